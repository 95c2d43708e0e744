"""How alike the observations of PDF and text files are to those of the documents that they were made from.

python3 Scripts/pdf-files/measure_pages.py [--keep FOLDER] [--show 20] [corpus] [program]

Each document of the corpus is set by LibreOffice (from a page) and by Typst (justified and hyphenated,
with a running title and page numbers, in one column and in two) and written as plain text of 76
columns. Beside that, what `pdftotext` and `pdftotext -layout` make of the PDF files is read as plain
text. Printed is F1 over observations (document, kind, provisions, basis, text), and over the same
without the text, by tool and manner.

Needs soffice, poppler-utils and the Typst of Scripts/system-packages.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import textwrap

HERE = pathlib.Path(__file__).parent.parent.parent
sys.path.insert(0, str(HERE / "Scripts/word-files"))

import markup  # noqa: E402
from measure import f1, folder, names, observations, side  # noqa: E402
from documents import plain  # noqa: E402


def typst(document, columns):
    """The document in Typst's language, every word as it stands."""
    def words(text):
        return "#" + json.dumps(text, ensure_ascii=False) + ";"
    running = words(document["symbol"])
    out = [
        f"#set page(paper: \"a4\", columns: {columns}, numbering: \"1/1\", header: context if "
        f"counter(page).get().first() > 1 [{running}])",
        "#set text(size: 10pt, hyphenate: true, lang: \"en\")", "#set par(justify: true)",
    ]
    for line in markup.masthead(document):
        out += [f"*{words(line)}*" if line == document["title"] else words(line), ""]
    blocks = document["blocks"]
    for index, block in enumerate(blocks):
        notes = "".join(f"#footnote[{words(note['text'])}]" for note in markup.notes_of(blocks, index))
        kind, number = block["type"], block.get("number")
        if kind == "heading":
            out += [f"#heading(level: {block['level']})[{words(markup.titled(block))}{notes}]", ""]
        elif kind == "paragraph":
            out += [words((f"{number}. " if number else "") + block["text"]) + notes, ""]
        elif kind == "item":
            out += [f"#pad(left: {block.get('depth', 1) * 12}pt)[{words((number or '–') + ' ' + block['text'])}{notes}]", ""]
        elif kind == "table":
            if block.get("caption"):
                out += [words(block["caption"]), ""]
            rows = ([block["header"]] if block.get("header") else []) + block["rows"]
            width = max(map(len, rows))
            cells = [f"[{words(cell)}]" for row in rows for cell in row + [""] * (width - len(row))]
            out += [f"#table(columns: {width}, {', '.join(cells)})", ""]
    return "\n".join(out)


def text(document):
    lines = []
    for line in markup.masthead(document):
        lines += [line, ""]
    blocks = document["blocks"]
    for index, block in enumerate(blocks):
        kind, number = block["type"], block.get("number")
        if kind == "heading":
            lines += [markup.titled(block), ""]
        elif kind == "paragraph":
            lines += textwrap.wrap((f"{number}. " if number else "") + block["text"], 76) + [""]
        elif kind == "item":
            indent = "   " * block.get("depth", 1)
            lines += textwrap.wrap((number or "-") + " " + block["text"], 76, initial_indent=indent,
                                   subsequent_indent=indent + "  ") + [""]
        elif kind == "table":
            if block.get("caption"):
                lines += [block["caption"]]
            rows = ([block["header"]] if block.get("header") else []) + block["rows"]
            lines += ["| " + " | ".join(row) + " |" for row in rows] + [""]
    return "\n".join(lines)


def make(corpus, root):
    told = folder(corpus, root / "json")
    manners = ["office", "typst-1", "typst-2", "text", "pdftotext", "pdftotext-layout"]
    made = {manner: folder(corpus, root / manner) / "documents" for manner in manners}
    pages = root / "pages"
    pages.mkdir()
    for name, _, document in names(corpus):
        (told / "documents" / f"{name}.json").write_text(json.dumps(plain(document)))
        for target in made.values():
            side(document, target / f"{name}.meta.json")
        (pages / f"{name}.html").write_text(markup.page(document, False))
        (made["text"] / f"{name}.txt").write_text(text(document))
        for columns in (1, 2):
            source = root / "source.typ"
            source.write_text(typst(document, columns))
            subprocess.run([HERE / ".build/tools/bin/python3", "-c",
                            "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])",
                            source, made[f"typst-{columns}"] / f"{name}.pdf"], check=True)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--writer",
             "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", made["office"],
             *sorted(pages.iterdir())], check=True, capture_output=True)
    for pdf in made["office"].glob("*.pdf"):
        for manner, options in (("pdftotext", []), ("pdftotext-layout", ["-layout"])):
            subprocess.run(["pdftotext", *options, pdf, made[manner] / f"{pdf.stem}.txt"], check=True)


def read(program, corpus):
    files = [f.relative_to(corpus) for f in sorted(corpus.rglob("documents/*"))
             if not f.name.endswith(".meta.json")]
    return observations(program, corpus, files, "--accept-lossy")


def bare(observations):
    counter = collections.Counter()
    for entry, number in observations.items():
        counter[entry[:4]] += number
    return counter


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--show", type=int, default=0, help="differences shown of each")
    parser.add_argument("corpus", nargs="?", default=HERE / "corpora/demo")
    parser.add_argument("program", nargs="?", default=HERE / ".build/release/palermo")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = options.keep or pathlib.Path(temporary)
        if not (root / "json").exists():
            root.mkdir(exist_ok=True)
            make(options.corpus, root)
        expected = read(options.program, root / "json")
        print(f"{sum(expected.values())} observations of {options.corpus}")
        for manner in ("office", "typst-1", "typst-2", "text", "pdftotext", "pdftotext-layout"):
            found = read(options.program, root / manner)
            print(f"{manner:17} F1 {f1(expected, found):.4f}"
                  f"  without the text {f1(bare(expected), bare(found)):.4f}")
            for sign, rest in (("-", expected - found), ("+", found - expected)):
                for entry in sorted(rest)[:options.show]:
                    print("  ", sign, *entry[:4], entry[4][:150])


if __name__ == "__main__":
    main()
