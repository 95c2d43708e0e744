"""A summary in both of its forms: JSON and Akoma Ntoso."""

import json
from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<statement name="executiveSummary"><meta><identification source="#unodc">
<FRBRWork><FRBRthis value="{uri}/!main"/><FRBRuri value="{uri}"/><FRBRdate date="{date}" name="issue"/>
<FRBRauthor href="#unodc"/><FRBRcountry value="un"/><FRBRnumber value="{number}" showAs="{symbol}"/></FRBRWork>
<FRBRExpression><FRBRthis value="{uri}/eng@/!main"/><FRBRuri value="{uri}/eng@"/><FRBRdate date="{date}" name="expression"/>
<FRBRauthor href="#unodc"/><FRBRlanguage language="eng"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="{uri}/eng@/!main.xml"/><FRBRuri value="{uri}/eng@.xml"/><FRBRdate date="{date}" name="markup"/>
<FRBRauthor href="#unodc"/></FRBRManifestation></identification>
<references source="#unodc"><TLCOrganization eId="unodc" href="/ontology/organization/un/unodc" showAs="UNODC"/></references>
<proprietary source="#unodc"><p:review xmlns:p="urn:palermo:review:1" kind="executive-summary" state="{state}" cycle="{cycle}" year="{year}" distribution="general"/></proprietary>
</meta><preface><p><docTitle>{title}</docTitle></p></preface><mainBody>
"""


class Summary:
    """Blocks in the order of reading."""

    def __init__(self, **fields):
        self.fields, self.blocks, self.words, self.number = fields, [], 0, 0

    def add(self, block, *texts):
        self.blocks.append(block)
        self.words += sum(len(text.split()) for text in texts)

    def heading(self, level, text):
        self.add({"type": "heading", "level": level, "text": text}, text)

    def paragraph(self, text):
        self.number += 1
        self.add({"type": "paragraph", "number": str(self.number), "text": text}, text)

    def list(self, introduction, items):
        self.paragraph(introduction)
        for item in items:
            self.add({"type": "item", "text": item}, item)

    def table(self, caption, header, rows):
        self.add({"type": "table", "caption": caption, "header": header, "rows": rows},
                 caption, *header, *(cell for row in rows for cell in row))

    def json(self):
        head = {"format": "palermo-document/1", "kind": "executive-summary", "language": "en",
                "distribution": "general", **self.fields}
        lines = ",\n  ".join(json.dumps(block) for block in self.blocks)
        return json.dumps(head, indent=1)[:-2] + ',\n "blocks": [\n  ' + lines + "\n ]\n}\n"

    def akoma_ntoso(self):
        number = self.fields["symbol"].lower().replace("/", "-")
        uri = f"/akn/un/statement/executiveSummary/unodc/{self.fields['date']}/{number}"
        parts = [HEAD.format(uri=uri, number=number, **self.fields)]
        depth, index = 0, 0
        while index < len(self.blocks):
            block = self.blocks[index]
            index += 1
            if block["type"] == "heading":
                while depth >= block["level"]:
                    parts.append("</section>\n")
                    depth -= 1
                depth += 1
                parts.append(f"<section><heading>{escape(block['text'])}</heading>\n")
            elif block["type"] == "table":
                rows = [f"<tr>{''.join(f'<th><p>{escape(c)}</p></th>' for c in block['header'])}</tr>"]
                rows += [f"<tr>{''.join(f'<td><p>{escape(c)}</p></td>' for c in row)}</tr>"
                         for row in block["rows"]]
                parts.append(f"<hcontainer name=\"table\"><content><table><caption>"
                             f"{escape(block['caption'])}</caption>{''.join(rows)}</table></content>"
                             f"</hcontainer>\n")
            else:
                items = []
                while index < len(self.blocks) and self.blocks[index]["type"] == "item":
                    items.append(self.blocks[index]["text"])
                    index += 1
                parts.append(self.akn_paragraph(block, items))
        return "".join(parts) + "</section>\n" * depth + "</mainBody></statement></akomaNtoso>\n"

    @staticmethod
    def akn_paragraph(block, items):
        text = escape(block["text"])
        if items:
            listed = "".join(f"<item><num>({chr(97 + i)})</num><p>{escape(item)}</p></item>"
                             for i, item in enumerate(items))
            text = f"<blockList><listIntroduction>{text}</listIntroduction>{listed}</blockList>"
        else:
            text = f"<p>{text}</p>"
        return f"<paragraph><num>{block['number']}.</num><content>{text}</content></paragraph>\n"
