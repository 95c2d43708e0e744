"""A document as Markdown for pandoc and as a page for LibreOffice, by styles and by look."""

import html
import re


def masthead(document):
    return [
        "United Nations", document["symbol"], "Distr.: General", day(document["date"]),
        "Original: English", document["title"],
    ]


def day(date):
    months = ("January February March April May June July August September October November "
              "December").split()
    year, month, day = date.split("-")
    return f"{int(day)} {months[int(month) - 1]} {year}"


def titled(block):
    """A heading as printed: 2.2 and II.A without a full stop, 2. and II. with one."""
    number = block.get("number")
    if not number:
        return block["text"]
    return f"{number}{'' if '.' in number else '.'} {block['text']}"


def escaped(text):
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>~^$@'\"])", r"\\\1", text)


def notes_of(blocks, index):
    """The notes that stand directly behind a block."""
    found = []
    for block in blocks[index + 1:]:
        if block["type"] != "note":
            break
        found.append(block)
    return found


def markdown(document, by_look):
    blocks = document["blocks"]
    lines = []
    for place, line in enumerate(masthead(document)):
        bold = by_look and place == 5
        lines += [f"**{escaped(line)}**" if bold else escaped(line), ""]
    if not by_look:
        lines = ["---", f"title: \"{document['title'].replace(chr(34), '')}\"", "---", ""] + lines[:-2]
    notes = []
    for index, block in enumerate(blocks):
        marks = ""
        for note in notes_of(blocks, index):
            notes.append(note)
            marks += f"[^{len(notes)}]"
        kind = block["type"]
        if kind == "heading":
            text = escaped(titled(block))
            lines += [f"**{text}**{marks}" if by_look else "#" * block["level"] + f" {text}{marks}", ""]
        elif kind == "paragraph":
            number = block.get("number")
            if number and by_look:
                lines += [f"{number}\\. {escaped(block['text'])}{marks}", ""]
            elif number:
                lines += [f"{number}. {escaped(block['text'])}{marks}", "", "<!-- -->", ""]
            else:
                lines += [f"{escaped(block['text'])}{marks}", ""]
        elif kind == "item":
            number = block.get("number")
            if by_look:
                lines += [f"{escaped(number or '–')} {escaped(block['text'])}{marks}", ""]
            else:
                previous = blocks[index - 1]["type"] if index else None
                if previous != "item" and previous != "note":
                    lines += ["<!-- -->", ""]
                indent = "      " * (block.get("depth", 1) - 1)
                lines += [f"{indent}{number or '-'} {'  ' if number else ''}{escaped(block['text'])}{marks}", ""]
        elif kind == "table":
            lines += table_markdown(block)
    for place, note in enumerate(notes):
        lines += [f"[^{place + 1}]: {escaped(note['text'])}", ""]
    return "\n".join(lines)


def table_markdown(block):
    width = max([len(block.get("header") or [])] + [len(row) for row in block["rows"]])
    header = block.get("header") or [""] * width
    rows = [header, ["---"] * width] + block["rows"]
    lines = [""]
    for place, row in enumerate(rows):
        cells = [cell if place == 1 else escaped(cell) for cell in row]
        lines.append("| " + " | ".join(cells + [""] * (width - len(cells))) + " |")
    if block.get("caption"):
        lines += ["", ": " + escaped(block["caption"])]
    return lines + [""]


def page(document, by_look):
    blocks = document["blocks"]
    out = ["<html><head><meta charset='utf-8'></head><body>"]
    for place, line in enumerate(masthead(document)):
        text = html.escape(line)
        if place == 5:
            out.append(f"<p><b>{text}</b></p>" if by_look else f"<p class='title'>{text}</p>")
        else:
            out.append(f"<p>{text}</p>")
    index = 0
    while index < len(blocks):
        block = blocks[index]
        index += 1
        kind = block["type"]
        text = html.escape(titled(block) if kind == "heading" else block.get("text", ""))
        number = block.get("number")
        if kind == "heading":
            level = min(block["level"], 6)
            out.append(f"<p><b>{text}</b></p>" if by_look else f"<h{level}>{text}</h{level}>")
        elif kind == "paragraph" and number and not by_look and number.isdigit():
            out.append(f"<ol start='{number}'><li><p>{text}</p></li></ol>")
        elif kind == "paragraph":
            out.append(f"<p>{number + '. ' if number else ''}{text}</p>")
        elif kind == "item" and by_look:
            out.append(f"<p>{html.escape(number or '-')} {text}</p>")
        elif kind == "item":
            index -= 1
            while index < len(blocks) and blocks[index]["type"] == "item":
                index = item_page(blocks, index, out)
        elif kind == "table":
            out += table_page(block, by_look)
    return "\n".join(out + ["</body></html>"])


def item_page(blocks, index, out):
    """A list from an item on, with the lists within it; returns the place behind it."""
    depth = blocks[index].get("depth", 1)
    tag = "ul"
    if blocks[index].get("number"):
        tag = "ol type='i'" if blocks[index]["number"] == "(i)" else "ol type='a'"
    out.append(f"<{tag}>")
    while index < len(blocks) and blocks[index]["type"] == "item":
        here = blocks[index].get("depth", 1)
        if here < depth:
            break
        if here > depth:
            index = item_page(blocks, index, out)
            continue
        out.append(f"<li><p>{html.escape(blocks[index]['text'])}</p></li>")
        index += 1
    out.append(f"</{tag[:2]}>")
    return index


def table_page(block, by_look):
    out = []
    caption = html.escape(block.get("caption") or "")
    if caption and by_look:
        out.append(f"<p>{caption}</p>")
    out.append("<table border='1'>")
    if caption and not by_look:
        out.append(f"<caption>{caption}</caption>")
    if block.get("header"):
        tag = "td" if by_look else "th"
        bold = ("<b>", "</b>") if by_look else ("", "")
        cells = "".join(f"<{tag}>{bold[0]}{html.escape(cell)}{bold[1]}</{tag}>"
                        for cell in block["header"])
        out.append(f"<tr>{cells}</tr>" if by_look else f"<thead><tr>{cells}</tr></thead>")
    for row in block["rows"]:
        out.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>")
    return out + ["</table>"]
