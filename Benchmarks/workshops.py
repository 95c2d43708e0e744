"""Times `palermo workshops` over a whole fictional cycle: 193 States, 60 articles, 20 workshops.

python3 Benchmarks/workshops.py [--seeds 1] [--states 193] [--articles 60] [--workshops 20]
    [--program .build/release/palermo]

Writes for each seed a corpus of one table a State, runs `palermo run` once and `palermo workshops` with each
plan; a time is of the whole command, with its outlook and its files. Seconds that passed, seconds of
processor time; what is covered, what no plan exceeds, whether the plan is proved.
"""

import argparse
import csv
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
PROGRAM = HERE.parent / ".build/release/palermo"
ARTICLES = HERE.parent / "Sources/Treaties/Registry/Data/articles.csv"
GROUPS = {"AFRICA": 54, "ASIA-PACIFIC": 54, "EEG": 23, "GRULAC": 33, "WEOG": 29}
LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
WORDS = {"technicalAssistanceNeed": "Help is needed with {}.", "goodPractice": "{} works well.",
         "challenge": "{} is a difficulty."}


def timed(*command):
    """Seconds that passed and seconds of processor time."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    passed = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} ended with {process.returncode}")
    return passed, used.ru_utime + used.ru_stime


def write(folder, seed, states, number):
    """A corpus; returns the States in a drawn order."""
    chance = random.Random(seed)
    with open(ARTICLES, newline="") as file:
        articles = [f"{row[0]}/{row[1]}" for row in csv.reader(file)][1:number + 1]
    codes = [f"{a}{b}{c}" for a, second in (("Q", "MNOPQRSTUVWXYZ"), ("X", "ABCDEFGHIJ"))
             for b in second for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"][:states]
    groups = [group for group, size in GROUPS.items() for _ in range(size)]
    documents = folder / "documents"
    documents.mkdir(parents=True)
    lines = ["code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC"]
    for place, code in enumerate(codes):
        group = groups[place * len(groups) // states]
        name = f"{code.capitalize()}land"
        lines.append(f"{code},{name},{group}" + ",2005-01-01" * 5)
    (folder / "states.csv").write_text("\n".join(lines) + "\n")
    (folder / "corpus.json").write_text(json.dumps({
        "format": "palermo-corpus/1", "title": "Benchmark", "fictional": True,
        "cycles": [{"number": 1, "title": "Implementation", "scope": articles, "years": [
            {"number": 1, "from": "2012-07-01", "to": "2013-06-30", "reviews": codes}]}]}))
    tables = {code: [] for code in codes}
    for article in articles:
        shares = {"technicalAssistanceNeed": chance.randint(5, 40), "goodPractice": 15,
                  "challenge": 35}
        for code in codes:
            for kind, share in shares.items():
                if chance.randrange(100) < share:
                    tables[code].append([kind, article, WORDS[kind].format("The practice")])
    for place, code in enumerate(codes):
        with open(documents / f"{code.lower()}.csv", "w", newline="") as file:
            file.write(f"Symbol,CTOC/COP/IOG/I/1/1/Add.{place + 1}\nState,{code}\nCycle,1\nYear,1\n"
                       "Kind,executiveSummary\nTitle,Executive summary\nLanguage,en\nDate,2013-05-01\n"
                       "Distribution,general\n")
            csv.writer(file).writerows([["kind", "provision", "text"], *tables[code]])
    chance.shuffle(codes)
    return codes


def plans(codes, workshops, seed):
    """Names and plans."""
    chance = random.Random(seed)
    two = {code: chance.choice([["en"], ["fr"], ["en", "fr"]]) for code in codes}
    six = {code: chance.sample(LANGUAGES, chance.choice([1, 1, 2])) for code in codes}
    money = {"budget": 28 * workshops, "costPerWorkshop": 20, "costPerPlace": 1}
    both = {"weights": {"technicalAssistanceNeed": 5, "challenge": 2}}
    changes = {
        "no languages stated": {},
        "2 languages, 1 a State": {"stateLanguages": two, "maximumPerState": 1,
                                   "minimumProviders": 2},
        "6 languages": {"stateLanguages": six},
        "6 languages, 12 hosts": {"stateLanguages": six, "hosts": codes[:12]},
        "2 languages, challenges": {"stateLanguages": two, "maximumPerState": 1, **both},
        "2 languages, budget": {"stateLanguages": two, **money},
        "2 languages, budget, challenges": {"stateLanguages": two, **money, **both},
        "across regions, 2 languages": {"stateLanguages": two, "crossRegional": True,
                                        "maximumPerState": 1},
        "across regions, 6 languages": {"stateLanguages": six, "crossRegional": True},
    }
    for name, change in changes.items():
        yield name, {"format": "palermo-workshop-plan/1", "span": "cycle", "workshops": workshops,
                     "placesPerWorkshop": 12, "minimumProviders": 1, "maximumPerState": 2,
                     "languages": LANGUAGES, **change}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seeds", type=int, default=1)
    options.add_argument("--states", type=int, default=193)
    options.add_argument("--articles", type=int, default=60)
    options.add_argument("--workshops", type=int, default=20)
    options.add_argument("--program", default=PROGRAM)
    chosen = options.parse_args()
    print(f"{'plan':34}{'seed':>5}{'seconds':>9}{'processor':>11}{'covered':>9}{'bound':>7}"
          f"{'proved':>8}")
    for seed in range(chosen.seeds):
        with tempfile.TemporaryDirectory() as place:
            place = pathlib.Path(place)
            codes = write(place / "corpus", seed, chosen.states, chosen.articles)
            timed(chosen.program, "run", place / "corpus", "--out", place / "run", "--quiet",
                  "--documents", "technical-report", "--formats", "json")
            for name, plan in plans(codes, chosen.workshops, seed):
                (place / "plan.json").write_text(json.dumps(plan))
                passed, used = timed(chosen.program, "workshops", place / "run", "--plan",
                                     place / "plan.json", "--out", place / "out")
                made = json.loads((place / "out/restricted/plan.json").read_text())
                print(f"{name:34}{seed:>5}{passed:>9.2f}{used:>11.2f}{made['covered']:>9}"
                      f"{made['bound']:>7}{'yes' if made['optimal'] else 'no':>8}", flush=True)


main()
