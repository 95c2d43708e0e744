"""Documents that stand for one another: a revision, a repetition, a corrigendum."""

import datetime
import json
import re

from rendering import as_json, plain


def later(date, days):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days)).isoformat()


def before_revision(nodes):
    """The text as first issued: the last items of two lists were still missing."""
    dropped, lists = set(), 0
    for place, node in enumerate(nodes):
        follows = nodes[place + 1]["t"] if place + 1 < len(nodes) else None
        if node["t"] == "item" and follows != "item" and lists < 2:
            if place > 1 and nodes[place - 1]["t"] == nodes[place - 2]["t"] == "item":
                dropped.add(place)
                lists += 1
    return [node for place, node in enumerate(nodes) if place not in dropped]


def repeated(text):
    """The same document with other white space."""
    document = json.loads(text)
    for place, block in enumerate(document["blocks"]):
        if "text" in block:
            words = block["text"].split(" ")
            middle = len(words) // 2
            gap = ["  ", "\n", " \t"][place % 3]
            block["text"] = " ".join(words[:middle]) + gap + " ".join(words[middle:])
    return json.dumps(document, ensure_ascii=False, indent=4) + "\n"


def corrigendum(front, nodes):
    """A correction of one figure."""
    for node in nodes:
        found = re.search(r"\b(1[1-9]|[2-9]\d) ([a-z]+)", plain(node.get("text", "")))
        if node["t"] == "paragraph" and node["number"] and found:
            wrong, word = found[1], found[2]
            break
    blocks = [
        {"t": "heading", "level": 1, "number": None, "text": f"Paragraph {node['number']}"},
        {"t": "paragraph", "number": None,
         "text": f"For “{wrong} {word}” read “{int(wrong) - 1} {word}”."},
    ]
    head = dict(front, symbol=front["symbol"] + "/Corr.1", title="Corrigendum",
                date=later(front["date"], 12))
    return as_json(head, blocks)
