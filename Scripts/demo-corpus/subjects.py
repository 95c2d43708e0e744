"""The articles under review: their titles, themes, clusters, and sentences about them."""

from chance import ranked, share
from citations import split
from cycle import SCOPE, rows

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


def kind_of_assistance(text):
    for word, name in (("model", "Model legislation"), ("legislative", "Legislative drafting"),
                       ("legal advice", "Legal advice"), ("on-site", "On-site assistance"),
                       ("action plan", "Development of an action plan"),
                       ("technolog", "Technological assistance"),
                       ("software", "Technological assistance"),
                       ("database", "Technological assistance"),
                       ("system", "Technological assistance"),
                       ("good practices", "Summary of good practices and lessons learned")):
        if word in text:
            return name
    return "Capacity-building"


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
