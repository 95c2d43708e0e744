"""Summaries as lists of nodes (headings, paragraphs, lists, tables) with what was intended."""

import re

from chance import number, pick, ranked, share
from citations import FORMS, NAMES, cite, split
from cycle import SCOPE, YEARS, rows
from layouts import Layouts
from prose import Voice, spelled
from subjects import KIND_NAMES, PAIRS, ROMAN, THEME, TITLES, article_of, kind_of_assistance


class Summary(Layouts):
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
        last = numbers[-1]
        return [ROMAN[numbers[0]], letter, str(last), f"({chr(96 + last)})"][level - 1]

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
            ten, one = divmod(place + 1, 10)
            mark = f"({'x' * ten}{roman[one - 1] if one else ''})" if ten else f"({roman[place]})"
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
            sentence = f"{sentence} {tail}"
        return sentence, *self.basis(own, provisions, inherits)

    def basis(self, own, provisions, inherits):
        if own:
            return provisions, "cited"
        return (inherits, "inherited") if inherits else ([], "none")

    def need(self, text, cited, key, as_item, tail):
        phrase = self.voice.say(text, key)
        bracket = f" ({cited})" if cited else ""
        if as_item and tail and share(key, "longer") < 0.5:
            return f"{phrase}{bracket}. {tail}"
        if as_item:
            return f"{phrase}{bracket};" if share(self.state.code, "semicolons") < 0.5 \
                else f"{phrase}{bracket}."
        phrase = phrase[0].lower() + phrase[1:]
        if phrase.startswith("development"):
            phrase = f"the {phrase}"
        need = self.voice.say(self.wording("need", key), key, t=f"{phrase}{bracket}")
        return f"{need} {tail}" if tail else need

    def tail(self, article, kind, key):
        """What a passage adds, in sentences that the document does not have yet."""
        choices = self.tails.get((THEME.get(article, "crime"), "C" if kind == "V" else kind))
        if not choices or share(key, "tail") > 0.75:
            return None
        for attempt in range(4):
            place = f"{key}/tail {attempt}"
            # The State's name stands once in a passage at most.
            text = pick(choices, place).replace("{S}", "The State party")
            text = self.voice.say(text.replace("{s}", "the State party"), place)
            sentences = {sentence[:22] for sentence in text.split(". ")}
            if not sentences & self.told:
                self.told |= sentences
                return text
        return None

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
                 if state.is_party(i, self.year["from"])]
        protocols = "It is not a party to the Protocols." if not names else \
            "It is also a party to " + " and ".join(
                filter(None, [", ".join(names[:-1]), names[-1]])) + "."
        first = ["signatory"] if state.role == "voluntary" else ["ratified"]
        order = first + ranked(["hierarchy", "law", "institutions", "process", "context",
                                "procedure", "cooperation", "method", "reform", "cases",
                                "training"],
                               state.code, "order")[: 7 + number(5, state.code, "length")]
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
