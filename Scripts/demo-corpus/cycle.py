"""The States, the instruments that bind them, the lots, and who has which finding."""

import csv
import datetime
import pathlib

from chance import number, pick, ranked, share

HERE = pathlib.Path(__file__).parent
GROUPS = ["AFRICA", "ASIA-PACIFIC", "EEG", "GRULAC", "WEOG", ""]
INSTRUMENTS = ["UNTOC", "TIP", "SOM", "FIREARMS", "UNCAC"]
SCOPE = {
    "UNTOC": [5, 6, 7, 10, 12, 13, 16, 18, 19, 20, 23, 24, 25, 27, 29],
    "TIP": [5, 6, 9, 10],
    "SOM": [6, 8, 10, 16],
    "FIREARMS": [5, 7, 8, 13],
}
YEARS = [
    {"number": year, "from": f"{2011 + year}-07-01", "to": f"{2012 + year}-06-30"}
    for year in (1, 2, 3)
]
KINDS = "CGSOT"

# Who is drawn when follows from the lots; the pending State is the first of its group in year 3.
PENDING_GROUP = "ASIA-PACIFIC"

# Signals: findings set by number instead of by rate. (article, kind) -> year -> States.
TRENDS = {
    ("UNTOC/20", "C"): {1: 2, 2: 7, 3: 13},
    ("UNTOC/24", "C"): {1: 13, 2: 7, 3: 2},
}
# (article, kind) -> group -> (States of the group, States of all others), over the cycle.
CONTRASTS = {
    ("UNTOC/18", "C"): ("AFRICA", 10, 7),
    ("UNTOC/16", "G"): ("GRULAC", 8, 6),
    ("UNTOC/18", "T"): ("AFRICA", 9, 3),
    ("UNTOC/16", "T"): ("GRULAC", 6, 3),
    ("TIP/6", "T"): ("ASIA-PACIFIC", 7, 5),
}
EMERGING_STATES = 10


def rows(name):
    """The rows of a table beside this file, without its comments."""
    text = (HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


class State:
    def __init__(self, code, name, group, tradition, role=""):
        self.code, self.name, self.group = code, name, group
        self.tradition, self.role = tradition, role
        self.consent = {}
        self.year = None
        self.pending = False

    def is_party(self, instrument, day):
        date = self.consent.get(instrument, "")
        return bool(date) and not date.startswith("signed") and date <= day


def day_between(first, last, *key):
    first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    return (first + datetime.timedelta(number((last - first).days + 1, *key))).isoformat()


def join(state):
    """Sets the dates on which a State consented to be bound."""
    code = state.code
    if state.role == "none":
        state.consent["UNCAC"] = day_between("2005-01-01", "2011-12-31", code, "UNCAC")
        return
    if state.role == "voluntary":
        state.consent["UNTOC"] = "signed 2000-12-13"
        state.consent["UNCAC"] = day_between("2005-01-01", "2011-12-31", code, "UNCAC")
        return
    if state.role == "late":
        state.consent["UNTOC"] = state.consent["TIP"] = "2014-02-18"
        return
    state.consent["UNTOC"] = day_between("2001-06-01", "2010-12-31", code, "UNTOC")
    for instrument, odds in (("TIP", 0.92), ("SOM", 0.78), ("FIREARMS", 0.5)):
        chance = share(code, instrument)
        if chance < odds - 0.1:
            same = share(code, instrument, "same day") < 0.6
            first = state.consent["UNTOC"]
            later = day_between(first, "2012-03-31", code, instrument)
            state.consent[instrument] = first if same else later
        elif chance < odds:
            # A few join a Protocol while the cycle runs.
            state.consent[instrument] = day_between(
                "2012-09-01", "2015-05-31", code, instrument, "late")
    if share(code, "UNCAC") < 0.85:
        state.consent["UNCAC"] = day_between("2004-06-01", "2012-05-31", code, "UNCAC")


def draw(states):
    """Draws the year of each party by lot, proportionately to the groups."""
    for offset, group in enumerate(GROUPS):
        lots = [s.code for s in states
                if s.group == group and not s.role]
        by_code = {s.code: s for s in states}
        first = {"AFRICA": 0, "ASIA-PACIFIC": 1, "EEG": 2, "GRULAC": 0, "WEOG": 0, "": 2}[group]
        for place, code in enumerate(ranked(lots, "lots", group)):
            by_code[code].year = (first + place) % 3 + 1
    for state in states:
        if state.role in ("voluntary", "late"):
            state.year = 3
    waiting = [s for s in states if s.group == PENDING_GROUP and s.year == 3]
    waiting[0].pending = True


def load():
    states = [State(*row) for row in rows("states.tsv")]
    for state in states:
        join(state)
    draw(states)
    return states


def counted(states, year=None):
    return [s for s in states if s.year and not s.role and not s.pending
            and (year is None or s.year == year)]


def by_hand():
    """The findings under signals that summaries written by hand hold, by code of the State."""
    return {row[0]: set(row[2].split()) for row in rows("by-hand.tsv")}


def plan(states):
    """Which findings each State has: code -> list of (article, kind)."""
    held = by_hand()
    found = {s.code: [] for s in states}
    for article, *rates in rows("rates.tsv"):
        for kind, rate in zip(KINDS, map(int, rates)):
            for code in holders(states, held, article, kind, rate):
                if code not in held:
                    found[code].append((article, kind))
    emerging = {code for code, cells in held.items() if "V" in cells}
    pool = [s.code for s in counted(states, 3) if s.code not in held]
    for code in ranked(pool, "emerging")[: EMERGING_STATES - len(emerging)]:
        found[code].append((pick(["UNTOC/6", "UNTOC/12"], code, "V"), "V"))
    return found


def holders(states, held, article, kind, rate):
    """The codes of the States that have a finding; those written by hand count towards signals."""
    cell = f"{article}:{kind}"
    instrument = article.split("/")[0]
    chosen = []

    def choose(pool, wanted, *key):
        fixed = [s for s in pool if s.code in held and cell in held[s.code]]
        free = [s.code for s in pool if s.code not in held]
        return ranked(free, article, kind, *key)[: max(0, wanted - len(fixed))]

    if (article, kind) in CONTRASTS:
        group, inside, outside = CONTRASTS[article, kind]
        everyone = counted(states)
        chosen += choose([s for s in everyone if s.group == group], inside, "in")
        chosen += choose([s for s in everyone if s.group != group], outside, "out")
    else:
        for year in YEARS:
            pool = [s for s in counted(states, year["number"])
                    if s.is_party(instrument, year["to"])]
            wanted = TRENDS.get((article, kind), {}).get(year["number"])
            if wanted is None:
                odds = rate / 100 + (share(article, kind, year["number"]) - 0.5) * 0.12
                wanted = round(len(pool) * max(0, odds)) if rate else 0
            chosen += choose(pool, wanted, year["number"])
    # Those that are not counted have findings too: the signatory, the one not drawn, the pending.
    chosen += [s.code for s in states if s.year and s not in counted(states)
               and (instrument == "UNTOC" or s.role != "voluntary" and s.is_party(
                   instrument, YEARS[s.year - 1]["to"]))
               and share(s.code, article, kind) < rate / 100]
    return chosen


def write_states(states, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["code", "name", "regionalGroup", *INSTRUMENTS])
        for s in sorted(states, key=lambda s: s.code):
            table.writerow([s.code, s.name, s.group, *(s.consent.get(i, "") for i in INSTRUMENTS)])
