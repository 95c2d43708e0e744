"""Whether the lots are uniform, feasible and refused as the rules say, found by trying all draws.

python3 Benchmarks/lots_exact.py [--pools 300] [--seed 1] [--program .build/release/palermo]

For small pools of random States and rules every feasible draw, years and reviewers together, is listed
here from the words of docs/formats.md ("Lots") alone; the program is asked for some thousands. Compared:
whether each draw is in the list; how often each was drawn (Pearson's chi-square; where there are
many, they are put into cells by a digest); exit 3 exactly where the list is empty, and then whether
the rules that are named leave no draw, while without any one of them there is one. The p-values of
all pools together must look uniform: the least of them and Kolmogorov's distance are printed.
"""

import argparse
import collections
import hashlib
import itertools
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
PROTOCOLS = ("TIP", "SOM", "FIREARMS")
GROUPS = ("AFRICA", "ASIA-PACIFIC", "EEG")
DATE = "2012-06-30"
OFF = {"superset": False, "sameRegionAtLeast": 0, "noMutualReviews": False, "minimumReviews": 0,
       "maximumReviews": 10_000, "complementPerInstrument": False}


class State:
    def __init__(self, code, group, instruments, reviews):
        self.code, self.group, self.instruments, self.reviews = code, group, instruments, reviews


def allowed(state, reviewers, rules):
    """Whether a set of reviewers keeps the rules of one review."""
    if state in reviewers or not all(other.reviews for other in reviewers):
        return False
    if rules["superset"] and not all(state.instruments <= other.instruments for other in reviewers):
        return False
    if state.group and sum(other.group == state.group for other in reviewers) < rules["sameRegionAtLeast"]:
        return False
    drawn = rules["reviewersPerReview"]
    if not rules["complementPerInstrument"]:
        return len(reviewers) == drawn

    def cover(some):
        return all(any(name in other.instruments for other in some) for name in state.instruments)

    if len(reviewers) < drawn or not cover(reviewers):
        return False
    # Some of them were drawn; none of the others can be spared.
    return any(all(not cover([other for other in reviewers if other is not spared])
                   for spared in reviewers if spared not in first)
               for first in itertools.combinations(reviewers, drawn))


def tables(states, rules, most=None):
    """Every table of reviewers that keeps the rules, as tuples of tuples of codes; None: too many."""
    sets = [[chosen for size in range(rules["reviewersPerReview"], len(states))
             for chosen in itertools.combinations(states, size) if allowed(state, chosen, rules)]
            for state in states]
    found, table, loads = [], [], collections.Counter()
    # How often a State can still review, in the sets of the States from one on.
    left = [collections.Counter() for _ in range(len(states) + 1)]
    for place in range(len(states) - 1, -1, -1):
        left[place] = left[place + 1] + collections.Counter(
            {other.code: 1 for other in states if any(other in chosen for chosen in sets[place])})

    def fill(place):
        if any(loads[other.code] + left[place][other.code] < rules["minimumReviews"]
               for other in states if other.reviews):
            return True
        if place == len(states):
            found.append(tuple(tuple(other.code for other in chosen) for chosen in table))
            return most is None or len(found) < most
        for chosen in sets[place]:
            if any(loads[other.code] >= rules["maximumReviews"] for other in chosen):
                continue
            if rules["noMutualReviews"] and any(
                    earlier in chosen and states[place] in table[number]
                    for number, earlier in enumerate(states[:place])):
                continue
            for other in chosen:
                loads[other.code] += 1
            table.append(chosen)
            goes_on = fill(place + 1)
            table.pop()
            for other in chosen:
                loads[other.code] -= 1
            if not goes_on:
                return False
        return True

    return found if fill(0) or most == 1 else None


def year_draws(states, years):
    """Every assignment of years that is even in each group and in all."""
    groups = [[place for place, state in enumerate(states) if state.group == group]
              for group in (*GROUPS, "")] + [list(range(len(states)))]

    def is_even(draw):
        for members in groups:
            counts = [sum(draw[place] == year for place in members) for year in range(1, years + 1)]
            if max(counts) - min(counts) > 1:
                return False
        return True

    return [draw for draw in itertools.product(range(1, years + 1), repeat=len(states)) if is_even(draw)]


def upper_gamma(shape, value):
    """The regularized upper incomplete gamma function: Q(shape, value)."""
    if value <= 0:
        return 1.0
    scale = math.exp(-value + shape * math.log(value) - math.lgamma(shape))
    if value < shape + 1:
        term = total = 1 / shape
        number = shape
        while term > total * 1e-15:
            number += 1
            term *= value / number
            total += term
        return 1 - total * scale
    # The continued fraction of Lentz.
    below = value + 1 - shape
    ratio, inverse = 1e300, 1 / below
    result = inverse
    for step in range(1, 10_000):
        factor = -step * (step - shape)
        below += 2
        inverse = 1 / (factor * inverse + below)
        ratio = below + factor / ratio
        change = inverse * ratio
        result *= change
        if abs(change - 1) < 1e-14:
            break
    return scale * result


def random_pool(generator):
    """States and rules; small enough to be tried out, awkward as often as not."""
    number = generator.choice((3, 4, 4, 5, 5, 5, 6, 6))
    groups = generator.sample(GROUPS, generator.choice((1, 1, 2, 3)))
    share = generator.choice((0, 0.3, 0.6, 0.9))
    states = []
    for place in range(number):
        group = "" if generator.random() < 0.12 else generator.choice(groups)
        instruments = {"UNTOC"} | {name for name in PROTOCOLS if generator.random() < share}
        states.append(State("QM" + chr(65 + place), group, instruments, True))
    if generator.random() < 0.15:
        states.append(State("QMZ", generator.choice(groups), {"UNTOC"}, False))
    rules = dict(json.loads(generator.choice(PROFILES)))
    if generator.random() < 0.75:
        rules.update(
            reviewersPerReview=generator.choice((1, 2, 2, 3)), superset=generator.random() < 0.4,
            sameRegionAtLeast=generator.choice((0, 1, 1, 2)), noMutualReviews=generator.random() < 0.5,
            minimumReviews=generator.choice((0, 1, 1, 2)), maximumReviews=generator.choice((1, 2, 3, 3, 5)),
            complementPerInstrument=generator.random() < 0.4)
    return states, rules, generator.randint(1, 4)


def table_of_states(states):
    lines = ["code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC"]
    for state in states:
        convention = "2004-01-01" if state.reviews else "signed 2004-01-01"
        others = ["2005-01-01" if name in state.instruments else "" for name in PROTOCOLS]
        lines.append(",".join([state.code, "State " + state.code, state.group, convention, *others, ""]))
    return "\n".join(lines) + "\n"


def without(rules, name):
    return {**rules, name: OFF[name]} if name in OFF else rules


def check_refusal(states, rules, errors):
    """What is wrong with the rules that a refusal names; empty for nothing."""
    words = errors.split("these leave none together: ", 1)
    if len(words) < 2:
        return "no rules are named: " + errors.strip()
    named = [name.strip() for name in words[1].strip().split(";")[0].split(",")]
    only = rules
    for name in OFF:
        if name not in named:
            only = without(only, name)
    if tables(states, only, most=1):
        return f"{named} leave a draw"
    for name in named:
        if name != "reviewersPerReview" and not tables(states, without(only, name), most=1):
            return f"without {name} of {named} there is no draw either"
    if named == ["reviewersPerReview"]:
        return ""
    return "reviewersPerReview is named beside others" if "reviewersPerReview" in named else ""


def bins(number, most, salt):
    """A cell for each of so many, by a digest."""
    if number <= most:
        return list(range(number))
    return [int.from_bytes(hashlib.sha256(f"{salt} {place}".encode()).digest()[:8], "big") % most
            for place in range(number)]


def chi_square(joint, years, tables_, cells):
    """Pearson's p-value of pairs of years and table, in cells where there are many; None: one cell."""
    few = years * tables_ <= cells
    side = years * tables_ if few else max(2, math.isqrt(cells // 4))
    first, second = bins(years, side, 1), bins(tables_, side, 2)
    seen = collections.Counter()
    for (one, other), count in joint.items():
        seen[first[one], second[other]] += count
    statistic, total = 0.0, sum(joint.values())
    of_years, of_tables = collections.Counter(first), collections.Counter(second)
    for one, size in of_years.items():
        for other, more in of_tables.items():
            mean = total * size * more / (years * tables_)
            statistic += (seen[one, other] - mean) ** 2 / mean
    freedom = len(of_years) * len(of_tables) - 1
    return upper_gamma(freedom / 2, statistic / 2) if freedom else None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--pools", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--draws", type=int, default=6000)
    options.add_argument("--cells", type=int, default=1000)
    options.add_argument("--program", default=str(HERE.parent / ".build/release/palermo"))
    chosen = options.parse_args()
    global PROFILES
    PROFILES = [subprocess.run([chosen.program, "lots", "rules", name], check=True, capture_output=True,
                               text=True).stdout for name in ("proposal-2011", "uncac-2009", "untoc-2018")]
    generator = random.Random(chosen.seed)
    values, faults, tally = [], [], collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        number = 0
        while number < chosen.pools:
            states, rules, years = random_pool(generator)
            every = tables(states, rules, most=60_000)
            if every is None:
                tally["too many to list, left out"] += 1
                continue
            if not every and tally["no draw"] >= chosen.pools // 4:
                continue
            number += 1
            (folder / "states.csv").write_text(table_of_states(states))
            (folder / "rules.json").write_text(json.dumps(rules))
            arguments = [chosen.program, "lots", "draw", str(folder / "states.csv"), "--rules",
                         str(folder / "rules.json"), "--reference-date", DATE, "--years", str(years),
                         "--seed", hashlib.sha256(f"{chosen.seed} {number}".encode()).hexdigest(),
                         "--transcript", str(folder / "transcript")]
            for state in states:
                if not state.reviews:
                    arguments += ["--volunteer", state.code]
            result = subprocess.run([*arguments, "--draws", str(chosen.draws)], capture_output=True, text=True)
            about = f"pool {number} (--seed {chosen.seed}, {len(states)} States)"
            if not every:
                tally["no draw"] += 1
                fault = check_refusal(states, rules, result.stderr) if result.returncode == 3 else \
                    f"exit {result.returncode} where there is no draw"
                if fault or result.stdout:
                    faults.append(f"{about}: {fault or 'something was written'}")
                continue
            if result.returncode != 0:
                faults.append(f"{about}: exit {result.returncode} where there are {len(every)} tables")
                continue
            method = next(json.loads(line)["method"] for line in
                          (folder / "transcript").read_text().splitlines() if '"event":"method"' in line)
            tally[method] += 1
            assignments = year_draws(states, years)
            year_places = {draw: place for place, draw in enumerate(assignments)}
            table_places = {table: place for place, table in enumerate(every)}
            joint, valid = collections.Counter(), True
            for line in result.stdout.splitlines():
                reviews = {review["state"]: review for review in json.loads(line)["reviews"]}
                draw = tuple(reviews[state.code]["year"] for state in states)
                table = tuple(tuple(reviews[state.code]["reviewers"]) for state in states)
                if draw not in year_places or table not in table_places:
                    faults.append(f"{about}: a draw that the rules do not allow: {line}")
                    valid = False
                    break
                joint[year_places[draw], table_places[table]] += 1
            if not valid:
                continue
            value = chi_square(joint, len(assignments), len(every), chosen.cells)
            if value is not None:
                values.append((value, about))
    for name, count in sorted(tally.items()):
        print(f"{name}: {count} pools")
    for fault in faults:
        print("FAULT", fault)
    values.sort()
    distance = max((max(abs((place + 1) / len(values) - value), abs(place / len(values) - value))
                    for place, (value, _) in enumerate(values)), default=0)
    print(f"{len(values)} chi-square tests of years and reviewers together, {chosen.draws} draws each")
    if values:
        print(f"least p-value {values[0][0]:.2g} ({values[0][1]}); times the tests: "
              f"{min(1, values[0][0] * len(values)):.2g}")
        print(f"Kolmogorov's distance from uniform {distance:.3f}; 5 in 100 exceed "
              f"{1.358 / math.sqrt(len(values)):.3f}")
    sys.exit(2 if faults or values and values[0][0] * len(values) < 1e-3 else 0)


if __name__ == "__main__":
    main()
