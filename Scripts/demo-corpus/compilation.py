"""The Secretariat's thematic report: what the summaries of the cycle say, compiled."""

from cycle import GROUPS, counted, rows
from prose import figure
from rendering import as_json
from subjects import KIND_NAMES

NAMES = {"AFRICA": "African", "ASIA-PACIFIC": "Asia-Pacific", "EEG": "Eastern European",
         "GRULAC": "Latin American and Caribbean", "WEOG": "Western European and other", "": "no"}
SHORT = {"UNTOC": "", "TIP": " of the Trafficking in Persons Protocol",
         "SOM": " of the Smuggling of Migrants Protocol", "FIREARMS": " of the Firearms Protocol"}


def article(provision):
    instrument, number = provision.split("/")
    return f"art. {number}{SHORT[instrument]}"


def thematic_report(states, cells):
    """The report of year 3 as JSON. cells: (provision, kind) -> codes of counted States."""
    group = {s.code: s.group for s in states}
    everyone = counted(states)
    entries = []
    for provision, kind, where, text in rows("compilation.tsv"):
        codes = cells.get((provision, KIND_NAMES[kind]), set())
        codes = [c for c in codes if not where or group[c] == where]
        entry = {"kind": KIND_NAMES[kind], "provisions": [provision]}
        if where:
            entry["regionalGroup"] = where
        entries.append({**entry, "states": len(codes), "text": text})
    nodes = []

    def heading(level, number, text):
        nodes.append({"t": "heading", "level": level, "number": number, "text": text})

    def paragraph(text):
        count = sum(n["t"] == "paragraph" for n in nodes) + 1
        nodes.append({"t": "paragraph", "number": str(count), "text": text})

    def table(title, column, kind):
        chosen = [e for e in entries if e["kind"] == KIND_NAMES[kind] and "regionalGroup" not in e]
        chosen.sort(key=lambda e: (-e["states"], e["provisions"]))
        nodes.append({"t": "table", "caption": title,
                      "header": ["Article", column, "Most prevalent, in order"],
                      "rows": [[upper(article(e["provisions"][0])),
                                str(e["states"]), e["text"]] for e in chosen[:8]],
                      "intended": []})

    heading(1, "I", "Introduction, scope and structure")
    paragraph("The present report was prepared pursuant to the terms of reference of the "
              "mechanism. It compiles the successes, good practices, challenges, observations and "
              f"technical assistance needs contained in the summaries of {len(everyone)} reviews "
              "completed in the three years of the first cycle, as at 15 June 2015.")
    by_group = ", ".join(
        f"{figure(sum(s.group == g for s in everyone))} {NAMES[g]} States" for g in GROUPS[:-1])
    paragraph(f"The reviews concern {by_group} and {figure(sum(not s.group for s in everyone))} "
              "States that belong to no regional group. One summary of the third year was not "
              "available at the time of writing.")
    heading(1, "II", "General observations on challenges and good practices")
    heading(2, "A", "Challenges")
    paragraph("Table 1 lists the articles under which challenges were identified in the largest "
              "number of States. They range from gaps in criminal law to a lack of staff and "
              "means.")
    table("Table 1. Most prevalent challenges", "States with challenges", "C")
    paragraph("In the summaries of the third year, virtual assets are mentioned for the first "
              "time, in connection with articles 6 and 12 of the Convention.")
    heading(2, "B", "Good practices")
    paragraph("Good practices were identified in almost all areas. Contact points and liaison "
              "officers (art. 27) are cited most often, followed by campaigns against trafficking "
              "in persons (art. 9 of the Trafficking in Persons Protocol).")
    table("Table 2. Most prevalent good practices", "States with good practices", "G")
    heading(1, "III", "Technical assistance")
    paragraph("Needs were expressed in every region. Capacity-building is the type of assistance "
              "requested most often, before legislative drafting and technological assistance.")
    table("Table 3. Technical assistance needs by article", "States with needs", "T")
    heading(1, "IV", "Outlook")
    paragraph("The Secretariat will update the compilation once the outstanding summary has been "
              "received. Regional addenda describe what the regions have in common.")
    head = {"format": "palermo-document/1", "kind": "thematic-report",
            "symbol": "CTOC/COP/IOG/I/3/2",
            "title": "Implementation of the Convention and the Protocols: thematic report",
            "language": "en", "date": "2015-06-22", "distribution": "general",
            "cycle": 1, "year": 3}
    return as_json(head, nodes, {"entries": entries})


def upper(text):
    return text[0].upper() + text[1:]
