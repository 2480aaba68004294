// Project teams changed by hand.
import type { ProjectTeam, RegistrationId, TeamMate } from "../../../wire/types";

/** The teams with someone in another one, or in none. */
export function moved(teams: readonly ProjectTeam[], who: RegistrationId, to: number | null): ProjectTeam[] {
  return teams.map((team, at) => {
    const others = team.members.filter((it) => it !== who);
    return { ...team, members: at === to ? [...others, who] : others };
  });
}

/** The teams with another project for one of them. */
export function renamed(teams: readonly ProjectTeam[], at: number, project: string): ProjectTeam[] {
  return teams.map((team, place) => (place === at ? { ...team, project: project.trim() } : team));
}

/** Who is in no team. */
export function without<T extends Pick<TeamMate, "id">>(people: readonly T[], teams: readonly ProjectTeam[]): T[] {
  const placed = new Set(teams.flatMap((it) => it.members));
  return people.filter((it) => !placed.has(it.id));
}
