//! The letters and forms in French, as they are before an association writes its own.

use binome_domain::texts::{Field, Model};

/// The title, then one paragraph a line.
pub(super) fn text(model: Model) -> (&'static str, &'static str) {
    match model {
        Model::Invitation => ("Invitation : {rencontre}", INVITATION),
        Model::EventInvitation => ("Invitation : {action}", EVENT_INVITATION),
        Model::Welcome => ("Livret d'accueil", WELCOME),
        Model::ThankYou => ("Un grand merci", THANK_YOU),
        Model::Charter => ("Charte du mentorat", CHARTER),
        Model::ImageConsent => ("Autorisation de droit à l'image", IMAGE_CONSENT),
        Model::ParentalAuthorisation => ("Autorisation parentale", PARENTAL),
        Model::PrivacyNotice => ("Vos informations personnelles", PRIVACY),
    }
}

/// How a field is called between braces.
pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "nom",
        Field::Association => "association",
        Field::Address => "adresse",
        Field::Contact => "contact",
        Field::Action => "action",
        Field::Meeting => "rencontre",
        Field::Dates => "dates",
        Field::Place => "lieu",
        Field::Instructions => "consignes",
        Field::Pair => "binôme",
        Field::Children => "enfants",
        Field::Hours => "heures",
    }
}

/// What may stand in a field.
pub(super) fn sample(field: Field) -> &'static str {
    match field {
        Field::Name => "Joséphine Rakotoarisoa-Andriamampianina",
        Field::Association => "Les Passerelles",
        Field::Address => "12 rue des Ajoncs, 35000 Rennes",
        Field::Contact => "bonjour@example.org, 02\u{a0}61\u{a0}91\u{a0}00\u{a0}12",
        Field::Action => "Mentorat inversé, promotion d’octobre",
        Field::Meeting => "Rencontre de lancement",
        Field::Dates => "du\u{a0}27\u{a0}octobre 2026 au\u{a0}27\u{a0}janvier 2027",
        Field::Place => "Maison des associations, Rennes",
        Field::Instructions => "venez avec votre téléphone.",
        Field::Pair => "Joséphine Rakotoarisoa-Andriamampianina et Solène Le\u{a0}Goff",
        Field::Children => "Lina et Yanis",
        Field::Hours => "10\u{a0}h\u{a0}30",
    }
}

const INVITATION: &str = "\
Nous avons le plaisir de vous inviter à « {rencontre} », dans le cadre de « {action} ».
Quand : {dates}
Où : {lieu}
À savoir : {consignes}
Si vous ne pouvez pas venir, merci de nous prévenir dès que possible : votre place servira à quelqu'un d'autre.
Pour nous joindre : {contact}
Au plaisir de vous y retrouver,";

const EVENT_INVITATION: &str = "\
Nous avons le plaisir de vous inviter à « {action} ».
Quand : {dates}
Où : {lieu}
Si vous ne pouvez pas venir, merci de nous prévenir dès que possible : votre place servira à quelqu'un d'autre.
Pour nous joindre : {contact}
Au plaisir de vous y retrouver,";

const WELCOME: &str = "\
Bienvenue dans « {action} », {dates}. Vous formez un binôme : deux personnes qui apprennent l'une de l'autre, à leur rythme. Ce livret dit l'essentiel ; gardez-le sous la main.
- Faites connaissance avant tout, puis choisissez ensemble un ou deux objectifs, simples et précis.
- Parlez-vous toutes les une à deux semaines : au téléphone, à l'écran ou autour d'un café, comme cela vous arrange.
- Dites avec des mots de tous les jours ce que vous savez faire ; demandez quand un mot n'est pas clair.
- Dites à l'équipe quand vous vous êtes parlé, et combien de temps : c'est ainsi qu'elle suit votre binôme.
- Gardez pour vous ce qui vous est confié.
- Un empêchement, un silence qui dure, une gêne ? Prévenez l'équipe : elle est là pour cela, et l'on peut changer de binôme.
L'équipe de {association} vous souhaite de belles rencontres.
Pour nous joindre : {contact}";

const THANK_YOU: &str = "\
Merci d'avoir pris part à « {action} », {dates}. Si les personnes accompagnées ont avancé, c'est aussi grâce à vous.
Vous leur avez donné {heures} de votre temps.
Au nom de toute l'équipe de {association}, merci pour votre écoute, votre régularité et votre confiance.
Nous espérons vous compter parmi nous pour la suite.
Bien à vous,";

const CHARTER: &str = "\
Cette charte engage {binôme}, ainsi que {association}, dans le cadre de « {action} », {dates}.
Nous nous engageons :
- à nous rencontrer régulièrement, au rythme convenu ensemble ;
- à garder pour nous ce qui est confié : c'est la condition de la confiance ;
- à prévenir l'autre personne, et l'équipe, en cas d'empêchement ;
- à respecter les choix de chaque personne : le mentorat est un échange gratuit, sans promesse d'emploi.
L'association s'engage :
- à rester disponible pour le binôme tout au long du programme ;
- à protéger les informations personnelles qui lui sont confiées.
Chaque personne peut mettre fin au binôme à tout moment, en prévenant l'équipe.";

const IMAGE_CONSENT: &str = "\
Je, {nom}, réponds librement : ma participation à « {action} », {dates}, ne dépend pas de cette réponse.
Lieu des prises de vue : {lieu}
J'autorise {association} à me photographier et à me filmer, pour faire connaître ses actions :
[ ] sur son site internet
[ ] sur ses réseaux sociaux
[ ] dans la presse
[ ] sur ses documents imprimés
[ ] Je ne souhaite apparaître sur aucune image.
Cet accord est gratuit et vaut deux ans. Je peux le retirer à tout moment, en écrivant à l'association, sans avoir à me justifier.";

const PARENTAL: &str = "\
Je, {nom}, confie {enfants} à la garde d'enfants organisée par {association} pendant « {action} », {dates}.
_ Personnes autorisées à venir chercher l'enfant
_ Personnes qui n'y sont pas autorisées
_ Téléphone où me joindre pendant la garde
_ Allergies, santé, habitudes (sieste, doudou, goûter)
[ ] En cas d'urgence, j'autorise les responsables à appeler les secours et à faire donner les soins nécessaires.
[ ] J'autorise les photos de l'enfant (il faut l'accord des deux titulaires de l'autorité parentale).
Ces renseignements sont effacés 30 jours après l'événement.";

const PRIVACY: &str = "\
{association} utilise les informations que vous lui confiez pour organiser « {action} » : inscriptions, accueil, suivi, attestations et bilan.
De quel droit : votre inscription, qui demande un nom et un moyen de vous joindre ; votre accord pour les allergies, les photos et les témoignages, que vous pouvez refuser.
Qui les voit :
- l'équipe, et les bénévoles pour ce qui les concerne ; rien n'est vendu ni cédé ;
- les financeurs ne reçoivent que des chiffres, jamais de noms, sauf obligation que nous vous aurons dite.
Combien de temps :
- allergies, régimes, informations sur les enfants : 30 jours après l'action ;
- coordonnées et suivi : trois ans après notre dernier échange ;
- présences et attestations : le temps du contrôle des financeurs ;
- photos et témoignages : la durée de votre accord, que vous pouvez retirer à tout moment.
Où : sur un ordinateur de l'association, dans un fichier chiffré.
Vos droits : vous pouvez demander à voir vos informations, à les faire corriger ou effacer, et vous opposer à leur utilisation. Nous répondons sous un mois.
Pour nous écrire : {adresse}
Pour nous joindre : {contact}
Vous pouvez aussi vous adresser à la CNIL, sur cnil.fr.";
