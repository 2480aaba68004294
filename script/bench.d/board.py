"""Times the act behind the board on a file of 60 people, the start of the program taken off."""
import base64, json, subprocess, sys, tempfile, time
from pathlib import Path

cli, topics = sys.argv[1], ["Canva", "LinkedIn", "Newsletter", "Excel", "Site vitrine", "Instagram"]


def ask(act, asked):
    """One act by the command line; its answer and its seconds."""
    began = time.perf_counter()
    run = subprocess.run([cli, "ask", act, "-", "--file", str(file)], input=json.dumps(asked), text=True, capture_output=True)
    if run.returncode:
        sys.exit(f"{act}: {run.stderr}")
    return json.loads(run.stdout), time.perf_counter() - began


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
        ask("add_member", {"cohort": cohort, "person": person, "facts": {"side": side, "slots": slots, "availability": None, "organisation": None, "note": None}})
    asked = {"cohort": cohort, "locked": [], "weights": None}
    idle = min(ask("standing", {})[1] for _ in range(10))
    board = [ask("suggest_pairs", asked) for _ in range(10)]
    cells = len(board[0][0]["cells"])
    print(f"30 × 30: {cells} pairs weighed, {1000 * (min(it[1] for it in board) - idle):.1f} ms over an empty act ({1000 * idle:.0f} ms)")
