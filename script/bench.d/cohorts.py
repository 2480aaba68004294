"""Times the acts behind the screens of cohorts on a file of 300 cohorts and 5,000 people, made through the acts
themselves: sixteen or seventeen people each, eight pairs, three meetings told of each pair. One cohort in ten runs."""
import json, subprocess, sys, tempfile, time
from datetime import date, timedelta
from pathlib import Path

cli, cohorts, people = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
topics = ["Canva", "LinkedIn", "Newsletter", "Excel", "Site vitrine", "Instagram"]
today = date(2026, 10, 27)


class Desk:
    """A file held open by the command line, asked line by line."""

    def __init__(self, file):
        self.child = subprocess.Popen([cli, "serve", str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"BINOME_TODAY": str(today)})
        self.asked = 0

    def ask(self, act, asked):
        self.asked += 1
        self.child.stdin.write(json.dumps({"id": self.asked, "act": act, "asked": asked}) + "\n")
        self.child.stdin.flush()
        answer = json.loads(self.child.stdout.readline())
        return answer["gives"] if "gives" in answer else sys.exit(f"{act}: {answer}")


def member(desk, cohort, number, mentor):
    said = [topics[(number * step + step) % 6] for step in (1, 2)]
    side = {"side": "mentor", "seats": 1, "offers": said} if mentor else {"side": "mentee", "wishes": said}
    facts = {"side": side, "slots": [], "availability": None, "organisation": None, "note": None}
    who = {"kind": "named", "first": "Zoé", "last": f"Numéro {number}", "phone": f"06 39 98 {number // 100 % 100:02} {number % 100:02}"}
    return desk.ask("add_member", {"cohort": cohort, "who": who, "facts": facts})


def fill(desk, nth):
    """One cohort, a week before the one that was made before it."""
    start, runs = today - timedelta(days=7 * nth), nth % 10 == 0
    facts = desk.ask("draft_cohort", {"start": str(start)}) | {"name": f"Promotion {nth}", "stage": "running"}
    cohort = desk.ask("add_cohort", {"facts": facts})
    size = people * (nth + 1) // cohorts - people * nth // cohorts
    members = [member(desk, cohort, people * nth // cohorts + at, at % 2) for at in range(size)]
    couples = [{"mentee": one, "mentor": other} for one, other in zip(members[::2], members[1::2])]
    pairs = desk.ask("accept_pairs", {"cohort": cohort, "couples": couples, "since": str(start)})
    days = [min(start + timedelta(days=10 * time), today) for time in range(3)]
    told = [{"pair": pair, "on": str(day), "contact": "pairMeeting", "lasted": "60", "note": ""} for pair in pairs for day in days]
    desk.ask("log_meetings", {"meetings": told})
    if not runs:
        desk.ask("move_cohort", {"cohort": cohort, "stage": "closed"})
    return cohort


def timed(desk, act, asked):
    """The middle of nine, in milliseconds."""
    taken = []
    for _ in range(9):
        began = time.perf_counter()
        desk.ask(act, asked)
        taken.append(1000 * (time.perf_counter() - began))
    return sorted(taken)[4]


with tempfile.TemporaryDirectory() as folder:
    desk = Desk(Path(folder) / "bench.binome")
    desk.ask("begin", {"association": "Les Passerelles"})
    began = time.perf_counter()
    all_cohorts = [fill(desk, nth) for nth in range(cohorts)]
    print(f"{cohorts} cohorts, {people} people: made in {time.perf_counter() - began:.0f} s, {desk.asked} acts")
    one = {"cohort": all_cohorts[0]}
    for act, asked in [("home", {}), ("cohorts", {}), ("cohort", one), ("cohort_results", one), ("people", {"search": "", "from": 0, "count": 100}), ("standing", {})]:
        print(f"{act:>16} {timed(desk, act, asked):7.1f} ms")
    desk.child.terminate()
