"""The documents of a corpus as plain data: JSON as it stands, Akoma Ntoso in the same shape."""

import json
import pathlib
import xml.etree.ElementTree as ElementTree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
REVIEW = "{urn:palermo:review:1}review"
LANGUAGES = {"ara": "ar", "zho": "zh", "eng": "en", "fra": "fr", "rus": "ru", "spa": "es"}
ENDINGS = {".json", ".xml"}


def documents(corpus):
    """Each readable document with its path in the corpus, in the order of the paths."""
    root = pathlib.Path(corpus)
    for path in sorted((root / "documents").rglob("*")):
        if path.suffix not in ENDINGS:
            continue
        try:
            document = json.loads(path.read_text()) if path.suffix == ".json" else akn(path)
        except (json.JSONDecodeError, ElementTree.ParseError):
            continue
        for block in document.get("blocks", []):
            block.update({key: " ".join(value.split()) for key, value in block.items()
                          if isinstance(value, str)})
        yield path.relative_to(root), document


def akn(path):
    root = ElementTree.parse(path).getroot()
    work = root.find(f".//{AKN}FRBRWork")
    review = root.find(f".//{REVIEW}")
    document = {
        "symbol": work.find(f"{AKN}FRBRnumber").get("showAs"),
        "date": work.find(f"{AKN}FRBRdate").get("date"),
        "title": words(root.find(f".//{AKN}docTitle")),
        "language": LANGUAGES[root.find(f".//{AKN}FRBRExpression/{AKN}FRBRlanguage").get("language")],
        "blocks": [],
    }
    for key, value in review.attrib.items():
        document[key] = int(value) if key in ("cycle", "year") else value
    take(root.find(f".//{AKN}mainBody"), document["blocks"], 0)
    return document


def words(element, notes=None):
    """The text of an element without its number and notes, which are gathered apart."""
    text = element.text or ""
    for child in element:
        name = child.tag.removeprefix(AKN)
        if name == "authorialNote":
            if notes is not None:
                notes.append({"type": "note", "mark": child.get("marker"), "text": words(child)})
        elif name != "num":
            text += words(child, notes)
            if name == "p":
                text += " "
        text += child.tail or ""
    return " ".join(text.split())


def number(element):
    num = element.find(f"{AKN}num")
    return {} if num is None else {"number": words(num).removesuffix(".")}


def introduction(inner):
    found = inner.find(f"{AKN}listIntroduction")
    return words(inner.find(f"{AKN}intro") if found is None else found)


def plain(document):
    """A document as palermo-document JSON: an item that leads others in is a paragraph
    there, and a compilation has its text alone."""
    blocks = []
    for block in document["blocks"]:
        block = {key: value for key, value in block.items() if key not in ("depth", "leads")} | (
            {"type": "paragraph"} if block.get("leads") else {})
        blocks.append(block)
    document = {key: value for key, value in document.items() if key != "entries"}
    return {"format": "palermo-document/1"} | document | {"blocks": blocks}


def take(element, blocks, level, depth=0):
    for child in element:
        name = child.tag.removeprefix(AKN)
        notes = []
        if name in ("section", "part", "chapter", "hcontainer", "level"):
            heading = child.find(f"{AKN}heading")
            if heading is not None:
                blocks.append({"type": "heading", "level": level + 1, **number(child),
                               "text": words(heading, notes)})
            blocks += notes
            take(child, blocks, level + 1)
        elif name == "paragraph":
            own = number(child)
            before = len(blocks)
            take(child, blocks, level)
            if own and len(blocks) > before:
                blocks[before].update(own)
        elif name in ("content", "list", "blockList", "wrapUp"):
            take(child, blocks, level, depth)
        elif name in ("listIntroduction", "intro", "p"):
            blocks.append({"type": "paragraph", "text": words(child, notes)})
            blocks += notes
        elif name in ("item", "point"):
            inner = next((e for e in child if e.tag in (f"{AKN}blockList", f"{AKN}list")), None)
            blocks.append({"type": "item", **number(child), "depth": depth + 1,
                           "text": words(child, notes) if inner is None else introduction(inner)})
            blocks += notes
            if inner is not None:
                blocks[-1]["leads"] = True
                for item in inner:
                    if item.tag in (f"{AKN}item", f"{AKN}point"):
                        take([item], blocks, level, depth + 1)
        elif name == "table":
            take_table(child, blocks)


def take_table(element, blocks):
    table = {"type": "table", "rows": []}
    caption = element.find(f"{AKN}caption")
    if caption is not None:
        table["caption"] = words(caption)
    notes = []
    for row in element.iter(f"{AKN}tr"):
        cells = [words(cell, notes) for cell in row]
        if all(cell.tag == f"{AKN}th" for cell in row):
            table["header"] = cells
        else:
            table["rows"].append(cells)
    blocks += [table] + notes
