"""Times whole runs and their stages over corpora of 190, 1,900 and 19,000 summaries.

python3 Benchmarks/scale/measure.py [--documents 190 1900 19000] [--rounds 5] [--python python3]

In each round every command has its turn, so that a disturbance of the machine falls on all; the
first round is not counted. A command is a whole process: seconds that passed, seconds of processor
time with the programs that it starts, greatest memory, medians of the rounds. xmllint reads all the
documents as Akoma Ntoso; palermo is measured on those same files and on the corpus that is half
JSON. The ratios are of the medians of seconds.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
PROGRAM = str(HERE.parent.parent / ".build/release/palermo")


def timed(command):
    """Seconds that passed, seconds of processor time, megabytes of memory."""
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        passed = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 2):
            output.seek(0)
            sys.exit(f"{command}: {output.read().decode()}")
    return passed, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def commands(place, python):
    """Name and command of each contender, in the order of the table."""
    mixed, akn, out = place / "mixed", place / "akn", place / "out"
    # A list of files this long fits no command line.
    lint = f"find {akn}/documents -name '*.xml' | xargs xmllint --noout"
    run = [PROGRAM, "run", mixed, "--out", out, "--quiet"]
    return {
        "xmllint --noout, Akoma Ntoso": ["sh", "-c", lint],
        "Python pipeline": [python, HERE / "pipeline.py", mixed],
        "palermo check": [PROGRAM, "check", mixed],
        "palermo check, Akoma Ntoso": [PROGRAM, "check", akn],
        "palermo run, technical report as data": run + [
            "--documents", "technical-report", "--formats", "json"],
        "palermo run, technical report": run + ["--documents", "technical-report"],
        "palermo run": run,
        "palermo run, Akoma Ntoso": [PROGRAM, "run", akn, "--out", out, "--quiet"],
    }


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, nargs="+", default=[190, 1900, 19000])
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--python", default=sys.executable, help="one that has lxml and pandas")
    chosen = options.parse_args()
    for number in chosen.documents:
        place = pathlib.Path(tempfile.mkdtemp())
        for form in ["mixed", "akn"]:
            subprocess.run([sys.executable, HERE / "corpus.py", place / form, str(number),
                            "--" + form], check=True)
        table = commands(place, chosen.python)
        results = {name: [] for name in table}
        for round_ in range(chosen.rounds + 1):
            for name, command in table.items():
                figures = timed([str(part) for part in command])
                if round_ > 0:
                    results[name].append(figures)
        report(number, results)
        shutil.rmtree(place)


def report(number, results):
    medians = {name: [statistics.median(c) for c in zip(*rows)] for name, rows in results.items()}
    floor, peer = list(medians.values())[0][0], list(medians.values())[1][0]
    print(f"\n{number} documents{'seconds':>34}{'processor':>11}{'MB':>7}{'x xmllint':>11}"
          f"{'x faster than Python':>22}")
    for name, (passed, used, memory) in medians.items():
        print(f"{name:40}{passed:11.2f}{used:11.2f}{memory:7.0f}{passed / floor:11.1f}"
              f"{peer / passed:22.1f}", flush=True)


main()
