// What the months of a cohort say, in French: its terms, the page of a pair, its results.
import type { Asks, CohortRole, Consent, Criterion, Format, Importance, Importances, MeetingFacts, MidtermQuestion, Mode, Mood, Outcome, Outside, PairLine, Results, Saying, Stage, TestimonialLine, Check, Clash, Closing, Direction, EventRole, MemberId, Signing } from "../../wire/types";
import { de, isMan, type Heads, type Someone } from "../agreement";
import { ageInWords, dayInWords, minutesInWords } from "../dates";
import { options } from "../options";
import { counted } from "../plural";
import { quotedInFrench, signature } from "../quoting";
import { byCode, byKind, type Barriers, type Checks, type Criteria, type NamedClashes } from "../sayings";

const day = (it: string) => dayInWords("fr", it, "plain");
const n = (count: number, one: string, many: string) => counted("fr", count, [one, many]);
const hours = (minutes: number) => minutesInWords(minutes);

const asks: Criteria = {
  ageFrom: ({ years }) => `${n(years, "an", "ans")} ou plus`,
  ageUpTo: ({ years }) => `${n(years, "an", "ans")} au plus`,
  town: ({ town }) => `habite ${town}`,
};
const modes: Record<Mode, string> = { onSite: "sur place", remote: "à distance", mixed: "sur place et à distance" };
const moods: Record<Mood, string> = { well: "bien", mixed: "moyen", hard: "difficile" };
/** What the months brought. */
export const outcomesInWords: Record<Outcome, string> = {
  confidence: "Confiance en soi", network: "Réseau", skills: "Compétences numériques", method: "Méthode et organisation", jobFound: "Emploi trouvé",
  training: "Entrée en formation", ownProject: "Projet lancé", wishToPassOn: "Envie de transmettre",
};
/** What leads to a stage, from the one before and from the one after. */
type Move = { stage: Stage; on: string; back: string };
type Sided = "mentee" | "mentor";
/** « 4 mentores », « 4 mentors » where there is a man among them. */
export const sides: Record<Sided, (it: Heads) => string> = {
  mentee: ({ count, men }) => (men > 0 ? n(count, "mentoré", "mentorés") : n(count, "mentorée", "mentorées")),
  mentor: ({ count, men }) => (men > 0 ? n(count, "mentor", "mentors") : n(count, "mentore", "mentores")),
};
const roles: Record<CohortRole | EventRole, readonly [hers: string, his: string]> = {
  mentee: ["mentorée", "mentoré"], mentor: ["mentore", "mentor"], participant: ["participante", "participant"], staff: ["équipe", "équipe"],
};
/** As what someone takes part. */
export const roleInWords = (role: CohortRole | EventRole, who: Someone) => roles[role][isMan(who) ? 1 : 0];
const both = (mentee: string, mentor: string) => `${mentee} et ${mentor}`;
const level = (it: number) => it.toLocaleString("fr-FR", { maximumFractionDigits: 1 });

/** What rules a pair out. */
export const barriersInWords: Barriers = {
  forbidden: () => "à ne pas réunir",
  alreadyPaired: () => "déjà en binôme par le passé",
  sameOrganisation: ({ organisation }) => `même structure (${organisation})`,
  noCommonSlot: () => "aucun créneau en commun",
};
const clashes: NamedClashes<MemberId> = {
  locked: ({ couple }, of) => `${both(of(couple.mentee), of(couple.mentor))}, binôme gardé`,
  seats: ({ mentor, seats }, of) => `${of(mentor)} n’a que ${n(seats, "place", "places")}`,
  barriers: ({ couple, barriers }, of) => `${both(of(couple.mentee), of(couple.mentor))} : ${barriers.map((it) => byCode(barriersInWords, it)).join(", ")}`,
};

const checks: Checks = {
  phoneMissing: ({ name }) => `${name} : pas de téléphone`,
  unpaired: ({ count }) => `${n(count, "personne attend", "personnes attendent")} un binôme`,
  placeMissing: ({ title }) => `${title} : lieu à préciser`,
  finalMissing: () => "Aucune rencontre finale",
  charterMissing: ({ mentee, mentor, missing }) => `${both(mentee, mentor)} : ${n(missing, "charte non signée", "chartes non signées")}`,
  noLastMeeting: ({ mentee, mentor, last }) => `${both(mentee, mentor)} : pas de dernier échange, le plus récent date du ${day(last)}`,
  attendanceMissing: ({ title }) => `${title} : présences à noter`,
  levelMissing: ({ name }) => `${name} : niveau après le parcours à noter`,
  consentMissing: ({ name }) => `${name} : accord à demander pour son témoignage`,
  certificatesMissing: ({ count }) => n(count, "attestation à créer", "attestations à créer"),
};

export const mentoring = {
  terms: {
    criteria: "Critères",
    criteriaTitle: "Pour qui est cette promotion ?",
    criteriaText: "Un critère signale qui est en dehors. Il n’empêche jamais d’ajouter quelqu’un.",
    add: "Ajouter un critère",
    remove: (what: string) => `Retirer le critère : ${what}`,
    role: "Pour qui",
    roles: options<CohortRole>({ mentee: "Qui est accompagné", mentor: "Qui accompagne" }),
    kind: "Critère",
    kinds: options<Asks["kind"]>({ ageFrom: "Âge, au moins", ageUpTo: "Âge, au plus", town: "Ville" }),
    value: { ageFrom: "Années", ageUpTo: "Années", town: "Nom de la ville" } satisfies Record<Asks["kind"], string>,
    line: (it: Criterion) => `${{ mentee: "Qui est accompagné", mentor: "Qui accompagne" }[it.role]} : ${byKind(asks, it.asks)}`,
    outside: (it: Outside) => (it.sure ? `Hors critère : ${byKind(asks, it.asks)}` : `À vérifier : ${byKind(asks, it.asks)}`),
    weigh: "Ce qui compte",
    weighTitle: "Qu’est-ce qui compte pour former les binômes ?",
    weighText: "Les propositions suivent ces choix. Une règle, elle, n’est jamais enfreinte.",
    importances: options<Importance>({ not: "Ne compte pas", little: "Compte un peu", quite: "Compte", very: "Compte beaucoup" }),
    wishes: {
      topic: "Les sujets souhaités", rareTopic: "Un sujet rarement proposé", level: "Un niveau plus avancé dans le sujet", commonSlot: "Un créneau en commun", format: "La même façon de se voir",
      town: "La même ville", language: "Une langue en commun", ageGap: "Un écart d’âge", background: "Des parcours différents", spread: "Ne pas charger toujours les mêmes",
    } satisfies Record<keyof Importances, string>,
    gapYears: "Écart d’âge, en années",
    rules: "Règles",
    slotRequired: "Toujours un créneau en commun",
    organisationRequired: "Jamais deux personnes de la même structure",
  },
  copying: {
    title: "Ou repartir d’une promotion passée",
    text: "Ses critères, ses rencontres et ses réglages sont repris, avec les dates de l’année suivante, le même jour de la semaine. Aucune personne n’est reprise.",
    act: (name: string) => `Repartir ${de(name)}`,
  },
  levels: {
    title: "Niveau dans chaque sujet",
    hint: "De 0, rien encore, à 3, à l’aise sans aide.",
    topic: "Sujet",
    before: "Avant",
    after: "Après",
    of: (topic: string, when: string) => `${topic}, ${when.toLowerCase()}`,
    steps: [{ value: "", label: "?" }, { value: "0", label: "0" }, { value: "1", label: "1" }, { value: "2", label: "2" }, { value: "3", label: "3" }],
    format: "Comment se voir",
    formats: options<Format | "unsaid">({ unsaid: "Non précisé", onSite: "Sur place", remote: "À distance", either: "Peu importe" }),
    languages: "Langues parlées",
    languagesHint: "Séparées par une virgule.",
    outcomes: "Ce que cela lui a apporté",
    outcomeWords: outcomesInWords,
  },
  sets: {
    open: "Voir d’autres ensembles",
    title: "Les ensembles suivants",
    text: "Chacun est le meilleur après ceux d’avant.",
    less: (points: number, pairs: number) => [points < 0 ? `${n(-points, "point", "points")} de moins` : "autant de points", ...(pairs < 0 ? [`${n(-pairs, "binôme", "binômes")} de moins`] : [])].join(", "),
    choose: "Choisir",
    chooseOf: (at: number) => `Choisir l’ensemble ${at}`,
    name: (at: number) => `Ensemble ${at}`,
    none: "Il n’y a pas d’autre ensemble.",
    next: "Qui prend la suite ?",
    nextNone: "Personne pour l’instant",
    nextNobody: "Personne n’a de place pour prendre la suite. Ajoutez d’abord quelqu’un dans « Membres », ou relevez des places.",
    nextHint: "Les objectifs en cours passent au nouveau binôme ; les heures restent à l’ancien.",
    free: (free: number, seats: number) => `${n(free, "place libre", "places libres")} sur ${seats}`,
    here: "Déposer ici",
    clashTitle: "Ces choix ne tiennent pas ensemble :",
    clashCure: "Rien n’a été changé. Libérez un binôme gardé, relevez des places ou levez une règle, puis recommencez.",
    clash: (all: readonly Clash[], of: (id: MemberId) => string) => all.map((it) => byCode(clashes, it, of)).join(" + "),
  },
  pair: {
    gone: "Ce binôme n’existe plus. Revenez au suivi.",
    since: (it: PairLine) => (it.ended ? `Du ${day(it.since)} au ${day(it.ended.on)}` : `Depuis le ${day(it.since)}`),
    heard: (it: PairLine) => (it.silentDays === null ? `Dernières nouvelles le ${day(it.lastSign)}` : `Silence depuis ${n(it.silentDays, "jour", "jours")}`),
    meetings: "Échanges",
    slots: (all: string) => `Créneaux en commun : ${all}`,
    noSlots: "Aucun créneau en commun connu.",
    goals: "Objectifs et réalisations",
    goalsHint: "Ce que le binôme veut faire. Cochez ce qui est fait : le bilan le reprend.",
    goal: "Objectif",
    newGoal: "Nouvel objectif",
    addGoal: "Ajouter",
    removeGoal: (text: string) => `Retirer l’objectif : ${text}`,
    charters: "Charte signée",
    allCharters: {
      question: "Qui a signé sa charte ?",
      on: "Jour des signatures",
      every: "Toutes les chartes sont signées.",
      all: (count: number) => (count === 1 ? "Noter la dernière signature" : `Noter les ${count} signatures qui manquent`),
      empty: "Ici se noteront les chartes signées",
      emptyText: "Une ligne par binôme, une case par personne. Formez d’abord les binômes.",
    },
    chartersOf: { mentee: (name: string) => `${name} a signé`, mentor: (name: string) => `${name} a signé` },
    signedOn: (it: string) => `le ${day(it)}`,
    alert: "Rappel de silence",
    delay: "Jours sans nouvelle",
    delayHint: (days: number) => `Laissez vide pour ${n(days, "jour", "jours")}, comme la promotion.`,
    pause: "En pause jusqu’au",
    pauseHint: "Vacances, congé : aucun rappel avant ce jour.",
    paused: (it: string) => `En pause jusqu’au ${day(it)}`,
    snoozed: (it: string) => `Rappel remis au ${day(it)}`,
    midterm: "Bilan d’étape",
    midtermHint: "Les mêmes questions aux deux, de 1, pas du tout, à 4, tout à fait.",
    question: "Question",
    questions: { pace: "Le rythme me convient", understanding: "Nous nous comprenons", progress: "Nous avançons dans nos objectifs", content: "Ces échanges me plaisent" } satisfies Record<MidtermQuestion, string>,
    marks: [{ value: "", label: "?" }, { value: "1", label: "1" }, { value: "2", label: "2" }, { value: "3", label: "3" }, { value: "4", label: "4" }],
    markOf: (question: string, name: string) => `${question}, ${name}`,
    gap: "Réponses éloignées : en parler avec les deux.",
    keep: "Valider ces réglages",
    detail: (it: MeetingFacts) => [it.mode && modes[it.mode], it.mood && `ça s’est passé : ${moods[it.mood]}`, it.next && `la suite : ${it.next}`].filter(Boolean).join(" · "),
  },
  log: {
    more: "Ajouter le lieu, le ressenti, la suite",
    mode: "Comment",
    modes: options<Mode | "unsaid">({ unsaid: "Non précisé", onSite: "Sur place", remote: "À distance", mixed: "Les deux" }),
    mood: "Ressenti",
    moods: options<Mood | "unsaid">({ unsaid: "Non précisé", well: "Bien", mixed: "Moyen", hard: "Difficile" }),
    next: "La suite",
    understood: (on: string, minutes: string) => `Compris : ${on}, ${minutes}.`,
    hour: (it: string) => `Est-ce une heure (${it}) ? Écrivez combien de temps cela a duré.`,
    before: "Ce jour tombe avant le début du binôme.",
    after: "Ce jour tombe après la fin du binôme.",
    unclearDay: "Cette date n’est pas comprise. Écrivez par exemple 3/11 ou hier.",
    unclearLength: "Cette durée n’est pas comprise. Écrivez par exemple 1h30 ou 45 min.",
    sameDay: "Un échange est déjà noté ce jour-là : est-ce le même ?",
    notYet: "Ce jour n’est pas encore passé.",
    several: "Noter plusieurs échanges",
    severalTitle: "Noter plusieurs échanges",
    severalHint: "Une ligne par échange. Entrée passe à la ligne suivante, les lignes vides sont laissées de côté.",
    line: (at: number) => `ligne ${at}`,
    of: (field: string, at: number) => `${field}, ligne ${at}`,
    keepAll: (count: number) => (count === 0 ? "Noter" : `Noter ${n(count, "échange", "échanges")}`),
    pair: "Binôme",
  },
  attendance: { allPresent: "Tout le monde est là", rest: "Tout le monde est là, sauf les absences déjà notées" },
  stages: {
    title: "Où en est la promotion ?",
    moves: [
      { stage: "preparation", on: "", back: "Revenir à la préparation" },
      { stage: "running", on: "Commencer la promotion", back: "Revenir au suivi" },
      { stage: "closing", on: "Passer à la clôture", back: "Rouvrir la promotion" },
      { stage: "closed", on: "Clôturer la promotion", back: "" },
    ] satisfies Move[],
    closedText: "Cette promotion est close : on la lit, on ne la change plus. Elle peut être rouverte, et cela se saura.",
    closeText: "Une fois close, la promotion se lit mais ne se change plus. Vous pourrez la rouvrir.",
    trace: (it: Closing) => [it.closed && `Close le ${day(it.closed)}`, it.reopened && `rouverte le ${day(it.reopened)}`].filter(Boolean).join(", "),
    direction: (it: Direction) => ({ reverse: "Mentorat inversé", classic: "Mentorat classique" })[it],
    side: (direction: Direction, side: Sided, men: boolean): string =>
      ({
        reverse: { mentee: men ? "Les aînés, qui apprennent" : "Les aînées, qui apprennent", mentor: "Les plus jeunes, qui accompagnent" },
        classic: { mentee: men ? "Ceux qui se lancent" : "Celles qui se lancent", mentor: men ? "Les plus expérimentés, qui accompagnent" : "Les plus expérimentées, qui accompagnent" },
      })[direction][side],
  },
  results: {
    question: { preparation: "Que reste-t-il à préparer ?", running: "Où en sommes-nous ?", closing: "Que reste-t-il avant de clôturer ?", closed: "Qu’a donné cette promotion ?" } satisfies Record<Stage, string>,
    checks: "À vérifier",
    check: (it: Check) => byKind(checks, it),
    nothing: "Rien ne manque.",
    cures: { phoneMissing: "Compléter la fiche", unpaired: "Former les binômes", placeMissing: "Préciser le lieu", finalMissing: "Ajouter la rencontre", charterMissing: "Noter la signature", noLastMeeting: "Noter un échange", attendanceMissing: "Noter les présences", levelMissing: "Noter le niveau", consentMissing: "Noter l’accord", certificatesMissing: "Voir les documents" } satisfies Record<Check["kind"], string>,
    figures: "En chiffres",
    figure: (it: Results, stage: Stage) => [
      { of: "pairs" as const, number: `${it.finished}/${it.paired}`, label: stage === "closed" ? "parcours menés à bien" : "parcours qui se poursuivent" },
      { of: "meetings" as const, number: String(it.meetings), label: "rendez-vous" },
      { of: "meetings" as const, number: hours(it.minutes), label: "de rendez-vous" },
      { of: "cohortPapers" as const, number: hours(it.volunteerMinutes), label: "de bénévolat" },
    ],
    once: (it: Results) => (it.pairs > it.paired ? `${n(it.paired, "personne accompagnée", "personnes accompagnées")}, ${n(it.pairs, "binôme", "binômes")} : chacune est comptée une fois.` : ""),
    levels: "Niveaux, avant et après",
    gain: (topic: string, before: number, after: number, mentees: number) => `${topic} : de ${level(before)} à ${level(after)} (${n(mentees, "personne", "personnes")})`,
    outcomes: "Ce que cela a apporté",
    outcome: (it: Outcome, mentees: number) => `${outcomesInWords[it]} : ${n(mentees, "personne", "personnes")}`,
    achievements: "Réalisations",
    achievement: (text: string, pairs: number) => (pairs > 1 ? `${text} : ${n(pairs, "binôme", "binômes")}` : text),
    rate: (name: string) => `Noter le niveau ${de(name)}`,
    after: (name: string) => `Le chemin ${de(name)}`,
    afterText: "Le niveau avant et après dans chaque sujet, et ce que ces mois ont apporté.",
    next: "Valider et passer à la suite",
    early: "Les chiffres paraîtront dès les premiers échanges.",
    said: "Témoignages et conseils",
    saidEmpty: "Une phrase entendue à la rencontre finale, un conseil pour les prochaines : notez-les ici, avec l’accord de la personne.",
    addSaid: "Ajouter un témoignage",
    editSaid: "Modifier le témoignage",
    removeSaid: "Retirer",
    removeSaidOf: (name: string) => `Retirer le témoignage ${de(name)}`,
    changeSaidOf: (name: string) => `Modifier le témoignage ${de(name)}`,
    who: "Qui parle ?",
    text: "Ses mots",
    saying: "C’est",
    sayings: options<Saying>({ quote: "Un témoignage", advice: "Un conseil aux prochaines" }),
    on: "Dit le",
    context: "Où, à quelle occasion",
    consent: "Accord pour publier",
    consents: options<Consent | "unasked">({ unasked: "Pas encore demandé", kept: "Ne pas publier", unnamed: "Sans son nom", firstName: "Prénom seulement", firstNameAndAge: "Prénom et âge", fullName: "Prénom et nom" }),
    withdraw: "L’accord a été retiré",
    ageThen: (age: string) => `${age} ce jour-là`,
    withdrawn: (it: string) => `Accord retiré le ${day(it)} : ne pas publier.`,
    by: (it: TestimonialLine) => [it.name, roleInWords(it.role, it), it.age && ageInWords("fr", it.age), it.facts.context].filter(Boolean).join(", "),
    published: (consent: Consent | null, it: Signing) => {
      if (consent === null) return "Accord à demander";
      if (it.signed === null) return "À ne pas publier";
      return it.signed === "" ? "À publier sans nom" : `À publier : ${signature("fr", it)}`;
    },
    advice: "Conseils des promotions passées",
    quoted: quotedInFrench,
  },
};
