// What the print room says, in French: the original.
import type { CohortPaper, EventPaper, GatheringLine, GatheringPaper, Labels, Model, Paper, Printed } from "../../wire/types";
import { dayInWords } from "../dates";
import { counted } from "../plural";

const n = (count: number, one: string, many: string) => counted("fr", count, [one, many]);
const changedSince = (pages: number) => `${n(pages, "page changée", "pages changées")} depuis l’impression`;
const gatheringPapers: Record<GatheringPaper, string> = { attendanceSheet: "Feuille d’émargement", invitations: "Invitations" };
const cohortPapers: Record<CohortPaper, string> = {
  welcomeKit: "Livret d’accueil",
  pairSheets: "Fiches binômes",
  charters: "Chartes du mentorat",
  imageConsents: "Autorisations de droit à l’image",
  privacyNotice: "Notice sur les informations personnelles",
  portraits: "Trombinoscope des mentors",
  phoneList: "Liste d’appel",
  followup: "Suivi des binômes",
  report: "Bilan de la promotion",
  partnerReport: "Bilan pour les partenaires (effectifs de moins de 5 masqués)",
  annex: "Annexe chiffrée pour les financeurs",
  volunteerHours: "Heures bénévoles",
  certificates: "Attestations de participation",
  volunteerCertificates: "Attestations de bénévolat",
  thankYous: "Lettres de remerciement",
};
const eventPapers: Record<EventPaper, string> = {
  rescue: "Dossier papier de secours, en un seul document",
  attendanceSheet: "Feuille d’émargement par demi-journée",
  groupSheets: "Feuilles d’émargement par tour, avec les tables",
  staffSheet: "Feuille d’émargement des mentors et de l’équipe",
  badges: "Badges (10 par page)",
  largeBadges: "Badges (8 par page, recto verso)",
  itineraries: "Feuilles de route, une par personne",
  roomLists: "Groupes par table",
  whereabouts: "Qui va où : la table de chacune, tour par tour",
  posters: "Affichettes de groupe",
  programme: "Programme à afficher",
  portraits: "Trombinoscope des mentors",
  projectTeams: "Groupes projet",
  lunchTables: "Tables des repas",
  passages: "Ordre de passage des groupes",
  meals: "Repas à prévoir (sans les noms)",
  allergies: "Allergies (avec les noms)",
  childcare: "Registre de la garde d’enfants (feuille d’émargement)",
  noPhotos: "Ne pas photographier",
  emergency: "Fiche SOS",
  phoneList: "Liste d’appel",
  wordWall: "Mur de mots",
  report: "Bilan de l’événement",
  partnerReport: "Bilan pour les partenaires (effectifs de moins de 5 masqués)",
  annex: "Annexe chiffrée pour les financeurs",
  invitations: "Invitations",
  imageConsents: "Autorisations de droit à l’image",
  parentalAuthorisations: "Autorisations parentales",
  privacyNotice: "Notice sur les informations personnelles",
  volunteerHours: "Heures bénévoles",
  certificates: "Attestations de participation",
  volunteerCertificates: "Attestations de bénévolat",
  thankYous: "Lettres de remerciement",
};

const labels: Record<Labels, string> = { names: "Étiquettes des noms (24 par feuille)", children: "Étiquettes des enfants et des parents, même code (24 par feuille)" };

export const papers = {
  question: "Que faut-il imprimer ?",
  which: "Les documents de quoi ?",
  empty: "Ici paraîtront les documents à imprimer",
  emptyText: "Les feuilles d’émargement viennent des rencontres, les attestations des présences. Ajoutez d’abord une rencontre.",
  noneYet: "Les documents se préparent dans une promotion ou un événement. Créez d’abord une promotion.",
  emptyDays: "Ils viennent des inscriptions, du programme et des groupes. Inscrivez d’abord quelqu’un.",
  toRegistrations: "Inscrire quelqu’un",
  toGatherings: "Ajouter une rencontre",
  nameOf: (it: Paper, all: readonly GatheringLine[]) => {
    if (it.of === "cohort") return cohortPapers[it.paper];
    if (it.of === "event") return eventPapers[it.paper];
    if (it.of === "labels") return labels[it.labels];
    const at = all.find((one) => one.id === it.gathering)?.facts;
    return [gatheringPapers[it.paper], ...(at ? [at.title, dayInWords("fr", at.at, "plain")] : [])].join(", ");
  },
  moments: { before: "Avant", during: "Pendant", after: "Après" } satisfies Record<"before" | "during" | "after", string>,
  print: (pages: number) => `Imprimer (${n(pages, "page", "pages")})`,
  folder: "Dossier",
  archive: "Archive ZIP",
  all: "Tout cocher",
  none: "Tout décocher",
  from: "Première étiquette encore sur la feuille",
  onlyChanged: "Seulement ce qui a changé",
  made: (it: Printed) => `${n(it.files, "fichier créé", "fichiers créés")} (${n(it.pages, "page", "pages")})`,
  where: (it: Printed) => `« ${it.name} », dans le dossier ${it.folder}`,
  state: (pages: number, changed: number | null, measured: boolean) => [n(pages, "page", "pages"), measured ? "à imprimer à 100 %" : "", changed === null ? "" : changed === 0 ? "déjà imprimé" : changedSince(changed)].filter(Boolean).join(", "),
  look: "Voir",
  lookOf: (name: string) => `Voir : ${name}`,
  leftOut: (count: number) => n(count, "personne laissée de côté", "personnes laissées de côté"),
  leftOutWhy: "Aucune présence notée. Saisissez leur présence pour les inclure.",
  damaged: (names: number): string => (names === 1 ? "Une lettre de ce nom a été perdue avant l’import. Corrigez-la avant d’imprimer :" : "Une lettre de ces noms a été perdue avant l’import. Corrigez-les avant d’imprimer :"),
  unprintable: (letters: readonly string[]) => `Ces signes ne s’imprimeront pas : ${letters.join(" ")}. Vérifiez les noms.`,
  before: "Page précédente",
  after: "Page suivante",
  pageOf: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  alt: (page: number, pages: number) => `Aperçu de la page ${page} sur ${pages}`,
  texts: {
    title: "Textes des documents",
    question: "Que disent vos lettres et vos formulaires ?",
    which: "Document",
    language: "Langue du document",
    languages: { fr: "français", en: "anglais" },
    models: {
      invitation: "Invitation à une rencontre",
      eventInvitation: "Invitation à un événement",
      welcome: "Livret d’accueil",
      thankYou: "Lettre de remerciement",
      charter: "Charte du mentorat",
      imageConsent: "Autorisation de droit à l’image",
      parentalAuthorisation: "Autorisation parentale",
      privacyNotice: "Notice sur les informations personnelles",
    } satisfies Record<Model, string>,
    subject: "Titre",
    body: "Texte",
    bodyHint: "Un paragraphe par ligne. Au début d’une ligne : « - » pour une liste, « [ ] » pour une case à cocher, « _ » pour une ligne à remplir à la main. Un paragraphe dont un champ est vide n’est pas imprimé.",
    fields: "Champs remplis par Binôme, à ajouter au texte",
    add: (field: string) => `Ajouter ${field} au texte`,
    ours: "Remettre le texte d’origine",
    own: "Ce texte est le vôtre.",
    usual: "C’est le texte d’origine.",
    unsaved: "Modifications non enregistrées.",
  },
};
