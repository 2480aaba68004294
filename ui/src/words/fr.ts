// What the screen says, in French: the original. English must fit it or it does not compile.
import type { Association, CohortFacts, Contact, Direction, Emblem, Encoding, Ending, EndReason, Failure, Field, GatheringFacts, GatheringKind, Heaps, ImageConsent, Imported, ImportTakenBack, Language, MeetingFacts, Medium, MemberId, MemberLine, Mode, Obstacle, PartOfDay, PersonFact, PersonFacts, Seat, Separator, Skipped, Slot, Source, Span, StaffFunction, Stage, Suggestion, TakingPart, Todo, TrialEntry, Warning, Age, Cell, Ground, WhyIdle, WhyLeft } from "../wire/types";
import { de, isMan, type Heads, type Someone } from "./agreement";
import { ageInWords, dayInWords, hourInWords, minutesInWords, momentInWords, spanInWords } from "./dates";
import { article } from "./fr/article";
import { events } from "./fr/events";
import { lists } from "./fr/lists";
import { papers } from "./fr/papers";
import { options } from "./options";
import { counted } from "./plural";
import { barriersInWords, mentoring, roleInWords, sides } from "./fr/mentoring";
import { byCode, byKind, type Cautions, type Clashes, type Facts, type Idles, type Lefts, type NameOf, type Ops, type PictureRefusals, type Refusals, type Skips, type TableRefusals, type Todos } from "./sayings";

const day = (it: string) => dayInWords("fr", it);
const plainDay = (it: string) => dayInWords("fr", it, "plain");
const n = (count: number, one: string, many: string) => counted("fr", count, [one, many]);
const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const partsOfDay: Record<PartOfDay, string> = { morning: "matin", midday: "midi", afternoon: "après-midi", evening: "soir" };
const slot = (it: Slot) => `${weekdays[it.weekday - 1] ?? ""} ${partsOfDay[it.part]}`;
const slots = (all: readonly Slot[]) => all.map(slot).join(", ");
const rank = (it: number) => (it === 1 ? "1er" : `${it}e`);
const and = (all: readonly string[]) => (all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} et ${all.at(-1) ?? ""}`);
const capital = (it: string) => it.charAt(0).toUpperCase() + it.slice(1);
const stages: Record<Stage, string> = { preparation: "En préparation", running: "En cours", closing: "En clôture", closed: "Close" };
const kinds: Record<GatheringKind, string> = { launch: "Rencontre de lancement", midterm: "Bilan d’étape", final: "Rencontre finale", other: "Autre rencontre" };
const modes: Record<Mode, string> = { onSite: "sur place", remote: "à distance", mixed: "sur place et à distance" };
const contacts: Record<Contact, string> = { pairMeeting: "Rendez-vous du binôme", staffCall: "Appel de l’équipe" };
const endings: Record<EndReason, string> = { finished: "parcours terminé", jobFound: "emploi trouvé", availability: "disponibilité", health: "santé", other: "autre raison" };
const both = (mentee: string, mentor: string) => `${mentee} et ${mentor}`;
const lines = (all: readonly number[]) => (all.length === 0 ? "" : `${all.length === 1 ? "ligne" : "lignes"} ${and(all.map(String))} : `);
const quoted = (it: string | null) => (it === null ? "" : ` (« ${it} »)`);

const refusals: Refusals = {
  noFileOpen: () => "Aucun dossier n’est ouvert. Choisissez « Commencer » ou découvrez l’exemple.",
  fileInUse: () => "Le dossier est déjà ouvert dans une autre fenêtre de Binôme. Fermez l’autre fenêtre, puis recommencez.",
  fileFromTheFuture: ({ found, known }) => `Ce dossier vient d’une version plus récente de Binôme (${found}, celle-ci lit jusqu’à ${known}). Installez la dernière version pour l’ouvrir.`,
  fileDamaged: () => "Ce dossier est abîmé ou n’est pas un dossier de Binôme. Rien n’a été changé. Restaurez votre dernière sauvegarde.",
  keyMissing: () => "La clé qui ouvre ce dossier n’est plus à côté de lui. Remettez-la à sa place, ou restaurez votre dernière sauvegarde.",
  alreadyBegun: () => "Le dossier de votre association existe déjà. Choisissez « Ouvrir le dossier de l’association ».",
  nameMissing: () => "Il manque un nom. Écrivez au moins une lettre dans ce champ, puis validez.",
  gone: () => "Cet élément a été retiré entre-temps. Revenez à la liste, ou annulez le retrait.",
  endBeforeStart: ({ start, end }) => `La fin (${plainDay(end)}) tombe avant le début (${plainDay(start)}). Choisissez une fin plus tardive.`,
  nothingToUndo: () => "Il n’y a rien à annuler. Continuez votre travail, tout est gardé.",
  nothingToRedo: () => "Il n’y a rien à rétablir. Continuez votre travail, tout est gardé.",
  cohortClosed: ({ name }) => `« ${name} » est close : on la lit, on ne la change plus. Rouvrez-la dans « Bilan » pour y écrire.`,
  alreadyMember: ({ name }) => `${name} fait déjà partie de cette promotion. Modifiez sa fiche dans « Membres ».`,
  notAMenteeAndAMentor: () => "Un binôme réunit quelqu’un qui accompagne et quelqu’un qui est accompagné. Choisissez une personne de chaque côté.",
  notOneCohort: () => "Ces deux personnes ne sont pas dans la même promotion. Choisissez deux membres de cette promotion.",
  alreadyPaired: ({ name }) => `${name} a déjà un binôme en cours. Mettez d’abord fin à ce binôme, ou choisissez quelqu’un d’autre.`,
  noSeatLeft: ({ name, seats }) => `${name} n’a plus de place (${n(seats, "personne", "personnes")} au plus). Relevez ses places dans « Membres », ou choisissez quelqu’un d’autre.`,
  forbiddenPair: ({ mentee, mentor }) => `${mentee} et ${mentor} sont à ne pas réunir. Autorisez d’abord ce binôme, ou choisissez quelqu’un d’autre.`,
  notAnAnswer: ({ kind }) => ({ text: "Écrivez une réponse.", list: "Choisissez une des réponses proposées.", yesNo: "Répondez par oui ou par non.", date: "Écrivez une date, par exemple 27/10/2026.", number: "Écrivez un nombre, par exemple 12,5." })[kind],
  importStopped: () => "Vous avez arrêté l’import. Rien n’a été écrit : vous pouvez le reprendre quand vous voulez.",
  searchStopped: () => "Vous avez arrêté la recherche. Rien n’a changé : vous pouvez la relancer quand vous voulez.",
  stillToDecide: ({ count }) => `${n(count, "personne attend", "personnes attendent")} votre décision. Dites pour chacune si elle est déjà connue, puis importez.`,
  sideUnknown: ({ name }) => `Le tableau ne dit pas si ${name} est mentorée ou mentore. Revenez aux colonnes et dites de qui parle chacune, ou rangez-la seulement parmi les personnes.`,
  stillPaired: ({ name }) => `${name} a un binôme en cours. Mettez d’abord fin au binôme, puis retirez cette personne de la promotion.`,
  stillTakesPart: ({ name }) => `${name} participe encore à une promotion ou à un événement. Retirez d’abord sa participation.`,
  dayUnreadable: ({ said }) => `« ${said} » n’est pas une date que nous comprenons. Écrivez par exemple 3/11, hier ou 03/11/2026.`,
  durationUnreadable: ({ said }) => `« ${said} » n’est pas une durée que nous comprenons. Écrivez par exemple 1h30 ou 45 min.`,
  hourInstead: ({ said, hour: it }) => `« ${said} » ressemble à une heure (${events.hour(it)}). Écrivez combien de temps l’échange a duré, par exemple 1h30.`,
  inTheFuture: ({ day: it }) => `Le ${plainDay(it)} n’est pas encore passé. Notez un échange qui a eu lieu, ou corrigez la date.`,
  beforeThePair: ({ day: it, since }) => `Le ${plainDay(it)} tombe avant le début du binôme (${plainDay(since)}). Corrigez la date.`,
  afterThePair: ({ day: it, until }) => `Le ${plainDay(it)} tombe après la fin du binôme (${plainDay(until)}). Corrigez la date, ou choisissez le binôme suivant.`,
  seatsMissing: () => "Il faut au moins une place. Écrivez 1 ou plus dans « Places ».",
  seatsTaken: ({ name, taken }) => `${name} accompagne déjà ${n(taken, "personne", "personnes")}. Gardez au moins autant de places, ou mettez fin à un binôme.`,
  textMissing: () => "Il manque ses mots. Écrivez au moins une phrase, puis validez.",
  pairsCannotHold: ({ conflict }) => `Ces choix ne tiennent pas ensemble${clash(conflict)}. Libérez un des binômes gardés, puis proposez de nouveau.`,
  requestUnreadable: () => "La demande n’a pas été comprise. Fermez Binôme, ouvrez-le de nouveau, puis recommencez.",
  unknownFields: ({ fields }) => `${n(fields.length, "Ce champ n’existe pas", "Ces champs n’existent pas")} pour ce document : ${fields.map((it) => `{${it}}`).join(", ")}. Corrigez-le, ou choisissez un champ de la liste.`,
  nothingToPrint: () => "Il n’y a rien à imprimer : personne n’est encore noté présent, ou rien n’a changé depuis la dernière fois. Notez les présences, ou décochez « Seulement ce qui a changé ».",
  notPrinted: () => "Ce document n’a pas été créé depuis l’ouverture de Binôme. Créez-le de nouveau, puis ouvrez-le.",
  alreadyRegistered: ({ name }) => `${name} est déjà inscrite. Modifiez son inscription dans la liste.`,
  speakerAbsent: ({ name, halfDay: it }) => `${name} n’est pas là ${events.halfDay(it)}. Choisissez une autre personne, ou une autre heure.`,
  groupsChanged: () => "Les groupes, les personnes ou les règles ont changé entre-temps. Rien n’est perdu : relancez le calcul.",
  beyondTheDay: () => "Un moment finirait après minuit. Raccourcissez-le, ou commencez plus tôt.",
  noRound: () => "Le programme n’a pas encore d’atelier. Écrivez d’abord le programme : chaque atelier est un tour des groupes.",
  nobodyToSeat: () => "Il faut des participantes et des mentores pour former des groupes. Inscrivez-les d’abord.",
  groupsCannotHold: () => "Ces règles ne tiennent pas toutes ensemble. Regardez ce que l’écran signale, allégez une règle, puis proposez de nouveau.",
  roundHeld: () => "Ce tour a déjà eu lieu : il reste comme il était. Changez un tour à venir.",
  noGroupsYet: () => "Les groupes ne sont pas encore formés. Proposez-les, puis validez-les.",
};

const tables: TableRefusals = {
  empty: () => "Ce fichier est vide. Choisissez-en un autre, ou ouvrez-le pour voir ce qu’il contient.",
  notATable: () => "Ce fichier n’est pas un tableau que nous savons lire. Ouvrez-le dans votre tableur, copiez les cellules, puis collez-les ici avec « Ou coller un tableau ».",
  protected: () => "Ce classeur est protégé par un mot de passe. Ouvrez-le dans votre tableur, retirez le mot de passe, puis déposez-le de nouveau.",
  tooHard: () => "Ce fichier demande trop de temps ou de mémoire pour être lu. Copiez les cellules utiles dans un nouveau tableau, puis importez-le.",
  expandsTooMuch: ({ mostMegabytes }) => `Une fois ouvert, ce fichier est trop gros (${n(mostMegabytes, "Mo", "Mo")} au plus). Copiez les cellules utiles dans un nouveau tableau, puis importez-le.`,
  fileTooLarge: ({ mostMegabytes }) => `Ce fichier est trop gros (${n(mostMegabytes, "Mo", "Mo")} au plus). Coupez-le en deux dans votre tableur, puis importez chaque moitié.`,
  tooManyLines: ({ most }) => `Ce tableau a trop de lignes (${n(most, "ligne", "lignes")} au plus). Retirez les lignes vides, ou coupez-le en deux.`,
  tooManyColumns: ({ most }) => `Ce tableau a trop de colonnes (${n(most, "colonne", "colonnes")} au plus). Vérifiez ce qui sépare les colonnes, ou retirez celles qui ne servent pas.`,
  cellTooLong: ({ line, most }) => `Une cellule de la ligne ${line} est trop longue (${n(most, "lettre", "lettres")} au plus). Raccourcissez-la, ou vérifiez les guillemets du fichier.`,
};

const clashes: Clashes = {
  locked: () => "un binôme gardé",
  seats: ({ seats }) => `une personne qui n’a que ${n(seats, "place", "places")}`,
  barriers: ({ barriers }) => and(barriers.map((it) => byCode(barriersInWords, it))),
};
type Conflict = Extract<Parameters<Refusals["pairsCannotHold"]>[0], { code: "pairsCannotHold" }>["conflict"];
function clash(conflict: Conflict): string {
  if (conflict.code !== "cannotHold") return "";
  const [first = []] = conflict.sets;
  return first.length === 0 ? "" : ` : ${and([...new Set(first.map((it) => byCode(clashes, it)))])}`;
}

const facts: Facts = {
  topicWish: ({ rank: it, wish, offer }) => (wish === offer ? `${wish} : ${rank(it)} souhait` : `${wish} : ${rank(it)} souhait, avec « ${offer} » proposé en face`),
  rareTopic: ({ wish, mentors }) => (mentors === 1 ? `personne d’autre ne propose ${wish}` : `${mentors} personnes seulement proposent ${wish}`),
  levelAhead: ({ wish }) => `de l’avance en ${wish}`,
  commonSlots: ({ slots: all }) => `${slots(all)} en commun`,
  sameFormat: ({ format }) => ({ onSite: "d’accord pour se voir sur place", remote: "d’accord pour se voir à distance", either: "d’accord pour se voir sur place ou à distance" })[format],
  sameTown: ({ town }) => `même ville (${town})`,
  sharedLanguage: ({ language }) => `langue en commun : ${language}`,
  ageGap: ({ years }) => `${n(years, "an", "ans")} d’écart`,
  otherBackground: ({ mentee, mentor }) => `parcours différents (${mentee}, ${mentor})`,
};

const nearest = (all: readonly Obstacle[], of: NameOf<MemberId>) =>
  all.map((it) => `${of(it.member)}, ${and(it.barriers.map((why) => byCode(barriersInWords, why)))}`).join(" ; ");

const lefts: Lefts<MemberId> = {
  nobodyPossible: ({ nearest: all }, name, of) => `${name} n’a personne : ${all.length > 0 ? `au plus près, ${nearest(all, of)}. Autorisez un binôme ou ajoutez une mentore.` : "ajoutez une mentore."}`,
  tooFewSeats: ({ mentees, seats }, name) => `${name} reste sans binôme : ${n(seats, "place", "places")} pour ${n(mentees.length, "personne", "personnes")} à accompagner. Ajoutez une mentore ou relevez des places.`,
};
const idles: Idles<MemberId> = {
  noSeats: (_, name) => `${name} n’a plus de place.`,
  nobodyPossible: ({ nearest: all }, name, of) => `${name} n’a personne${all.length > 0 ? ` : au plus près, ${nearest(all, of)}` : ""}.`,
  notNeeded: (_, name) => `${name} reste libre : le meilleur ensemble se fait avec d’autres.`,
};

const todos: Todos = {
  silentPair: ({ mentee, mentor, days }) => `${both(mentee, mentor)} : aucune nouvelle depuis ${n(days, "jour", "jours")}`,
  gatheringSoon: ({ title, at, placeless }) => `${title}, ${momentInWords("fr", at)}${placeless ? " : lieu à préciser" : ""}`,
  unpaired: ({ cohortName, count }) => `${cohortName} : ${n(count, "personne attend", "personnes attendent")} un binôme`,
  midtermGap: ({ mentee, mentor }) => `${both(mentee, mentor)} : réponses éloignées au bilan d’étape`,
  attendanceMissing: ({ title, at }) => `${title}, ${dayInWords("fr", at, "plain")} : présences à noter`,
  chartersMissing: ({ cohortName, count }) => `${cohortName} : ${n(count, "charte non signée", "chartes non signées")}`,
  stageDue: ({ cohortName, next }) => `${cohortName} : ${next === "running" ? "elle a commencé" : "elle est arrivée à sa fin"}`,
  certificatesMissing: ({ cohortName, count }) => `${cohortName} : ${n(count, "attestation à créer", "attestations à créer")}`,
  programmeMissing: ({ eventName }) => `${eventName} : le programme est à faire`,
  groupsMissing: ({ eventName, count }) => `${eventName} : ${n(count, "atelier sans groupes", "ateliers sans groupes")}`,
  unconfirmed: ({ eventName, count }) => `${eventName} : ${n(count, "inscription à confirmer", "inscriptions à confirmer")}`,
  placeFree: ({ eventName, person }) => `${eventName} : une place est libre, ${person} attend`,
  signInMissing: ({ eventName }) => `${eventName} : présences à noter`,
  careDue: ({ eventName, count }) => `${eventName} : régimes, allergies et noms d’enfants à effacer (${n(count, "personne", "personnes")})`,
  backupOld: ({ days }) => `Aucune sauvegarde depuis ${n(days, "jour", "jours")}`,
};

const ops: Ops = {
  changeAssociation: { done: "Fiche de l’association modifiée.", name: "la modification de la fiche de l’association" },
  addPerson: { done: "Personne ajoutée.", name: "l’ajout d’une personne" },
  changePerson: { done: "Fiche modifiée.", name: "la modification d’une fiche" },
  mergePeople: { done: "Les deux fiches n’en font plus qu’une.", name: "la réunion de deux fiches" },
  changeAnswer: { done: "Réponse notée.", name: "la modification d’une réponse" },
  groupSpellings: { done: "Orthographes réunies.", name: "la réunion d’orthographes" },
  changeQuestions: { done: "Questions modifiées.", name: "la modification des questions" },
  removePerson: { done: "Personne retirée.", name: "le retrait d’une personne" },
  importPeople: { done: "Tableau importé.", name: "l’import d’un tableau" },
  takeBackImport: { done: "Import annulé.", name: "l’annulation d’un import" },
  addCohort: { done: "Promotion créée.", name: "la création d’une promotion" },
  changeCohort: { done: "Promotion modifiée.", name: "la modification d’une promotion" },
  removeCohort: { done: "Promotion retirée.", name: "le retrait d’une promotion" },
  copyCohort: { done: "Promotion préparée, sans personne.", name: "la reprise d’une promotion" },
  changeTerms: { done: "Choix de la promotion modifiés.", name: "la modification des choix d’une promotion" },
  closeCohort: { done: "Promotion close.", name: "la clôture d’une promotion" },
  reopenCohort: { done: "Promotion rouverte.", name: "la réouverture d’une promotion" },
  addMember: { done: "Membre ajouté à la promotion.", name: "l’ajout d’un membre" },
  changeMember: { done: "Participation modifiée.", name: "la modification d’une participation" },
  removeMember: { done: "Membre retiré de la promotion.", name: "le retrait d’un membre" },
  acceptPairs: { done: "Binômes validés.", name: "la validation des binômes" },
  endPair: { done: "Binôme clos.", name: "la fin d’un binôme" },
  changePair: { done: "Fiche du binôme modifiée.", name: "la modification d’un binôme" },
  snoozePair: { done: "Rappel remis à plus tard.", name: "le report d’un rappel" },
  signCharters: { done: "Signatures notées.", name: "la note de signatures" },
  forbidPair: { done: "Noté : à ne pas réunir.", name: "l’interdiction d’un binôme" },
  allowPair: { done: "Binôme de nouveau possible.", name: "l’autorisation d’un binôme" },
  logMeeting: { done: "Échange noté.", name: "la note d’un échange" },
  logMeetings: { done: "Échanges notés.", name: "la note de plusieurs échanges" },
  changeMeeting: { done: "Échange modifié.", name: "la modification d’un échange" },
  removeMeeting: { done: "Échange retiré.", name: "le retrait d’un échange" },
  addGathering: { done: "Rencontre ajoutée.", name: "l’ajout d’une rencontre" },
  changeGathering: { done: "Rencontre modifiée.", name: "la modification d’une rencontre" },
  removeGathering: { done: "Rencontre retirée.", name: "le retrait d’une rencontre" },
  markAttendance: { done: "Présence notée.", name: "la saisie d’une présence" },
  addTestimonial: { done: "Témoignage noté.", name: "la note d’un témoignage" },
  changeTestimonial: { done: "Témoignage modifié.", name: "la modification d’un témoignage" },
  removeTestimonial: { done: "Témoignage retiré.", name: "le retrait d’un témoignage" },
  changeText: { done: "Texte enregistré.", name: "la modification d’un texte" },
  printPapers: { done: "Documents créés.", name: "la trace de l’impression" },
  issueCertificates: { done: "Attestations numérotées.", name: "la numérotation des attestations" },
  addEvent: { done: "Événement créé.", name: "la création d’un événement" },
  changeEvent: { done: "Événement modifié.", name: "la modification d’un événement" },
  removeEvent: { done: "Événement retiré.", name: "le retrait d’un événement" },
  addRegistration: { done: "Inscription ajoutée.", name: "l’ajout d’une inscription" },
  changeRegistration: { done: "Inscription modifiée.", name: "la modification d’une inscription" },
  removeRegistration: { done: "Inscription retirée.", name: "le retrait d’une inscription" },
  confirmRegistrations: { done: "Inscriptions mises à jour.", name: "la mise à jour des inscriptions" },
  changeVenue: { done: "Lieu et services mis à jour.", name: "la mise à jour du lieu" },
  outlineProgramme: { done: "Programme écrit.", name: "l’écriture du programme" },
  shareTalks: { done: "Mentores réparties.", name: "la répartition des mentores" },
  addBlock: { done: "Moment ajouté.", name: "l’ajout d’un moment" },
  changeBlock: { done: "Moment modifié.", name: "la modification d’un moment" },
  removeBlock: { done: "Moment retiré.", name: "le retrait d’un moment" },
  changeGroupRules: { done: "Règles des groupes modifiées.", name: "la modification des règles" },
  acceptGroups: { done: "Groupes validés.", name: "la validation des groupes" },
  moveSeat: { done: "Place changée.", name: "le changement d’une place" },
  addRound: { done: "Tour ajouté.", name: "l’ajout d’un tour" },
  replanGroups: { done: "Nouveaux groupes en place.", name: "le nouveau plan des groupes" },
  seatMeal: { done: "Tables du repas formées.", name: "les tables du repas" },
  orderPassage: { done: "Ordre de passage noté.", name: "l’ordre de passage" },
  formTeams: { done: "Groupes projet formés.", name: "la formation des groupes projet" },
  changeTeams: { done: "Groupes projet modifiés.", name: "la modification des groupes projet" },
  noteArrival: { done: "Présence notée.", name: "la présence notée" },
  noteWalkIn: { done: "Arrivée sans inscription notée.", name: "l’arrivée sans inscription" },
  eraseCare: { done: "Régimes et noms d’enfants effacés.", name: "l’effacement des régimes et des noms d’enfants" },
  keepWord: { done: "Mot noté.", name: "le mot noté" },
};

const fields: Record<Field, string> = {
  fullName: "Nom et prénom", firstName: "Prénom", lastName: "Nom", civility: "Civilité", email: "E-mail", phone: "Téléphone",
  birth: "Date de naissance", birthYear: "Année de naissance", age: "Âge", postalCode: "Code postal", city: "Ville", address: "Adresse (code postal et ville)", organisation: "Structure", job: "Métier",
  background: "Parcours", topics: "Sujets", availability: "Disponibilités", groupSize: "Nombre de places", mentorBefore: "Déjà mentore", bio: "Présentation",
  situation: "Situation", profile: "Niveau numérique", heardFrom: "Comment elle nous a connus", diet: "Régime ou allergie", meal: "Repas",
  childcareWanted: "Garde d’enfants", children: "Enfants", imageConsent: "Droit à l’image", note: "Remarque", role: "Rôle", ticketKind: "Type de billet",
  ticket: "Numéro de billet", order: "Commande", status: "Statut", draft: "Brouillon", answeredOn: "Date de réponse", payerFirstName: "Prénom du payeur",
  payerLastName: "Nom du payeur", payerEmail: "E-mail du payeur", question: "Question gardée telle quelle", ignored: "Ne pas importer",
};

const cautions: Cautions = {
  ageWithoutBirthDate: (it) => `${lines(it.lines)}âge sans date de naissance, gardé avec le jour où il a été dit${quoted(it.value)}`,
  birthdayWithoutYear: (it) => `${lines(it.lines)}anniversaire sans année${quoted(it.value)}`,
  doubleHyphen: (it) => `${lines(it.lines)}double tiret dans un nom${quoted(it.value)}`,
  duplicateHeaders: (it) => `${lines(it.lines)}plusieurs colonnes ont le même titre ; vérifiez à qui est chacune`,
  excelSerialDate: (it) => `${lines(it.lines)}date écrite comme un nombre, retrouvée${quoted(it.value)}`,
  invalidAge: (it) => `${lines(it.lines)}âge laissé de côté${quoted(it.value)}`,
  invalidDate: (it) => `${lines(it.lines)}date laissée de côté${quoted(it.value)}`,
  invalidEmail: (it) => `${lines(it.lines)}e-mail laissé de côté${quoted(it.value)}`,
  invalidPhone: (it) => `${lines(it.lines)}téléphone gardé tel quel${quoted(it.value)}`,
  invalidPostalCode: (it) => `${lines(it.lines)}code postal à vérifier${quoted(it.value)}`,
  leadingZeroLost: (it) => `${lines(it.lines)}zéro perdu au début, remis${quoted(it.value)}`,
  lostCharacter: (it) => `${lines(it.lines)}lettre perdue dans le fichier${quoted(it.value)}`,
  missingEmail: (it) => `${lines(it.lines)}pas d’e-mail${quoted(it.value)}`,
  missingPhone: (it) => `${lines(it.lines)}pas de téléphone${quoted(it.value)}`,
  mojibakeRepaired: (it) => `${lines(it.lines)}accents réparés${quoted(it.value)}`,
  nameOrderGuessed: (it) => `${lines(it.lines)}ordre du nom et du prénom deviné${quoted(it.value)}`,
  namesakesNotMerged: (it) => `${lines(it.lines)}noms proches, deux personnes différentes${quoted(it.value)}`,
  noAnswer: (it) => `${lines(it.lines)}pas de réponse${it.field ? ` à « ${fields[it.field]} »` : ""}`,
  notAvailable: (it) => `${lines(it.lines)}absente une partie du temps${quoted(it.value)}`,
  payerEmailNotUsed: (it) => `${lines(it.lines)}e-mail de la personne qui a payé, non repris${quoted(it.value)}`,
  probableDuplicate: (it) => `${lines(it.lines)}sans doute la même personne deux fois${quoted(it.value)}`,
  samePersonAnsweredTwice: (it) => `${lines(it.lines)}deux réponses de la même personne, la dernière est gardée${quoted(it.value)}`,
  separatorInsideChoice: (it) => `${lines(it.lines)}virgule à l’intérieur d’un choix${quoted(it.value)}`,
  severalEmails: (it) => `${lines(it.lines)}plusieurs e-mails, le premier est préféré${quoted(it.value)}`,
  severalPhones: (it) => `${lines(it.lines)}plusieurs téléphones, le premier est préféré${quoted(it.value)}`,
  sharedEmailNotMerged: (it) => `${lines(it.lines)}même e-mail, personnes différentes${quoted(it.value)}`,
  unitInNumber: (it) => `${lines(it.lines)}nombre lu sans son unité${quoted(it.value)}`,
};

const skips: Skips = {
  title: "titre du tableau", blankLine: "ligne vide", footerTotal: "ligne de total", footerNote: "note en bas du tableau", repeatedHeader: "titres répétés",
  orderNotValid: "commande annulée, remboursée ou en attente", draft: "brouillon", incompleteAnswer: "réponse inachevée", testLine: "essai du formulaire", organisationCard: "fiche d’une structure", noName: "pas de nom",
};

const sources: Record<Source, string> = {
  "helloasso-event": "export HelloAsso", "helloasso-membership": "adhésions HelloAsso", "google-forms": "réponses Google Forms", "google-contacts": "contacts Google",
  framaforms: "réponses Framaforms", limesurvey: "réponses LimeSurvey", eventbrite: "export Eventbrite", weezevent: "export Weezevent", billetweb: "export Billetweb", vcard: "fiches de contact", "home-made": "tableau maison",
};

const functions: Record<StaffFunction, string> = { organisation: "Organisation", facilitation: "Animation", childcare: "Garde d’enfants", welcome: "Accueil" };
const media: Record<Medium, string> = { website: "Site internet", socialNetworks: "Réseaux sociaux", press: "Presse", print: "Documents imprimés" };
const consentInWords = ({ given, on, withdrawn }: ImageConsent) =>
  withdrawn ? `oui, puis retiré le ${plainDay(withdrawn)}` : `${given ? "oui" : "non"}, le ${plainDay(on)}`;

const identity: readonly [string, (it: PersonFacts) => string | null][] = [
  ["E-mail", (it) => it.emails.join("\n") || null],
  ["Téléphone", (it) => it.phones.map((one) => phone(one.normal ?? one.typed)).join("\n") || null],
  ["Naissance", (it) => (it.birth.kind === "date" ? plainDay(it.birth.day) : it.birth.kind === "year" ? String(it.birth.year) : null)],
  ["Équipe", (it) => it.functions.map((one) => functions[one]).join(", ") || null],
  ["Droit à l’image", (it) => it.consents.map((one) => `${media[one.medium]} : ${consentInWords(one)}`).join("\n") || null],
  ["Ville", (it) => [it.postalCode, it.city].filter(Boolean).join(" ") || null],
  ["Structure", (it) => it.organisation],
  ["Métier", (it) => it.job],
  ["Remarque", (it) => it.note],
];

/** « 06 39 98 01 01 » : in twos, as it is said aloud. */
function phone(said: string | null): string | null {
  const french = /^(?:\+33|0)([1-9]\d{8})$/.exec(said?.replace(/[\s.]/g, "") ?? "");
  return french?.[1] ? `0${french[1]}`.replace(/(\d\d)(?=\d)/g, "$1\u00a0") : said;
}

const disk: Record<Extract<Failure, { kind: "file" }>["why"], string> = {
  full: "Le disque est plein : rien n’a été écrit. Libérez de la place, puis recommencez.",
  forbidden: "L’ordinateur n’a pas le droit d’écrire dans ce dossier : rien n’a été écrit. Vérifiez les droits du dossier, puis recommencez.",
  held: "Le fichier est ouvert dans un autre programme. Fermez-le, puis recommencez.",
  other: "L’ordinateur n’a pas pu lire ou écrire le fichier. Vérifiez la place libre et l’accès au disque, puis recommencez.",
};

const pictures: PictureRefusals = {
  unknownFormat: () => "Ce fichier n’est pas une image que Binôme sait imprimer. Choisissez une image PNG ou JPEG, ou un dessin SVG.",
  damaged: () => "Cette image est abîmée ou incomplète. Enregistrez-la de nouveau, ou choisissez-en une autre.",
  linkedDrawing: () => "Ce dessin SVG contient un programme, un lien ou une image venue d’ailleurs : Binôme ne l’ouvre pas. Enregistrez-le en PNG, puis choisissez-le.",
  letteredDrawing: () => "Ce dessin SVG contient du texte, qui changerait d’allure d’un ordinateur à l’autre. Dans le logiciel de dessin, convertissez le texte en tracés, ou enregistrez le logo en PNG, puis choisissez-le.",
  tooLarge: ({ megapixels, most }) => `Cette image est trop grande : ${megapixels} millions de points, pour ${most} au plus. Réduisez-la, puis choisissez-la de nouveau.`,
};

function failure(it: Failure): string {
  if (it.kind === "refused") return byCode(refusals, it.refusal);
  if (it.kind === "table") return byCode(tables, it.refused);
  if (it.kind === "picture") return byCode(pictures, it.refused);
  if (it.kind === "file") return disk[it.why];
  return "Quelque chose n’a pas marché de notre côté. Rien n’a été perdu. Recommencez ; si cela se répète, envoyez-nous le détail ci-dessous.";
}

const contestedFacts: Record<PersonFact, string> = { name: "le nom", civility: "la civilité", birth: "la naissance", email: "l’e-mail", phone: "le téléphone", postalCode: "le code postal", city: "la ville", organisation: "la structure", job: "le métier", note: "la remarque", ticket: "le numéro" };

/** A value as the table wrote it: a day as one reads it. */
const plainValue = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords("fr", value, "short") : `« ${value} »`);

export const fr = {
  ...mentoring,
  product: "Binôme",
  otherLanguage: { code: "en" as Language, name: "English" },
  sections: { home: "Accueil", people: "Personnes", cohorts: "Promotions", events: "Événements", papers: "Documents", settings: "Réglages" },
  frame: { navigation: "Navigation", search: "Rechercher", searchKeys: "Ctrl K", steps: "Annuler et rétablir", example: "Exemple", skip: "Aller au contenu" },
  waiting: "Un instant…",
  undo: "Annuler",
  redo: "Rétablir",
  undoOf: (what: string) => `Annuler ${what}`,
  redoOf: (what: string) => `Rétablir ${what}`,
  undone: (what: string) => `C’est annulé : ${what}.`,
  close: "Fermer",
  cancel: "Ne rien changer",
  keep: "Valider",
  change: "Modifier",
  back: "Revenir",
  report: "Détail technique à nous envoyer",
  ops,
  failure,
  todo: (it: Todo) => byKind(todos, it),
  span: (it: Span) => spanInWords("fr", it.start, it.end),
  moment: (it: string) => momentInWords("fr", it),
  hour: (it: string) => hourInWords("fr", it),
  minutes: minutesInWords,
  month: (it: string) => dayInWords("fr", it, "month"),
  shortDay: (it: string) => dayInWords("fr", it, "short"),
  weekdayOf: (it: string) => dayInWords("fr", it, "weekday"),
  fullDay: day,
  dayHint: "Jour/mois/année",
  dayUnreadable: "Cette date n’existe pas. Écrivez par exemple 27/10/2026.",
  age: (it: Age) => ageInWords("fr", it),
  phone,
  weekday: (it: number) => capital(weekdays[it - 1] ?? ""),
  partsOfDay: { morning: "Matin", midday: "Midi", afternoon: "Après-midi", evening: "Soir" } satisfies Record<PartOfDay, string>,
  slot,
  slots,
  role: (it: TakingPart, who: Someone) => capital(roleInWords(it.role, who)),
  grounds: (all: readonly Ground[]) => capital(all.filter((it) => it.points > 0).map((it) => byCode(facts, it.fact)).join(" · ")),
  left: (why: WhyLeft, name: string, of: NameOf<MemberId>) => byCode(lefts, why, name, of),
  idle: (why: WhyIdle, name: string, of: NameOf<MemberId>) => byCode(idles, why, name, of),
  warning: (it: Warning) => capital(cautions[it.code](it)),
  start: {
    title: "Bienvenue dans Binôme",
    question: "Par où voulez-vous commencer ?",
    begin: "Commencer avec votre association",
    beginText: "Un dossier neuf est créé sur cet ordinateur. Tout y est gardé au fur et à mesure, et rien ne part sur Internet.",
    association: "Nom de l’association",
    associationHint: "Tel qu’il doit paraître sur les attestations. Vous pourrez le changer.",
    beginAct: "Commencer",
    own: "Reprendre votre travail",
    openOwn: "Ouvrir le dossier de l’association",
    discover: "Voir d’abord comment cela marche",
    discoverText: "Une association inventée, avec une promotion et un événement déjà remplis. Essayez tout : votre propre dossier n’est pas touché.",
    discoverAct: "Découvrir avec l’association d’exemple",
  },
  home: {
    question: (todo: number) => (todo === 0 ? "Rien ne presse : tout est à jour." : `${n(todo, "chose attend", "choses attendent")} votre attention.`),
    todo: "À faire",
    running: "En ce moment",
    later: (days: number) => `Reporter de ${n(days, "jour", "jours")}`,
    cures: { silentPair: "Noter un échange", gatheringSoon: "Préparer la rencontre", unpaired: "Former les binômes", midtermGap: "Voir le binôme", attendanceMissing: "Noter les présences", chartersMissing: "Noter les signatures", stageDue: "Changer d’étape", certificatesMissing: "Voir les documents", programmeMissing: "Faire le programme", groupsMissing: "Former les groupes", unconfirmed: "Voir les inscriptions", placeFree: "Proposer la place", signInMissing: "Noter les présences", careDue: "Voir et effacer", backupOld: "Sauvegarder maintenant" } satisfies Record<Todo["kind"], string>,
    empty: "Ici paraîtra ce qui demande votre attention",
    emptyText: "Les binômes silencieux, les rencontres qui approchent, les promotions en cours. Commencez par importer un tableau, ou créez une promotion à la main.",
  },
  search: {
    title: "Rechercher partout",
    label: "Personne, promotion ou action",
    hint: "Tapez un nom, une promotion, une action",
    none: (said: string) => `Rien ne correspond à « ${said} ». Essayez avec moins de lettres.`,
    person: "Personne",
    cohort: "Promotion",
    event: "Événement",
    place: "Aller à",
    acts: { newPerson: "Ajouter une personne", import: "Importer un tableau", newCohort: "Nouvelle promotion", history: "Ce qui a été fait" },
  },
  people: {
    add: "Ajouter une personne",
    addTitle: "Ajouter une personne",
    editTitle: "Modifier la fiche",
    remove: "Retirer cette personne",
    count: (count: number) => n(count, "personne", "personnes"),
    search: "Rechercher une personne",
    searchHint: "Nom, ville, e-mail ou téléphone",
    heads: ["Nom", "Ville", "E-mail", "Téléphone"],
    empty: "Ici paraîtront toutes les personnes que vous connaissez",
    emptyText: "Chacune a une seule fiche, même si elle participe plusieurs fois. Importez un tableau que vous avez déjà, ou ajoutez une personne à la main.",
    answers: "Réponses",
    noAnswer: "Pas de réponse",
    called: "À appeler",
    callHer: "Pas d’e-mail ou préfère le téléphone : appeler.",
    namesake: (name: string) => `Même nom : ${name}`,
    merge: {
      open: "C’est la même personne",
      title: (name: string) => `Réunir les deux fiches ${de(name)}`,
      question: "Quand les deux fiches disent autre chose, laquelle a raison ?",
      fact: (fact: PersonFact) => capital(contestedFacts[fact]),
      kept: (value: string) => `Cette fiche : ${plainValue(value)}`,
      said: (value: string) => `L’autre fiche : ${plainValue(value)}`,
      noConflict: "Les deux fiches ne se contredisent pas.",
      added: (values: readonly string[]) => `L’autre fiche apporte ${and(values)}. Toutes les participations sont gardées.`,
      act: "Réunir les deux fiches",
    },
    ways: options({ none: "Pas de préférence", email: "E-mail", phone: "Téléphone, plutôt appeler" }),
    functions,
    media,
    consents: {
      title: "Droit à l’image",
      hint: "Sans réponse, c’est non. Chaque réponse garde sa date.",
      answers: options({ none: "Pas de réponse", yes: "Oui", no: "Non", withdrawn: "Oui, puis retiré" }),
    },
    identity: "Coordonnées",
    takingPart: "Participations",
    noTakingPart: "Aucune participation pour l’instant.",
    nothingKnown: "Seul le nom est connu.",
    lines: (it: PersonFacts) => identity.flatMap(([label, say]) => { const said = say(it); return said ? [{ label, said }] : []; }),
    fields: {
      oneALine: "Un par ligne, le préféré d’abord.", prefers: "Comment la joindre", functions: "Dans l’équipe",
      first: "Prénom", last: "Nom", civility: "Civilité", birth: "Naissance", birthDay: "Date de naissance", birthYear: "Année de naissance", age: "Âge aujourd’hui",
      ageHint: "Gardé avec la date du jour.", email: "E-mail", phone: "Téléphone", postalCode: "Code postal", city: "Ville", organisation: "Structure", job: "Métier",
      note: "Remarque", noteHint: "Visible de toute l’équipe. Pas de donnée de santé ici.", sortName: "Nom de tri", sortNameHint: "Seulement si le classement alphabétique se trompe.",
    },
    civilities: options({ none: "Non précisée", mme: "Mme", m: "M." }),
    births: options({ unknown: "Inconnue", date: "Date", year: "Année seulement", age: "Âge seulement" }),
  },
  cohorts: {
    stages,
    new: "Nouvelle promotion",
    newTitle: "Nouvelle promotion",
    editTitle: "Modifier la promotion",
    edit: "Modifier la promotion",
    create: "Créer la promotion",
    remove: "Retirer cette promotion",
    count: (count: number) => n(count, "promotion", "promotions"),
    state: (it: CohortFacts) => `${stages[it.stage]}, ${spanInWords("fr", it.span.start, it.span.end)}`,
    open: "Promotions ouvertes",
    over: "Promotions closes",
    tabsOf: (name: string) => `Parties ${de(name)}`,
    tabs: { cohort: "Membres", pairs: "Binômes", meetings: "Suivi", gatherings: "Rencontres", cohortPapers: "Documents", results: "Bilan" },
    mentees: sides.mentee,
    mentors: sides.mentor,
    pairs: (count: number) => n(count, "binôme", "binômes"),
    pairsWord: (count: number): string => (count < 2 ? "binôme" : "binômes"),
    silent: (count: number) => n(count, "binôme silencieux", "binômes silencieux"),
    empty: "Ici paraîtront vos promotions",
    emptyText: "Une promotion réunit des mentorées et des mentores pour quelques mois. Créez-en une, ou importez le tableau que vous avez déjà : la promotion sera créée avec lui.",
    directions: [
      { value: "reverse" as Direction, label: "Mentorat inversé", hint: "La personne la plus jeune accompagne l’autre." },
      { value: "classic" as Direction, label: "Mentorat classique", hint: "La personne la plus expérimentée accompagne l’autre." },
    ],
    fields: {
      name: "Nom de la promotion", nameHint: "Par exemple : Mentorat inversé, octobre 2026", direction: "Sens du mentorat", partner: "Structure partenaire", start: "Début", end: "Fin",
      endHint: "La fin est proposée trois mois après le début.", far: (years: number) => `Le début est à ${n(years, "an", "ans")} d’aujourd’hui : est-ce la bonne année ?`, long: (months: number) => `Cette promotion durerait ${n(months, "mois", "mois")} : est-ce la bonne année ?`,
      silenceDays: "Jours sans nouvelle", silenceHint: "Au-delà, un binôme est signalé comme silencieux.",
    },
  },
  members: {
    elsewhere: (all: readonly string[]) => `Aussi dans ${and(all)}`,
    question: "Qui prend part à cette promotion ?",
    title: (side: "mentee" | "mentor", heads: Heads) => sides[side](heads),
    none: { mentee: "Aucune mentorée pour l’instant.", mentor: "Aucune mentore pour l’instant." },
    add: (side: "mentee" | "mentor", men: boolean) => ({ mentee: men ? "Ajouter un mentoré" : "Ajouter une mentorée", mentor: men ? "Ajouter un mentor" : "Ajouter une mentore" })[side],
    addOf: (name: string) => `Ajouter ${name}`,
    addNew: (name: string) => `Ajouter ${name}, qui n’est pas encore parmi vos personnes`,
    remove: "Retirer de la promotion",
    empty: "Ici paraîtront les mentorées et les mentores",
    emptyText: "Importez leur tableau, ou ajoutez-les une à une parmi les personnes que vous connaissez.",
    heads: { mentee: ["Nom", "Sujets souhaités", "Disponibilités", "Binôme", "Modifier"], mentor: ["Nom", "Sujets proposés", "Disponibilités", "Binôme", "Modifier"] },
    wishes: (all: readonly string[]) => all.map((it, at) => `${at + 1}. ${it}`).join(" · "),
    seats: (count: number) => n(count, "place", "places"),
    pairing: (it: MemberLine) => (it.paired ? "En binôme" : it.facts.side.side === "mentor" ? n(it.facts.side.seats, "place", "places") : "Pas encore"),
    openOf: (name: string) => `Modifier la participation ${de(name)}`,
    who: "Qui ?",
    whoHint: "Tapez le début du nom.",
    nobody: "Toutes les personnes que vous connaissez sont déjà dans la promotion.",
    fields: {
      topics: { mentee: "Sujets souhaités", mentor: "Sujets proposés" },
      topicsHint: { mentee: "Un par ligne, le plus cher en premier.", mentor: "Un par ligne." },
      seats: "Places (personnes accompagnées en même temps)", slots: "Créneaux libres", availability: "Disponibilités, en mots", availabilityHint: "Par exemple : mardi soir sauf vacances", organisation: "Structure", note: "Remarque",
    },
  },
  pairs: {
    question: "Qui va avec qui ?",
    empty: "Ici se formeront les binômes",
    emptyText: "Il faut d’abord des mentorées et des mentores dans la promotion.",
    toMembers: "Ajouter des membres",
    propose: "Proposer des binômes",
    clear: "Effacer la proposition",
    underway: {
      bar: "Avancement de la recherche",
      stop: "Arrêter",
      steps: { weighing: "Comparaison des souhaits…", seating: "Recherche du meilleur ensemble…", pricing: "Calcul de ce que coûterait chaque autre binôme…", comparing: "Recherche des ensembles suivants…" },
      far: ({ done, of }: { done: number; of: number }) => `${done.toLocaleString("fr-FR")} sur ${of.toLocaleString("fr-FR")}`,
    },
    proposed: "Binômes proposés",
    how: "« Proposer des binômes » cherche le meilleur ensemble d’après les sujets et les créneaux. Vous pourrez en garder, en interdire, ou en choisir à la main. Rien n’est gardé avant votre accord.",
    noneProposed: "Aucun binôme n’est possible avec ces choix. Autorisez un binôme, ou ajoutez quelqu’un.",
    total: ({ points, givenForLocks, proven }: Suggestion) => {
      const cost = Math.abs(givenForLocks.points);
      const said = `${n(points, "point", "points")} en tout`;
      if (cost > 0) return `${said}. Vos choix coûtent ${n(cost, "point", "points")}.`;
      return proven ? `${said}, le meilleur ensemble possible.` : `${said}.`;
    },
    points: (count: number) => n(count, "point", "points"),
    noGround: "Aucun point commun connu.",
    both,
    lock: "Garder",
    locked: "Gardé",
    lockOf: (who: string) => `Garder ensemble ${who}`,
    forbid: "Ne pas réunir",
    forbidOf: (who: string) => `Ne pas réunir ${who}`,
    forbidden: (count: number) => `À ne pas réunir (${count})`,
    allow: "Autoriser de nouveau",
    allowOf: (who: string) => `Autoriser de nouveau ${who}`,
    associate: "Associer à…",
    associateOf: (name: string) => `Associer ${name} à`,
    associateHint: "Quelques lettres du nom, puis Entrée.",
    associateNone: "Personne de ce nom n’est libre.",
    option: (name: string, cell: Cell | undefined) => {
      if (!cell) return name;
      if (cell.barriers.length > 0) return `${name} (${and(cell.barriers.map((it) => byCode(barriersInWords, it)))})`;
      const cost = cell.change ? Math.abs(cell.change.points) : 0;
      return cell.change && cost > 0 ? `${name} (coûte ${n(cost, "point", "points")})` : name;
    },
    accept: (count: number) => `Valider ${n(count, "binôme", "binômes")}`,
    acceptAct: "Valider",
    since: "À partir du",
    sinceHint: "Le début de la promotion est proposé.",
    running: (count: number, closed: boolean) => (closed ? n(count, "binôme jusqu’à la fin", "binômes jusqu’à la fin") : n(count, "binôme en cours", "binômes en cours")),
    untilEnd: (since: string, end: string) => capital(spanInWords("fr", since, end)),
    sinceDay: (it: string) => `Depuis le ${plainDay(it)}`,
    end: "Mettre fin au binôme",
    endOf: (who: string) => `Mettre fin au binôme ${who}`,
    endTitle: (who: string) => `Mettre fin au binôme ${who} ?`,
    endText: "Leurs échanges restent notés. Les deux pourront former un autre binôme.",
    endDay: "Dernier jour",
    endReason: "Raison",
    endReasons: options<EndReason>({ finished: "Parcours terminé", jobFound: "Emploi trouvé", availability: "Disponibilité", health: "Santé", other: "Autre" }),
    endedTitle: (count: number) => n(count, "binôme clos", "binômes clos"),
    endedOn: (since: string, it: Ending) => `Du ${plainDay(since)} au ${plainDay(it.on)}, ${endings[it.reason]}`,
  },
  meetings: {
    question: "Qui a des nouvelles, et qui n’en a pas ?",
    empty: "Ici paraîtront les échanges de chaque binôme",
    emptyText: "Une ligne par binôme, une colonne par semaine. Formez d’abord les binômes.",
    toPairs: "Former les binômes",
    tableLabel: "Échanges par semaine",
    pair: "Binôme",
    soFar: "Jusqu’ici",
    weekOf: (monday: string) => `Semaine du ${plainDay(monday)}`,
    week: { held: "échange", empty: "sans échange noté", silent: "silence", outside: "" },
    silent: (days: number) => `Silence depuis ${n(days, "jour", "jours")}`,
    sum: (count: number, minutes: number) => (count === 0 ? "Aucun échange" : [n(count, "échange", "échanges"), minutes > 0 && minutesInWords(minutes)].filter(Boolean).join(", ")),
    said: (it: MeetingFacts) => `${capital(day(it.on))}, ${contacts[it.contact].toLowerCase()}, ${minutesInWords(it.minutes)}`,
    log: "Noter un échange",
    edit: "Modifier l’échange",
    editOf: (what: string) => `Modifier : ${what}`,
    thisWeek: "cette semaine",
    logShort: "Noter",
    logOf: (who: string) => `Noter un échange, ${who}`,
    kinds: contacts,
    kind: "Nature",
    kindOptions: options(contacts),
    today: "aujourd’hui",
    oneHour: "1 h",
    on: "Date",
    onHint: "3/11, hier, mardi…",
    lasted: "Durée",
    lastedHint: "1h30, 45 min…",
    note: "En un mot",
    noteHint: "Facultatif.",
    none: "Aucun échange noté.",
    remove: "Retirer",
    removeOf: (what: string) => `Retirer : ${what}`,
    snooze: (days: number) => `Me le rappeler dans ${n(days, "jour", "jours")}`,
  },
  gatherings: {
    question: "Quand toute la promotion se retrouve-t-elle ?",
    add: "Ajouter une rencontre",
    editTitle: "Modifier la rencontre",
    remove: "Retirer cette rencontre",
    print: "Imprimer la feuille d’émargement",
    empty: "Ici paraîtront les rencontres collectives",
    emptyText: "Le lancement, le bilan d’étape, la rencontre finale. Chacune a sa feuille d’émargement et ses présences.",
    gone: "Cette rencontre a été retirée. Revenez aux rencontres de la promotion.",
    who: "Qui est là ?",
    present: (it: Someone): string => (isMan(it) ? "Présent" : "Présente"),
    absent: (it: Someone): string => (isMan(it) ? "Absent" : "Absente"),
    presence: (present: number, all: number) => `${n(present, "présence", "présences")} sur ${all}`,
    kinds,
    kindOptions: options(kinds),
    modes,
    modeOptions: options<Mode>({ onSite: "Sur place", remote: "À distance", mixed: "Les deux" }),
    fields: {
      kind: "Nature", title: "Titre", titleHint: "Laissez vide pour garder le titre habituel.", day: "Jour", hour: "Heure", hourHint: "18:30 ou 18 h 30", hourUnreadable: "Cette heure n’existe pas. Écrivez par exemple 18:30.", minutes: "Durée en minutes", place: "Lieu", mode: "Comment",
      instructions: "Consignes", instructionsHint: "Ce qu’il faut apporter ou savoir.",
    },
  },
  article,
  lists,
  papers,
  events,
  settings: {
    association: "L’association",
    window: "L’affichage",
    language: "Langue",
    languages: options<Language>({ fr: "Français", en: "English" }),
    theme: "Les couleurs claires ou sombres suivent celles de votre ordinateur.",
    emblems: { logo: "Logo", signature: "Signature" } satisfies Record<Emblem, string>,
    emblemHints: { logo: "En haut des documents. Image PNG ou JPEG, ou dessin SVG.", signature: "Sous les lettres et les attestations. Image PNG ou JPEG, ou dessin SVG." } satisfies Record<Emblem, string>,
    emblemPick: "Choisir une image",
    emblemRemove: { logo: "Retirer le logo", signature: "Retirer la signature" } satisfies Record<Emblem, string>,
    history: "Ce qui a été fait",
    historyText: "Chaque changement est gardé, du plus récent au plus ancien.",
    historyOpen: "Voir ce qui a été fait",
    historyHeads: ["Quand", "Quoi", "État"],
    takeBack: "Annuler cet import",
    takenBack: ({ removed, kept }: ImportTakenBack) =>
      [`${n(removed, "personne retirée", "personnes retirées")}.`, kept.length > 0 ? `${kept.length > 1 ? "Gardées, car modifiées" : "Gardée, car modifiée"} depuis : ${kept.join(", ")}.` : ""].filter(Boolean).join(" "),
    historyEmpty: "Ici paraîtra chaque changement",
    historyEmptyText: "Avec sa date et son heure. Rien n’a encore été changé dans ce dossier.",
    undone: "Annulé",
    example: "L’association d’exemple",
    exampleText: "Pour essayer sans rien risquer. Votre dossier reste tel qu’il est.",
    inExample: "Vous êtes dans le dossier d’exemple : rien ici ne touche au dossier de votre association.",
    genders: options({ none: "Participant·e", mme: "Participante", m: "Participant" }),
    fields: {
      name: "Nom", address: "Adresse", city: "Ville", cityHint: "Pour « Fait à … » sur les attestations.", siret: "N° SIRET", rna: "N° RNA", signatory: "Signataire des attestations", signatoryRole: "Qualité du signataire",
      grammaticalGender: "Sur les documents, quand la civilité d’une personne accompagnée n’est pas connue",
      trainingBody: "Organisme de formation déclaré", trainingHint: "Seul un organisme déclaré peut employer les mots de la formation sur ses documents.",
      declaration: "N° de déclaration d’activité", contact: "E-mail ou téléphone", contactHint: "Paraît au bas des documents et dans les invitations, pour vous joindre.",
    } satisfies Record<keyof Association | "cityHint" | "contactHint" | "trainingHint", string>,
  },
  import: {
    open: "Importer un tableau",
    title: "Importer un tableau",
    newCohort: "Nouvelle promotion",
    underway: {
      bar: "Avancement de l’import",
      stop: "Arrêter",
      steps: { reading: "Lecture du fichier…", understanding: "Compréhension des lignes…", matching: "Comparaison avec les personnes déjà connues…", writing: "Écriture…", placing: "Inscription de chacun…" },
      far: ({ done, of }: { done: number; of: number }) => `${done.toLocaleString("fr-FR")} sur ${of.toLocaleString("fr-FR")}`,
    },
    stepsLabel: "Étapes de l’import",
    steps: { file: "Le fichier", columns: "Les colonnes", heaps: "Les personnes", done: "C’est fait" },
    questions: { file: "Quel tableau voulez-vous reprendre ?", columns: "Que dit chaque colonne ?", heaps: "Que faut-il faire de chaque personne ?", done: "" },
    drop: "Déposez votre fichier ici",
    dropHint: "Excel, LibreOffice, HelloAsso, Google Forms, carnet d’adresses… Rien n’est changé avant votre accord.",
    pick: "Choisir un fichier",
    paste: "Ou coller un tableau",
    pasteLabel: "Tableau collé",
    pasteHint: "Copiez les cellules dans votre tableur ou votre message, puis collez-les ici.",
    pasteAct: "Lire ce tableau",
    fileUnreadable: (name: string) => `« ${name} » ne peut pas être lu : est-ce un dossier, ou un fichier ouvert ailleurs ? Choisissez un fichier fermé.`,
    read: (name: string, source: Source) => [name, sources[source]].filter(Boolean).join(", ") + ".",
    found: (people: number, pairs: number) => (pairs > 0 ? `${n(people, "personne", "personnes")} et ${n(pairs, "binôme", "binômes")} reconnus.` : `${n(people, "personne reconnue", "personnes reconnues")}.`),
    other: "Choisir un autre fichier",
    preview: "Début du fichier, tel qu’il est lu",
    headerLine: "Ligne des titres",
    lineNumber: (line: number) => (line === 0 ? "Pas de titres" : `Ligne ${line}`),
    separator: "Ce qui sépare les colonnes",
    separators: options<Separator>({ semicolon: "Point-virgule", comma: "Virgule", tab: "Tabulation", bar: "Barre verticale", none: "Rien, une seule colonne" }),
    sheet: "Feuille du classeur",
    repair: "Réparer les accents abîmés",
    repairHint: "Ce fichier est passé par un programme qui a écrit « Ã© » pour « é ».",
    encoding: "Accents",
    encodings: options<Encoding>({ "utf-8": "Modernes (UTF-8)", "windows-1252": "Windows, Excel", macintosh: "Mac ancien", cp850: "MS-DOS", "utf-16le": "Texte Unicode d’Excel", "utf-16be": "Texte Unicode, autre sens" }),
    goOn: "Continuer",
    column: "Colonne du fichier",
    samples: "Par exemple",
    meaning: "Ce qu’elle dit",
    meaningOf: (header: string) => `Ce que dit la colonne ${header}`,
    whose: "De qui",
    whoseOf: (header: string) => `De qui parle la colonne ${header}`,
    guessed: "Deviné d’après les cellules, à vérifier",
    noHeader: (index: number) => `Colonne ${index}`,
    fields,
    seats: { sole: "La ligne entière", mentee: "La mentorée", mentor: "La mentore" } satisfies Record<Seat, string>,
    payers: (count: number) => n(count, "personne n’a pas donné d’e-mail", "personnes n’ont pas donné d’e-mail"),
    payersText: "Cochez celles à qui l’on peut écrire à l’adresse de la personne qui a payé. Sans coche, rien n’est repris.",
    payer: (name: string, email: string) => `${name} : ${email}`,
    doubts: (count: number) => n(count, "remarque sur ce tableau", "remarques sur ce tableau"),
    atLines: (all: readonly number[]) => `${all.length < 2 ? "ligne" : "lignes"} ${and(all.map(String))}`,
    heaps: {
      fresh: (count: number) => n(count, "personne nouvelle", "personnes nouvelles"),
      completes: (count: number) => n(count, "fiche à compléter", "fiches à compléter"),
      unchanged: (count: number) => n(count, "personne déjà connue", "personnes déjà connues"),
      decide: (count: number) => `${n(count, "personne", "personnes")} à décider`,
      ignored: (count: number) => n(count, "ligne ignorée", "lignes ignorées"),
    },
    sum: ({ new: fresh, completes, decide, ignored }: Heaps) =>
      `${n(fresh + completes + decide + ignored, "ligne", "lignes")} : ${n(fresh, "nouvelle", "nouvelles")}, ${completes} à compléter, ${decide} à décider, ${n(ignored, "ignorée ou déjà connue", "ignorées ou déjà connues")}.`,
    contested: {
      title: (count: number) => `${n(count, "fiche", "fiches")} où le tableau dit autre chose`,
      of: (name: string, fact: PersonFact) => `${name}, ${contestedFacts[fact]}`,
      kept: (value: string) => `Garder ${plainValue(value)}`,
      said: (value: string) => `Prendre ${plainValue(value)}`,
    },
    person: (it: TrialEntry) => [it.name, it.part && { participant: "participante", mentor: "mentore", mentee: "mentorée", staff: "équipe" }[it.part]].filter(Boolean).join(", "),
    skipped: (it: Skipped) => capital(skips[it.code]) + quoted(it.value),
    decide: (it: TrialEntry) => `${it.name} (${it.lines.length < 2 ? "ligne" : "lignes"} ${and(it.lines.map(String))}) : qui est-ce ?`,
    same: (name: string) => `C’est ${name}, déjà connue`,
    someoneNew: "C’est quelqu’un d’autre",
    leave: "Ne pas l’importer",
    act: (count: number) => `Importer ${n(count, "personne", "personnes")}`,
    done: ({ added, completed, unchanged, left, pairs }: Imported) =>
      [
        n(added, "personne ajoutée", "personnes ajoutées"),
        ...(completed > 0 ? [n(completed, "fiche complétée", "fiches complétées")] : []),
        ...(unchanged > 0 ? [n(unchanged, "personne déjà connue", "personnes déjà connues")] : []),
        ...(pairs > 0 ? [n(pairs, "binôme repris", "binômes repris")] : []),
        ...(left > 0 ? [n(left, "personne laissée de côté", "personnes laissées de côté")] : []),
      ].join(", ") + ".",
    undo: "Annuler l’import",
    printReport: "Compte rendu à imprimer",
    reported: (name: string) => `Compte rendu écrit dans « ${name} ».`,
    report: {
      title: "Compte rendu d’import", fresh: "Personnes ajoutées", completed: "Fiches complétées", unchanged: "Personnes déjà connues", left: "Personnes laissées de côté à votre demande", ignored: "Lignes ignorées",
      line: "Ligne", name: "Nom", email: "E-mail", reason: "Raison", said: "Texte de la ligne", reasons: skips,
    },
    toPairs: "Former les binômes",
    toCohort: "Voir la promotion",
    again: "Importer un autre tableau",
    toEvent: "Voir l’événement",
    toPeople: "Voir les personnes",
    into: {
      question: "Où ranger ces personnes ?",
      kinds: { newCohort: "Dans une nouvelle promotion", cohort: "Dans une promotion existante", newEvent: "Dans un nouvel événement", event: "Dans un événement existant", people: "Seulement parmi les personnes" },
      which: "Quelle promotion ?",
      whichEvent: "Quel événement ?",
      eventName: "Nom de l’événement",
      keepPairs: (count: number) => `Garder ${n(count, "binôme écrit", "binômes écrits")} dans le tableau`,
      keepPairsHint: "Sinon, vous les formerez ensuite, avec des propositions.",
      gatherings: (all: readonly GatheringFacts[]) => `Avec ${and(all.map((it) => `${it.title.toLowerCase()} (${momentInWords("fr", it.at)})`))}.`,
    },
  },
};

export type Words = typeof fr;
