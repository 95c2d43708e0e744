"""Writes a corpus of executive summaries of fictional States, alike for the same seed.

python3 Benchmarks/scale/corpus.py <folder> <documents> [--akn | --json | --mixed] [--seed 7] [--words 5350]

190 States, each reviewed once in a cycle of four years; more documents are more cycles. With --mixed
(the default) every other document is JSON, the rest Akoma Ntoso; with --akn or --json the same
documents all have that form.
"""

import argparse
import json
import pathlib
import random

from wording import ARTICLES, Author

STATES = 190
YEARS = 4
GROUPS = ["AFRICA", "ASIA-PACIFIC", "EEG", "GRULAC", "WEOG"]
SYLLABLES = ["ba", "ko", "ri", "ma", "tu", "le", "sa", "no", "vi", "da", "pe", "zu", "ga", "fo"]


def states(chance):
    """Codes that ISO 3166 leaves to users, names, groups, dates of consent."""
    codes = [f"Q{a}{b}" for a in "MNOPQRSTUVWXYZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"][:STATES]
    table, names = [], set()
    for code in codes:
        name = ""
        while not name or name in names:
            name = "".join(chance.choice(SYLLABLES) for _ in range(4)).capitalize() + "land"
        names.add(name)

        def consent(share):
            return f"20{chance.randint(1, 11):02}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}" \
                if chance.random() < share else ""
        table.append((code, name, chance.choice(GROUPS), consent(0.97), consent(0.9), consent(0.8),
                      consent(0.65), consent(0.95)))
    return table


def calendar(table, cycles, chance):
    """The cycles of corpus.json: each State drawn once in each."""
    result = []
    for cycle in range(1, cycles + 1):
        drawn = [row[0] for row in table]
        chance.shuffle(drawn)
        years = []
        for year in range(1, YEARS + 1):
            first = 2012 + (cycle - 1) * YEARS + year - 1
            years.append({"number": year, "from": f"{first}-07-01", "to": f"{first + 1}-06-30",
                          "reviews": sorted(drawn[year - 1::YEARS])})
        result.append({"number": cycle, "title": "Implementation", "scope": ARTICLES,
                       "years": years})
    return result


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder")
    options.add_argument("documents", type=int)
    form = options.add_mutually_exclusive_group()
    for name in ["mixed", "akn", "json"]:
        form.add_argument("--" + name, dest="form", action="store_const", const=name)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--words", type=int, default=5350)
    chosen = options.parse_args()

    chance = random.Random(chosen.seed)
    table = states(chance)
    cycles = calendar(table, -(-chosen.documents // STATES), chance)
    folder = pathlib.Path(chosen.folder)
    (folder / "documents").mkdir(parents=True)
    (folder / "corpus.json").write_text(json.dumps(
        {"format": "palermo-corpus/1", "title": "Benchmark", "fictional": True, "cycles": cycles},
        indent=1))
    lines = ["code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC"] + [",".join(r) for r in table]
    (folder / "states.csv").write_text("\n".join(lines) + "\n")

    names = {row[0]: row[1] for row in table}
    places = [(c["number"], y, code) for c in cycles for y in c["years"] for code in y["reviews"]]
    for number, (cycle, year, state) in enumerate(places[:chosen.documents]):
        summary = Author(f"{chosen.seed}/{number}", names[state], chosen.words).summary(
            cycle, year, state, number)
        is_akn = chosen.form == "akn" or (chosen.form != "json" and number % 2)
        place = folder / "documents" / f"cycle-{cycle}" / f"year-{year['number']}"
        place.mkdir(parents=True, exist_ok=True)
        name = f"{state.lower()}.{'xml' if is_akn else 'json'}"
        (place / name).write_text(summary.akoma_ntoso() if is_akn else summary.json())


main()
