"""The orders in which a summary may stand: by chapter, kind, cluster or article."""

from chance import pick, share
from citations import NAMES, split
from cycle import SCOPE
from subjects import CLUSTERS, PROTOCOL_HEADINGS, ROMAN, TITLES


class Layouts:
    """What `Summary` mixes in: one method for each layout."""

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
                    names = PROTOCOL_HEADINGS[instrument]
                    self.heading(2, pick(names, self.state.code, instrument))
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
