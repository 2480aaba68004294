"""Rotations by number: repeats against bounds, seconds, and the same answer on one core and two.

Figures are pair repeats + mentor repeats; in brackets those no plan can go below.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time

CLI, SEEDS = sys.argv[1:3]
STEPS = sys.argv[3] if len(sys.argv) > 3 else "3000000"
GOLFERS = [(8, 4, 8), (7, 4, 7), (9, 4, 9), (10, 3, 13), (10, 4, 10)]


def even(people, tables, rounds, **more):
    return {
        "participants": people, "groups": tables, "rounds": rounds,
        "size_min": people // tables, "size_max": -(-people // tables), "mentors": True, **more,
    }


def ruled(people, tables, rounds, seed):
    """Two sets who stay together, pairs apart, vetoes, locks, and people who come late."""
    dice = random.Random(seed)
    crowd = dice.sample(range(people), people)
    loose = crowd[5:]
    locks = [[loose[it], it % rounds, it % tables] for it in range(4)]
    return even(
        people, tables, rounds,
        together=[{"members": crowd[:2]}, {"members": crowd[2:5], "rounds": [0, rounds - 1]}],
        apart=[[loose[2 * it], loose[2 * it + 1]] for it in range(4, 8)],
        veto=[[loose[it], dice.randrange(tables)] for it in range(16, 22)],
        locks=locks,
    ) | {"size_min": people // tables - 1, "size_max": people // tables + 2}


def shapes():
    friday = [[4, at] for at in range(4)]
    plain = [(29, 8, 8), (27, 7, 7), (29, 8, 9), (29, 8, 10), (29, 8, 12), (24, 6, 6),
             (30, 10, 10), (40, 10, 9), (90, 15, 10), (100, 25, 12)]
    for shape in plain:
        yield "x".join(map(str, shape)), even(*shape)
    yield "27 on a Friday of 7", even(27, 8, 8, mentor_absent=friday, size_max=4)
    for shape in [(29, 8, 8), (60, 12, 10), (100, 25, 12)]:
        yield "x".join(map(str, shape)) + " ruled", ruled(*shape, seed=1)
    for tables, size, rounds in GOLFERS:
        golfers = even(tables * size, tables, rounds, mentors=False)
        yield f"golfers {tables}-{size}-{rounds}", golfers


def asked(instance, *options):
    """The answer and the seconds it took."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump(instance, file)
    start = time.perf_counter()
    done = subprocess.run([CLI, "rotate", file.name, *options], capture_output=True, text=True)
    spent = time.perf_counter() - start
    os.remove(file.name)
    return json.loads(done.stdout), spent


def table():
    print(f"{STEPS} steps at most: repeats, bound, seconds on one core and on two")
    for name, instance in shapes():
        one, alone = asked(instance, "--steps", STEPS, "--threads", "1")
        two, shared = asked(instance, "--steps", STEPS, "--threads", "2")
        assert one == two, f"{name}: another answer on two cores"
        bound = one["bounds"]
        print(f"{name:22} {one['pair_repeats']:3}+{one['mentor_repeats']:<3} "
              f"[{bound['pair_repeats']}+{bound['mentor_repeats']}] "
              f"{alone:6.2f} {shared:6.2f}  {one['stopped']}", flush=True)


def search_alone():
    """Golfers without any construction: repeats of eleven seeds, and the median of their times."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for tables, size, rounds in GOLFERS:
            files.append(os.path.join(folder, f"{tables}-{size}-{rounds}"))
            with open(files[-1], "w") as file:
                json.dump(even(tables * size, tables, rounds, mentors=False), file)
        print("golfers by search alone:", flush=True)
        subprocess.run([SEEDS, "11", "10s", "--search-alone", *files], check=True)


def morning():
    """Two drop out and a table closes when three rounds of eight are held."""
    day, _ = asked(even(29, 8, 8))
    to_come = range(3, 8)
    instance = even(
        29, 8, 8, base_plan=day["plan"], frozen_rounds=3,
        participant_absent=[[who, at] for who in (4, 17) for at in to_come],
        mentor_absent=[[6, 4]],
    ) | {"size_max": 5}
    for seconds in ("0.2", "2"):
        answer, spent = asked(instance, "--seconds", seconds)
        curve = "; ".join(f"{it['changed_seats']}: {it['pair_repeats']}+{it['mentor_repeats']}"
                          for it in answer["choices"][:8])
        print(f"a bad morning in {spent:.2f} s, repeats by changed seats: {curve}")


def impossible():
    instance = even(100, 25, 12, mentor_absent=[[3, 5]], apart=[[0, 2]],
                    together=[{"members": [0, 1]}, {"members": [1, 2]}],
                    locks=[[12, 1, 3], [12, 1, 2]])
    answer, spent = asked(instance)
    print(f"three conflicts named in {spent:.3f} s: {json.dumps(answer['infeasible'])}")


if __name__ == "__main__":
    print("load:", " ".join(f"{load:.1f}" for load in os.getloadavg()))
    table()
    search_alone()
    morning()
    impossible()
    print("load:", " ".join(f"{load:.1f}" for load in os.getloadavg()))
