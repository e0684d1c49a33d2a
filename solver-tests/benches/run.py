"""Junheng beside what a user would pick instead, in one run on this machine: `make bench` starts it.

Prints tables in Markdown. Every objective value is compared; a difference beyond the gap ends with 1.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
STANDARDS = HERE.parent.parent / "scenarios" / "standards"
#: Peers, with every how manieth of the 100 scenarios each solves: the slow ones fewer.
PEERS = {"pulp_cbc": 10, "linopy_highs": 25, "cvxpy_clarabel": 1, "pyscipopt_exact": 10}
#: What values of two solvers may differ by, relative: tangents leave a limit exceeded by a hundred-thousandth,
#: and amounts are rounded up to what a plan can say.
SAME = 1e-4
REPEATS = 3


def python_of(folder):
    """A virtual environment with the peers, made where it is missing."""
    python = folder / "bin" / "python"
    if not python.exists():
        requirements = HERE / "peers" / "requirements.txt"
        print(f"installing into {folder}: {', '.join(requirements.read_text().split())}", file=sys.stderr)
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", requirements], check=True)
    return python


class Bench:
    def __init__(self, junheng, work):
        self.junheng, self.work = Path(junheng).resolve(), work
        shutil.rmtree(work, ignore_errors=True)
        # Counties name their standard by a path from their own folder.
        (work / "counties").mkdir(parents=True)
        shutil.copytree(STANDARDS, work / "standards")

    def ask(self, *arguments, codes=(0,)):
        """Seconds on the clock, and the most memory in MB."""
        began = time.perf_counter()
        process = subprocess.Popen([self.junheng, *map(str, arguments)], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) not in codes:
            sys.exit(f"junheng {' '.join(map(str, arguments))}: exit code {os.waitstatus_to_exitcode(status)}")
        return time.perf_counter() - began, usage.ru_maxrss / 1024

    def county(self, schools):
        folder = self.work / "counties" / f"of-{schools}"
        if not folder.exists():
            self.ask("synth", "--seed", 1, "--schools", schools, "--out", folder)
        return folder

    def sweep(self, schools, jobs):
        """The fastest of some runs of all 100 scenarios, and their records."""
        out = self.work / f"sweep-{schools}-{jobs}"
        runs = [
            self.ask("compare", self.county(schools), HERE / "sweep.toml", "--standard", HERE / "facilities-2017.toml",
                     "--jobs", jobs, "--out", out, "--force")
            for _ in range(REPEATS)
        ]
        scenarios = json.loads((out / "comparison.json").read_text(encoding="utf-8"))["scenarios"]
        return min(runs), scenarios


def limit_of(scenario):
    return scenario["varied"]["requirements.balance_limit.primary"]


def compare_values(name, values, scenarios):
    for value, scenario in zip(values, scenarios, strict=True):
        ours = scenario["cost_wan"]
        if abs(value - ours) > SAME * ours:
            sys.exit(f"{name}: {value} where Junheng has {ours} ({scenario['name']})")


def side_by_side(bench, python, schools):
    (one, memory), scenarios = bench.sweep(schools, 1)
    (two, _), _ = bench.sweep(schools, 2)
    count = len(scenarios)
    print(f"\n{count} continuous scenarios, {schools} schools\n")
    print("| Solved by | Scenarios | ms a scenario | Junheng, one worker, is faster by | Memory (MB) |")
    print("|---|---:|---:|---:|---:|")
    print(f"| Junheng, one worker | {count} | {1000 * one / count:.1f} | 1 | {memory:.0f} |")
    solve = sum(scenario["seconds"]["solve"] for scenario in scenarios)
    print(f"| – of it the solver and its rounds | {count} | {1000 * solve / count:.1f} | {solve / one:.2f} | – |")
    print(f"| Junheng, two workers | {count} | {1000 * two / count:.1f} | {two / one:.2f} | – |", flush=True)
    for peer, step in PEERS.items():
        some = scenarios[::step]
        command = [python, HERE / "peers" / "measure.py", peer, bench.county(schools)]
        answer = subprocess.run([*command, *(str(limit_of(scenario)) for scenario in some)], check=True,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        answer = json.loads(answer.stdout)
        compare_values(peer, answer["values"], some)
        each = answer["seconds"] / len(some)
        print(f"| {peer} | {len(some)} | {1000 * each:.1f} | {each * count / one:.1f} | {answer['megabytes']:.0f} |",
              flush=True)
    parts = {part: sum(s["seconds"][part] for s in scenarios) for part in ("build", "solve", "verify")}
    rest = two * 2 - sum(parts.values())
    print("\nOf two workers' time: " + ", ".join(f"{part} {share / (2 * two):.0%}" for part, share in parts.items())
          + f", reading, writing and waiting {rest / (2 * two):.0%}.", flush=True)


#: When bare HiGHS is stopped.
MOST_SECONDS_BARE = 300
#: Solves a written program as it is, and without whole numbers, by bare HiGHS.
BARE = """
import highspy, json, sys, time
def seconds(relaxed):
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.005)
    solver.setOptionValue("solve_relaxation", relaxed)
    solver.setOptionValue("time_limit", 300.0)
    solver.readModel(sys.argv[1])
    began = time.perf_counter()
    solver.run()
    return time.perf_counter() - began, solver.getInfo().objective_function_value
print("ANSWER" + json.dumps([seconds(True), seconds(False)]))
"""


def growth(bench, python, sizes):
    print("\nThree years at the least cost, whole people and rooms, gap asked for 0.5 %\n")
    print("| Schools | Build (s) | Solve (s) | Verify (s) | Gap reached (%) | Memory (MB) "
          "| Relaxation, bare HiGHS (s) | Final program, bare HiGHS (s) |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    for schools in sizes:
        out, program = bench.work / f"growth-{schools}", bench.work / f"growth-{schools}.mps"
        _, memory = bench.ask("solve", bench.county(schools), HERE / "growth.toml", "--out", out,
                              "--write-model", program)
        record = json.loads((out / "comparison.json").read_text(encoding="utf-8"))["scenarios"][0]
        answer = subprocess.run([python, "-c", BARE, program], check=True, capture_output=True, text=True).stdout
        (relaxed, _), (whole, value) = json.loads(answer.split("ANSWER")[1])
        in_time = whole < MOST_SECONDS_BARE
        if in_time and abs(value - record["cost_wan"]) > 0.006 * record["cost_wan"]:
            sys.exit(f"bare HiGHS: {value} where Junheng has {record['cost_wan']}")
        seconds = record["seconds"]
        print(f"| {schools} | {seconds['build']:.2f} | {seconds['solve']:.1f} | {seconds['verify']:.2f} "
              f"| {100 * record['gap']:.3f} | {memory:.0f} | {relaxed:.2f} | "
              + (f"{whole:.1f} |" if in_time else f"more than {MOST_SECONDS_BARE:.0f} |"), flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--junheng", required=True)
    arguments.add_argument("--work", required=True, type=Path)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[30, 100, 300])
    arguments = arguments.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    python = python_of(arguments.work / "python")
    bench = Bench(arguments.junheng, arguments.work / "runs")
    for schools in arguments.sizes:
        side_by_side(bench, python, schools)
    growth(bench, python, arguments.sizes)


if __name__ == "__main__":
    main()
