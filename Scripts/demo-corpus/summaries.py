"""Summaries as lists of nodes: headings, paragraphs, lists and tables, with what was intended."""

import re

from chance import number, pick, ranked, share
from citations import FORMS, NAMES, cite, split
from cycle import SCOPE, YEARS, rows
from prose import Voice

TITLES = {
    "UNTOC/5": "Participation in an organized criminal group",
    "UNTOC/6": "Criminalization of the laundering of proceeds of crime",
    "UNTOC/7": "Measures to combat money-laundering",
    "UNTOC/10": "Liability of legal persons",
    "UNTOC/12": "Confiscation and seizure",
    "UNTOC/13": "International cooperation for purposes of confiscation",
    "UNTOC/16": "Extradition",
    "UNTOC/18": "Mutual legal assistance",
    "UNTOC/19": "Joint investigations",
    "UNTOC/20": "Special investigative techniques",
    "UNTOC/23": "Criminalization of obstruction of justice",
    "UNTOC/24": "Protection of witnesses",
    "UNTOC/25": "Assistance to and protection of victims",
    "UNTOC/27": "Law enforcement cooperation",
    "UNTOC/29": "Training and technical assistance",
    "TIP/5": "Criminalization",
    "TIP/6": "Assistance to and protection of victims of trafficking in persons",
    "TIP/9": "Prevention of trafficking in persons",
    "TIP/10": "Information exchange and training",
    "SOM/6": "Criminalization",
    "SOM/8": "Measures against the smuggling of migrants by sea",
    "SOM/10": "Information",
    "SOM/16": "Protection and assistance measures",
    "FIREARMS/5": "Criminalization",
    "FIREARMS/7": "Record-keeping",
    "FIREARMS/8": "Marking of firearms",
    "FIREARMS/13": "Cooperation",
}
PAIRS = {
    ("UNTOC/5", "UNTOC/6"): "Participation in an organized criminal group; money-laundering",
    ("UNTOC/12", "UNTOC/13"): "Confiscation, seizure and international cooperation to that end",
    ("UNTOC/24", "UNTOC/25"): "Protection of witnesses and victims",
    ("UNTOC/16", "UNTOC/18"): "Extradition; mutual legal assistance",
}
CLUSTERS = [
    ("Criminalization and law enforcement", [5, 6, 7, 10, 12, 20, 23, 24, 25, 29]),
    ("International cooperation", [13, 16, 18, 19, 27]),
]
THEMES = {
    "crime": "UNTOC/5 UNTOC/10 UNTOC/23 TIP/5 SOM/6",
    "proceeds": "UNTOC/6 UNTOC/7 UNTOC/12",
    "cooperation": "UNTOC/13 UNTOC/16 UNTOC/18 UNTOC/19 UNTOC/27",
    "borders": "SOM/8 SOM/10 FIREARMS/13",
    "protection": "UNTOC/24 UNTOC/25 TIP/6 SOM/16",
    "enforcement": "UNTOC/20",
    "arms": "FIREARMS/5 FIREARMS/7 FIREARMS/8",
    "prevention": "UNTOC/29 TIP/9 TIP/10",
}
THEME = {article: theme for theme, articles in THEMES.items() for article in articles.split()}
PROTOCOL_HEADINGS = {
    "TIP": ["Implementation of the Trafficking in Persons Protocol",
            "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and "
            "Children", "Trafficking in Persons Protocol"],
    "SOM": ["Implementation of the Smuggling of Migrants Protocol",
            "Protocol against the Smuggling of Migrants by Land, Sea and Air",
            "Smuggling of Migrants Protocol"],
    "FIREARMS": ["Implementation of the Firearms Protocol", "Firearms Protocol",
                 "Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their "
                 "Parts and Components and Ammunition"],
}
ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
KIND_NAMES = {"S": "success", "G": "goodPractice", "C": "challenge", "V": "challenge",
              "O": "observation", "T": "technicalAssistanceNeed"}


def article_of(provision):
    return "/".join(provision.split("/")[:2])


class Pool:
    """The sentences, dealt out in turn so that neighbours in a cycle differ."""

    def __init__(self, found):
        self.sentences, self.tails, self.beyond = {}, {}, []
        for place, kind, text in rows("sentences.tsv"):
            if place.startswith("+"):
                self.tails.setdefault((place[1:], kind), []).append(text)
                continue
            provisions = place.split()
            article = article_of(provisions[0])
            instrument, name, _ = split(provisions[0])
            if int(name) not in SCOPE[instrument]:
                self.beyond.append((provisions, kind, text))
                continue
            self.sentences.setdefault((article, kind), []).append((provisions, kind, text))
        self.turn = {}
        for cell in self.sentences:
            holders = [code for code, cells in found.items() if cell in cells]
            for place, code in enumerate(ranked(holders, "turn", *cell)):
                self.turn[code, cell] = place

    def deal(self, code, cell):
        """One sentence for a finding, now and then two."""
        choices = self.sentences[cell]
        first = self.turn[code, cell]
        many = 2 if len(choices) > 2 and share(code, cell, "two") < 0.42 else 1
        return [choices[(first + step * (len(choices) // 2)) % len(choices)]
                for step in range(many)]


class Summary:
    """One State's executive summary, in the making."""

    def __init__(self, state, cells, pool, edition=""):
        self.state, self.year = state, YEARS[state.year - 1]
        self.edition = edition
        self.voice = Voice(state, int(self.year["to"][:4]))
        self.wordings = {}
        for what, text in rows("wordings.tsv") + rows("introduction.tsv"):
            self.wordings.setdefault(what, []).append(text)
        self.findings = [finding for cell in cells for finding in pool.deal(state.code, cell)]
        if share(state.code, "beyond") < 0.4 and state.role != "voluntary":
            self.findings.append(pick(pool.beyond, state.code, "beyond which"))
        self.tails, self.told = pool.tails, set()
        self.nodes, self.paragraphs, self.notes, self.counter = [], 0, 0, 0
        self.style = ranked(FORMS, state.code, "forms")[:3] + ["short", "long"]
        self.numbering = pick(["decimal", "letters", "joined", "none"], state.code, "numbering")
        self.numbered = share(state.code, "numbered") < 0.8
        self.item_marks = pick(["(a)", "", "(i)", "(a)"], state.code, "items")
        self.layout = pick(["chapters", "chapters", "chapters", "protocols", "protocols",
                            "kinds", "kinds", "clusters", "articles", "articles"],
                           state.code, "layout")
        self.success_apart = share(state.code, "successes") < 0.5
        self.with_table = share(state.code, "table") < 0.35
        self.level_numbers = []
        self.write()

    # Choices, all of them bound to this document and the place in it.

    def key(self, *parts):
        self.counter += 1
        return "/".join([self.state.code, str(self.counter), *map(str, parts)])

    def wording(self, what, key=None):
        return pick(self.wordings[what], key or self.key(what))

    def chosen(self, what):
        """A wording that stays the same through the document."""
        return pick(self.wordings[what], self.state.code, what)

    # Nodes.

    def heading(self, level, text, provisions=(), section=None):
        del self.level_numbers[level:]
        while len(self.level_numbers) < level:
            self.level_numbers.append(0)
        self.level_numbers[level - 1] += 1
        self.nodes.append({"t": "heading", "level": level, "number": self.number_of(level),
                           "text": text})

    def number_of(self, level):
        numbers = self.level_numbers
        letter = chr(64 + numbers[1]) if level > 1 else ""
        if self.numbering == "none":
            return None
        if self.numbering == "decimal":
            return ".".join(map(str, numbers[:level]))
        if self.numbering == "joined":
            rest = "".join(f".{number}" for number in numbers[2:])
            return ROMAN[numbers[0]] + (f".{letter}" if letter else "") + rest
        return [ROMAN[numbers[0]], letter, str(numbers[-1]), f"({chr(96 + numbers[-1])})"][level - 1]

    def next_number(self):
        self.paragraphs += 1
        return str(self.paragraphs) if self.numbered else None

    def paragraph(self, text, intended=None):
        self.nodes.append({"t": "paragraph", "number": self.next_number(),
                           "text": self.with_note(text), "intended": intended})

    def lead(self, text):
        self.nodes.append({"t": "lead", "number": self.next_number(), "text": text})

    def item(self, place, text, intended):
        mark = None
        if self.item_marks == "(a)":
            mark = f"({chr(97 + place)})" if place < 26 else f"({chr(71 + place)}{chr(71 + place)})"
        elif self.item_marks == "(i)":
            roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
            tens = ["", "x", "xx", "xxx"]
            mark = f"({roman[place]})" if place < 10 else \
                f"({tens[(place + 1) // 10]}{(roman[(place + 1) % 10 - 1] if (place + 1) % 10 else '')})"
        self.nodes.append({"t": "item", "number": mark, "text": self.with_note(text),
                           "intended": intended})

    def with_note(self, text):
        key = self.key("note")
        if share(key) > 0.05 or self.notes >= 4:
            return text
        self.notes += 1
        words = self.voice.say(self.wording("note", key), key)
        return f"{text}⟦note:{self.notes}:{words}⟧"

    # Sentences.

    def tell(self, finding, section, inherits=None, as_item=False):
        """A finding in words, with the provisions and the basis that a reader should find.

        inherits: the provisions that the heading or lead-in above would give, if any.
        """
        provisions, kind, text = finding
        article = article_of(provisions[0])
        key = f"{self.state.code}/{'+'.join(provisions)}/{kind}/{text[:40]}"
        tail = self.tail(article, kind, key)
        cited = cite(provisions, section, "{c}" in text, self.style, key)
        own = "{c}" in text or "{b}" in text
        instrument = split(provisions[0])[0]
        if not own:
            fits = inherits is not None and instrument == inherits[0].split("/")[0]
            bare = share(key, "bare")
            if fits and "/" not in inherits[0]:
                own = bare > 0.12
            else:
                own = bare > (0.7 if fits else 0.03 if kind not in "TV" else 0)
        if kind == "T":
            return self.need(text, cited if own else None, key, as_item, tail), *self.basis(
                own, provisions, inherits)
        sentence = self.voice.say(text, key, c=cited, b=cited)
        # A unit in running text stands between commas.
        if ", " in cited and " of the " not in cited:
            sentence = re.sub(f"{re.escape(cited)}(?= [a-z])", f"{cited},", sentence)
        if own and "{c}" not in text and "{b}" not in text:
            sentence = f"{sentence[:-1]} ({cited})."
        if tail and not (as_item and share(key, "short item") < 0.4):
            sentence = f"{sentence} {self.voice.say(tail, key + '/tail')}"
        return sentence, *self.basis(own, provisions, inherits)

    def basis(self, own, provisions, inherits):
        if own:
            return provisions, "cited"
        return (inherits, "inherited") if inherits else ([], "none")

    def need(self, text, cited, key, as_item, tail):
        phrase = self.voice.say(text, key)
        bracket = f" ({cited})" if cited else ""
        if as_item and tail and share(key, "longer") < 0.5:
            return f"{phrase}{bracket}. {self.voice.say(tail, key + '/tail')}"
        if as_item:
            return f"{phrase}{bracket};" if share(self.state.code, "semicolons") < 0.5 \
                else f"{phrase}{bracket}."
        phrase = phrase[0].lower() + phrase[1:]
        if phrase.startswith("development"):
            phrase = f"the {phrase}"
        need = self.voice.say(self.wording("need", key), key, t=f"{phrase}{bracket}")
        return f"{need} {self.voice.say(tail, key + '/tail')}" if tail else need

    def tail(self, article, kind, key):
        choices = self.tails.get((THEME.get(article, "crime"), "C" if kind == "V" else kind))
        if not choices or share(key, "tail") > 0.68:
            return None
        fresh = [tail for tail in choices if tail not in self.told] or choices
        tail = pick(fresh, key, "which tail")
        self.told.add(tail)
        # The State's name stands once in a passage at most.
        return tail.replace("{S}", "The State party").replace("{s}", "the State party")

    # Sections.

    def of(self, kinds, articles):
        return [f for f in self.findings
                if f[1] in kinds and article_of(f[0][0]) in articles]

    def write(self):
        self.introduction()
        everything = sorted({article_of(f[0][0]) for f in self.findings},
                            key=lambda a: (list(SCOPE).index(a.split("/")[0]),
                                           int(a.split("/")[1])))
        getattr(self, f"in_{self.layout}")(everything)

    def introduction(self):
        state = self.state
        self.heading(1, pick([
            f"Introduction: overview of the legal and institutional framework of {state.name}",
            "Introduction", "Legal and institutional framework",
            f"Overview of the legal and institutional framework of {state.name} in the context of "
            "implementation of the United Nations Convention against Transnational Organized Crime",
        ], state.code, "introduction"))
        date = state.consent.get("UNTOC", "")
        names = [f"the {NAMES[i][0]}" for i in ("TIP", "SOM", "FIREARMS")
                 if state.is_party(i, self.year["to"])]
        protocols = "It is not a party to the Protocols." if not names else \
            "It is also a party to " + " and ".join(
                filter(None, [", ".join(names[:-1]), names[-1]])) + "."
        first = ["signatory"] if state.role == "voluntary" else ["ratified"]
        order = first + ranked(["hierarchy", "law", "institutions", "process", "context",
                                "procedure", "cooperation", "method"],
                               state.code, "order")[: 5 + number(4, state.code, "length")]
        for what in order:
            key = self.key(what)
            if what == "hierarchy":
                what = f"hierarchy-{state.tradition}"
            self.paragraph(self.voice.say(
                self.wording(what, key), key, consent=spelled(date), Protocols=protocols))

    def kinds_section(self, level, articles, section, inherits=None, only="SGOCT"):
        """Sections by kind over a set of articles, at a level of headings."""
        order = ["O", "G", "C", "T"]
        if share(self.state.code, "order") < 0.2:
            order = ["G", "C", "T", "O"]
        for kind in order:
            if kind in "G":
                self.good(level, articles, section, inherits)
                continue
            findings = self.of("CV" if kind == "C" else kind, articles)
            if not findings and (kind == "O" or share(self.key("empty")) < 0.3):
                continue
            self.heading(level, self.voice.say(self.chosen(f"heading-{kind}"), "heading"))
            if kind == "O" and inherits is None:
                self.observations(level + 1, findings, section)
            else:
                self.passages(kind, findings, section, inherits)

    def good(self, level, articles, section, inherits=None):
        successes, practices = self.of("S", articles), self.of("G", articles)
        if not self.success_apart:
            if practices or share(self.key("empty")) > 0.4:
                self.heading(level, self.chosen("heading-SG"))
                self.passages("G", practices, section, inherits)
            return
        if successes:
            self.heading(level, self.chosen("heading-S"))
            self.passages("S", successes, section, inherits)
        if practices or share(self.key("empty")) > 0.5:
            self.heading(level, self.chosen("heading-G"))
            self.passages("G", practices, section, inherits)

    def observations(self, level, findings, section):
        """Observations under the titles of articles, which their passages may inherit."""
        articles = []
        for finding in findings:
            article = article_of(finding[0][0])
            if article not in articles:
                articles.append(article)
        titled = share(self.state.code, "titles") < 0.75
        done = set()
        for article in articles:
            if article in done:
                continue
            pair = next((p for p in PAIRS if article in p and all(a in articles for a in p)), None)
            group = list(pair) if pair else [article]
            done.update(group)
            inherits = None
            if titled and article in TITLES:
                title = PAIRS[pair] if pair else TITLES[article]
                if split(article)[0] == section:
                    numbers = " and ".join(a.split("/")[1] for a in group)
                    title += f" (art{'s' if pair else ''}. {numbers})"
                    inherits = group
                self.heading(level, title)
            for finding in findings:
                if article_of(finding[0][0]) in group:
                    text, provisions, basis = self.tell(
                        finding, section, inherits or self.protocol(section))
                    self.paragraph(text, (KIND_NAMES["O"], provisions, basis))

    def protocol(self, section):
        """What a heading that names a Protocol passes on."""
        return None if section == "UNTOC" else [section]

    def passages(self, kind, findings, section, inherits=None):
        inherits = inherits or self.protocol(section)
        if not findings:
            self.paragraph(self.voice.say(self.wording(f"nil-{kind}"), self.key("nil")))
            return
        if kind == "T" and self.with_table:
            self.table(findings, section)
            return
        as_items = len(findings) > 1 and share(self.key("list")) < 0.8
        if as_items:
            self.lead(self.voice.say(self.wording(f"lead-{kind}"), self.key("lead")))
        for place, finding in enumerate(findings):
            text, provisions, basis = self.tell(finding, section, inherits, as_items)
            intended = (KIND_NAMES[kind], provisions, basis)
            if as_items:
                if text.endswith(";") and place == len(findings) - 1:
                    text = text[:-1] + "."
                self.item(place, text, intended)
            else:
                self.paragraph(text, intended)

    def table(self, findings, section):
        lines, intended = [], []
        style = [form for form in self.style if form != "inverted"]
        for provisions, kind, text in findings:
            key = f"{self.state.code}/row/{text[:40]}"
            cited = cite(provisions, section, False, style, key)
            phrase = self.voice.say(text, key)
            lines.append([cited[0].upper() + cited[1:], kind_of_assistance(text), phrase])
            intended.append((KIND_NAMES["T"], provisions, "cited"))
        self.nodes.append({
            "t": "table", "caption": pick([None, "Technical assistance needs by article",
                                           "Table. Needs expressed by the authorities"],
                                          self.key("caption")),
            "header": ["Provision", "Type of assistance", "Purpose"], "rows": lines,
            "intended": intended})

    # Layouts.

    def in_chapters(self, articles):
        for title, numbers in CLUSTERS:
            here = [a for a in articles if a.startswith("UNTOC/") and (
                int(a.split("/")[1]) in numbers or title[0] == "C"
                and int(a.split("/")[1]) not in SCOPE["UNTOC"])]
            if here:
                self.heading(1, title)
                self.kinds_section(2, here, "UNTOC")
        for instrument in ("TIP", "SOM", "FIREARMS"):
            here = [a for a in articles if a.startswith(instrument + "/")]
            if here:
                self.heading(1, pick(PROTOCOL_HEADINGS[instrument], self.state.code, instrument))
                self.kinds_section(2, here, instrument)

    def in_protocols(self, articles):
        self.heading(1, pick(["Implementation of the Convention", "Articles under review",
                              "Criminalization, law enforcement and international cooperation"],
                             self.state.code, "convention"))
        self.kinds_section(2, [a for a in articles if a.startswith("UNTOC/")], "UNTOC")
        rest = [a for a in articles if not a.startswith("UNTOC/")]
        if rest:
            self.heading(1, "Implementation of the Protocols")
            for instrument in ("TIP", "SOM", "FIREARMS"):
                here = [a for a in rest if a.startswith(instrument + "/")]
                if here:
                    self.heading(2, pick(PROTOCOL_HEADINGS[instrument], self.state.code, instrument))
                    self.kinds_section(3, here, instrument)

    def in_kinds(self, articles):
        self.heading(1, self.chosen("heading-O"))
        self.observations(2, self.of("O", articles), "UNTOC")
        self.good(1, articles, "UNTOC")
        for kind in "CT":
            self.heading(1, self.chosen(f"heading-{kind}"))
            findings = self.of("CV" if kind == "C" else kind, articles)
            if kind == "T" or share(self.state.code, "by instrument") < 0.4:
                self.passages(kind, findings, "UNTOC")
                continue
            for instrument in SCOPE:
                here = [f for f in findings if split(f[0][0])[0] == instrument]
                if here:
                    self.heading(2, "Convention" if instrument == "UNTOC" else
                                 pick(PROTOCOL_HEADINGS[instrument], self.state.code, instrument))
                    self.passages(kind, here, instrument)

    def in_clusters(self, articles):
        clusters = [
            ("Criminalization and jurisdiction", "UNTOC/5 UNTOC/6 UNTOC/10 UNTOC/23 TIP/5 SOM/6 "
             "FIREARMS/5"),
            ("Prevention, technical assistance, protection and other measures",
             "UNTOC/7 UNTOC/24 UNTOC/25 UNTOC/29 UNTOC/31 TIP/6 TIP/8 TIP/9 TIP/10 SOM/16 "
             "FIREARMS/7 FIREARMS/8"),
            ("Law enforcement and the judicial system", "UNTOC/9 UNTOC/19 UNTOC/20 UNTOC/26 "
             "UNTOC/27 UNTOC/28 SOM/10 FIREARMS/13"),
            ("International cooperation, mutual legal assistance and confiscation",
             "UNTOC/12 UNTOC/13 UNTOC/16 UNTOC/18 SOM/8"),
        ]
        for place, (title, names) in enumerate(clusters, 1):
            here = [a for a in names.split() if a in articles]
            # "technical assistance" in a cluster's title would set a kind.
            title = title.replace("technical assistance, ", "")
            if not here:
                continue
            self.heading(1, f"Cluster {ROMAN[place]}: {title[0].lower() + title[1:]}")
            for kind, words in (("O", "Suggestions"), ("C", "Gaps and challenges"),
                                ("G", "Best practices"),
                                ("T", "Technical assistance needs identified to improve "
                                 "implementation")):
                self.heading(2, words)
                self.passages(kind, self.of("CV" if kind == "C" else kind, here), "UNTOC")

    def in_articles(self, articles):
        self.heading(1, "Implementation of the articles under review")
        for article in articles:
            instrument, name, _ = split(article)
            if not self.of("GCVOT" + ("S" if self.success_apart else ""), [article]):
                continue
            title = TITLES.get(article, "Other matters")
            if instrument == "UNTOC":
                title = f"{title} (art. {name})"
            else:
                title = f"{title} (art. {name} of the {NAMES[instrument][0]})"
            self.heading(2, title)
            for kind in "OSGCT":
                if kind == "S" and not self.success_apart:
                    continue
                findings = self.of("CV" if kind == "C" else kind, [article])
                if findings:
                    self.heading(3, self.chosen(f"heading-{kind}"))
                    self.passages(kind, findings, instrument, [article])


def kind_of_assistance(text):
    for word, name in (("model", "Model legislation"), ("legislative", "Legislative drafting"),
                       ("legal advice", "Legal advice"), ("on-site", "On-site assistance"),
                       ("action plan", "Development of an action plan"),
                       ("technolog", "Technological assistance"), ("software", "Technological assistance"),
                       ("database", "Technological assistance"), ("system", "Technological assistance"),
                       ("good practices", "Summary of good practices and lessons learned")):
        if word in text:
            return name
    return "Capacity-building"


def spelled(date):
    months = ["", "January", "February", "March", "April", "May", "June", "July", "August",
              "September", "October", "November", "December"]
    found = re.fullmatch(r"(\d+)-(\d+)-(\d+)", date)
    return f"{int(found[3])} {months[int(found[2])]} {found[1]}" if found else date
