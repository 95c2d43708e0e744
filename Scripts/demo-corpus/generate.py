#!/usr/bin/env python3
"""Writes the generated part of corpora/demo; what is written by hand it leaves alone.

usage: generate.py [--intended FILE]

--intended writes, beside the corpus, the findings that the generator meant (not the gold).
"""

import json
import pathlib
import sys

from chance import pick, ranked, share
from compilation import thematic_report
from cycle import SCOPE, YEARS, by_hand, counted, day_between, load, plan, write_states
from rendering import as_json, as_xml, blocks
from subjects import KIND_NAMES, Pool
from summaries import Summary
from versions import before_revision, corrigendum, later, repeated

DEMO = pathlib.Path(__file__).resolve().parents[2] / "corpora" / "demo"
DOCUMENTS = DEMO / "documents"

# States of year 3 whose summaries have versions.
REVISED, REPEATED, CORRECTED = "XLG", "QNC", "QWS"


def corpus_json(states):
    years = []
    for year in YEARS:
        drawn = sorted(s.code for s in states if s.year == year["number"] and s.role != "late")
        years.append({**year, "reviews": drawn})
    scope = [f"{instrument}/{n}" for instrument, numbers in SCOPE.items() for n in numbers]
    return {"format": "palermo-corpus/1", "title": "Demonstration cycle", "fictional": True,
            "defaultInstrument": "UNTOC",
            "cycles": [{"number": 1,
                        "title": "Criminalization, law enforcement and international cooperation",
                        "scope": scope, "years": years}]}


def issued(state):
    """The day on which a State's summary was issued."""
    to = YEARS[state.year - 1]["to"]
    return day_between(f"{int(to[:4]) - 1}-11-15", f"{to[:4]}-06-12", state.code, "date")


def symbols(states):
    """The symbols of the summaries, in the order in which they were issued."""
    found = {}
    for year in YEARS:
        order = sorted((issued(s), s.code) for s in states if s.year == year["number"])
        for place, (_, code) in enumerate(order, 1):
            found[code] = f"CTOC/COP/IOG/I/{year['number']}/1/Add.{place}"
    return found


def head(state, symbol, layout):
    return {
        "format": "palermo-document/1",
        "kind": "list-of-observations" if layout == "clusters" else "executive-summary",
        "symbol": symbol,
        "title": (f"List of observations: {state.name}" if layout == "clusters"
                  else f"Executive summary: {state.name}"),
        "language": "en",
        "date": issued(state),
        "distribution": "general", "cycle": 1, "year": state.year, "state": state.code,
    }


def formats(states):
    """Which summaries are Akoma Ntoso: every other one of each year."""
    chosen = set()
    for year in YEARS:
        codes = [s.code for s in states if s.year == year["number"]]
        chosen.update(ranked(codes, "format")[::2])
    chosen.update(s.code for s in states if s.pending)
    return chosen


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def render(state, front, nodes, is_xml):
    if not is_xml:
        return as_json(front, nodes)
    return as_xml(front, nodes, state.code, with_references=share(state.code, "refs") < 0.35,
                  container=pick(["statement", "doc"], state.code, "container"))


def main():
    intended = open(sys.argv[2], "w", encoding="utf-8") if "--intended" in sys.argv else None
    states = load()
    found = plan(states)
    pool, held, symbol, xml = Pool(found), by_hand(), symbols(states), formats(states)
    write(DEMO / "corpus.json", json.dumps(corpus_json(states), indent=2) + "\n")
    write_states(states, DEMO / "states.csv")
    sample, cells = {s.code for s in counted(states)}, hand_cells(held)
    for state in states:
        if not state.year or state.code in held:
            continue
        summary = Summary(state, found[state.code], pool)
        front = head(state, symbol[state.code], summary.layout)
        front = issue(state, front, summary, state.code in xml)
        if intended and not state.pending:
            record(intended, state, front, summary.nodes)
        if state.code in sample:
            collect(cells, state, summary.nodes)
    write(DOCUMENTS / "year-3" / "thematic-report.json", thematic_report(states, cells))


def issue(state, front, summary, is_xml):
    """Writes a summary and its other versions; returns the front of the one that counts."""
    folder, name = DOCUMENTS / f"year-{state.year}", state.code.lower()
    ending = "xml" if is_xml else "json"
    nodes = summary.nodes
    text = render(state, front, nodes, is_xml)
    if state.pending:
        # The deliberately broken file: an item that is never closed.
        before, _, after = text.rpartition("</item>")
        text = before + after
    if state.code == REVISED:
        first = render(state, front, before_revision(nodes), is_xml)
        write(folder / f"{name}.{ending}", first)
        front = dict(front, symbol=front["symbol"] + "/Rev.1", date=later(front["date"], 40))
        name, text = f"{name}-rev1", render(state, front, nodes, is_xml)
    if state.code == REPEATED:
        write(folder / "received" / f"{name}.json", repeated(text))
    if state.code == CORRECTED:
        write(folder / f"{name}-corr1.json", corrigendum(front, nodes))
    write(folder / f"{name}.{ending}", text)
    return front


def hand_cells(held):
    """The findings of the summaries written by hand: (provision, kind) -> codes."""
    cells = {}
    for code, findings in held.items():
        for finding in findings - {"V"}:
            provision, kind = finding.split(":")
            cells.setdefault((provision, KIND_NAMES[kind]), set()).add(code)
    return cells


def collect(cells, state, nodes):
    """Adds the findings of a generated summary that are in scope."""
    for block, meant in blocks(nodes):
        for one in (meant if block["type"] == "table" else [meant]):
            if one:
                kind, provisions, _ = one
                for provision in set(provisions) - set(out_of_scope(state, provisions)):
                    article = "/".join(provision.split("/")[:2])
                    cells.setdefault((article, kind), set()).add(state.code)


def out_of_scope(state, provisions):
    to = YEARS[state.year - 1]["to"]
    return [p for p in provisions if not state.is_party(p.split("/")[0], to)
            or "/" in p and int(p.split("/")[1]) not in SCOPE[p.split("/")[0]]]


def record(file, state, front, nodes):
    """Writes what was meant for each block, in the order of the blocks."""
    for place, (block, meant) in enumerate(blocks(nodes)):
        lines = meant if block["type"] == "table" else [meant]
        for row, one in enumerate(lines):
            if not one:
                continue
            kind, provisions, basis = one
            is_row = block["type"] == "table"
            text = " | ".join(block["rows"][row]) if is_row else block["text"]
            file.write(json.dumps({
                "id": f"{front['symbol']}#{place}" + (f".{row}" if is_row else ""),
                "kind": kind, "provisions": provisions, "basis": basis,
                "outOfScope": out_of_scope(state, provisions),
                "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
