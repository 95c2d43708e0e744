"""Whether the table of feasibility is what the registry's own tables say, counted again here.

python3 Benchmarks/lots_classes.py [--dates 2010-09-22 2026-01-01] [--program .build/release/palermo]

States parties to the Convention on the day, organizations left out, by their instruments: how many, how
many others are party to all of these, and r(n − 1 − m)/(m + 1) redraws for two reviewers.
"""

import argparse
import collections
import csv
import fractions
import io
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
NAMES = ("UNTOC", "TIP", "SOM", "FIREARMS")


def classes(date):
    data = HERE.parent / "Sources/Treaties/Registry/Data"
    with open(data / "states.csv", encoding="utf-8") as file:
        # An organization has no number among countries and areas.
        states = {row["iso3"] for row in csv.DictReader(file) if row["m49"]}
    bound = collections.defaultdict(set)
    with open(data / "participation.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["iso3"] in states and row["consent"] and row["consent"] <= date:
                bound[row["iso3"]].add(row["instrument"])
    sets = [frozenset(names & set(NAMES)) for names in bound.values() if "UNTOC" in names]
    table = {}
    for instruments, number in collections.Counter(sets).items():
        possible = sum(instruments <= other for other in sets) - 1
        redraws = fractions.Fraction(2 * (len(sets) - 1 - possible), possible + 1)
        table[" ".join(name for name in NAMES if name in instruments)] = (number, possible, redraws)
    return table


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--dates", nargs="+", default=["2010-09-22", "2026-01-01"])
    options.add_argument("--program", default=str(HERE.parent / ".build/release/palermo"))
    chosen = options.parse_args()
    faults = 0
    for date in chosen.dates:
        output = subprocess.run(
            [chosen.program, "lots", "feasibility", "--reference-date", date, "--format", "csv"],
            check=True, capture_output=True, text=True).stdout
        printed = {row["instruments"]: row for row in csv.DictReader(io.StringIO(output))}
        counted = classes(date)
        wrong = set(printed) ^ set(counted)
        for name, (number, possible, redraws) in counted.items():
            row = printed.get(name)
            if row and ((int(row["states"]), int(row["possibleReviewers"])) != (number, possible)
                        or abs(float(row["expectedRedraws"]) - float(redraws)) > 1e-5 * max(1, redraws)):
                wrong.add(name)
        faults += len(wrong)
        print(f"{date}: {sum(row[0] for row in counted.values())} States in {len(counted)} classes, "
              + (f"other in {sorted(wrong)}" if wrong else "as counted here"))
    sys.exit(2 if faults else 0)


main()
