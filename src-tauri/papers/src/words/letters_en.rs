//! The letters and forms in English, as they are before an association writes its own.

use binome_domain::texts::{Field, Model};

/// The title, then one paragraph a line.
pub(super) fn text(model: Model) -> (&'static str, &'static str) {
    match model {
        Model::Invitation => ("Invitation: {meeting}", INVITATION),
        Model::EventInvitation => ("Invitation: {action}", EVENT_INVITATION),
        Model::Welcome => ("Welcome", WELCOME),
        Model::ThankYou => ("Many thanks", THANK_YOU),
        Model::Charter => ("Mentoring charter", CHARTER),
        Model::ImageConsent => ("Consent to be photographed", IMAGE_CONSENT),
        Model::ParentalAuthorisation => ("Parental authorisation", PARENTAL),
        Model::PrivacyNotice => ("Your personal information", PRIVACY),
    }
}

/// How a field is called between braces.
pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Association => "association",
        Field::Address => "address",
        Field::Contact => "contact",
        Field::Action => "action",
        Field::Meeting => "meeting",
        Field::Dates => "dates",
        Field::Place => "place",
        Field::Instructions => "instructions",
        Field::Pair => "pair",
        Field::Children => "children",
        Field::Hours => "hours",
    }
}

/// What may stand in a field.
pub(super) fn sample(field: Field) -> &'static str {
    match field {
        Field::Name => "Joséphine Rakotoarisoa-Andriamampianina",
        Field::Association => "Les Passerelles",
        Field::Address => "12 rue des Ajoncs, 35000 Rennes",
        Field::Contact => "hello@example.org, +33\u{a0}2\u{a0}61\u{a0}91\u{a0}00\u{a0}12",
        Field::Action => "Reverse mentoring, October cohort",
        Field::Meeting => "Opening meeting",
        Field::Dates => "from 27 October 2026 to 27 January 2027",
        Field::Place => "Maison des associations, Rennes",
        Field::Instructions => "bring your phone.",
        Field::Pair => "Joséphine Rakotoarisoa-Andriamampianina and Solène Le\u{a0}Goff",
        Field::Children => "Lina and Yanis",
        Field::Hours => "10\u{a0}h\u{a0}30",
    }
}

const INVITATION: &str = "\
We are pleased to invite you to “{meeting}”, part of “{action}”.
When: {dates}
Where: {place}
Please note: {instructions}
If you cannot come, please let us know as soon as you can, so that someone else may have your place.
To reach us: {contact}
We look forward to seeing you there.";

const EVENT_INVITATION: &str = "\
We are pleased to invite you to “{action}”.
When: {dates}
Where: {place}
If you cannot come, please let us know as soon as you can, so that someone else may have your place.
To reach us: {contact}
We look forward to seeing you there.";

const WELCOME: &str = "\
Welcome to “{action}”, {dates}. You are one of a pair: two people who learn from each other, at their own pace. These pages say what matters; keep them at hand.
- First get to know each other, then choose one or two aims together, simple and precise.
- Speak every week or two: on the phone, on a screen or over a coffee, as it suits you.
- Say what you know in everyday words; ask when a word is not clear.
- Tell the team when you spoke, and for how long: that is how it follows your pair.
- Keep to yourself what is confided to you.
- Unable to come, a long silence, something uneasy? Tell the team: it is there for that, and pairs can change.
Everyone at {association} wishes you good meetings.
To reach us: {contact}";

const THANK_YOU: &str = "\
Thank you for taking part in “{action}”, {dates}. If the people you accompanied moved forward, it is also thanks to you.
You gave them {hours} of your time.
On behalf of everyone at {association}, thank you for your attention, your constancy and your trust.
We hope to count you among us for what comes next.
With our best wishes,";

const CHARTER: &str = "\
This charter binds {pair}, and {association}, as part of “{action}”, {dates}.
We undertake:
- to meet regularly, at a pace we agree together;
- to keep to ourselves what is confided: trust depends on it;
- to tell the other person, and the team, when we cannot come;
- to respect each other's choices: mentoring is a free exchange, with no promise of a job.
The association undertakes:
- to remain available to the pair throughout the programme;
- to protect the personal information entrusted to it.
Either person may end the pair at any time, by telling the team.";

const IMAGE_CONSENT: &str = "\
I, {name}, answer freely: my taking part in “{action}”, {dates}, does not depend on this answer.
Where pictures are taken: {place}
I allow {association} to photograph and film me, to make its work known:
[ ] on its website
[ ] on its social networks
[ ] in the press
[ ] on its printed documents
[ ] I do not wish to appear in any picture.
This consent is free of charge and lasts two years. I may withdraw it at any time by writing to the association, without giving a reason.";

const PARENTAL: &str = "\
I, {name}, entrust {children} to the childcare organised by {association} during “{action}”, {dates}.
_ People allowed to fetch the child
_ People who are not allowed to
_ Phone on which I can be reached meanwhile
_ Allergies, health, habits (nap, snack)
[ ] In an emergency, I allow those in charge to call for help and have the necessary care given.
[ ] I allow pictures of the child (both holders of parental authority must agree).
This information is erased 30 days after the event.";

const PRIVACY: &str = "\
{association} uses the information you entrust to it to organise “{action}”: registration, welcome, follow-up, certificates and report.
By what right: your registration, which takes a name and a way to reach you; your consent for allergies, pictures and testimonials, which you may refuse.
Who sees it:
- the team, and volunteers as far as it concerns them; nothing is sold or handed on;
- funders only receive figures, never names, unless we have told you of an obligation.
For how long:
- allergies, diets, information about children: 30 days after the action;
- contact details and follow-up: three years after our last exchange;
- attendance and certificates: as long as funders may check;
- pictures and testimonials: as long as your consent, which you may withdraw at any time.
Where: on a computer of the association, in an encrypted file.
Your rights: you may ask to see your information, to have it corrected or erased, and object to its use. We answer within a month.
To write to us: {address}
To reach us: {contact}
You may also turn to the CNIL, at cnil.fr.";
