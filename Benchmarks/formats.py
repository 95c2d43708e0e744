"""What each file type of the reports costs: a run with it alone beside a run with JSON alone.

python3 Benchmarks/formats.py [corpus] [rounds]

Each round runs every type once, so that a disturbance of the machine falls on all. Printed are the
median of the time that passed, that of processor time with the programs that a run starts, the ratio
of both to the run with JSON alone, and the size of the files.
"""

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = pathlib.Path(__file__).parent.parent / ".build/release/palermo"
TYPES = ["json", "md", "html", "xml", "docx", "pdf", "docx,pdf,xml", "json,md,html,xml,docx,pdf"]


def run(corpus, folder, types):
    """One run: seconds that passed, seconds of processor time, bytes of its reports."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    ending = subprocess.run(
        [PROGRAM, "run", corpus, "--out", folder, "--formats", types, "--quiet"],
        capture_output=True, text=True)
    passed = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ending.returncode not in (0, 2) or "not written" in ending.stderr:
        sys.exit(ending.stderr)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    endings = tuple("." + ending for ending in types.split(","))
    public = pathlib.Path(folder) / "public"
    size = sum(file.stat().st_size for file in public.iterdir() if file.name.endswith(endings))
    return passed, used, size


def main():
    corpus = sys.argv[1] if len(sys.argv) > 1 else "corpora/demo"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    results = {types: [] for types in TYPES}
    with tempfile.TemporaryDirectory() as place:
        for _ in range(rounds):
            for types in TYPES:
                results[types].append(run(corpus, os.path.join(place, "run"), types))
    base = [statistics.median(column) for column in zip(*results["json"])]
    print(f"{'types':28}{'seconds':>9}{'ratio':>7}{'processor':>11}{'ratio':>7}{'kB':>8}")
    for types in TYPES:
        passed, used, size = [statistics.median(column) for column in zip(*results[types])]
        print(
            f"{types:28}{passed:9.2f}{passed / base[0]:7.2f}{used:11.2f}{used / base[1]:7.2f}"
            f"{size / 1000:8.0f}")


main()
