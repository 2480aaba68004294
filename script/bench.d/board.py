"""Times the act behind the board on a file of 60 people, the start of the program taken off: on the
wall, and on the processor, which a busy machine does not blur."""
import json, resource, subprocess, sys, tempfile, time
from pathlib import Path

cli, topics = sys.argv[1], ["Canva", "LinkedIn", "Newsletter", "Excel", "Site vitrine", "Instagram"]


def clocks():
    """Seconds on the wall, and those the programs started here have worked."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter(), used.ru_utime + used.ru_stime


def least(act, asked):
    """The quickest of ten, on each clock, in milliseconds."""
    return [1000 * min(clock) for clock in zip(*(ask(act, asked)[1] for _ in range(10)))]


def ask(act, asked):
    """One act by the command line; its answer, its seconds on the wall and on the processor."""
    began = clocks()
    run = subprocess.run([cli, "ask", act, "-", "--file", str(file)], input=json.dumps(asked), text=True, capture_output=True)
    if run.returncode:
        sys.exit(f"{act}: {run.stderr}")
    return json.loads(run.stdout), [after - before for before, after in zip(began, clocks())]


with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "bench.binome"
    ask("begin", {"association": "Les Passerelles"})
    facts, _ = ask("draft_cohort", {"start": "2026-10-27"})
    cohort, _ = ask("add_cohort", {"facts": facts | {"name": "Trente et trente"}})
    for number in range(60):
        name = {"first": "Zoé", "last": f"Numéro {number}"}
        rest = dict.fromkeys(["sortName", "civility", "postalCode", "city", "organisation", "job", "note"])
        person, _ = ask("add_person", {"facts": {"name": name, "birth": {"kind": "unknown"}, "emails": [], "phones": [], **rest}})
        said = [topics[(number * step + step) % 6] for step in (1, 2)]
        side = {"side": "mentee", "wishes": said} if number < 30 else {"side": "mentor", "seats": 1, "offers": said}
        slots = [{"weekday": 1 + (number * step) % 7, "part": "evening"} for step in (1, 3)]
        ask("add_member", {"cohort": cohort, "who": {"kind": "known", "person": person}, "facts": {"side": side, "slots": slots, "availability": None, "organisation": None, "note": None}})
    asked = {"cohort": cohort, "locked": [], "weights": None}
    cells = len(ask("suggest_pairs", asked)[0]["cells"])
    wall, work = (it - idle for it, idle in zip(least("suggest_pairs", asked), least("standing", {})))
    print(f"30 × 30: {cells} pairs weighed and worded, {wall:.1f} ms on the wall, {work:.1f} ms of work, over an empty act")
