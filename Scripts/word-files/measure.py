"""How alike the observations of Word files are to those of the documents that they were made from.

python3 Scripts/word-files/measure.py [--keep FOLDER] [corpus] [program]

Each document of the corpus is written as a Word file by python-docx, by pandoc and by LibreOffice,
once with heading styles and lists that the program counts, and once by look alone: bold lines,
numbers and dashes typed by hand. The document itself is read as JSON. A file beside each says what the document is. Printed is F1 over
observations (document, kind, provisions, basis, text), by tool and manner, and what differs.

Needs pandoc, soffice and requirements.txt (`python3 -m pip install -r`).
"""

import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import tempfile

import markup
from documents import documents, plain

FIELDS = ("kind", "symbol", "title", "language", "date", "distribution", "cycle", "year", "state",
          "regionalGroup", "published")
HERE = pathlib.Path(__file__).parent.parent.parent


def folder(corpus, target):
    (target / "documents").mkdir(parents=True, exist_ok=True)
    for name in ("corpus.json", "states.csv"):
        shutil.copy(pathlib.Path(corpus) / name, target / name)
    return target


def names(corpus):
    """Documents by a name that no two share, those of one kind of content once."""
    for path, document in documents(corpus):
        if document.get("blocks"):
            yield "-".join(path.with_suffix("").parts[1:]), path, document


def side(document, path):
    told = {key: document[key] for key in FIELDS if key in document}
    path.write_text(json.dumps(told, ensure_ascii=False))


def office(folder, files):
    """LibreOffice makes Word files of all files at once."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--writer",
             "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, *files],
            check=True, capture_output=True)


def make(corpus, root):
    """All corpora of Word files, by tool and manner."""
    import python_docx  # Only what makes Word files needs it.
    made = {}
    told = folder(corpus, root / "as-json")
    for name, _, document in names(corpus):
        (told / "documents" / f"{name}.json").write_text(json.dumps(plain(document)))
    for manner in ("styles", "look"):
        by_look = manner == "look"
        targets = {tool: folder(corpus, root / f"{tool}-{manner}")
                   for tool in ("python-docx", "pandoc", "office-html", "office-odt")}
        pages, texts = root / f"pages-{manner}", root / f"odt-{manner}"
        pages.mkdir(), texts.mkdir()
        for name, _, document in names(corpus):
            for target in targets.values():
                side(document, target / "documents" / f"{name}.meta.json")
            python_docx.write(document, by_look, targets["python-docx"] / "documents" / f"{name}.docx")
            source = root / "source.md"
            source.write_text(markup.markdown(document, by_look))
            for target in (targets["pandoc"] / "documents" / f"{name}.docx", texts / f"{name}.odt"):
                subprocess.run(["pandoc", "-f", "markdown-smart", source, "-o", target], check=True)
            (pages / f"{name}.html").write_text(markup.page(document, by_look))
        office(targets["office-html"] / "documents", sorted(pages.iterdir()))
        office(targets["office-odt"] / "documents", sorted(texts.iterdir()))
        made |= {(tool, manner): target for tool, target in targets.items()}
    return made


def observations(program, corpus, files, *options):
    """The observations of files by file, each as what is compared."""
    lines = "".join(json.dumps(request(file)) + "\n" for file in files)
    ending = subprocess.run(
        [program, "tag", corpus, *options], input=lines, capture_output=True, text=True, check=False)
    found, name = collections.Counter(), None
    for line in ending.stdout.splitlines():
        line = json.loads(line)
        if line.get("format"):
            if "refused" in line:
                print(f"refused: {line['file']}: {line['refused']['message']}")
            name = line["file"]
        else:
            found[(key(name), line["kind"], tuple(line["provisions"]), line["basis"], line["text"])] += 1
    return found


def request(file):
    told = {"file": str(file)}
    if file.suffix != ".json":
        told["side"] = str(file.with_suffix(".meta.json"))
    return told


def f1(expected, found):
    common = sum((expected & found).values())
    return 2 * common / max(1, sum(expected.values()) + sum(found.values()))


def key(file):
    return "-".join(pathlib.PurePath(file).with_suffix("").parts[1:])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--show", type=int, default=0, help="differences shown of each")
    parser.add_argument("corpus", nargs="?", default=HERE / "corpora/demo")
    parser.add_argument("program", nargs="?", default=HERE / ".build/release/palermo")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = options.keep or pathlib.Path(temporary)
        if root.exists() and any(root.glob("python-docx-*")):
            made = {tuple(path.name.rsplit("-", 1)): path for path in root.iterdir()
                    if (path / "corpus.json").exists() and path.name != "as-json"}
        else:
            root.mkdir(exist_ok=True)
            made = make(options.corpus, root)
        told = root / "as-json"
        expected = observations(
            options.program, told, [file.relative_to(told) for file in told.rglob("documents/*")])
        print(f"{sum(expected.values())} observations of {options.corpus}")
        for (tool, manner), target in sorted(made.items()):
            files = sorted((target / "documents").glob("*.docx"))
            found = observations(options.program, target, [f.relative_to(target) for f in files])
            common = sum((expected & found).values())
            print(f"{tool:12} {manner:6} F1 {f1(expected, found):.4f}  lost {sum(expected.values()) - common}"
                  f"  gained {sum(found.values()) - common}")
            for sign, rest in (("-", expected - found), ("+", found - expected)):
                for entry in sorted(rest)[:options.show]:
                    print("  ", sign, *entry[:4], entry[4][:90])


if __name__ == "__main__":
    main()
