// Written by the tests of binome-actions from the table of acts: do not edit.

export interface Acts {
  standing: { asked: Nothing; gives: Standing };
  begin: { asked: Begin; gives: Standing };
  open_own: { asked: Nothing; gives: Standing };
  discover: { asked: Nothing; gives: Standing };
  undo: { asked: Nothing; gives: Standing };
  redo: { asked: Nothing; gives: Standing };
  back_up: { asked: Nothing; gives: null };
  history: { asked: HistoryAsked; gives: History };
  take_back_import: { asked: OneAct; gives: ImportTakenBack };
  association: { asked: Nothing; gives: Association };
  change_association: { asked: ChangeAssociation; gives: null };
  home: { asked: Nothing; gives: Home };
  people: { asked: People; gives: PeoplePage };
  person: { asked: OnePerson; gives: PersonPage };
  add_person: { asked: AddPerson; gives: PersonId };
  change_person: { asked: ChangePerson; gives: null };
  remove_person: { asked: OnePerson; gives: null };
  try_merge: { asked: MergePeople; gives: Merge };
  merge_people: { asked: MergePeople; gives: null };
  emblems: { asked: Nothing; gives: Emblems };
  keep_emblem: { asked: KeepEmblem; gives: null };
  questions: { asked: Questions; gives: Array<Question> };
  add_question: { asked: AddQuestion; gives: QuestionId };
  remove_question: { asked: OneQuestion; gives: null };
  spellings: { asked: SpellingsOf; gives: Array<Spelling> };
  group_spellings: { asked: GroupSpellings; gives: null };
  answered_questions: { asked: Nothing; gives: Array<AnsweredQuestion> };
  organisations: { asked: Nothing; gives: Array<OrganisationLine> };
  keep_answer: { asked: KeepAnswer; gives: null };
  write_list: { asked: WriteList; gives: Written };
  addresses: { asked: AddressesOf; gives: Addresses };
  write_calendar: { asked: WriteCalendar; gives: Written };
  write_everything: { asked: WriteEverything; gives: Written };
  look_at_table: { asked: TableAsked; gives: TableLook };
  try_import: { asked: TryImport; gives: Trial };
  import_people: { asked: ImportPeople; gives: Imported };
  print_import: { asked: PrintImport; gives: Written };
  cohorts: { asked: Nothing; gives: Array<CohortLine> };
  cohort: { asked: OneCohort; gives: CohortPage };
  draft_cohort: { asked: DraftCohort; gives: CohortFacts };
  add_cohort: { asked: AddCohort; gives: CohortId };
  change_cohort: { asked: ChangeCohort; gives: null };
  remove_cohort: { asked: OneCohort; gives: null };
  add_member: { asked: AddMember; gives: MemberId };
  change_member: { asked: ChangeMember; gives: null };
  remove_member: { asked: OneMember; gives: null };
  copy_cohort: { asked: OneCohort; gives: CohortId };
  move_cohort: { asked: MoveCohort; gives: null };
  change_terms: { asked: ChangeTerms; gives: null };
  cohort_results: { asked: OneCohort; gives: ResultsPage };
  add_testimonial: { asked: AddTestimonial; gives: TestimonialId };
  read_testimonial: { asked: AddTestimonial; gives: Signing };
  change_testimonial: { asked: ChangeTestimonial; gives: null };
  remove_testimonial: { asked: OneTestimonial; gives: null };
  suggest_pairs: { asked: SuggestPairs; gives: Board };
  other_sets: { asked: OtherSets; gives: Array<Alternative> };
  accept_pairs: { asked: AcceptPairs; gives: Array<PairId> };
  end_pair: { asked: EndPair; gives: null };
  care_for_pair: { asked: CareForPair; gives: null };
  sign_charters: { asked: SignCharters; gives: null };
  snooze_pair: { asked: SnoozePair; gives: null };
  forbid_pair: { asked: OneCouple; gives: null };
  allow_pair: { asked: OneCouple; gives: null };
  log_meeting: { asked: LogMeeting; gives: MeetingId };
  log_meetings: { asked: LogMeetings; gives: Array<MeetingId> };
  change_meeting: { asked: ChangeMeeting; gives: null };
  read_meeting: { asked: ReadMeeting; gives: MeetingRead };
  remove_meeting: { asked: OneMeeting; gives: null };
  add_gathering: { asked: AddGathering; gives: GatheringId };
  change_gathering: { asked: ChangeGathering; gives: null };
  remove_gathering: { asked: OneGathering; gives: null };
  mark_attendance: { asked: MarkAttendance; gives: null };
  papers_of: { asked: PapersOf; gives: Array<PaperLine> };
  damaged_names: { asked: DamagedNames; gives: Array<DamagedName> };
  preview_paper: { asked: PreviewPaper; gives: Preview };
  print_papers: { asked: PrintPapers; gives: Printed };
  texts: { asked: TextsIn; gives: Array<TextLine> };
  keep_text: { asked: KeepText; gives: null };
  preview_text: { asked: PreviewText; gives: Preview };
  show_printed: { asked: ShowPrinted; gives: null };
  events: { asked: Nothing; gives: Array<EventLine> };
  event: { asked: OneEvent; gives: EventPage };
  add_event: { asked: AddEvent; gives: EventId };
  change_event: { asked: ChangeEvent; gives: null };
  remove_event: { asked: OneEvent; gives: null };
  change_venue: { asked: ChangeVenue; gives: null };
  event_dossier: { asked: OneEvent; gives: Dossier };
  add_registration: { asked: AddRegistration; gives: RegistrationId };
  change_registration: { asked: ChangeRegistration; gives: null };
  confirm_registrations: { asked: ConfirmRegistrations; gives: null };
  entrust_table: { asked: OneRegistration; gives: null };
  remove_registration: { asked: OneRegistration; gives: null };
  programme: { asked: OneEvent; gives: ProgrammePage };
  outline_programme: { asked: OutlineProgramme; gives: null };
  share_talks: { asked: OneEvent; gives: null };
  add_block: { asked: AddBlock; gives: BlockId };
  change_block: { asked: ChangeBlock; gives: null };
  remove_block: { asked: OneBlock; gives: null };
  groups: { asked: OneEvent; gives: GroupsPage };
  change_group_rules: { asked: ChangeGroupRules; gives: null };
  propose_groups: { asked: ProposeGroups; gives: GroupsProposal };
  accept_groups: { asked: AcceptGroups; gives: null };
  seat_choices: { asked: SeatChoices; gives: Array<SeatChoice> };
  move_seat: { asked: MoveSeat; gives: null };
  add_round: { asked: AddRound; gives: null };
  seat_meal: { asked: SeatMeal; gives: null };
  order_passage: { asked: OrderPassage; gives: null };
  teams: { asked: OneEvent; gives: TeamsPage };
  form_teams: { asked: FormTeams; gives: null };
  change_teams: { asked: ChangeTeams; gives: null };
  group_changes: { asked: GroupChanges; gives: Changed };
  replan_groups: { asked: ReplanGroups; gives: Replan };
  accept_replan: { asked: AcceptReplan; gives: Touched };
  seat_late: { asked: SeatLate; gives: LateSeats };
  welcome: { asked: OneEvent; gives: WelcomePage };
  note_arrival: { asked: NoteArrival; gives: null };
  note_walk_in: { asked: NoteWalkIn; gives: RegistrationId };
  services: { asked: OneEvent; gives: ServicesPage };
  erase_care: { asked: OneEvent; gives: null };
  keep_word: { asked: KeepWord; gives: null };
  import_news: { asked: OneWork; gives: ImportNews | null };
  pair_news: { asked: OneWork; gives: PairNews | null };
  work_news: { asked: OneWork; gives: News | null };
  stop_work: { asked: OneWork; gives: null };
}

export type About = { "of": "cohort", cohort: CohortId, } | { "of": "event", event: EventId, };

export type Absence = { registration: RegistrationId, halfDay: HalfDay, };

export type AcceptGroups = { event: EventId, seating: Seating, };

export type AcceptPairs = { cohort: CohortId, couples: Array<Couple>, since: string, };

export type AcceptReplan = { event: EventId, missing: Array<Absence>, held: number, seating: Seating, };

export type AddBlock = { event: EventId, facts: BlockFacts, };

export type AddCohort = { facts: CohortFacts, };

export type AddEvent = { facts: EventFacts, };

export type AddGathering = { cohort: CohortId, facts: GatheringFacts, };

export type AddMember = { cohort: CohortId, who: Who, facts: MemberFacts, };

export type AddPerson = { facts: PersonFacts, };

export type AddQuestion = { facts: QuestionFacts, };

export type AddRegistration = { event: EventId, who: Who, facts: RegistrationFacts, };

export type AddRound = { event: EventId, 
/**
 * The name under which the screen asks for news and can stop.
 */
work: string, };

export type AddTestimonial = { member: MemberId, facts: TestimonialFacts, };

export type Addition = { fact: PersonFact, value: string, };

export type Addresses = { 
/**
 * Each once, the preferred one of each person.
 */
emails: Array<string>, toCall: Array<ToCall>, };

export type AddressesOf = { of: ListOf, };

export type Age = { least: number, most: number, };

export type AlikeBy = "profile" | "situation" | "source" | "age";

export type Alternative = { pairs: Array<Couple>, change: Change, };

export type Among = { "kind": "organisation", name: string, } | { "kind": "answer", question: QuestionId, answer: string | null, };

export type AnswerKind = "text" | "list" | "yesNo" | "date" | "number";

export type Answered = { question: Question, 
/**
 * The cohort or event that asked.
 */
askedIn: string | null, answer: string, };

export type AnsweredQuestion = { question: Question, 
/**
 * The cohort or event that asked.
 */
askedIn: string | null, 
/**
 * The most frequent first; none where nearly everybody answers in words of her own.
 */
answers: Array<Spelling>, };

export type Answers = { pace: Mark | null, understanding: Mark | null, progress: Mark | null, content: Mark | null, };

export type Arrival = { registration: RegistrationId, halfDay: HalfDay, came: boolean, 
/**
 * Minutes she stayed, where it was not the whole half-day.
 */
minutes: number | null, 
/**
 * When it was noted.
 */
at: string, };

export type AskedIn = { "kind": "cohort", cohort: CohortId, } | { "kind": "event", event: EventId, } | { "kind": "anywhere" };

export type Asks = { "kind": "ageFrom", years: number, } | { "kind": "ageUpTo", years: number, } | { "kind": "town", town: string, };

export type Association = { name: string, address: string | null, city: string | null, siret: string | null, rna: string | null, signatory: string | null, signatoryRole: string | null, 
/**
 * Only a declared training body may print the words of training.
 */
trainingBody: boolean, 
/**
 * The number of its declaration of activity, printed where it is a training body.
 */
declaration: string | null, 
/**
 * An e-mail, a phone: how those who receive its papers reach it.
 */
contact: string | null, 
/**
 * How papers agree with those who are accompanied and never told how they are addressed; none
 * for words that suit everyone.
 */
grammaticalGender: Civility | null, };

export type Attendee = { registration: Registration, person: Person, 
/**
 * Her whole name, told apart from another's: « Isabelle Marchand (1971) ».
 */
name: string, 
/**
 * How she is called among all of them: « Solène », « Isabelle M. ».
 */
called: string, };

export type Barrier = { "code": "forbidden" } | { "code": "alreadyPaired" } | { "code": "sameOrganisation", organisation: string, } | { "code": "noCommonSlot" };

export type Begin = { association: string, };

export type Birth = { "kind": "unknown" } | { "kind": "date", day: string, } | { "kind": "year", year: number, } | { "kind": "age", years: number, told: string, };

export type Block = { id: BlockId, event: EventId, facts: BlockFacts, };

export type BlockFacts = { day: string, starts: string, minutes: number, kind: BlockKind, 
/**
 * Empty where the word for its kind says enough.
 */
title: string, room: string | null, 
/**
 * Who presents, then leads.
 */
speaker: RegistrationId | null, 
/**
 * A meal: who sits at each table. A presentation: who passes, in this order.
 */
tables: Array<Array<RegistrationId>>, };

export type BlockId = string & { readonly of: "block" };

export type BlockKind = "welcome" | "talk" | "workshop" | "project" | "break" | "meal" | "presentation" | "closing" | "other";

export type Board = { best: Suggestion, 
/**
 * Mentee by mentee, each with all mentors.
 */
cells: Array<Cell>, };

export type BreachLine = { round: number, demand: DemandSaid, };

export type CandidateNamed = { person: PersonId, name: string, email: string | null, city: string | null, };

export type CareDay = { day: string, from: string, to: string, };

export type CareForPair = { pair: PairId, care: PairCare, };

export type CauseSaid = { "code": "held" } | { "code": "bound", least: number, } | { "code": "demands", demands: Array<DemandSaid>, } | { "code": "search" };

export type Caution = "ageWithoutBirthDate" | "birthdayWithoutYear" | "doubleHyphen" | "duplicateHeaders" | "excelSerialDate" | "invalidAge" | "invalidDate" | "invalidEmail" | "invalidPhone" | "invalidPostalCode" | "leadingZeroLost" | "lostCharacter" | "missingEmail" | "missingPhone" | "mojibakeRepaired" | "nameOrderGuessed" | "namesakesNotMerged" | "noAnswer" | "notAvailable" | "payerEmailNotUsed" | "probableDuplicate" | "samePersonAnsweredTwice" | "separatorInsideChoice" | "severalEmails" | "severalPhones" | "sharedEmailNotMerged" | "unitInNumber";

export type Cell = { couple: Couple, points: number, grounds: Array<Ground>, 
/**
 * What rules them out; empty where they could be a pair.
 */
barriers: Array<Barrier>, 
/**
 * What the whole set loses if they must be a pair; none where they cannot be, and where the
 * mentee is locked to another.
 */
change: Change | null, };

export type Change = { 
/**
 * Pairs more (or fewer) than before.
 */
matched: number, 
/**
 * Points more (or fewer) than before.
 */
points: number, };

export type ChangeAssociation = { facts: Association, };

export type ChangeBlock = { block: BlockId, facts: BlockFacts, rest: Rest, };

export type ChangeCohort = { cohort: CohortId, facts: CohortFacts, };

export type ChangeEvent = { event: EventId, facts: EventFacts, };

export type ChangeGathering = { gathering: GatheringId, facts: GatheringFacts, };

export type ChangeGroupRules = { event: EventId, rules: GroupRules, };

export type ChangeMeeting = { meeting: MeetingId, told: LogMeeting, };

export type ChangeMember = { member: MemberId, facts: MemberFacts, };

export type ChangePerson = { person: PersonId, facts: PersonFacts, };

export type ChangeRegistration = { registration: RegistrationId, facts: RegistrationFacts, };

export type ChangeTeams = { event: EventId, teams: Array<ProjectTeam>, };

export type ChangeTerms = { cohort: CohortId, terms: Terms, };

export type ChangeTestimonial = { testimonial: TestimonialId, facts: TestimonialFacts, };

export type ChangeVenue = { event: EventId, venue: Venue, };

export type Changed = { version: number, moves: Array<SeatChange>, touched: Touched, };

export type Charters = { mentee: string | null, mentor: string | null, };

export type Check = { "kind": "phoneMissing", person: PersonId, name: string, } | { "kind": "unpaired", count: number, } | { "kind": "placeMissing", gathering: GatheringId, title: string, } | { "kind": "finalMissing" } | { "kind": "charterMissing", pair: PairId, mentee: string, mentor: string, missing: number, } | { "kind": "noLastMeeting", pair: PairId, mentee: string, mentor: string, last: string, } | { "kind": "attendanceMissing", gathering: GatheringId, title: string, } | { "kind": "levelMissing", member: MemberId, name: string, } | { "kind": "consentMissing", testimonial: TestimonialId, name: string, } | { "kind": "certificatesMissing", count: number, };

export type Child = { name: string, months: number | null, 
/**
 * Who may fetch the child beside the parent.
 */
fetchedBy: Array<string>, 
/**
 * Who never may.
 */
neverTo: Array<string>, 
/**
 * Allergies, naps: for those who look after the child.
 */
note: string | null, };

export type Choices = { 
/**
 * The number of the header line; 0 if there is none.
 */
headerLine: number | null, fields: { [key in number]: Field }, seats: { [key in number]: Seat }, layout: Layout | null, part: Part | null, 
/**
 * The days of the event the table is read for.
 */
days: Array<string>, 
/**
 * The day on which ages were told.
 */
told: string | null, 
/**
 * Tells 84 from 05 in years of two figures.
 */
today: string | null, 
/**
 * Lines never to be joined with another.
 */
apart: Array<number>, 
/**
 * Lines of people who are written to at the payer's address.
 */
payers: Array<number>, };

export type Civility = "mme" | "m";

export type Clash = { "code": "locked", couple: Couple, } | { "code": "seats", mentor: MemberId, seats: number, } | { "code": "barriers", couple: Couple, barriers: Array<Barrier>, };

export type Closing = { closed: string | null, reopened: string | null, };

export type CohortFacts = { name: string, direction: Direction, partner: string | null, span: Span, stage: Stage, 
/**
 * Days without news after which a pair is called silent.
 */
silenceDays: number, };

export type CohortId = string & { readonly of: "cohort" };

export type CohortLine = { id: CohortId, facts: CohortFacts, 
/**
 * Pairs that still meet.
 */
pairs: number, silent: number, mentees: number, mentors: number, maleMentees: number, maleMentors: number, };

export type CohortPage = { id: CohortId, facts: CohortFacts, terms: Terms, closing: Closing, members: Array<MemberLine>, pairs: Array<PairLine>, 
/**
 * Couples that must never become a pair.
 */
forbidden: Array<Couple>, gatherings: Array<GatheringLine>, };

export type CohortPaper = "welcomeKit" | "pairSheets" | "charters" | "imageConsents" | "privacyNotice" | "portraits" | "phoneList" | "followup" | "report" | "partnerReport" | "annex" | "volunteerHours" | "certificates" | "volunteerCertificates" | "thankYous";

export type CohortProposal = { name: string, direction: Direction, partner: string | null, span: Span, gatherings: Array<GatheringProposal>, };

export type CohortRole = "mentee" | "mentor";

export type Column = { index: number, 
/**
 * The header, numbered where it occurs twice: « Mail (2) ».
 */
header: string, field: Field, seat: Seat, 
/**
 * The choice that a tick in this column stands for.
 */
option: string | null, confidence: Confidence, 
/**
 * The first cells, to show beside the guess.
 */
samples: Array<string>, };

export type Confidence = "none" | "cells" | "word" | "sure";

export type ConfirmRegistrations = { registrations: Array<RegistrationId>, state: RegistrationState, };

export type Conflict = { "code": "unknownMember", member: MemberId, } | { "code": "memberTwice", member: MemberId, } | { "code": "cannotHold", sets: Array<Array<Clash>>, };

export type Consent = "kept" | "unnamed" | "firstName" | "firstNameAndAge" | "fullName";

export type Contact = "pairMeeting" | "staffCall";

export type Counted = { said: string, count: number, };

export type Couple = { mentee: MemberId, mentor: MemberId, };

export type Criterion = { role: CohortRole, asks: Asks, };

export type DamagedName = { person: PersonId, name: string, };

export type DamagedNames = { about: About, };

export type Decision = { "kind": "same", person: PersonId, } | { "kind": "another" } | { "kind": "leave" };

export type Decisions = { people: { [key in number]: Decision }, 
/**
 * Facts in which the table is right against what was kept.
 */
taken: { [key in number]: Array<PersonFact> }, };

export type DemandSaid = { "code": "together", names: Array<string>, } | { "code": "apart", one: string, other: string, } | { "code": "veto", person: string, leader: string, } | { "code": "lock", person: string, round: number, leader: string, } | { "code": "personAway", person: string, round: number, } | { "code": "leaderAway", leader: string, round: number, } | { "code": "sizeMin", size: number, } | { "code": "sizeMax", size: number, };

export type Direction = "reverse" | "classic";

export type Dossier = { event: Event, 
/**
 * In the order of a list to sign.
 */
attendees: Array<Attendee>, 
/**
 * In the order of the hours.
 */
programme: Array<Block>, 
/**
 * The latest first.
 */
arrivals: Array<Arrival>, rules: GroupRules, plan: GroupPlan | null, teamwork: Teamwork, };

export type DraftCohort = { start: string, };

export type Emblem = "logo" | "signature";

export type Emblems = { logo: string | null, signature: string | null, };

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh" | "cp850";

export type EndPair = { pair: PairId, on: string, reason: EndReason, 
/**
 * Who takes over as her mentor from that day on.
 */
nextMentor: MemberId | null, };

export type EndReason = "finished" | "jobFound" | "availability" | "health" | "other";

export type Ending = { on: string, reason: EndReason, };

export type Event = { id: EventId, facts: EventFacts, venue: Venue, };

export type EventFacts = { name: string, 
/**
 * The thread that runs through the days.
 */
theme: string | null, span: Span, place: string | null, 
/**
 * The organisation that lends the place.
 */
host: string | null, };

export type EventId = string & { readonly of: "event" };

export type EventLine = { id: EventId, facts: EventFacts, participants: number, mentors: number, children: number, };

export type EventPage = { id: EventId, facts: EventFacts, venue: Venue, halfDays: Array<HalfDay>, places: Places, registrations: Array<RegistrationLine>, };

export type EventPaper = "rescue" | "attendanceSheet" | "groupSheets" | "staffSheet" | "badges" | "largeBadges" | "itineraries" | "roomLists" | "whereabouts" | "posters" | "programme" | "portraits" | "projectTeams" | "lunchTables" | "passages" | "meals" | "allergies" | "childcare" | "noPhotos" | "emergency" | "phoneList" | "wordWall" | "report" | "partnerReport" | "annex" | "invitations" | "imageConsents" | "parentalAuthorisations" | "privacyNotice" | "volunteerHours" | "certificates" | "volunteerCertificates" | "thankYous";

export type EventRole = "participant" | "mentor" | "staff";

export type Fact = { "code": "topicWish", rank: number, wish: string, offer: string, } | { "code": "rareTopic", wish: string, mentors: number, } | { "code": "levelAhead", wish: string, mentee: number, mentor: number, } | { "code": "commonSlots", slots: Array<Slot>, } | { "code": "sameFormat", format: Format, } | { "code": "sameTown", town: string, } | { "code": "sharedLanguage", language: string, } | { "code": "ageGap", years: number, } | { "code": "otherBackground", mentee: string, mentor: string, };

export type FactConflict = { fact: PersonFact, kept: string, said: string, 
/**
 * Whether the user takes what the table says.
 */
taken: boolean, };

export type Failure = { "kind": "refused", refusal: Refusal, } | { "kind": "table", refused: TableRefused, } | { "kind": "picture", refused: PictureRefusal, } | { "kind": "file", why: Why, report: string, } | { "kind": "broken", report: string, };

export type Family = { registration: RegistrationId, parent: string, 
/**
 * On the labels of both.
 */
code: string, phone: string | null, children: Array<Child>, 
/**
 * Where the parent sits, round by round: the leader of her table.
 */
tables: Array<string | null>, };

export type Field = "firstName" | "lastName" | "fullName" | "civility" | "email" | "phone" | "birth" | "birthYear" | "age" | "postalCode" | "city" | "address" | "organisation" | "job" | "background" | "topics" | "availability" | "groupSize" | "mentorBefore" | "bio" | "situation" | "profile" | "heardFrom" | "diet" | "meal" | "childcareWanted" | "children" | "imageConsent" | "note" | "role" | "ticketKind" | "ticket" | "order" | "status" | "draft" | "answeredOn" | "payerFirstName" | "payerLastName" | "payerEmail" | "question" | "ignored";

export type Figures = { 
/**
 * Leaders met by the one who meets fewest, and the most that rounds and tables allow.
 */
leadersMet: number, leadersPossible: number, 
/**
 * Other women met, on average, in tenths.
 */
othersMetTenths: number, 
/**
 * Pairs who meet at least once, and the most that could.
 */
pairsMet: number, pairsPossible: number, pairRepeats: number, mentorRepeats: number, 
/**
 * Repeats that a better plan could have fewer, at most; 0 is proven best.
 */
gap: number, };

export type FirstLine = { number: number, cells: Array<string>, };

export type FormTeams = { event: EventId, 
/**
 * Women in a team.
 */
size: number, 
/**
 * The name under which the screen asks for news and can stop.
 */
work: string, };

export type Format = "onSite" | "remote" | "either";

export type Gain = { topic: string, mentees: number, 
/**
 * Means, from 0 to 3.
 */
before: number, after: number, };

export type GatheringFacts = { title: string, kind: GatheringKind, at: string, minutes: number, place: string | null, mode: Mode, 
/**
 * A free line for the day: masks then, anything else now.
 */
instructions: string | null, };

export type GatheringId = string & { readonly of: "gathering" };

export type GatheringKind = "launch" | "midterm" | "final" | "other";

export type GatheringLine = { id: GatheringId, facts: GatheringFacts, present: Array<MemberId>, absent: Array<MemberId>, };

export type GatheringPaper = "attendanceSheet" | "invitations";

export type GatheringProposal = { kind: GatheringKind, at: string, };

export type Goal = { text: string, reached: boolean, };

export type Ground = { points: number, fact: Fact, };

export type GroupChanges = { event: EventId, 
/**
 * The version that was printed.
 */
since: number, };

export type GroupPlan = { version: number, seating: Seating, };

export type GroupRules = { sizeMin: number, sizeMax: number, together: Array<TogetherRule>, 
/**
 * Two people never at one table.
 */
apart: Array<[RegistrationId, RegistrationId]>, 
/**
 * Someone never at a leader's table.
 */
veto: Array<Veto>, locks: Array<Lock>, 
/**
 * Whether those who are alike are to be mixed or gathered; `None` minds it not.
 */
blend: WishKind | null, 
/**
 * What makes two people alike.
 */
alikeBy: AlikeBy, };

export type GroupSpellings = { of: Spelt, said: Array<string>, usual: string, };

export type GroupsPage = { id: EventId, facts: EventFacts, venue: Venue, rules: GroupRules, people: Array<GuestLine>, leaders: Array<GuestLine>, 
/**
 * Staff to whom a table could be entrusted.
 */
staff: Array<Named>, 
/**
 * Who is away from every round: a rule can still speak of her.
 */
away: Array<Named>, rounds: Array<RoundLine>, 
/**
 * Rounds that have begun.
 */
held: number, standing: StandingGroups | null, 
/**
 * What no plan could keep, told before anything is searched.
 */
hindrances: Array<Hindrance>, };

export type GroupsProposal = { seating: Seating, figures: Figures, stopped: Stopped, };

export type GuestLine = { id: RegistrationId, name: string, called: string, profile: string | null, 
/**
 * Rounds she is away from, counted from 0.
 */
away: Array<number>, };

export type Half = "am" | "pm";

export type HalfDay = { day: string, half: Half, };

export type Heads = { last: string, first: string, email: string, phone: string, birth: string, postalCode: string, city: string, organisation: string, job: string, note: string, };

export type Heaps = { new: number, completes: number, decide: number, ignored: number, };

export type Hindrance = { demands: Array<DemandSaid>, rounds: Array<number>, present: number, tables: number, tablesNeeded: number | null, sizeNeeded: number, };

export type History = { total: number, rows: Array<HistoryLine>, };

export type HistoryAsked = { from: number, count: number, };

export type HistoryLine = { number: number, op: Op, at: string, undone: boolean, };

export type Home = { todo: Array<Todo>, 
/**
 * Those that are not closed.
 */
cohorts: Array<CohortLine>, 
/**
 * Those to come, and those just past.
 */
events: Array<EventLine>, };

export type HoursLine = { id: RegistrationId, name: string, present: number, preparation: number, };

export type HowRead = { kind: Kind, encoding: Encoding | null, bom: boolean, separator: Separator | null, lineEnding: LineEnding | null, sheet: string | null, sheets: Array<string>, 
/**
 * Accents had been encoded twice.
 */
mojibake: boolean, 
/**
 * They were repaired.
 */
repaired: boolean, };

export type Idle = { mentor: MemberId, why: WhyIdle, };

export type ImageConsent = { medium: Medium, given: boolean, on: string, 
/**
 * The day she took it back.
 */
withdrawn: string | null, };

export type ImportNews = { step: ImportStep, done: number, of: number, };

export type ImportPeople = { table: TableAsked, decisions: Decisions, into: Into, };

export type ImportStep = "reading" | "understanding" | "matching" | "writing" | "placing";

export type ImportTakenBack = { removed: number, kept: Array<string>, };

export type Importance = "not" | "little" | "quite" | "very";

export type Importances = { topic: Importance, 
/**
 * A topic that few mentors offer.
 */
rareTopic: Importance, 
/**
 * A mentor who knows more of the topic.
 */
level: Importance, commonSlot: Importance, format: Importance, town: Importance, language: Importance, ageGap: Importance, background: Importance, 
/**
 * Not loading a few mentors while others have nobody.
 */
spread: Importance, };

export type Imported = { heaps: Heaps, added: number, completed: number, unchanged: number, left: number, pairs: number, cohort: CohortId | null, event: EventId | null, };

export type Into = { "kind": "people" } | { "kind": "newCohort", facts: CohortFacts, gatherings: Array<GatheringFacts>, 
/**
 * Whether the pairs that stand on its lines are made.
 */
keepPairs: boolean, } | { "kind": "cohort", cohort: CohortId, keepPairs: boolean, } | { "kind": "newEvent", facts: EventFacts, } | { "kind": "event", event: EventId, };

export type KeepAnswer = { question: QuestionId, person: PersonId, 
/**
 * Empty takes back the one before.
 */
answer: string, };

export type KeepEmblem = { emblem: Emblem, 
/**
 * The picture in base64; `null` takes it away.
 */
bytes: string | null, };

export type KeepText = { model: Model, language: Language, 
/**
 * `null` goes back to ours.
 */
text: Text | null, };

export type KeepWord = { registration: RegistrationId, word: string, };

export type KinCandidate = { person: PersonId, grounds: Array<KinGround>, };

export type KinGround = "ticket" | "email" | "name" | "birth" | "phone" | "alreadyMet" | "otherBirth";

export type Kind = "separated" | "xlsx" | "xls" | "ods" | "vcard" | "loose";

export type Labels = "names" | "children";

export type Language = "fr" | "en";

export type LateSeat = { round: number, leader: RegistrationId, 
/**
 * People at the table with her.
 */
with: number, };

export type LateSeats = { seats: Array<LateSeat>, touched: Touched, };

export type Layout = "onePerson" | "twoPeople";

export type LeftOver = { mentee: MemberId, why: WhyLeft, };

export type Level = number;

export type LineEnding = "crLf" | "lf" | "cr";

export type ListFormat = "csv" | "xlsx" | { "pdf": { language: Language, } };

export type ListOf = { "kind": "people", search: string, among?: Among | null, } | { "kind": "cohort", cohort: CohortId, } | { "kind": "event", event: EventId, };

export type Lock = { person: RegistrationId, round: number, leader: RegistrationId, };

export type LogMeeting = { pair: PairId, 
/**
 * As typed: « 3/11 », « hier ».
 */
on: string, contact: Contact, 
/**
 * As typed: « 1h30 », « 90 ».
 */
lasted: string, note: string, mode: Mode | null, mood: Mood | null, next: string | null, };

export type LogMeetings = { meetings: Array<LogMeeting>, };

export type Mark = number;

export type MarkAttendance = { gathering: GatheringId, members: Array<MemberId>, 
/**
 * `null` takes the tick away.
 */
came: boolean | null, };

export type MealCount = { block: BlockId, day: string, 
/**
 * Empty where the word for a meal says enough.
 */
title: string, women: number, mentors: number, staff: number, children: number, 
/**
 * Adults without a diet.
 */
plain: number, diets: Array<Counted>, 
/**
 * Adults with an allergy: their names stand on a list of their own.
 */
allergies: number, };

export type MealLine = { count: MealCount, tables: Array<Array<string>>, };

export type Medium = "website" | "socialNetworks" | "press" | "print";

export type Meeting = { id: MeetingId, pair: PairId, facts: MeetingFacts, };

export type MeetingFacts = { on: string, contact: Contact, minutes: number, note: string | null, mode: Mode | null, mood: Mood | null, 
/**
 * What was agreed for the next time.
 */
next: string | null, };

export type MeetingId = string & { readonly of: "meeting" };

export type MeetingRead = { on: string | null, minutes: number | null, 
/**
 * The hour of the day that was written in place of a length.
 */
hour: string | null, };

export type MemberFacts = { side: Side, slots: Array<Slot>, 
/**
 * What she said of her availability, in her own words.
 */
availability: string | null, organisation: string | null, note: string | null, 
/**
 * What she knew of her topics before and after, as far as it was asked.
 */
levels: Array<TopicLevel>, 
/**
 * How she can meet; none where she did not say.
 */
format: Format | null, languages: Array<string>, 
/**
 * What it brought her, told at the end.
 */
outcomes: Array<Outcome>, };

export type MemberId = string & { readonly of: "member" };

export type MemberLine = { id: MemberId, person: PersonId, name: string, listed: string, civility: Civility | null, facts: MemberFacts, age: Age | null, town: string | null, phone: string | null, email: string | null, paired: boolean, 
/**
 * Criteria of the cohort that she is outside of; she stays all the same.
 */
outside: Array<Outside>, 
/**
 * Other cohorts not closed yet that she takes part in, too.
 */
elsewhere: Array<string>, };

export type Merge = { facts: PersonFacts, added: Array<Addition>, conflicts: Array<FactConflict>, };

export type MergePeople = { kept: PersonId, gone: PersonId, taken: Array<PersonFact>, };

export type Midterm = { mentee: Answers, mentor: Answers, };

export type MidtermQuestion = "pace" | "understanding" | "progress" | "content";

export type Mode = "onSite" | "remote" | "mixed";

export type Model = "invitation" | "eventInvitation" | "welcome" | "thankYou" | "charter" | "imageConsent" | "parentalAuthorisation" | "privacyNotice";

export type Mood = "well" | "mixed" | "hard";

export type MoveCohort = { cohort: CohortId, stage: Stage, };

export type MoveSeat = { event: EventId, round: number, person: RegistrationId, onto: Onto, };

export type Named = { id: RegistrationId, name: string, };

export type News = { repeats: number, changedSeats: number | null, 
/**
 * Repeats no plan can go below.
 */
bound: number, seconds: number, };

export type NoteArrival = { registrations: Array<RegistrationId>, halfDay: HalfDay, 
/**
 * `null` takes the note away.
 */
came: boolean | null, 
/**
 * Minutes she stayed, where it was not the whole half-day.
 */
minutes: number | null, };

export type NoteWalkIn = { event: EventId, who: Who, diet: string | null, imageConsent: boolean | null, halfDay: HalfDay, };

export type Noted = { name: string, note: string, };

export type Nothing = Record<symbol, never>;

export type Obstacle = { member: MemberId, barriers: Array<Barrier>, };

export type OneAct = { number: number, };

export type OneBlock = { block: BlockId, };

export type OneCohort = { cohort: CohortId, };

export type OneCouple = { cohort: CohortId, couple: Couple, };

export type OneEvent = { event: EventId, };

export type OneGathering = { gathering: GatheringId, };

export type OneMeeting = { meeting: MeetingId, };

export type OneMember = { member: MemberId, };

export type OnePerson = { person: PersonId, };

export type OneQuestion = { question: QuestionId, };

export type OneRegistration = { registration: RegistrationId, };

export type OneTestimonial = { testimonial: TestimonialId, };

export type OneWork = { 
/**
 * The name the screen gave the work when it asked for it.
 */
work: string, };

export type Onto = { "kind": "swap", other: RegistrationId, } | { "kind": "table", leader: RegistrationId, };

export type Op = "changeAssociation" | "addPerson" | "changePerson" | "removePerson" | "mergePeople" | "changeAnswer" | "changeQuestions" | "groupSpellings" | "importPeople" | "takeBackImport" | "addCohort" | "changeCohort" | "removeCohort" | "copyCohort" | "changeTerms" | "closeCohort" | "reopenCohort" | "addMember" | "changeMember" | "removeMember" | "acceptPairs" | "endPair" | "changePair" | "snoozePair" | "signCharters" | "forbidPair" | "allowPair" | "logMeeting" | "logMeetings" | "changeMeeting" | "removeMeeting" | "addGathering" | "changeGathering" | "removeGathering" | "markAttendance" | "addTestimonial" | "changeTestimonial" | "removeTestimonial" | "issueCertificates" | "printPapers" | "changeText" | "addEvent" | "changeEvent" | "removeEvent" | "addRegistration" | "changeRegistration" | "removeRegistration" | "confirmRegistrations" | "changeVenue" | "outlineProgramme" | "shareTalks" | "addBlock" | "changeBlock" | "removeBlock" | "changeGroupRules" | "acceptGroups" | "moveSeat" | "addRound" | "replanGroups" | "seatMeal" | "orderPassage" | "formTeams" | "changeTeams" | "noteArrival" | "noteWalkIn" | "keepWord" | "eraseCare";

export type OpenedFile = { association: string, example: boolean, };

export type OrderPassage = { block: BlockId, 
/**
 * Who passes, in this order: one person, or a group together.
 */
order: Array<Array<RegistrationId>>, };

export type OrganisationLine = { name: string, people: number, mentees: number, mentors: number, 
/**
 * Whoever came or wants to come to an event, in any role.
 */
registered: number, };

export type OtherSets = { cohort: CohortId, locked: Array<Couple>, 
/**
 * How many sets at most.
 */
most: number, 
/**
 * The name the screen gives this work, to ask for its news and to stop it.
 */
work: string | null, };

export type Outcome = "confidence" | "network" | "skills" | "method" | "jobFound" | "training" | "ownProject" | "wishToPassOn";

export type OutcomeCount = { outcome: Outcome, mentees: number, };

export type Outline = { 
/**
 * Rounds in all, spread over the days; the first days take one more.
 */
rounds: number, starts: string, welcome: number, talk: number, workshop: number, changeOver: number, 
/**
 * Lunch does not begin before.
 */
lunchAt: string, lunch: number, closing: number, };

export type OutlineProgramme = { event: EventId, outline: Outline, };

export type Output = "oneFile" | "folder" | "archive";

export type Outside = { asks: Asks, 
/**
 * Whether that is sure; otherwise too little is known of her to tell.
 */
sure: boolean, };

export type PairCare = { 
/**
 * Days without news after which this pair is silent; none where the cohort's delay holds.
 */
silenceDays: number | null, 
/**
 * Holidays, an illness: no silence before this day, and none counted until then.
 */
paused: string | null, goals: Array<Goal>, charters: Charters, midterm: Midterm, };

export type PairId = string & { readonly of: "pair" };

export type PairLine = { id: PairId, couple: Couple, menteeName: string, mentorName: string, since: string, ended: Ending | null, meetings: Array<Meeting>, minutes: number, lastSign: string, 
/**
 * Days without news, where they pass the delay.
 */
silentDays: number | null, snoozed: string | null, 
/**
 * Days without news after which it is silent: its own delay, or the cohort's.
 */
delayDays: number, note: string | null, care: PairCare, 
/**
 * Mid-term questions that the two answered far apart.
 */
gaps: Array<MidtermQuestion>, 
/**
 * Times of the week that suit both.
 */
commonSlots: Array<Slot>, };

export type PairNews = { step: PairStep, done: number, of: number, };

export type PairStep = "weighing" | "seating" | "pricing" | "comparing";

export type Paper = { "of": "gathering", gathering: GatheringId, paper: GatheringPaper, } | { "of": "cohort", cohort: CohortId, paper: CohortPaper, } | { "of": "event", event: EventId, paper: EventPaper, } | { "of": "labels", event: EventId, labels: Labels, from: number, };

export type PaperLine = { paper: Paper, title: string, pages: number, 
/**
 * Pages that are not as they were printed last; `null` where it never was.
 */
changed: number | null, 
/**
 * Those who get none, for they were never there.
 */
leftOut: Array<string>, 
/**
 * Letters that cannot be printed.
 */
unprintable: Array<string>, };

export type PapersOf = { about: About, language: Language, };

export type Part = "participant" | "mentor" | "mentee" | "staff";

export type PartOfDay = "morning" | "midday" | "afternoon" | "evening";

export type Passage = { block: BlockId, title: string, 
/**
 * The order kept; where none was, the project teams, or else the groups of the last round.
 */
order: Array<PassageGroup>, isKept: boolean, };

export type PassageGroup = { members: Array<RegistrationId>, names: Array<string>, };

export type PayerOffered = { line: number, name: string, email: string, taken: boolean, };

export type People = { search: string, 
/**
 * Everybody, where nothing narrows the list down.
 */
among?: Among | null, from: number, count: number, };

export type PeopleCounted = { fresh: number, completes: number, unchanged: number, decide: number, left: number, };

export type PeoplePage = { total: number, rows: Array<PersonLine>, };

export type Person = { id: PersonId, facts: PersonFacts, };

export type PersonFact = "name" | "civility" | "birth" | "email" | "phone" | "postalCode" | "city" | "organisation" | "job" | "note" | "ticket";

export type PersonFacts = { name: PersonName, 
/**
 * Her own correction of where she stands in a list.
 */
sortName: string | null, civility: Civility | null, birth: Birth, 
/**
 * The preferred one first.
 */
emails: Array<string>, 
/**
 * The preferred one first.
 */
phones: Array<Phone>, postalCode: string | null, city: string | null, organisation: string | null, job: string | null, note: string | null, prefers: Way | null, 
/**
 * What she does where she is of the staff.
 */
functions: Array<StaffFunction>, 
/**
 * At most one a medium.
 */
consents: Array<ImageConsent>, };

export type PersonId = string & { readonly of: "person" };

export type PersonLine = { id: PersonId, name: string, listed: string, city: string | null, email: string | null, phone: string | null, 
/**
 * Whether she is to be called rather than written to.
 */
called: boolean, };

export type PersonName = { first: string, last: string, };

export type PersonPage = { id: PersonId, facts: PersonFacts, age: Age | null, called: boolean, 
/**
 * Others of the same name, who may be the same person.
 */
namesakes: Array<PersonLine>, takingPart: Array<TakingPart>, answers: Array<Answered>, };

export type Phone = { typed: string, 
/**
 * E.164: `+33639980101`.
 */
normal: string | null, };

export type PictureRefusal = { "code": "unknownFormat" } | { "code": "damaged" } | { "code": "linkedDrawing" } | { "code": "letteredDrawing" } | { "code": "tooLarge", megapixels: number, most: number, };

export type Places = { capacity: number | null, taken: number, 
/**
 * Those who wait, the first first.
 */
waiting: Array<RegistrationId>, 
/**
 * Whom a free place could be offered to; somebody has to ask her.
 */
proposed: RegistrationId | null, };

export type Preview = { pages: number, svg: string, };

export type PreviewPaper = { paper: Paper, 
/**
 * From 0.
 */
page: number, language: Language, };

export type PreviewText = { model: Model, language: Language, text: Text, 
/**
 * From 0.
 */
page: number, };

export type PrintImport = { words: ReportWords, language: Language, };

export type PrintPapers = { papers: Array<Paper>, language: Language, way: Output, 
/**
 * Only the pages that are not as they were printed last.
 */
onlyChanged: boolean, };

export type Printed = { name: string, folder: string, pages: number, files: number, leftOut: Array<string>, };

export type ProgrammePage = { id: EventId, facts: EventFacts, venue: Venue, blocks: Array<Block>, troubles: Array<Trouble>, 
/**
 * Those who can present and lead, in the order of their names.
 */
speakers: Array<SpeakerLine>, 
/**
 * Talks that somebody who has none could give.
 */
freeTalks: number, 
/**
 * How the days would usually run.
 */
outline: Outline, };

export type ProjectTeam = { 
/**
 * What they make; empty where nobody has said.
 */
project: string, members: Array<RegistrationId>, };

export type Proposal = { couple: Couple, locked: boolean, points: number, grounds: Array<Ground>, };

export type ProposeGroups = { event: EventId, 
/**
 * The name under which the screen asks for news and can stop.
 */
work: string, };

export type Question = { id: QuestionId, facts: QuestionFacts, };

export type QuestionFacts = { askedIn: AskedIn, name: string, answer: AnswerKind, 
/**
 * Of a list, in their order.
 */
options: Array<string>, };

export type QuestionId = string & { readonly of: "question" };

export type Questions = { askedIn: AskedIn, };

export type ReadMeeting = { on: string, lasted: string, };

export type Reading = { encoding: Encoding | null, separator: Separator | null, 
/**
 * Whether accents encoded twice are repaired; by itself they are.
 */
repair: boolean | null, sheet: string | null, };

export type Refusal = { "code": "noFileOpen" } | { "code": "fileInUse" } | { "code": "fileFromTheFuture", found: number, known: number, } | { "code": "fileDamaged" } | { "code": "keyMissing" } | { "code": "alreadyBegun" } | { "code": "nameMissing" } | { "code": "gone" } | { "code": "endBeforeStart", start: string, end: string, } | { "code": "nothingToUndo" } | { "code": "nothingToRedo" } | { "code": "cohortClosed", name: string, } | { "code": "alreadyMember", name: string, } | { "code": "notAMenteeAndAMentor" } | { "code": "notOneCohort" } | { "code": "alreadyPaired", name: string, } | { "code": "noSeatLeft", name: string, seats: number, } | { "code": "forbiddenPair", mentee: string, mentor: string, } | { "code": "pairsCannotHold", conflict: Conflict, } | { "code": "notAnAnswer", kind: AnswerKind, } | { "code": "stillToDecide", count: number, } | { "code": "importStopped" } | { "code": "searchStopped" } | { "code": "sideUnknown", name: string, } | { "code": "stillPaired", name: string, } | { "code": "stillTakesPart", name: string, } | { "code": "dayUnreadable", said: string, } | { "code": "durationUnreadable", said: string, } | { "code": "hourInstead", said: string, hour: string, } | { "code": "inTheFuture", day: string, } | { "code": "beforeThePair", day: string, since: string, } | { "code": "afterThePair", day: string, until: string, } | { "code": "seatsMissing" } | { "code": "seatsTaken", name: string, taken: number, } | { "code": "textMissing" } | { "code": "requestUnreadable" } | { "code": "nothingToPrint" } | { "code": "unknownFields", fields: Array<string>, } | { "code": "notPrinted" } | { "code": "alreadyRegistered", name: string, } | { "code": "speakerAbsent", name: string, halfDay: HalfDay, } | { "code": "beyondTheDay" } | { "code": "noRound" } | { "code": "nobodyToSeat" } | { "code": "groupsCannotHold" } | { "code": "groupsChanged" } | { "code": "roundHeld" } | { "code": "noGroupsYet" };

export type Registration = { id: RegistrationId, event: EventId, person: PersonId, facts: RegistrationFacts, };

export type RegistrationFacts = { role: EventRole, state: RegistrationState, 
/**
 * Staff only.
 */
function: StaffFunction | null, 
/**
 * The half-days she told she cannot come.
 */
absent: Array<HalfDay>, children: Array<Child>, diet: string | null, 
/**
 * Days on which she does not eat with the others.
 */
noMeal: Array<string>, 
/**
 * No answer is not a yes.
 */
imageConsent: boolean | null, heardFrom: string | null, profile: string | null, situation: string | null, 
/**
 * What a mentor can present, in her own words.
 */
topics: Array<string>, 
/**
 * Where a mentor comes from: « de la restauration au numérique ».
 */
background: string | null, 
/**
 * She came without being announced.
 */
walkIn: boolean, 
/**
 * The one word she said at the end, as it was typed.
 */
word: string | null, 
/**
 * Minutes a volunteer gave before the days.
 */
preparation: number, };

export type RegistrationId = string & { readonly of: "registration" };

export type RegistrationLine = { id: RegistrationId, person: PersonId, name: string, listed: string, 
/**
 * How she is called among all of them: « Solène », « Isabelle M. ».
 */
called: string, phone: string | null, email: string | null, facts: RegistrationFacts, };

export type RegistrationState = "invited" | "registered" | "confirmed" | "waitlist" | "withdrawn";

export type RepeatLine = { person: RegistrationId, other: RegistrationId, withLeader: boolean, rounds: Array<number>, cause: CauseSaid, };

export type Replan = { 
/**
 * The fewest people moved first.
 */
choices: Array<ReplanChoice>, 
/**
 * The one the usual weights would take.
 */
advised: number, 
/**
 * Repeats no plan can go below.
 */
bound: number, stopped: Stopped, 
/**
 * Leaders too little there for everyone to meet them.
 */
short: Array<ShortLeader>, };

export type ReplanChoice = { seating: Seating, figures: Figures, 
/**
 * Seats that change: one person in one round is one.
 */
changedSeats: number, 
/**
 * People who move at least once.
 */
peopleMoved: number, moves: Array<SeatChange>, };

export type ReplanGroups = { event: EventId, 
/**
 * Who is missing, and on which half-days.
 */
missing: Array<Absence>, 
/**
 * Rounds that have been held and stay as they are.
 */
held: number, work: string, };

export type ReportWords = { title: string, fresh: string, completed: string, unchanged: string, left: string, ignored: string, line: string, name: string, email: string, reason: string, 
/**
 * Over what made a line be left out.
 */
said: string, reasons: { [key in SkipReason]?: string }, };

export type Rest = "stays" | "followsToMeal" | "follows";

export type Results = { mentees: number, mentors: number, 
/**
 * Pairs there were; a mentee with a second mentor makes two.
 */
pairs: number, 
/**
 * Mentees who were in a pair, each once.
 */
paired: number, 
/**
 * Those of them whose last pair lasted to the end.
 */
finished: number, 
/**
 * Meetings of pairs, without the staff's calls.
 */
meetings: number, minutes: number, gatherings: number, 
/**
 * What the mentors gave: meetings of their pairs, and gatherings they came to.
 */
volunteerMinutes: number, 
/**
 * By topic, the most frequent first.
 */
levels: Array<Gain>, outcomes: Array<OutcomeCount>, 
/**
 * Goals that were reached, in the pairs' own words.
 */
achievements: Array<string>, };

export type ResultsPage = { results: Results, 
/**
 * What is still missing at this stage. It shows, and never stops anyone.
 */
checks: Array<Check>, testimonials: Array<TestimonialLine>, 
/**
 * What women of other cohorts would tell those of this one.
 */
advice: Array<TestimonialLine>, };

export type Room = { name: string, tables: number, };

export type RoundLine = { block: BlockId, day: string, starts: string, minutes: number, title: string, };

export type Saying = "quote" | "advice";

export type Seat = "sole" | "mentee" | "mentor";

export type SeatChange = { person: RegistrationId, 
/**
 * Counted from 0.
 */
round: number, from: RegistrationId | null, to: RegistrationId | null, };

export type SeatChoice = { onto: Onto, pairRepeats: number, mentorRepeats: number, broken: Array<DemandSaid>, };

export type SeatChoices = { event: EventId, round: number, person: RegistrationId, };

export type SeatLate = { event: EventId, registration: RegistrationId, 
/**
 * Rounds that have been held; she sits from the next one on.
 */
held: number, };

export type SeatMeal = { block: BlockId, 
/**
 * People at a table.
 */
size: number, 
/**
 * The name under which the screen asks for news and can stop.
 */
work: string, };

export type Seating = { leaders: Array<RegistrationId>, rounds: Array<Array<Array<RegistrationId>>>, };

export type Separator = "semicolon" | "comma" | "tab" | "bar" | "none";

export type ServicesPage = { id: EventId, facts: EventFacts, venue: Venue, meals: Array<MealLine>, 
/**
 * By name: for those who cook and serve, and nobody else.
 */
allergies: Array<Noted>, 
/**
 * Families with someone there on a day with childcare.
 */
families: Array<Family>, 
/**
 * Who looks after the children.
 */
carers: Array<string>, 
/**
 * The round in which parents are now, or will be when the childcare opens; counted from 0.
 */
round: number | null, words: Array<Counted>, 
/**
 * Everyone who can leave a word, in the order of a list to sign.
 */
people: Array<WordLine>, hours: Array<HoursLine>, 
/**
 * Presentations, with who passes when.
 */
passages: Array<Passage>, 
/**
 * People whose diet or children are still told of though the days are long over.
 */
careDue: number, };

export type SessionLine = { block: BlockId, day: string, starts: string, title: string, 
/**
 * Team by team; `None` where a team works alone.
 */
leaders: Array<RegistrationId | null>, };

export type ShortLeader = { leader: RegistrationId, seats: number, people: number, };

export type ShowPrinted = { name: string, };

export type Side = { "side": "mentee", 
/**
 * Topics wished, the dearest first, in the member's own words.
 */
wishes: Array<string>, } | { "side": "mentor", 
/**
 * Mentees she can take at once, at least one.
 */
seats: number, 
/**
 * Topics offered, in the member's own words.
 */
offers: Array<string>, };

export type SignCharters = { signatures: Array<Signature>, 
/**
 * `null` takes them back.
 */
on: string | null, };

export type Signature = { pair: PairId, side: CohortRole, };

export type Signing = { 
/**
 * Hers on the day she said it.
 */
age: Age | null, 
/**
 * The name it may be published under, blank for none; `null` where it may not be published.
 */
signed: string | null, 
/**
 * Her age, where it may be published with her name.
 */
publishedAge: Age | null, };

export type SkipReason = "title" | "blankLine" | "footerTotal" | "footerNote" | "repeatedHeader" | "orderNotValid" | "draft" | "incompleteAnswer" | "testLine" | "organisationCard" | "noName";

export type Skipped = { line: number, code: SkipReason, 
/**
 * What made it so, where a cell did.
 */
value: string | null, };

export type Slot = { 
/**
 * 1 is Monday, 7 is Sunday.
 */
weekday: number, part: PartOfDay, };

export type SnoozePair = { pair: PairId, until: string, };

export type Source = "helloasso-event" | "helloasso-membership" | "google-forms" | "google-contacts" | "framaforms" | "limesurvey" | "eventbrite" | "weezevent" | "billetweb" | "vcard" | "home-made";

export type Span = { start: string, end: string, };

export type SpeakerLine = { id: RegistrationId, name: string, topics: Array<string>, };

export type Spelling = { said: string, count: number, };

export type SpellingsOf = { of: Spelt, };

export type Spelt = "organisation" | "heardFrom";

export type StaffFunction = "organisation" | "facilitation" | "childcare" | "welcome";

export type Stage = "preparation" | "running" | "closing" | "closed";

export type Standing = { open: OpenedFile | null, undo: Op | null, redo: Op | null, today: string, 
/**
 * Whether the association's own file exists on this computer.
 */
own: boolean, };

export type StandingGroups = { version: number, seating: Seating, figures: Figures, repeats: Array<RepeatLine>, broken: Array<BreachLine>, };

export type Stopped = "proven" | "budget" | "time" | "asked";

export type SuggestPairs = { cohort: CohortId, 
/**
 * Couples the staff holds fast.
 */
locked: Array<Couple>, 
/**
 * `null` for those of the cohort's terms.
 */
weights: Weights | null, 
/**
 * The name the screen gives this work, to ask for its news and to stop it.
 */
work: string | null, };

export type Suggestion = { pairs: Array<Proposal>, 
/**
 * Mentees without a mentor, and why.
 */
leftOver: Array<LeftOver>, 
/**
 * Mentors without a mentee, and why.
 */
idle: Array<Idle>, 
/**
 * Points of all pairs, less what unevenness costs.
 */
points: number, 
/**
 * What the locked pairs cost: how much more the best set without them would bring.
 */
givenForLocks: Change, 
/**
 * Checked against prices at which nobody would gain by another place.
 */
proven: boolean, };

export type TableAsked = { 
/**
 * What the file is called, without its folder.
 */
name: string, 
/**
 * The file itself, in base64.
 */
bytes: string, reading: Reading, choices: Choices, 
/**
 * The name under which the screen asks how far it is, and ends it; none asks nothing.
 */
work: string | null, };

export type TableLook = { read: HowRead, source: Source, headerLine: number | null, layout: Layout, part: Part | null, columns: Array<Column>, 
/**
 * The first lines as they stand in the file.
 */
first: Array<FirstLine>, people: number, pairs: number, lines: number, skipped: Array<Skipped>, skippedInAll: number, warnings: Array<Warning>, warningsInAll: number, 
/**
 * People who gave no address, beside that of whoever paid for them.
 */
payers: Array<PayerOffered>, 
/**
 * The cohort that the table speaks of, where it holds mentees and mentors.
 */
cohort: CohortProposal | null, };

export type TableRefused = { "code": "empty" } | { "code": "notATable" } | { "code": "protected" } | { "code": "fileTooLarge", mostMegabytes: number, } | { "code": "tooHard" } | { "code": "expandsTooMuch", mostMegabytes: number, } | { "code": "tooManyLines", most: number, } | { "code": "tooManyColumns", most: number, } | { "code": "cellTooLong", line: number, most: number, };

export type TakingPart = { "kind": "cohort", cohort: CohortId, name: string, span: Span, role: CohortRole, } | { "kind": "event", event: EventId, name: string, span: Span, role: EventRole, };

export type TeamMate = { id: RegistrationId, name: string, called: string, };

export type TeamsPage = { id: EventId, facts: EventFacts, 
/**
 * Women who are expected, and all who are in a team.
 */
people: Array<TeamMate>, leaders: Array<TeamMate>, teams: Array<ProjectTeam>, sessions: Array<SessionLine>, };

export type Teamwork = { teams: Array<ProjectTeam>, visits: Array<Visit>, };

export type Terms = { criteria: Array<Criterion>, importances: Importances, 
/**
 * From how many years on an age gap counts.
 */
ageGapYears: number, commonSlotRequired: boolean, otherOrganisationRequired: boolean, };

export type TestimonialFacts = { saying: Saying, text: string, on: string, 
/**
 * Where it was said: « rencontre finale », a call.
 */
context: string | null, 
/**
 * None where she was not asked yet.
 */
consent: Consent | null, 
/**
 * The day she took her consent back; from then on her words are not published.
 */
withdrawn: string | null, };

export type TestimonialId = string & { readonly of: "testimonial" };

export type TestimonialLine = { id: TestimonialId, member: MemberId, name: string, role: CohortRole, civility: Civility | null, facts: TestimonialFacts, 
/**
 * Hers on the day she said it.
 */
age: Age | null, 
/**
 * The name it may be published under, blank for none; `null` where it may not be published.
 */
signed: string | null, 
/**
 * Her age, where it may be published with her name.
 */
publishedAge: Age | null, };

export type Text = { subject: string, body: string, };

export type TextLine = { model: Model, text: Text, 
/**
 * Whether the association wrote it; ours otherwise.
 */
own: boolean, 
/**
 * « {dates} ».
 */
fields: Array<string>, };

export type TextsIn = { language: Language, };

export type ToCall = { person: PersonId, name: string, phone: string | null, };

export type Todo = { "kind": "silentPair", cohort: CohortId, pair: PairId, mentee: string, mentor: string, days: number, } | { "kind": "midtermGap", cohort: CohortId, pair: PairId, mentee: string, mentor: string, } | { "kind": "gatheringSoon", cohort: CohortId, gathering: GatheringId, title: string, at: string, 
/**
 * Nobody has said yet where.
 */
placeless: boolean, } | { "kind": "attendanceMissing", cohort: CohortId, gathering: GatheringId, title: string, at: string, } | { "kind": "unpaired", cohort: CohortId, cohortName: string, count: number, } | { "kind": "chartersMissing", cohort: CohortId, pair: PairId, cohortName: string, count: number, } | { "kind": "stageDue", cohort: CohortId, cohortName: string, next: Stage, } | { "kind": "certificatesMissing", cohort: CohortId, cohortName: string, count: number, } | { "kind": "programmeMissing", event: EventId, eventName: string, } | { "kind": "groupsMissing", event: EventId, eventName: string, count: number, } | { "kind": "unconfirmed", event: EventId, eventName: string, count: number, } | { "kind": "placeFree", event: EventId, eventName: string, person: string, } | { "kind": "signInMissing", event: EventId, eventName: string, } | { "kind": "careDue", event: EventId, eventName: string, count: number, } | { "kind": "backupOld", days: number, };

export type TogetherRule = { members: Array<RegistrationId>, rounds: Array<number> | null, };

export type TopicLevel = { 
/**
 * In the words of her wish or offer.
 */
topic: string, before: Level | null, after: Level | null, };

export type Touched = { 
/**
 * Whose own road-map changes: her table, or whom she sits with.
 */
people: Array<RegistrationId>, 
/**
 * Whose table changes in some round.
 */
leaders: Array<RegistrationId>, 
/**
 * The sheets of single tables: round counted from 0, leader.
 */
sheets: Array<[number, RegistrationId]>, };

export type Trial = { heaps: Heaps, 
/**
 * Those to decide first, then the others; the first of many.
 */
entries: Array<TrialEntry>, entriesInAll: number, 
/**
 * All the people by what would become of them.
 */
people: PeopleCounted, ignored: Array<Skipped>, };

export type TrialEntry = { place: number, lines: Array<number>, name: string, part: Part | null, email: string | null, verdict: Verdict, 
/**
 * How those she may be are called.
 */
candidates: Array<CandidateNamed>, };

export type Trouble = { "code": "outsideEvent", block: BlockId, } | { "code": "beforeOpening", block: BlockId, opens: string, } | { "code": "afterClosing", block: BlockId, closes: string, } | { "code": "overlap", one: BlockId, other: BlockId, } | { "code": "speakerAbsent", block: BlockId, speaker: RegistrationId, } | { "code": "speakerTwice", one: BlockId, other: BlockId, speaker: RegistrationId, };

export type TryImport = { table: TableAsked, decisions: Decisions, };

export type Venue = { 
/**
 * Participants at most; those who come later wait.
 */
capacity: number | null, opens: string | null, closes: string | null, 
/**
 * Tables are numbered through the rooms, in this order.
 */
rooms: Array<Room>, childcare: Array<CareDay>, childcareRoom: string | null, 
/**
 * Lines of the emergency sheet, as typed: the nearest hospital, the keeper of the keys.
 */
emergency: Array<string>, };

export type Verdict = { "kind": "new" } | { "kind": "completes", person: PersonId, added: Array<Addition>, conflicts: Array<FactConflict>, 
/**
 * What will be known of her.
 */
facts: PersonFacts, } | { "kind": "unchanged", person: PersonId, conflicts: Array<FactConflict>, } | { "kind": "decide", candidates: Array<KinCandidate>, } | { "kind": "left" };

export type Veto = { person: RegistrationId, leader: RegistrationId, };

export type Visit = { block: BlockId, 
/**
 * Team by team; `None` where a team works alone.
 */
leaders: Array<RegistrationId | null>, };

export type Warning = { code: Caution, lines: Array<number>, field: Field | null, 
/**
 * What the cell said.
 */
value: string | null, };

export type Way = "email" | "phone";

export type Weights = { 
/**
 * For each wish that the mentor can meet, by its rank; later ranks weigh as the last one.
 */
wishes: Array<number>, 
/**
 * On top, for a wish that one mentor alone can meet; half of it where two can, and so on.
 */
rareTopic: number, 
/**
 * For a mentor who knows more of a wished topic than the mentee.
 */
level: number, 
/**
 * For at least one slot in common.
 */
commonSlot: number, sameFormat: number, sameTown: number, sharedLanguage: number, 
/**
 * For ages that differ by at least `age_gap_years`.
 */
ageGap: number, ageGapYears: number, 
/**
 * For backgrounds that have no word in common.
 */
otherBackground: number, 
/**
 * Taken off for the second mentee of a mentor, twice for her third, and so on.
 */
spread: number, };

export type WelcomeLine = { id: RegistrationId, person: PersonId, name: string, listed: string, role: EventRole, state: RegistrationState, 
/**
 * Half-days on which she is awaited.
 */
expected: Array<HalfDay>, };

export type WelcomePage = { id: EventId, facts: EventFacts, halfDays: Array<HalfDay>, 
/**
 * The half-day it is now; the first one before the days, the last after.
 */
now: HalfDay, people: Array<WelcomeLine>, 
/**
 * What was noted, the latest first.
 */
arrivals: Array<Arrival>, };

export type Who = { "kind": "known", person: PersonId, } | { "kind": "named", first: string, last: string, phone: string, };

export type Why = "full" | "forbidden" | "held" | "other";

export type WhyIdle = { "code": "noSeats" } | { "code": "nobodyPossible", nearest: Array<Obstacle>, } | { "code": "notNeeded" };

export type WhyLeft = { "code": "nobodyPossible", nearest: Array<Obstacle>, } | { "code": "tooFewSeats", mentees: Array<MemberId>, mentors: Array<MemberId>, seats: number, };

export type WishKind = "mix" | "gather";

export type WordLine = { id: RegistrationId, name: string, word: string | null, };

export type WriteCalendar = { cohort: CohortId, title: string, };

export type WriteEverything = { title: string, };

export type WriteList = { of: ListOf, format: ListFormat, heads: Heads, 
/**
 * What the file is called, in the words of the screen.
 */
title: string, };

export type Written = { name: string, 
/**
 * People, meetings or rows in it.
 */
count: number, };
