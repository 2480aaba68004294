// What is said of lists: what narrows them down, what leaves the program, and the questions of our own, in French: the original.
import type { AnswerKind, OrganisationLine, Spelt } from "../../wire/types";
import { options } from "../options";
import { counted } from "../plural";

const n = (count: number, one: string, many: string) => counted("fr", count, [one, many]);
const answerKinds: Record<AnswerKind, string> = { text: "Texte libre", list: "Une réponse parmi une liste", yesNo: "Oui ou non", date: "Date", number: "Nombre" };

export const lists = {
  tabsLabel: "Parties des personnes",
  tabs: { people: "Personnes", organisations: "Structures", questions: "Questions", spellings: "Orthographes" },
  out: {
    open: "Exporter",
    question: "Sous quelle forme sortir cette liste ?",
    title: "Liste de personnes",
    everythingTitle: "Tout le dossier",
    csv: "Liste pour Excel",
    xlsx: "Classeur (XLSX)",
    pdf: "Liste à imprimer (PDF)",
    addresses: "Adresses pour un message",
    everything: "Tout le dossier, pour un autre programme",
    addressesLabel: (count: number) => `${n(count, "adresse", "adresses")}, à coller dans « Cci »`,
    addressesHint: "Sans les personnes qui n’ont pas d’e-mail ou préfèrent être appelées.",
    copy: "Copier les adresses",
    copied: (count: number) => `${n(count, "adresse copiée", "adresses copiées")}.`,
    toCall: (count: number) => `${n(count, "personne", "personnes")} à appeler`,
    written: (name: string, count: number) => `${n(count, "ligne écrite", "lignes écrites")} dans « ${name} ».`,
    openAct: "Ouvrir",
    heads: { last: "Nom", first: "Prénom", email: "E-mail", phone: "Téléphone", birth: "Date de naissance", postalCode: "Code postal", city: "Ville", organisation: "Structure", job: "Métier", note: "Remarque" },
  },
  spellings: {
    open: "Orthographes",
    title: "Réunir des orthographes",
    question: "Quelles façons d’écrire veulent dire la même chose ?",
    of: "De quoi s’agit-il ?",
    kinds: options<Spelt>({ organisation: "Structures", heardFrom: "Comment elles nous ont connus" }),
    count: (count: number) => n(count, "personne", "personnes"),
    none: "Rien n’est encore écrit ici.",
    usual: "Écrire pour toutes",
    usualHint: "Les prochains tableaux importés prendront cette orthographe.",
    act: (count: number) => `Réunir ${n(count, "orthographe", "orthographes")}`,
  },
  narrow: {
    label: "Afficher",
    everybody: "Tout le monde",
    organisations: "Structure",
    said: (said: string, count: number) => `${said} (${count})`,
    asked: (question: string, where: string | null) => (where ? `${question} (${where})` : question),
    anyAnswer: "A répondu",
    none: "Personne ne correspond à ce choix.",
  },
  organisations: {
    question: "Qui vient d’où ?",
    heads: ["Structure", "Personnes", "Mentorées", "Mentores", "Inscrites à un événement"],
    numbers: (it: OrganisationLine) => [it.people, it.mentees, it.mentors, it.registered],
    empty: "Ici paraîtront les structures partenaires",
    emptyText: "Écrivez la structure sur la fiche d’une personne, ou importez un tableau qui la dit : chaque structure rassemble alors ses personnes.",
    out: "Une structure écrite de plusieurs façons ? Réunissez-les dans « Orthographes ».",
  },
  questions: {
    open: "Questions",
    question: "Que demandez-vous en plus du nom et des coordonnées ?",
    text: {
      anywhere: "Ces questions valent pour toutes les personnes. Une promotion ou un événement peut avoir les siennes, sur sa propre page.",
      here: "Les réponses se notent sur la fiche de chaque personne. Elles viennent aussi des tableaux importés ici, et sortent avec les listes.",
    },
    empty: "Aucune question pour l’instant.",
    add: "Ajouter la question",
    addTitle: "Nouvelle question",
    name: "Question",
    nameHint: "Par exemple : Taille de tee-shirt",
    kind: "Réponse attendue",
    kinds: options(answerKinds),
    kindOf: (kind: AnswerKind) => answerKinds[kind],
    options: "Réponses proposées",
    optionsHint: "Une par ligne.",
    remove: "Retirer",
    removeOf: (name: string) => `Retirer la question « ${name} »`,
  },
  calendar: { open: "Fichier pour l’agenda", title: "Rencontres", written: (name: string, count: number) => `${n(count, "rencontre écrite", "rencontres écrites")} dans « ${name} ». Ouvrez ce fichier avec votre agenda.` },
};
