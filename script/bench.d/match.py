"""The matching room beside scipy, lapx and mentor-match: the same numbers, the same run.

Each class is solved by all before the next one comes, so that a busy machine disturbs all alike.
Ratios below 1 are ours faster; totals have to be equal.
"""

import json
import multiprocessing
import os
import queue
import subprocess
import sys
import time

import numpy as np

PATIENCE = 60  # seconds that a peer gets for one class; the slowest need minutes at 5,000
# Each class with the part of scipy's time that is the goal.
CLASSES = {"uniform 1e6": 0.05, "uniform 1e3": 0.05, "geometric": 0.05, "two-cost": 1, "flow shop": 0.05, "Machol-Wien": 0.05}
EXTRA = 5  # percent of the matrix that may be needed beside it


def costs(kind, n):
    dice = np.random.default_rng(7)
    if kind == "uniform 1e6":
        return dice.integers(1, 10**6 + 1, (n, n))
    if kind == "uniform 1e3":
        return dice.integers(1, 10**3 + 1, (n, n))
    if kind == "two-cost":
        return np.where(dice.random((n, n)) < 0.5, 1, 10**6)
    if kind == "Machol-Wien":
        return np.outer(np.arange(1, n + 1), np.arange(1, n + 1))
    if kind == "geometric":
        a, b = (dice.integers(1, 10**6 + 1, (n, 2)).astype(float) for _ in range(2))
        return np.floor(np.hypot(a[:, :1] - b[:, 0], a[:, 1:] - b[:, 1]))
    times = dice.integers(1, 101, (n, 10))  # no-wait flow shop: delay between two jobs
    ends = np.cumsum(times, axis=1)
    return np.array([(ends[job] - (ends - times)).max(axis=1) for job in range(n)])


def scipy_solve(matrix):
    from scipy.optimize import linear_sum_assignment

    rows, cols = linear_sum_assignment(matrix)
    return matrix[rows, cols].sum()


def lapjv_solve(matrix):
    import lap

    cols = lap.lapjv(matrix, return_cost=False)[0]
    return matrix[np.arange(len(matrix)), cols].sum()


def lapjvs_solve(matrix):
    import lap

    rows, cols = lap.lapjvs(matrix, return_cost=False, prefer_float32=False)
    return matrix[rows, cols].sum()


PEERS = {"scipy": scipy_solve, "lapjv": lapjv_solve, "lapjvs": lapjvs_solve}


def timed(peer, file, n, answer):
    matrix = np.fromfile(file, "<i4").reshape(n, n).astype(float)
    PEERS[peer](matrix[:50, :50].copy())  # imports are not counted
    spent = []
    for _ in range(3 if n <= 1000 else 1):
        start = time.perf_counter()
        total = PEERS[peer](matrix)
        spent.append(time.perf_counter() - start)
    answer.put((min(spent) * 1e3, int(total)))


def peer_time(peer, file, n):
    """Milliseconds and total; the patience, and no total, where it took longer."""
    answer = multiprocessing.Queue()
    process = multiprocessing.Process(target=timed, args=(peer, file, n, answer))
    process.start()
    try:
        found = answer.get(timeout=PATIENCE)
    except queue.Empty:
        found = PATIENCE * 1e3, None
    process.terminate()
    process.join()
    return found


def ours(*asked):
    done = subprocess.run([OURS, *map(str, asked)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def judged(line, **goals):
    """A line, and which of its goals are missed: each a value and the most it may be."""
    missed = [f"{name} (at most {most:g})" for name, (value, most) in goals.items() if value > most]
    print(line, " MISSED: " + ", ".join(missed) if missed else " held", flush=True)


def square(n):
    print(f"\nn = {n}: milliseconds, then ours / scipy, ours / best of scipy and lapx, extra memory")
    for kind, goal in CLASSES.items():
        file = os.path.join(FOLDER, "costs.bin")
        costs(kind, n).astype("<i4").tofile(file)
        mine = ours("costs", file, n, 9 if n <= 1000 else 3)
        theirs = {peer: peer_time(peer, file, n) for peer in PEERS}
        for peer, (_, total) in theirs.items():
            assert total in (None, mine["total"]), f"{kind}: {peer} found {total}, we {mine}"
        best = min(spent for spent, _ in theirs.values())
        shown = " ".join(
            f"{peer} {'>' if total is None else ''}{spent:.0f}"
            for peer, (spent, total) in theirs.items()
        )
        ratio, against = mine["ms"] / theirs["scipy"][0], mine["ms"] / best
        extra = mine["extraPercent"]
        line = f"{kind:12} ours {mine['ms']:8.1f} {shown:40} {ratio:.3f} {against:.3f} {extra:.1f} %"
        judged(line, scipy=(ratio, goal), best=(against, 1), memory=(extra, EXTRA))
    os.remove(file)


def forced(n):
    file = os.path.join(FOLDER, "forced.bin")
    costs("uniform 1e6", n).astype("<i4").tofile(file)
    scipy, _ = peer_time("scipy", file, n)
    mine = ours("force", n)
    solves = mine["forcedMs"] / scipy
    judged(f"\nall {n * n} forcing costs: {mine['forcedMs']:.0f} ms, {solves:.1f} scipy solves", solves=(solves, 2))
    os.remove(file)


def edits():
    for percent in (100, 15):
        mine = ours("edit", 1000, 600, percent)
        judged(f"an edit at 1000 x 600, {percent} % possible, equal to a full solve: median "
               f"{mine['medianMs']:.2f} ms, 95 % {mine['p95Ms']:.2f} ms, worst {mine['worstMs']:.2f} ms",
               edit=(mine["p95Ms"], 1))


def cohort(n):
    """The same number of people by mentor-match, with three rules, for its three rounds."""
    from matching.mentee import Mentee
    from matching.mentor import Mentor
    from matching.process import process_data
    from matching.rules import rule

    dice = np.random.default_rng(3)

    def person(side):
        grade, organisation, profession = (int(dice.integers(most)) for most in (10, 11, 8))
        return side(grade=grade, organisation=organisation, profession=profession)

    mentors, mentees = [person(Mentor) for _ in range(n)], [person(Mentee) for _ in range(n)]
    points = {True: 10, False: 0}
    rules = [rule.Disqualify(lambda it: it.mentor.organisation == it.mentee.organisation),
             rule.Grade(1, lambda gap, least: gap >= least, points), rule.Equivalent("profession", points)]
    start = time.perf_counter()
    process_data(mentors, mentees, [rules] * 3)
    theirs = (time.perf_counter() - start) * 1e3
    mine = ours("cohort", n)
    part = mine["suggestMs"] / theirs
    judged(f"{n} x {n} from words to pairs: {mine['suggestMs']:.1f} ms, mentor-match {theirs:.0f} ms, {part:.5f}",
           part=(part, 0.001))
    small = ours("cohort", 30)
    print(f"30 x 30: {small['suggestMs']:.2f} ms, with every pair's grounds {small['boardMs']:.2f} ms")


if __name__ == "__main__":
    OURS, FOLDER = sys.argv[1:3]
    os.makedirs(FOLDER, exist_ok=True)
    print("load:", " ".join(f"{load:.1f}" for load in os.getloadavg()))
    for size in map(int, sys.argv[3:] or ["1000", "5000"]):
        square(size)
    forced(1000)
    edits()
    cohort(500)
    print("load:", " ".join(f"{load:.1f}" for load in os.getloadavg()))
