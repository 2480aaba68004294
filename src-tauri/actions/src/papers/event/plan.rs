//! What follows from the programme and the groups: road-maps, lists by room, posters.

use std::collections::BTreeMap;

use binome_domain::days::Day;
use binome_domain::events::EventRole;
use binome_domain::events::groups::Seating;
use binome_domain::events::programme::{Block, BlockKind};
use binome_domain::events::teams::ProjectTeam;
use binome_domain::ids::{BlockId, RegistrationId};
use binome_domain::namesakes;
use binome_papers::documents::{
    Paper, attendance_sheet, group_poster, itinerary, lists, programme, room_list, whereabouts,
};
use chrono::NaiveTime;

use super::super::laid::Laid;
use super::stage::Stage;
use crate::events::dossier::Attendee;

/// The hour a block ends; one that would end after midnight ends then.
fn ends(block: &Block) -> NaiveTime {
    let second = block.facts.to() * 60;
    NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap_or(NaiveTime::MIN)
}

/// What a block is called: its title, or the word for its kind.
fn called(stage: &Stage<'_>, block: &Block) -> String {
    match block.facts.title.trim() {
        "" => (stage.bench.press.words().plan.block)(block.facts.kind).to_owned(),
        title => title.to_owned(),
    }
}

/// Where a parent sits on a day, round by round: « 9 h 30 : table 3 ».
pub fn tables_on(stage: &Stage<'_>, who: RegistrationId, day: Day) -> Vec<String> {
    let words = &stage.bench.press.words().plan;
    let at = |(round, block): (usize, &Block)| {
        let (table, _) = seating(stage)?.seat(round, who)?;
        (block.facts.day == day).then(|| (words.at_table)(block.facts.starts, table as u32 + 1))
    };
    stage.dossier.rounds().into_iter().enumerate().filter_map(at).collect()
}

fn seating<'a>(stage: &'a Stage<'_>) -> Option<&'a Seating> {
    stage.dossier.plan.as_ref().map(|it| &it.seating)
}

/// Which round each workshop is, counted from 0.
fn rounds(stage: &Stage<'_>) -> BTreeMap<BlockId, usize> {
    stage.dossier.rounds().into_iter().enumerate().map(|(at, block)| (block.id, at)).collect()
}

/// One for each woman and each mentor, from the programme and the groups as they stand.
pub fn itineraries(stage: &Stage<'_>) -> Laid {
    if stage.dossier.programme.is_empty() {
        return Laid::nothing();
    }
    let rounds = rounds(stage);
    let itinerary = |it: &Attendee| itinerary::Itinerary {
        name: it.name.clone(),
        listed: it.listed(),
        role: stage.role_of(it),
        days: days(stage, &rounds, it),
        notes: Vec::new(),
    };
    let people = stage.women().chain(stage.mentors()).map(itinerary).collect();
    let facts = itinerary::Facts { occasion: stage.occasion.clone(), people };
    Laid::apart(itinerary::paper(&stage.bench.press, &facts))
}

fn days(
    stage: &Stage<'_>,
    rounds: &BTreeMap<BlockId, usize>,
    who: &Attendee,
) -> Vec<(Day, Vec<itinerary::Step>)> {
    let there = |block: &&Block| who.registration.is_expected_on(block.facts.half_day());
    let mut days: Vec<(Day, Vec<itinerary::Step>)> = Vec::new();
    for block in stage.dossier.programme.iter().filter(there) {
        let step = step(stage, rounds.get(&block.id).copied(), block, who.registration.id);
        match days.last_mut() {
            Some((day, steps)) if *day == block.facts.day => steps.push(step),
            _ => days.push((block.facts.day, vec![step])),
        }
    }
    days
}

/// One line of a road-map: at a round, her table and who sits there; at a meal, her table.
fn step(
    stage: &Stage<'_>,
    round: Option<usize>,
    block: &Block,
    who: RegistrationId,
) -> itinerary::Step {
    let (mut place, mut with) = (block.facts.room.clone().unwrap_or_default(), Vec::new());
    let seat = round.zip(seating(stage)).and_then(|(round, plan)| seat(plan, round, who));
    if let Some((table, others)) = seat {
        place = stage.place(table);
        with = others.iter().filter(|it| **it != who).map(|it| met(stage, *it)).collect();
    } else if let Some(team) = stage.teamwork.place_of(block.id, who) {
        (place, with) = at_work(stage, block, team, who);
    } else if let Some(nth) = block.facts.tables.iter().position(|it| it.contains(&who)) {
        place = match block.facts.kind {
            BlockKind::Presentation => passage(stage, &block.facts.tables, nth),
            _ => stage.table(nth),
        };
    } else if let Some(speaker) = block.facts.speaker.filter(|it| *it != who) {
        with = vec![stage.dossier.name(speaker)];
    }
    let what = called(stage, block);
    itinerary::Step { from: block.facts.starts, to: ends(block), what, place, with }
}

/// A session of the project teams: which one, who else is in it, and who comes to it.
fn at_work(
    stage: &Stage<'_>,
    block: &Block,
    team: usize,
    who: RegistrationId,
) -> (String, Vec<String>) {
    let work = &stage.teamwork;
    let visit = work.visits_at(block.id).and_then(|it| it.leaders.get(team).copied().flatten());
    let (project, members) =
        work.teams.get(team).map_or(("", &[][..]), |it| (it.project.trim(), &it.members[..]));
    let number = (stage.bench.press.words().plan.project_team)(team as u32 + 1);
    let room = block.facts.room.clone().unwrap_or_default();
    let place = [number, project.to_owned(), room].into_iter().filter(|it| !it.is_empty());
    let with = visit.iter().chain(members).filter(|it| **it != who).map(|it| met(stage, *it));
    (place.collect::<Vec<_>>().join(" · "), with.collect())
}

/// Who sits beside her: a mentor by her whole name, another woman as she is called among all.
fn met(stage: &Stage<'_>, who: RegistrationId) -> String {
    let found = stage.dossier.attendee(who).filter(|it| it.registration.is(EventRole::Participant));
    found.map_or_else(|| stage.dossier.name(who), |it| it.called.clone())
}

/// The table somebody sits at or leads in a round, its leader first.
fn seat(plan: &Seating, round: usize, who: RegistrationId) -> Option<(usize, Vec<RegistrationId>)> {
    let table = match plan.seat(round, who) {
        Some((table, _)) => table,
        None => plan.leaders.iter().position(|it| *it == who)?,
    };
    let members = plan.rounds.get(round)?.get(table)?;
    if members.is_empty() {
        return None;
    }
    Some((table, plan.leaders.get(table).into_iter().chain(members).copied().collect()))
}

/// The day of a block, where it does not go without saying.
fn day_of(stage: &Stage<'_>, block: &Block) -> Option<Day> {
    (stage.days().len() > 1).then_some(block.facts.day)
}

/// « Tour 3, ven. 12 mai, 11 h » for each round, its day said in this way.
fn round_heads(stage: &Stage<'_>, said: fn(Day) -> String) -> Vec<String> {
    let words = stage.bench.press.words();
    let head = |(at, block): (usize, &Block)| {
        let round = Some((words.plan.round)(at as u32 + 1));
        let day = day_of(stage, block).map(said);
        let hour = Some((words.common.hour)(block.facts.starts));
        [round, day, hour].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    stage.dossier.rounds().into_iter().enumerate().map(head).collect()
}

/// For each woman, her table at each round.
pub fn whereabouts(stage: &Stage<'_>) -> Laid {
    let Some(plan) = seating(stage) else { return Laid::nothing() };
    let rounds = round_heads(stage, stage.bench.press.words().common.weekday);
    let person = |it: &Attendee| {
        let table = |round| plan.seat(round, it.registration.id).map(|(at, _)| at as u32 + 1);
        whereabouts::Person { name: it.listed(), tables: (0..rounds.len()).map(table).collect() }
    };
    let people = stage.women().map(person).collect();
    let facts = whereabouts::Facts { occasion: stage.occasion.clone(), rounds, people };
    whereabouts::paper(&stage.bench.press, &facts).into()
}

/// For each table, who comes at each round.
pub fn room_lists(stage: &Stage<'_>) -> Laid {
    let Some(plan) = seating(stage) else { return Laid::nothing() };
    let names = |all: &Vec<RegistrationId>| all.iter().map(|it| stage.dossier.name(*it)).collect();
    let room = |(table, leader): (usize, &RegistrationId)| room_list::Room {
        name: stage.place(table),
        mentors: vec![stage.dossier.name(*leader)],
        groups: plan
            .rounds
            .iter()
            .map(|tables| tables.get(table).map(names).unwrap_or_default())
            .collect(),
    };
    let facts = room_list::Facts {
        occasion: stage.occasion.clone(),
        rounds: round_heads(stage, stage.bench.press.words().common.short_day),
        rooms: plan.leaders.iter().enumerate().map(room).collect(),
    };
    room_list::paper(&stage.bench.press, &facts).into()
}

/// A sheet to sign for each round, each woman with her table.
pub fn group_attendance(stage: &Stage<'_>) -> Laid {
    let Some(plan) = seating(stage) else { return Laid::nothing() };
    let words = stage.bench.press.words();
    let sheet = |(round, block): (usize, &Block)| {
        let signer = |it: &Attendee| {
            let (table, _) = plan.seat(round, it.registration.id)?;
            let (name, detail) = (it.listed(), stage.table(table));
            Some(attendance_sheet::Signer { name, detail, struck: Vec::new() })
        };
        let hours = Some((block.facts.starts, ends(block)));
        let facts = attendance_sheet::Facts {
            organisation: stage.occasion.organisation.clone(),
            title: stage.occasion.title.clone(),
            subtitle: Some((words.plan.round)(round as u32 + 1)),
            place: stage.occasion.place.clone(),
            slots: vec![attendance_sheet::Slot { day: block.facts.day, half: None, hours }],
            leaders: leaders(stage, plan, round),
            people: stage.women().filter_map(signer).collect(),
            walk_ins: 0,
            instructions: None,
        };
        attendance_sheet::paper(&stage.bench.press, &facts)
    };
    let papers: Vec<Paper> = stage.dossier.rounds().into_iter().enumerate().map(sheet).collect();
    match papers.first().map(|it| it.title.clone()) {
        Some(title) => Paper::joined(title, papers).into(),
        None => Laid::nothing(),
    }
}

/// Who leads a table at which somebody sits in a round, as a list shows them.
fn leaders(stage: &Stage<'_>, plan: &Seating, round: usize) -> Vec<String> {
    let tables = plan.rounds.get(round).into_iter().flatten();
    let led = plan.leaders.iter().zip(tables).filter(|(_, members)| !members.is_empty());
    let mut names: Vec<&Attendee> =
        led.filter_map(|(leader, _)| stage.dossier.attendee(*leader)).collect();
    names.sort_by_key(|it| namesakes::list_order(&it.person.facts));
    names.into_iter().map(Attendee::listed).collect()
}

/// A poster for each table of each round.
pub fn posters(stage: &Stage<'_>) -> Laid {
    let Some(plan) = seating(stage) else { return Laid::nothing() };
    let mut posters = Vec::new();
    for (round, block) in stage.dossier.rounds().into_iter().enumerate() {
        for (table, members) in plan.rounds.get(round).into_iter().flatten().enumerate() {
            if members.is_empty() {
                continue;
            }
            let leader = plan.leaders.get(table).map(|it| stage.dossier.name(*it));
            posters.push(group_poster::Poster {
                table: stage.table(table),
                round: (stage.bench.press.words().plan.round)(round as u32 + 1),
                day: day_of(stage, block),
                hours: Some((block.facts.starts, ends(block))),
                room: stage.dossier.event.venue.room_of(table).map(str::to_owned),
                topic: Some(block.facts.title.trim().to_owned()).filter(|it| !it.is_empty()),
                mentors: leader.into_iter().collect(),
                names: members.iter().map(|it| stage.dossier.name(*it)).collect(),
            });
        }
    }
    let facts = group_poster::Facts {
        organisation: stage.occasion.organisation.clone(),
        title: stage.occasion.title.clone(),
        posters,
    };
    group_poster::paper(&stage.bench.press, &facts).into()
}

pub fn programme(stage: &Stage<'_>) -> Laid {
    if stage.dossier.programme.is_empty() {
        return Laid::nothing();
    }
    let moment = |block: &Block| programme::Moment {
        from: block.facts.starts,
        to: ends(block),
        what: called(stage, block),
        who: block.facts.speaker.map(|it| stage.dossier.name(it)).unwrap_or_default(),
        place: block.facts.room.clone().unwrap_or_default(),
    };
    let of = |day: Day| {
        let blocks = stage.dossier.programme.iter().filter(move |it| it.facts.day == day);
        (day, blocks.map(moment).collect::<Vec<_>>())
    };
    let facts = programme::Facts {
        occasion: stage.occasion.clone(),
        theme: stage.dossier.event.facts.theme.clone(),
        days: stage.days().into_iter().map(of).filter(|(_, all)| !all.is_empty()).collect(),
    };
    programme::paper(&stage.bench.press, &facts).into()
}

/// Who works in which project team.
pub fn project_teams(stage: &Stage<'_>) -> Laid {
    let work = &stage.teamwork;
    if work.teams.is_empty() {
        return Laid::nothing();
    }
    let number = stage.bench.press.words().plan.project_team;
    let team = |(at, team): (usize, &ProjectTeam)| {
        let said = [number(at as u32 + 1), team.project.trim().to_owned()];
        let said: Vec<String> = said.into_iter().filter(|it| !it.is_empty()).collect();
        lists::Group {
            name: said.join(" · "),
            names: team.members.iter().map(|it| stage.dossier.name(*it)).collect(),
        }
    };
    let teams: Vec<_> = work.teams.iter().enumerate().map(team).collect();
    lists::project_teams(&stage.bench.press, &stage.occasion, &teams).into()
}

/// Who sits at which table at each meal.
pub fn lunch_tables(stage: &Stage<'_>) -> Laid {
    let meals = stage.dossier.programme.iter().filter(|it| it.facts.kind == BlockKind::Meal);
    let meals = meals.filter(|it| it.facts.tables.iter().any(|table| !table.is_empty()));
    let name = |at| stage.table(at);
    let meals: Vec<_> = meals.map(|it| seated(stage, it, &it.facts.tables, &name)).collect();
    if meals.is_empty() {
        return Laid::nothing();
    }
    lists::lunch_tables(&stage.bench.press, &stage.occasion, &meals).into()
}

/// Which group shows what it made first, and which next.
pub fn passages(stage: &Stage<'_>) -> Laid {
    let times = stage.dossier.passages().into_iter().filter(|(_, order)| !order.is_empty());
    let time = |(block, order): (&Block, Vec<Vec<RegistrationId>>)| {
        seated(stage, block, &order, &|at| passage(stage, &order, at))
    };
    let times: Vec<_> = times.map(time).collect();
    if times.is_empty() {
        return Laid::nothing();
    }
    lists::passages(&stage.bench.press, &stage.occasion, &times).into()
}

/// « Passage 3 »: how many groups pass before one, groups of nobody left out.
fn passage(stage: &Stage<'_>, order: &[Vec<RegistrationId>], at: usize) -> String {
    let before = order.iter().take(at).filter(|it| !it.is_empty()).count();
    (stage.bench.press.words().plan.passage)(before as u32 + 1)
}

/// A block with its groups, each by what it is called and by its names.
fn seated(
    stage: &Stage<'_>,
    block: &Block,
    groups: &[Vec<RegistrationId>],
    name: &dyn Fn(usize) -> String,
) -> lists::Seated {
    let group = |(at, members): (usize, &Vec<RegistrationId>)| lists::Group {
        name: name(at),
        names: members.iter().map(|it| stage.dossier.name(*it)).collect(),
    };
    lists::Seated {
        day: block.facts.day,
        name: called(stage, block),
        groups: groups.iter().enumerate().map(group).collect(),
    }
}
