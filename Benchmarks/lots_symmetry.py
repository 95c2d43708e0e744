"""Whether the lots treat alike States alike, at the full size of the mechanism.

python3 Benchmarks/lots_symmetry.py [--draws 400] [--rules proposal-2011] [--date 2012-06-30]

No list of all draws exists at this size, but a symmetry does: States of one regional group that are
party to the same instruments can be exchanged without changing what is feasible, so that over many
draws each of them reviews equally often in the mean, and is drawn to review any other State equally
often. Two statistics, each summed over all such classes: Pearson's for the reviews of the members
of a class, and for the States that a class reviews, which member reviewed them. Reviews of one draw
depend on one another, so the distribution is got by shuffling the names within each class, draw by
draw, under which the law of a true draw does not change. Printed: the statistics and the share of
shuffled tables that are at least as uneven; a chain that had not forgotten its beginning would give a
share near nought.
"""

import argparse
import collections
import csv
import json
import pathlib
import random
import subprocess

HERE = pathlib.Path(__file__).parent
PROGRAM = HERE.parent / ".build/release/palermo"


def classes(date, registry):
    """Group and instruments of each State party, and the members of each such class.

    An organization has no number among the countries and areas of the Statistics Division.
    """
    with open(registry / "states.csv", encoding="utf-8") as file:
        groups = {row["iso3"]: row["regional_group"] for row in csv.DictReader(file) if row["m49"]}
    bound = collections.defaultdict(set)
    with open(registry / "participation.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["consent"] and row["consent"] <= date and row["instrument"] != "UNCAC":
                bound[row["iso3"]].add(row["instrument"])
    members = collections.defaultdict(list)
    for code, instruments in sorted(bound.items()):
        if "UNTOC" in instruments and code in groups:
            members[groups[code], tuple(sorted(instruments))].append(code)
    return members


def uneven(draws, members):
    """Pearson's statistics: reviews by member, and reviews by member and State reviewed."""
    loads, pairs = collections.Counter(), collections.Counter()
    for draw in draws:
        for state, reviewers in draw:
            for reviewer in reviewers:
                loads[reviewer] += 1
                pairs[reviewer, state] += 1
    of_class = collections.defaultdict(collections.Counter)
    for (reviewer, state), count in pairs.items():
        of_class[reviewer][state] = count
    total = [0.0, 0.0]
    for codes in members.values():
        if len(codes) < 2:
            continue
        mean = sum(loads[code] for code in codes) / len(codes)
        if mean:
            total[0] += sum((loads[code] - mean) ** 2 / mean for code in codes)
        states = {state for code in codes for state in of_class[code]} - set(codes)
        for state in states:
            mean = sum(of_class[code][state] for code in codes) / len(codes)
            total[1] += sum((of_class[code][state] - mean) ** 2 / mean for code in codes)
    return total


def shuffled(draws, members, generator):
    """The draws with the names of alike States exchanged, anew for each draw."""
    result = []
    for draw in draws:
        names = {}
        for codes in members.values():
            others = codes[:]
            generator.shuffle(others)
            names.update(zip(codes, others))
        result.append([(names[state], [names[code] for code in reviewers])
                       for state, reviewers in draw])
    return result


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--draws", type=int, default=400)
    options.add_argument("--rules", default="proposal-2011")
    options.add_argument("--date", default="2012-06-30")
    options.add_argument("--seed", default="5a" * 32)
    options.add_argument("--shuffles", type=int, default=200)
    chosen = options.parse_args()
    members = classes(chosen.date, HERE.parent / "Sources/Treaties/Registry/Data")
    output = subprocess.run(
        [PROGRAM, "lots", "draw", "--rules", chosen.rules, "--reference-date", chosen.date,
         "--years", "4", "--seed", chosen.seed, "--draws", str(chosen.draws)],
        check=True, capture_output=True, text=True).stdout
    draws = [[(review["state"], review["reviewers"]) for review in json.loads(line)["reviews"]]
             for line in output.splitlines()]
    known = {code for codes in members.values() for code in codes}
    assert {state for draw in draws for state, _ in draw} == known
    generator = random.Random(1)
    found = uneven(draws, members)
    others = [uneven(shuffled(draws, members, generator), members) for _ in range(chosen.shuffles)]
    for name, value, column in zip(("reviews", "pairs"), found, zip(*others)):
        share = sum(other >= value for other in column) / len(column)
        print(f"{name:8} statistic {value:10.1f}  shuffled mean {sum(column) / len(column):10.1f}"
              f"  at least as uneven {share:.3f}")


main()
