"""Computes the reference values of the tests independently, with SciPy and by counting.

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install scipy
    /tmp/reference/bin/python reference.py

writes trend-reference.tsv, fisher-reference.tsv, discovery-reference.tsv,
decomposition-reference.tsv, interval-reference.tsv and power-reference.tsv beside itself. The trend test is counted out: every choice of the
positive reviews in every stratum, in whole numbers. Seeds are fixed; the output is always the same.
"""

import itertools
import math
import pathlib
import random
from fractions import Fraction

from scipy.stats import false_discovery_control, fisher_exact, hypergeom

HERE = pathlib.Path(__file__).parent


def lists(table):
    return ";".join(",".join(map(str, line)) for line in table)


def trend(positives, reviewed, years):
    observed = sum(y * x for line in positives for y, x in zip(years, line))
    sums = {0: 1}
    for line, sizes in zip(positives, reviewed):
        labels = [y for y, size in zip(years, sizes) for _ in range(size)]
        own = {}
        for choice in itertools.combinations(labels, sum(line)):
            own[sum(choice)] = own.get(sum(choice), 0) + 1
        sums = merge(sums, own)
    total = sum(sums.values())
    mean = Fraction(sum(value * ways for value, ways in sums.items()), total)
    tail = sum(
        ways for value, ways in sums.items() if abs(value - mean) >= abs(observed - mean))
    return observed, mean, Fraction(tail, total)


def merge(first, second):
    merged = {}
    for (a, m), (b, n) in itertools.product(first.items(), second.items()):
        merged[a + b] = merged.get(a + b, 0) + m * n
    return merged


def trends():
    rows = []
    for seed in range(60):
        draw = random.Random(seed)
        years = sorted(draw.sample(range(1, 9), draw.randint(2, 4)))
        strata = draw.randint(1, 4)
        reviewed = [[draw.randint(0, 3) for _ in years] for _ in range(strata)]
        positives = [[draw.randint(0, size) for size in line] for line in reviewed]
        reviews = sum(map(sum, reviewed))
        found = sum(map(sum, positives))
        active = sum(any(line[i] for line in reviewed) for i in range(len(years)))
        head = [",".join(map(str, years)), lists(reviewed), lists(positives)]
        if active < 2 or found in (0, reviews):
            rows.append(head + ["", "", ""])
            continue
        observed, mean, p = trend(positives, reviewed, years)
        rows.append(head + [str(observed), str(mean), str(p)])
    return rows


def fisher():
    rows = []
    for seed in range(80):
        draw = random.Random(1000 + seed)
        n, other = draw.randint(1, 60), draw.randint(1, 140)
        x, y = draw.randint(0, n), draw.randint(0, other)
        table = [[x, n - x], [y, other - y]]
        two = fisher_exact(table, alternative="two-sided")[1]
        one = fisher_exact(table, alternative="greater")[1]
        rows.append([str(v) for v in (x, n, y, other)] + [f"{two:.10g}", f"{one:.10g}"])
    return rows


def discovery():
    rows = []
    for seed in range(40):
        draw = random.Random(2000 + seed)
        values = [draw.randint(1, 10**6) for _ in range(draw.randint(1, 40))]
        adjusted = false_discovery_control([v / 10**6 for v in values], method="bh")
        rows.append([",".join(map(str, values)), ",".join(f"{v:.10g}" for v in adjusted)])
    return rows


def decomposition():
    rows = []
    for seed in range(40):
        draw = random.Random(3000 + seed)
        groups = []
        for _ in range(draw.randint(1, 6)):
            sizes = [draw.choice([0, 1, 2, 5, 9, 14]) for _ in range(2)]
            groups.append([draw.randint(0, sizes[0]), sizes[0], draw.randint(0, sizes[1]), sizes[1]])
        kept = [g for g in groups if g[1] and g[3]]
        remaining = sum(g[1] + g[3] for g in kept)
        if not kept or 2 * remaining < sum(g[1] + g[3] for g in groups):
            rows.append([lists(groups), "", "", ""])
            continue
        n1, n2 = sum(g[1] for g in kept), sum(g[3] for g in kept)
        composition = rate = Fraction(0)
        for x1, m1, x2, m2 in kept:
            r1, r2 = Fraction(x1, m1), Fraction(x2, m2)
            w1, w2 = Fraction(m1, n1), Fraction(m2, n2)
            composition += (w2 - w1) * (r1 + r2) / 2
            rate += (r2 - r1) * (w1 + w2) / 2
        difference = Fraction(sum(g[2] for g in kept), n2) - Fraction(sum(g[0] for g in kept), n1)
        rows.append([lists(groups), str(difference), str(composition), str(rate)])
    return rows


def intervals():
    rows = []
    for seed in range(80):
        draw = random.Random(4000 + seed)
        parties = draw.randint(1, 200)
        reviewed = draw.randint(0, parties)
        positives = draw.randint(0, reviewed)
        possible = range(positives, parties - (reviewed - positives) + 1)
        lower = min(
            m for m in possible if hypergeom.sf(positives - 1, parties, m, reviewed) > 0.025)
        upper = max(m for m in possible if hypergeom.cdf(positives, parties, m, reviewed) > 0.025)
        rows.append([str(v) for v in (parties, reviewed, positives, lower, upper)])
    return rows


def least_rise(reviewed, parties, level, having, power):
    """Tried one after another, the two-sided tail summed anew for each table."""
    trend_of = {}
    for first, second in itertools.product(range(reviewed + 1), repeat=2):
        both = first + second
        ways = [
            math.comb(reviewed, k) * math.comb(reviewed, both - k) if 0 <= both - k else 0
            for k in range(reviewed + 1)
        ]
        tail = sum(w for k, w in enumerate(ways) if abs(2 * k - both) >= abs(2 * first - both))
        trend_of[first, second] = tail <= level * sum(ways)
    before = [hypergeom.pmf(k, parties, having, reviewed) for k in range(reviewed + 1)]
    for later in range(having + 1, parties + 1):
        after = [hypergeom.pmf(k, parties, later, reviewed) for k in range(reviewed + 1)]
        chance = sum(
            before[a] * after[b]
            for a, b in itertools.product(range(reviewed + 1), repeat=2)
            if b > a and trend_of[a, b])
        if chance >= power:
            return later
    return None


def powers():
    rows = []
    for seed in range(30):
        draw = random.Random(5000 + seed)
        parties = draw.randint(4, 80)
        reviewed = draw.randint(1, min(parties, 20))
        having = draw.randint(0, parties - 1)
        level = draw.choice([0.05, 0.01, 0.0005])
        power = draw.choice([0.5, 0.8])
        found = least_rise(reviewed, parties, level, having, power)
        rows.append(
            [str(v) for v in (reviewed, parties, level, having, power)]
            + ["" if found is None else str(found)])
    return rows


def write(name, head, rows):
    lines = ["\t".join(head)] + ["\t".join(row) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n")


write("trend-reference.tsv", ["years", "reviewed", "positives", "t", "expected", "p"], trends())
write("fisher-reference.tsv", ["x", "n", "otherX", "otherN", "twoSided", "atLeast"], fisher())
write("discovery-reference.tsv", ["millionths", "adjusted"], discovery())
write("decomposition-reference.tsv", ["groups", "difference", "composition", "rate"], decomposition())
write("interval-reference.tsv", ["N", "n", "x", "lower", "upper"], intervals())
write("power-reference.tsv", ["reviewed", "parties", "level", "having", "power", "rise"], powers())
