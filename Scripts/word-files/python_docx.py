"""A document written by python-docx, by styles and by look."""

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from markup import masthead, titled

LEVEL = ("<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>"
         "<w:lvlText w:val='{text}'/></w:lvl>")


class Lists:
    """Numberings of our own beside those of the template."""

    def __init__(self, file):
        self.root = file.part.numbering_part.element
        self.next = 500

    def make(self, *levels):
        self.next += 1
        abstract = parse_xml(
            f"<w:abstractNum {nsdecls('w')} w:abstractNumId='{self.next}'>"
            + "".join(LEVEL.format(level=place, format=format, text=text)
                      for place, (format, text) in enumerate(levels)) + "</w:abstractNum>")
        self.root.insert(0, abstract)
        self.root.append(parse_xml(
            f"<w:num {nsdecls('w')} w:numId='{self.next}'>"
            f"<w:abstractNumId w:val='{self.next}'/></w:num>"))
        return self.next

    @staticmethod
    def number(paragraph, list, level=0):
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(
            f"<w:numPr {nsdecls('w')}><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>"))


def write(document, by_look, path):
    file = docx.Document()
    for place, line in enumerate(masthead(document)):
        if place == 5 and not by_look:
            file.add_paragraph(line, style="Title")
        else:
            file.add_paragraph().add_run(line).bold = place == 5
    lists = Lists(file)
    paragraphs = lists.make(("decimal", "%1."))
    items = None
    for block in document["blocks"]:
        kind = block["type"]
        number = block.get("number")
        if kind == "heading" and by_look:
            file.add_paragraph().add_run(titled(block)).bold = True
        elif kind == "heading":
            file.add_heading(titled(block), min(block["level"], 9))
        elif kind in ("paragraph", "item") and by_look:
            label = f"{number}.\t" if kind == "paragraph" and number else ""
            if kind == "item":
                label = f"{number}\t" if number else "–\t"
            file.add_paragraph(label + block["text"])
        elif kind == "paragraph":
            paragraph = file.add_paragraph(block["text"])
            if number:
                lists.number(paragraph, paragraphs)
        elif kind == "item" and number:
            items = items or lists.make(("lowerLetter", "(%1)"), ("lowerRoman", "(%2)"))
            lists.number(file.add_paragraph(block["text"]), items, block.get("depth", 1) - 1)
        elif kind == "item":
            file.add_paragraph(block["text"], style="List Bullet")
        elif kind == "table":
            add_table(file, block, by_look)
        if kind not in ("item", "note"):
            items = None
    file.save(path)


def add_table(file, block, by_look):
    if block.get("caption"):
        file.add_paragraph(block["caption"], style=None if by_look else "Caption")
    rows = ([block["header"]] if block.get("header") else []) + block["rows"]
    table = file.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            run = table.cell(place, column).paragraphs[0].add_run(text)
            run.bold = True if place == 0 and block.get("header") else None
