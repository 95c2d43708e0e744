"""Nodes to palermo-document JSON and to Akoma Ntoso in the profile of the United Nations."""

import json
import re
from xml.sax.saxutils import escape, quoteattr

from chance import share

MARK = re.compile(r"⟦(note|ref):([^:⟧]*):([^⟧]*)⟧")


def plain(text):
    """The running text: notes taken out, references kept as words."""
    return MARK.sub(lambda m: "" if m[1] == "note" else m[3], text)


def notes(text):
    return [(m[2], m[3]) for m in MARK.finditer(text) if m[1] == "note"]


def blocks(nodes):
    """The blocks in reading order, each with what was intended for it."""
    for node in nodes:
        kind = node["t"]
        if kind == "table":
            block = {"type": "table", "caption": node["caption"], "header": node["header"],
                     "rows": node["rows"]}
            yield {k: v for k, v in block.items() if v is not None}, node["intended"]
            continue
        name = {"lead": "paragraph"}.get(kind, kind)
        block = {"type": name}
        if kind == "heading":
            block["level"] = node["level"]
        if node["number"] is not None:
            block["number"] = node["number"]
        block["text"] = plain(node["text"])
        yield block, node.get("intended")
        for mark, words in notes(node["text"]):
            yield {"type": "note", "mark": mark, "text": words}, None


def as_json(head, nodes, more=None):
    fields = [f'  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}' for k, v in head.items()]
    for name, values in (("blocks", [b for b, _ in blocks(nodes)]), *(more or {}).items()):
        lines = ",\n".join("    " + json.dumps(v, ensure_ascii=False) for v in values)
        fields.append(f'  "{name}": [\n{lines}\n  ]')
    return "{\n" + ",\n".join(fields) + "\n}\n"


ISO = {"en": "eng", "fr": "fra", "es": "spa"}
REVIEW = ["kind", "state", "cycle", "year", "distribution", "regionalGroup"]


def inline(text):
    """Text with its notes and references as elements; some citations become references."""
    parts, last = [], 0
    for m in MARK.finditer(text):
        parts.append(escape(text[last:m.start()]))
        if m[1] == "note":
            parts.append(f'<authorialNote marker="{m[2]}" placement="bottom"><p>{escape(m[3])}</p>'
                         "</authorialNote>")
        else:
            parts.append(f"<ref href={quoteattr(address(m[2]))}>{escape(m[3])}</ref>")
        last = m.end()
    parts.append(escape(text[last:]))
    return "".join(parts)


def address(provision):
    instrument, article, *path = provision.split("/")
    unit = f"art_{article}" + (f"__para_{path[0]}" if path else "")
    return f"/akn/un/act/{instrument.lower()}/2000-11-15/eng@/~{unit}"


def linked(text, code, meant):
    """Marks plain citations of the Convention as references, as some typists do."""
    if not meant or meant[2] != "cited" or not meant[1][0].startswith("UNTOC/"):
        return text

    def mark(m):
        if share(code, text, m.start()) > 0.7:
            return m[0]
        return f"(⟦ref:UNTOC/{m[2]}{'/' + m[3] if m[3] else ''}:{m[1]}⟧)"
    return re.sub(r"\((art\. (\d+)(?:, para\. (\d+))?)\)", mark, text)


def as_xml(head, nodes, code, with_references=False, container="statement"):
    """A whole Akoma Ntoso file."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
           f'  <{container} name="executiveSummary">']
    out += meta(head)
    out += cover(head)
    out.append("    <mainBody>")
    out += body(nodes, code, with_references)
    out += ["    </mainBody>", f"  </{container}>", "</akomaNtoso>", ""]
    return "\n".join(out)


def meta(head):
    slug = head["symbol"].lower().replace("/", "-")
    work = f"/akn/un/statement/executiveSummary/unodc/{head['date']}/{slug}"
    lang = ISO[head["language"]]
    attributes = " ".join(f'{k}={quoteattr(str(head[k]))}' for k in REVIEW if k in head)
    return [
        "    <meta>",
        '      <identification source="#unodc">',
        "        <FRBRWork>",
        f'          <FRBRthis value="{work}/!main"/>',
        f'          <FRBRuri value="{work}"/>',
        f"          <FRBRalias value={quoteattr(head['title'])} name=\"title\"/>",
        f'          <FRBRdate date="{head["date"]}" name="issue"/>',
        '          <FRBRauthor href="#unodc"/>',
        '          <FRBRcountry value="un"/>',
        f'          <FRBRnumber value="{slug}" showAs="{head["symbol"]}"/>',
        "        </FRBRWork>",
        "        <FRBRExpression>",
        f'          <FRBRthis value="{work}/{lang}@/!main"/>',
        f'          <FRBRuri value="{work}/{lang}@"/>',
        f'          <FRBRdate date="{head["date"]}" name="expression"/>',
        '          <FRBRauthor href="#unodc"/>',
        f'          <FRBRlanguage language="{lang}"/>',
        "        </FRBRExpression>",
        "        <FRBRManifestation>",
        f'          <FRBRthis value="{work}/{lang}@/!main.xml"/>',
        f'          <FRBRuri value="{work}/{lang}@.xml"/>',
        f'          <FRBRdate date="{head["date"]}" name="markup"/>',
        '          <FRBRauthor href="#unodc"/>',
        "        </FRBRManifestation>",
        "      </identification>",
        '      <references source="#unodc">',
        '        <TLCOrganization eId="unodc" href="/ontology/organization/un/unodc" showAs="'
        'United Nations Office on Drugs and Crime"/>',
        '        <TLCConcept eId="symbol" href="/ontology/concepts/un/symbol" showAs="Symbol"/>',
        "      </references>",
        '      <proprietary source="#unodc">',
        f'        <p:review xmlns:p="urn:palermo:review:1" {attributes}/>',
        "      </proprietary>",
        "    </meta>",
    ]


def cover(head):
    return [
        "    <coverPage>",
        "      <p>United Nations</p>",
        f'      <p><docNumber refersTo="#symbol">{head["symbol"]}</docNumber></p>',
        f'      <p>Distr.: {head["distribution"].capitalize()}</p>',
        f'      <p><docDate date="{head["date"]}">{head["date"]}</docDate></p>',
        "    </coverPage>",
        "    <preface>",
        "      <p>Conference of the Parties to the United Nations Convention against Transnational "
        "Organized Crime</p>",
        f'      <p><docTitle>{escape(head["title"])}</docTitle></p>',
        "    </preface>",
    ]


def body(nodes, code, with_references):
    out, open_sections, counts = [], [], {}
    place = 0

    def eid(kind):
        parent = open_sections[-1][1] if open_sections else ""
        counts[parent, kind] = counts.get((parent, kind), 0) + 1
        name = {"section": "sec", "paragraph": "para"}[kind]
        return f"{parent}{'__' if parent else ''}{name}_{counts[parent, kind]}"

    def pad(extra=0):
        return "      " + "  " * (len(open_sections) + extra)

    def close_to(level):
        while open_sections and open_sections[-1][0] >= level:
            open_sections.pop()
            out.append(f"{pad()}</section>")

    def words(text, meant=None):
        return inline(linked(text, code, meant) if with_references else text)

    while place < len(nodes):
        node = nodes[place]
        place += 1
        if node["t"] == "heading":
            close_to(node["level"])
            name = eid("section")
            out.append(f'{pad()}<section eId="{name}">')
            open_sections.append((node["level"], name))
            if node["number"]:
                dot = "" if "." in node["number"] or node["number"][-1] == ")" else "."
                out.append(f"{pad()}<num>{node['number']}{dot}</num>")
            out.append(f"{pad()}<heading>{words(node['text'])}</heading>")
            continue
        name = eid("paragraph")
        out.append(f'{pad()}<paragraph eId="{name}">')
        if node.get("number") and node["t"] in ("paragraph", "lead"):
            out.append(f"{pad(1)}<num>{node['number']}.</num>")
        out.append(f"{pad(1)}<content>")
        if node["t"] == "paragraph":
            out.append(f"{pad(2)}<p>{words(node['text'], node['intended'])}</p>")
        elif node["t"] == "table":
            out += table(node, pad(2), words)
        else:
            items = []
            while place < len(nodes) and nodes[place]["t"] == "item":
                items.append(nodes[place])
                place += 1
            out.append(f'{pad(2)}<blockList eId="{name}__list_1">')
            out.append(f"{pad(3)}<listIntroduction>{words(node['text'])}</listIntroduction>")
            for number, item in enumerate(items, 1):
                out.append(f'{pad(3)}<item eId="{name}__list_1__item_{number}">')
                if item["number"]:
                    out.append(f"{pad(4)}<num>{item['number']}</num>")
                out.append(f"{pad(4)}<p>{words(item['text'], item['intended'])}</p>")
                out.append(f"{pad(3)}</item>")
            out.append(f"{pad(2)}</blockList>")
        out += [f"{pad(1)}</content>", f"{pad()}</paragraph>"]
    close_to(1)
    return out


def table(node, pad, words):
    out = [f"{pad}<table>"]
    if node["caption"]:
        out.append(f"{pad}  <caption>{words(node['caption'])}</caption>")
    for name, cells in [("th", node["header"]), *(("td", row) for row in node["rows"])]:
        out.append(f"{pad}  <tr>")
        out += [f"{pad}    <{name}><p>{words(cell)}</p></{name}>" for cell in cells]
        out.append(f"{pad}  </tr>")
    out.append(f"{pad}</table>")
    return out
