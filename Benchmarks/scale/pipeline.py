"""What an analyst would write: the cells of a corpus with lxml, re and pandas, in one process.

python3 Benchmarks/scale/pipeline.py <corpus> [<cells.csv of a run>]

Counts States per year, regional group, article and kind over all cycles. With a run's cells it says
how many of that run's year-by-year cells are the same.
"""

import json
import pathlib
import re
import sys

import pandas
from lxml import etree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
KINDS = [("successes and good practices", "goodPractice"), ("good practices", "goodPractice"),
         ("successes", "success"), ("challenges", "challenge"),
         ("technical assistance", "technicalAssistanceNeed")]
ARTICLE = re.compile(r"\b(?:articles?|arts?\.) (\d+)", re.IGNORECASE)
PROTOCOL = re.compile(r"(Trafficking in Persons|Smuggling of Migrants|Firearms) Protocol")
PROTOCOLS = {"Trafficking in Persons": "TIP", "Smuggling of Migrants": "SOM",
             "Firearms": "FIREARMS"}
ELSEWHERE = re.compile(r"article \d+ of the Constitution", re.IGNORECASE)
NIL = re.compile(r"^(none|nil|not applicable|no \w+( \w+)* (was|were) \w+"
                 r"|the reviewers identified no \w+)\.?$", re.IGNORECASE)


def json_blocks(path):
    document = json.loads(path.read_bytes())
    head = document["state"], document["cycle"], document["year"]
    return head, [(b["type"], b.get("level", 0), b.get("text", "")) for b in document["blocks"]]


def akn_blocks(path):
    root = etree.parse(str(path)).getroot()
    review = root.find(".//{urn:palermo:review:1}review")
    head = review.get("state"), int(review.get("cycle")), int(review.get("year"))
    return head, list(walked(root.find(".//" + AKN + "mainBody"), 0))


def walked(element, level):
    for child in element:
        name = child.tag.replace(AKN, "")
        if name == "section":
            yield from walked(child, level + 1)
        elif name == "heading":
            yield "heading", level, " ".join("".join(child.itertext()).split())
        elif name in ("p", "listIntroduction"):
            yield "paragraph", 0, " ".join("".join(child.itertext()).split())
        elif name == "item":
            yield "item", 0, " ".join("".join(child.find(AKN + "p").itertext()).split())
        elif name != "table":
            yield from walked(child, level)


def cited(text):
    text = ELSEWHERE.sub("", text)
    for match in ARTICLE.finditer(text):
        name = PROTOCOL.search(text, match.end(), match.end() + 60)
        instrument = PROTOCOLS[name.group(1)] if name else "UNTOC"
        yield f"{instrument}/{match.group(1)}"


def findings(blocks):
    """Pairs of article and kind."""
    path = []
    for place, (sort, level, text) in enumerate(blocks):
        if sort == "heading":
            path = [section for section in path if section[0] < level]
            words = text.lower()
            kind = next((kind for phrase, kind in KINDS if phrase in words), None)
            above = path[-1] if path else (0, None, [])
            path.append((level, kind or above[1], list(cited(text)) or above[2]))
            continue
        leads = text.endswith(":") and place + 1 < len(blocks) and blocks[place + 1][0] == "item"
        if not path or not path[-1][1] or leads or NIL.match(text):
            continue
        for article in list(cited(text)) or path[-1][2]:
            yield article, path[-1][1]


def cells(folder):
    facts = json.loads((folder / "corpus.json").read_text())
    ends = {(c["number"], y["number"]): y["to"] for c in facts["cycles"] for y in c["years"]}
    scope = {(c["number"], article) for c in facts["cycles"] for article in c["scope"]}
    states = pandas.read_csv(folder / "states.csv", keep_default_na=False).set_index("code")
    group, consent = states["regionalGroup"].to_dict(), {
        name: states[name].to_dict() for name in ["UNTOC", "TIP", "SOM", "FIREARMS"]}
    rows = []
    for path in sorted((folder / "documents").rglob("*.*")):
        (state, cycle, year), blocks = (json_blocks if path.suffix == ".json" else akn_blocks)(path)
        for article, kind in findings(blocks):
            date = consent[article.split("/")[0]][state]
            if date and date <= ends[cycle, year] and (cycle, article) in scope:
                rows.append((cycle, year, state, group[state], article, kind))
    frame = pandas.DataFrame(
        rows, columns=["cycle", "year", "state", "regionalGroup", "provision", "kind"])
    everywhere = frame.assign(regionalGroup="ALL")
    keys = ["cycle", "year", "regionalGroup", "provision", "kind"]
    return pandas.concat([frame, everywhere]).groupby(keys)["state"].nunique()


def compare(own, path):
    theirs = pandas.read_csv(path)
    theirs = theirs[(theirs["span"] == "year") & theirs["provision"].str.contains("/")]
    theirs = theirs.set_index(own.index.names)["states"]
    cycles = set(theirs.index.get_level_values("cycle"))
    own = own[own.index.get_level_values("cycle").isin(cycles)]
    both = pandas.concat([own.rename("own"), theirs.rename("run")], axis=1).fillna(0)
    both = both[(both["own"] > 0) | (both["run"] > 0)]
    same = int((both["own"] == both["run"]).sum())
    print(f"{same} of {len(both)} cells are the same ({same / len(both):.2%})")


own = cells(pathlib.Path(sys.argv[1]))
print(f"{len(own)} cells, {own.sum()} States in them")
if len(sys.argv) > 2:
    compare(own, sys.argv[2])
