// What the months of a cohort say, in English. Its shape is that of the French.
import type { CohortRole, Consent, Format, Importance, Mode, Mood, Outcome, Saying, Asks, MemberId } from "../../wire/types";
import { ageInWords, dayInWords, minutesInWords } from "../dates";
import type { mentoring as French } from "../fr/mentoring";
import { options } from "../options";
import { counted } from "../plural";
import { byCode, byKind, type Barriers, type Checks, type Criteria, type NamedClashes } from "../sayings";

const day = (it: string) => dayInWords("en", it, "plain");
const n = (count: number, one: string, many: string) => counted("en", count, [one, many]);

const asks: Criteria = {
  ageFrom: ({ years }) => `${years} or older`,
  ageUpTo: ({ years }) => `${years} at most`,
  town: ({ town }) => `lives in ${town}`,
};
const modes: Record<Mode, string> = { onSite: "on site", remote: "remote", mixed: "on site and remote" };
const moods: Record<Mood, string> = { well: "well", mixed: "so-so", hard: "hard" };
const outcomes: Record<Outcome, string> = {
  confidence: "Confidence", network: "Network", skills: "Digital skills", method: "Method and order", jobFound: "Job found",
  training: "Training begun", ownProject: "Project started", wishToPassOn: "Wish to pass it on",
};
const both = (mentee: string, mentor: string) => `${mentee} and ${mentor}`;
const level = (it: number) => it.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** What rules a pair out. */
export const barriersInWords: Barriers = {
  forbidden: () => "not to be paired",
  alreadyPaired: () => "already a pair in the past",
  sameOrganisation: ({ organisation }) => `same organisation (${organisation})`,
  noCommonSlot: () => "no time in common",
};
const clashes: NamedClashes<MemberId> = {
  locked: ({ couple }, of) => `${both(of(couple.mentee), of(couple.mentor))} kept together`,
  seats: ({ mentor, seats }, of) => `${of(mentor)} has only ${n(seats, "place", "places")}`,
  barriers: ({ couple, barriers }, of) => `${both(of(couple.mentee), of(couple.mentor))}: ${barriers.map((it) => byCode(barriersInWords, it)).join(", ")}`,
};

const checks: Checks = {
  phoneMissing: ({ name }) => `${name}: no phone number`,
  unpaired: ({ count }) => `${n(count, "mentee", "mentees")} without a pair`,
  placeMissing: ({ title }) => `${title}: place to be told`,
  finalMissing: () => "No final meeting",
  charterMissing: ({ mentee, mentor, missing }) => `${both(mentee, mentor)}: ${n(missing, "charter not signed", "charters not signed")}`,
  noLastMeeting: ({ mentee, mentor, last }) => `${both(mentee, mentor)}: no last contact, the latest was on ${day(last)}`,
  attendanceMissing: ({ title }) => `${title}: note who came`,
  levelMissing: ({ name }) => `${name}: level after the months to be noted`,
  consentMissing: ({ name }) => `${name}: consent to ask for her testimonial`,
  certificatesMissing: ({ count }) => n(count, "certificate to make", "certificates to make"),
};

export const mentoring: typeof French = {
  terms: {
    criteria: "Criteria",
    criteriaTitle: "Whom is this cohort for?",
    criteriaText: "A criterion shows who is outside. It never stops you from adding someone.",
    add: "Add a criterion",
    remove: (what) => `Remove the criterion: ${what}`,
    role: "For whom",
    roles: options<CohortRole>({ mentee: "The mentees", mentor: "The mentors" }),
    kind: "Criterion",
    kinds: options<Asks["kind"]>({ ageFrom: "Age, at least", ageUpTo: "Age, at most", town: "Town" }),
    value: "Value",
    line: (it) => `${{ mentee: "Mentees", mentor: "Mentors" }[it.role]}: ${byKind(asks, it.asks)}`,
    outside: (it) => (it.sure ? `Outside: ${byKind(asks, it.asks)}` : `To check: ${byKind(asks, it.asks)}`),
    weigh: "What counts",
    weighTitle: "What counts when pairs are made?",
    weighText: "Proposals follow these choices. A rule is never broken.",
    importances: options<Importance>({ not: "Does not count", little: "Counts a little", quite: "Counts", very: "Counts a lot" }),
    wishes: {
      topic: "Topics wished", rareTopic: "A topic few mentors offer", level: "A mentor who knows more", commonSlot: "A time in common", format: "The same way to meet",
      town: "The same town", language: "A language in common", ageGap: "An age gap", background: "Different backgrounds", spread: "Not loading a few mentors",
    },
    gapYears: "Age gap, in years",
    rules: "Rules",
    slotRequired: "Always a time in common",
    organisationRequired: "Never two people of the same organisation",
  },
  copying: {
    title: "Or start from an earlier cohort",
    text: "Its criteria, meetings and settings are taken over, with the dates of the next year on the same day of the week. No person is taken over.",
    act: (name) => `Start from ${name}`,
  },
  levels: {
    title: "Level in each topic",
    hint: "From 0, nothing yet, to 3, at ease alone.",
    topic: "Topic",
    before: "Before",
    after: "After",
    of: (topic, when) => `${topic}, ${when.toLowerCase()}`,
    steps: [{ value: "", label: "?" }, { value: "0", label: "0" }, { value: "1", label: "1" }, { value: "2", label: "2" }, { value: "3", label: "3" }],
    format: "How to meet",
    formats: options<Format | "unsaid">({ unsaid: "Not told", onSite: "On site", remote: "Remote", either: "Either" }),
    languages: "Languages spoken",
    languagesHint: "Separated by a comma.",
    outcomes: "What it brought her",
    outcomeWords: outcomes,
  },
  sets: {
    open: "See other sets",
    title: "The next sets",
    text: "Each is the best after those before it.",
    less: (points, pairs) => [points < 0 ? `${n(-points, "point", "points")} less` : "as many points", ...(pairs < 0 ? [`${n(-pairs, "pair", "pairs")} less`] : [])].join(", "),
    choose: "Choose",
    chooseOf: (at) => `Choose set ${at}`,
    name: (at) => `Set ${at}`,
    none: "There is no other set.",
    next: "New mentor",
    nextNone: "None for now",
    nextHint: "The goals under way go to the new pair; the hours stay with the old one.",
    free: (free, seats) => `${n(free, "place free", "places free")} of ${seats}`,
    here: "Drop here",
    clashTitle: "These choices cannot hold together:",
    clashCure: "Nothing was changed. Free a locked pair, raise places or lift a rule, then try again.",
    clash: (all, of) => all.map((it) => byCode(clashes, it, of)).join(" + "),
  },
  pair: {
    gone: "This pair is no longer there. Go back to the follow-up.",
    since: (it) => (it.ended ? `From ${day(it.since)} to ${day(it.ended.on)}` : `Since ${day(it.since)}`),
    heard: (it) => (it.silentDays === null ? `Last news on ${day(it.lastSign)}` : `Silent for ${n(it.silentDays, "day", "days")}`),
    meetings: "Contacts",
    slots: (all) => `Times in common: ${all}`,
    noSlots: "No time in common is known.",
    goals: "Goals and achievements",
    goalsHint: "What the pair wants to do. Tick what is done: the report takes it up.",
    goal: "Goal",
    newGoal: "New goal",
    addGoal: "Add",
    removeGoal: (text) => `Remove the goal: ${text}`,
    charters: "Charter signed",
    chartersOf: { mentee: (name) => `${name} has signed`, mentor: (name) => `${name} has signed` },
    signedOn: (it) => `on ${day(it)}`,
    alert: "Reminder of silence",
    delay: "Days without news",
    delayHint: (days) => `Leave empty for ${n(days, "day", "days")}, as in the cohort.`,
    pause: "Paused until",
    pauseHint: "Holidays, leave: no reminder before that day. Leave empty for no pause.",
    paused: (it) => `Paused until ${day(it)}`,
    snoozed: (it) => `Reminder put off to ${day(it)}`,
    midterm: "Mid-term",
    midtermHint: "The same questions to both, from 1, not at all, to 4, entirely.",
    question: "Question",
    questions: { pace: "The pace suits me", understanding: "We understand each other", progress: "We get on with our goals", content: "I am glad of these meetings" },
    marks: [{ value: "", label: "?" }, { value: "1", label: "1" }, { value: "2", label: "2" }, { value: "3", label: "3" }, { value: "4", label: "4" }],
    markOf: (question, name) => `${question}, ${name}`,
    gap: "Answers far apart: talk with both.",
    keep: "Keep these settings",
    detail: (it) => [it.mode && modes[it.mode], it.mood && `it went: ${moods[it.mood]}`, it.next && `next: ${it.next}`].filter(Boolean).join(" · "),
  },
  log: {
    more: "Add how, how it went, what is next",
    mode: "How",
    modes: options<Mode | "unsaid">({ unsaid: "Not told", onSite: "On site", remote: "Remote", mixed: "Both" }),
    mood: "How it went",
    moods: options<Mood | "unsaid">({ unsaid: "Not told", well: "Well", mixed: "So-so", hard: "Hard" }),
    next: "What is next",
    understood: (on, minutes) => `Understood: ${on}, ${minutes}.`,
    sameDay: "A contact is noted on that day already: is it the same?",
    notYet: "That day is yet to come.",
    several: "Note several contacts",
    severalTitle: "Note several contacts",
    severalHint: "One line a contact. Enter goes to the next line, empty lines are left out.",
    line: (at) => `line ${at}`,
    of: (field, at) => `${field}, line ${at}`,
    keepAll: (count) => (count === 0 ? "Note" : `Note ${n(count, "contact", "contacts")}`),
    pair: "Pair",
  },
  attendance: { allPresent: "All present", rest: "All present, but those already noted absent" },
  stages: {
    title: "How far has the cohort come?",
    moves: [
      { stage: "preparation", on: "", back: "Back to preparation" },
      { stage: "running", on: "Start the cohort", back: "Back to the follow-up" },
      { stage: "closing", on: "Go on to closing", back: "Open the cohort again" },
      { stage: "closed", on: "Close the cohort", back: "" },
    ],
    closedText: "This cohort is closed: it can be read, not changed. It can be opened again, and that will show.",
    closeText: "Once closed, the cohort can be read but not changed. You can open it again.",
    trace: (it) => [it.closed && `Closed on ${day(it.closed)}`, it.reopened && `opened again on ${day(it.reopened)}`].filter(Boolean).join(", "),
    direction: (it) => ({ reverse: "Reverse mentoring", classic: "Classic mentoring" })[it],
    sides: { reverse: { mentee: "The elder, who learn", mentor: "The younger, who accompany" }, classic: { mentee: "Those who set out", mentor: "The more experienced, who accompany" } },
  },
  results: {
    question: { preparation: "What is left to prepare?", running: "Where do we stand?", closing: "What is left before closing?", closed: "What did this cohort come to?" },
    checks: "To check",
    check: (it) => byKind(checks, it),
    nothing: "Nothing is missing.",
    cures: { phoneMissing: "Complete her page", unpaired: "Make the pairs", placeMissing: "Tell the place", finalMissing: "Add the meeting", charterMissing: "Note the signature", noLastMeeting: "Note a contact", attendanceMissing: "Note who came", levelMissing: "Note the level", consentMissing: "Note the consent", certificatesMissing: "See the documents" },
    figures: "In figures",
    figure: (it, stage) => [
      { number: `${it.finished}/${it.paired}`, label: stage === "closed" ? "came to the end" : "go on" },
      { number: String(it.meetings), label: it.meetings === 1 ? "meeting" : "meetings" },
      { number: minutesInWords(it.minutes), label: "of meetings" },
      { number: minutesInWords(it.volunteerMinutes), label: "given by the mentors" },
    ],
    once: (it) => (it.pairs > it.paired ? `${n(it.paired, "mentee", "mentees")}, ${n(it.pairs, "pair", "pairs")}: each mentee is counted once.` : ""),
    levels: "Levels, before and after",
    gain: (topic, before, after, mentees) => `${topic}: from ${level(before)} to ${level(after)} (${n(mentees, "mentee", "mentees")})`,
    outcomes: "What it brought",
    outcome: (it, mentees) => `${outcomes[it]}: ${n(mentees, "mentee", "mentees")}`,
    achievements: "Achievements",
    achievement: (text, pairs) => (pairs > 1 ? `${text}: ${n(pairs, "pair", "pairs")}` : text),
    early: "The figures will show from the first contacts on.",
    said: "Testimonials and advice",
    saidEmpty: "A sentence heard at the final meeting, some advice to the next: note them here, with the person’s consent.",
    addSaid: "Add a testimonial",
    editSaid: "Change the testimonial",
    removeSaid: "Remove",
    removeSaidOf: (name) => `Remove the testimonial of ${name}`,
    changeSaidOf: (name) => `Change the testimonial of ${name}`,
    who: "Who speaks?",
    text: "Her words",
    saying: "It is",
    sayings: options<Saying>({ quote: "A testimonial", advice: "Advice to the next" }),
    on: "Said on",
    context: "Where, on which occasion",
    consent: "Consent to publish",
    consents: options<Consent | "unasked">({ unasked: "Not asked yet", kept: "Do not publish", unnamed: "Without her name", firstName: "First name only", fullName: "Full name" }),
    withdraw: "She took her consent back",
    withdrawn: (it) => `Consent taken back on ${day(it)}: do not publish.`,
    by: (it) => [it.name, it.role, it.age && ageInWords("en", it.age), it.facts.context].filter(Boolean).join(", "),
    published: (it) => {
      if (it.facts.consent === null) return "Consent to ask";
      if (it.signed === null) return "Not to be published";
      return it.signed === "" ? "To be published without a name" : `To be published: ${it.signed}`;
    },
    advice: "Advice of earlier cohorts",
    quoted: (text) => `“${text}”`,
  },
};
