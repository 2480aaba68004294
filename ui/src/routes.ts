// Address → screen, once. `at` holds the names in the address, as `frame/addresses.ts` spells them.
import type { Component } from "svelte";
import type { PlaceName, Section } from "./frame/addresses";
import Cohort from "./screens/cohorts/Cohort.svelte";
import Cohorts from "./screens/cohorts/Cohorts.svelte";
import EditCohort from "./screens/cohorts/EditCohort.svelte";
import Charters from "./screens/cohorts/results/Charters.svelte";
import Results from "./screens/cohorts/results/Results.svelte";
import EditEvent from "./screens/events/EditEvent.svelte";
import Event from "./screens/events/Event.svelte";
import Events from "./screens/events/Events.svelte";
import Groups from "./screens/events/groups/Groups.svelte";
import Morning from "./screens/events/morning/Morning.svelte";
import Programme from "./screens/events/programme/Programme.svelte";
import Closing from "./screens/events/services/Closing.svelte";
import Services from "./screens/events/services/Services.svelte";
import Teams from "./screens/events/teams/Teams.svelte";
import Welcome from "./screens/events/welcome/Welcome.svelte";
import Gathering from "./screens/gatherings/Gathering.svelte";
import Gatherings from "./screens/gatherings/Gatherings.svelte";
import Home from "./screens/home/Home.svelte";
import Import from "./screens/import/Import.svelte";
import Meetings from "./screens/meetings/Meetings.svelte";
import Pair from "./screens/meetings/pair/Pair.svelte";
import Pairs from "./screens/pairs/Pairs.svelte";
import CohortPapers from "./screens/papers/CohortPapers.svelte";
import EventPapers from "./screens/papers/EventPapers.svelte";
import Papers from "./screens/papers/Papers.svelte";
import Texts from "./screens/papers/texts/Texts.svelte";
import EditPerson from "./screens/people/EditPerson.svelte";
import People from "./screens/people/People.svelte";
import Merge from "./screens/people/Merge.svelte";
import Person from "./screens/people/Person.svelte";
import Organisations from "./screens/people/Organisations.svelte";
import Spellings from "./screens/people/Spellings.svelte";
import CohortQuestions from "./screens/questions/CohortQuestions.svelte";
import EventQuestions from "./screens/questions/EventQuestions.svelte";
import Questions from "./screens/questions/Questions.svelte";
import History from "./screens/settings/History.svelte";
import Settings from "./screens/settings/Settings.svelte";

/** Each screen takes what its own address names; this table keeps the two together. */
type Route = { section: Section; screen: Component<any> };

export const routes: Record<PlaceName, Route> = {
  home: { section: "home", screen: Home },
  people: { section: "people", screen: People },
  newPerson: { section: "people", screen: EditPerson },
  person: { section: "people", screen: Person },
  editPerson: { section: "people", screen: EditPerson },
  organisations: { section: "people", screen: Organisations },
  organisation: { section: "people", screen: People },
  questions: { section: "people", screen: Questions },
  spellings: { section: "people", screen: Spellings },
  mergePeople: { section: "people", screen: Merge },
  import: { section: "people", screen: Import },
  cohorts: { section: "cohorts", screen: Cohorts },
  newCohort: { section: "cohorts", screen: EditCohort },
  cohort: { section: "cohorts", screen: Cohort },
  editCohort: { section: "cohorts", screen: EditCohort },
  cohortQuestions: { section: "cohorts", screen: CohortQuestions },
  pairs: { section: "cohorts", screen: Pairs },
  meetings: { section: "cohorts", screen: Meetings },
  pair: { section: "cohorts", screen: Pair },
  gatherings: { section: "cohorts", screen: Gatherings },
  gathering: { section: "cohorts", screen: Gathering },
  cohortPapers: { section: "cohorts", screen: CohortPapers },
  charters: { section: "cohorts", screen: Charters },
  results: { section: "cohorts", screen: Results },
  events: { section: "events", screen: Events },
  newEvent: { section: "events", screen: EditEvent },
  event: { section: "events", screen: Event },
  editEvent: { section: "events", screen: EditEvent },
  eventQuestions: { section: "events", screen: EventQuestions },
  programme: { section: "events", screen: Programme },
  groups: { section: "events", screen: Groups },
  teams: { section: "events", screen: Teams },
  morning: { section: "events", screen: Morning },
  welcome: { section: "events", screen: Welcome },
  closing: { section: "events", screen: Closing },
  services: { section: "events", screen: Services },
  eventPapers: { section: "events", screen: EventPapers },
  papers: { section: "papers", screen: Papers },
  texts: { section: "papers", screen: Texts },
  settings: { section: "settings", screen: Settings },
  history: { section: "settings", screen: History },
};
