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

PATIENCE = 120  # seconds that a peer gets for one class
CLASSES = ["uniform 1e6", "uniform 1e3", "geometric", "two-cost", "flow shop", "Machol-Wien"]


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


def square(n):
    print(f"\nn = {n}: milliseconds, then ours / scipy and ours / best of scipy and lapx")
    for kind in CLASSES:
        file = os.path.join(FOLDER, "costs.bin")
        costs(kind, n).astype("<i4").tofile(file)
        mine = ours("costs", file, n, 5 if n <= 1000 else 2)
        theirs = {peer: peer_time(peer, file, n) for peer in PEERS}
        for peer, (_, total) in theirs.items():
            assert total in (None, mine["total"]), f"{kind}: {peer} found {total}, we {mine}"
        best = min(spent for spent, _ in theirs.values())
        shown = " ".join(
            f"{peer} {'>' if total is None else ''}{spent:.0f}"
            for peer, (spent, total) in theirs.items()
        )
        ratio, against = mine["ms"] / theirs["scipy"][0], mine["ms"] / best
        print(
            f"{kind:12} ours {mine['ms']:8.1f} {shown:44} {ratio:.3f} {against:.3f}"
            f"  extra memory {mine['extraPercent']:.1f} %",
            flush=True,
        )
    os.remove(file)


def forced(n):
    file = os.path.join(FOLDER, "forced.bin")
    costs("uniform 1e6", n).astype("<i4").tofile(file)
    scipy, _ = peer_time("scipy", file, n)
    mine = ours("force", n)
    print(f"\nall {n * n} forcing costs: {mine['forcedMs']:.0f} ms, "
          f"{mine['forcedMs'] / scipy:.1f} scipy solves")
    os.remove(file)


def edits():
    for percent in (100, 15):
        mine = ours("edit", 1000, 600, percent)
        print(f"an edit at 1000 x 600, {percent} % possible: median {mine['medianMs']:.2f} ms, "
              f"95 % {mine['p95Ms']:.2f} ms, worst {mine['worstMs']:.2f} ms")


def cohort(n):
    """The solve that mentor-match does three times over: Munkres on score differences."""
    from munkres import Munkres

    dice = np.random.default_rng(3)
    matrix = (sys.maxsize - dice.integers(0, 30, (n, n)).astype(object)).tolist()
    start = time.perf_counter()
    Munkres().compute(matrix)
    theirs = 3 * (time.perf_counter() - start) * 1e3
    mine = ours("cohort", n)
    print(f"{n} x {n} from words to pairs: {mine['suggestMs']:.1f} ms, "
          f"{mine['suggestMs'] / theirs:.4f} of the three solves of mentor-match ({theirs:.0f} ms)")
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
