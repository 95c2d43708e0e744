"""The words of the benchmark's summaries: sentences with citations as reviewers write them."""

import random

from summary import Summary

ARTICLES = ["UNTOC/5", "UNTOC/6", "UNTOC/7", "UNTOC/8", "UNTOC/10", "UNTOC/12", "UNTOC/13",
            "UNTOC/14", "UNTOC/15", "UNTOC/16", "UNTOC/18", "UNTOC/20", "UNTOC/23", "UNTOC/24",
            "UNTOC/25", "UNTOC/27", "UNTOC/31", "TIP/5", "TIP/6", "TIP/9", "TIP/10", "SOM/6",
            "SOM/8", "SOM/11", "SOM/16", "FIREARMS/5", "FIREARMS/8", "FIREARMS/10"]
SUBJECTS = {
    "UNTOC/5": "Participation in an organized criminal group", "UNTOC/6": "Laundering of proceeds",
    "UNTOC/7": "Measures to combat money-laundering", "UNTOC/8": "Corruption",
    "UNTOC/10": "Liability of legal persons", "UNTOC/12": "Confiscation and seizure",
    "UNTOC/13": "International cooperation for purposes of confiscation",
    "UNTOC/14": "Disposal of confiscated property", "UNTOC/15": "Jurisdiction",
    "UNTOC/16": "Extradition", "UNTOC/18": "Mutual legal assistance",
    "UNTOC/20": "Special investigative techniques", "UNTOC/23": "Obstruction of justice",
    "UNTOC/24": "Protection of witnesses", "UNTOC/25": "Assistance to victims",
    "UNTOC/27": "Law enforcement cooperation", "UNTOC/31": "Prevention",
}
PROTOCOLS = {"TIP": "Trafficking in Persons Protocol", "SOM": "Smuggling of Migrants Protocol",
             "FIREARMS": "Firearms Protocol"}

# What stands in a section without being a finding that cites: most of a summary's words.
NARRATIVE = [
    "The matter is governed by {law} and by the regulations issued under it; the authorities "
    "supplied the text in force on the last day of the country visit.",
    "According to statistics for {year}, {count} proceedings were opened, of which {fewer} ended "
    "in conviction, and the average length of an investigation was {months} months.",
    "The {agency} coordinates the work of {fewer} institutions, meets every {months} months and "
    "reports to the Cabinet; its secretariat has {count} staff members in {fewer} regions.",
    "Reference was made to a case concluded in {year}, in which {fewer} persons were sentenced to "
    "terms of between two and {months} years and property worth {count},000 was confiscated.",
    "{State} explained that a bill amending {law} had passed its first reading and was expected "
    "to enter into force before the end of {year}.",
    "Under article {months} of the Constitution, treaties that have been ratified form part of "
    "domestic law and prevail over statutes that conflict with them.",
    "Requests may be sent in any of the official languages of the United Nations, in urgent cases "
    "by electronic means, and are answered within {months} weeks on average.",
    "Training on the subject is given once a year to prosecutors, judges and officers of the "
    "{agency}; {count} persons took part in {year}, about half of them women.",
]
FINDINGS = {
    "success": [
        "Legislation on {topic} has been brought into line with {cited}, and specialized units have "
        "been set up in all {fewer} regions.",
        "The {agency} has concluded {fewer} agreements with foreign counterparts ({cited}).",
        "The broad interpretation of {topic} by the courts has made prosecutions easier ({cited}).",
    ],
    "goodPractice": [
        "A shared electronic register allows the {agency} to follow every request from receipt to "
        "execution ({cited}).",
        "Joint teams of prosecutors and financial investigators are formed at the outset of each "
        "case, as encouraged by {cited}.",
        "Informal consultations with the requesting State before a refusal are standard ({cited}).",
    ],
    "challenge": [
        "The definition of {topic} in {law} is narrower than that of {cited}.",
        "Statistics on {topic} are not collected in a systematic manner, contrary to {cited}.",
        "Limited resources of the {agency} delay the execution of requests ({cited}).",
        "No specialized unit exists, and coordination among agencies is weak ({cited}).",
    ],
    "technicalAssistanceNeed": [
        "Capacity-building for the {agency} on the application of {cited}.",
        "Legislative drafting assistance with a view to implementing {cited}.",
        "Development of an electronic case management system ({cited}).",
    ],
}
HEADINGS = {"success": "Successes and good practices", "goodPractice": "Good practices",
            "challenge": "Challenges in implementation",
            "technicalAssistanceNeed": "Technical assistance needs identified"}
NIL = {"challenge": "The reviewers identified no challenges.",
       "technicalAssistanceNeed": "No technical assistance needs were identified.",
       "success": "None.", "goodPractice": "Not applicable."}
LAWS = ["the Criminal Code", "the Code of Criminal Procedure", "Law No. 41/2008 on extradition",
        "the Proceeds of Crime Act", "the Mutual Assistance Act, 2009", "the Border Management Law"]
AGENCIES = ["Central Authority", "Financial Intelligence Unit", "Prosecutor's Office",
            "National Police", "Witness Protection Unit", "Customs Service", "Asset Recovery Office"]


class Author:
    """Writes one summary; a number of words is reached by adding narrative to its sections."""

    def __init__(self, seed, state, words):
        self.chance, self.state, self.words = random.Random(seed), state, words

    def summary(self, cycle, year, code, number):
        day = f"{year['to'][:4]}-0{self.chance.randint(1, 5)}-{self.chance.randint(10, 28)}"
        result = Summary(
            symbol=f"CTOC/COP/IOG/I/{cycle}/{year['number']}/Add.{number + 1}",
            title=f"Executive summary: {self.state}", date=day, cycle=cycle, year=year["number"],
            state=code)
        result.heading(1, "Introduction: legal and institutional framework")
        for _ in range(8):
            result.paragraph(self.narrative())
        topics = self.chance.sample(ARTICLES, 14)
        share = (self.words - result.words - 1_000) // len(topics)
        for topic in topics:
            self.section(result, topic, share)
        result.table("Table 1. Requests by year", ["Year", "Received", "Executed"], [
            [str(y), str(self.chance.randint(20, 90)), str(self.chance.randint(5, 20))]
            for y in range(2008, 2014)])
        while result.words < self.words - 15:
            result.paragraph(self.narrative())
        return result

    def section(self, result, topic, share):
        result.heading(1, f"{self.subject(topic)} ({self.citation(topic)})")
        goal = result.words + share
        for kind, wordings in FINDINGS.items():
            if self.chance.random() < 0.2:
                continue
            result.heading(2, HEADINGS[kind])
            if self.chance.random() < 0.12:
                result.paragraph(NIL[kind])
                continue
            findings = [self.filled(self.chance.choice(wordings), topic)
                        for _ in range(self.chance.randint(1, 3))]
            if len(findings) > 1:
                result.list(f"{self.state} could consider the following points:", findings)
            else:
                result.paragraph(findings[0])
        result.heading(2, "Overview of the legislation")
        while result.words < goal:
            result.paragraph(self.narrative())

    def narrative(self):
        return " ".join(self.filled(self.chance.choice(NARRATIVE), "UNTOC/5") for _ in range(3))

    def subject(self, topic):
        return SUBJECTS.get(topic) or "Measures under the " + PROTOCOLS[topic.split("/")[0]]

    def citation(self, topic):
        instrument, article = topic.split("/")
        # Article 23 has no numbered paragraphs.
        forms = ["article {0}", "art. {0}"] if topic == "UNTOC/23" else [
                 "article {0}", "art. {0}", "article {0}", "article {0} (1)",
                 "article {0}, paragraph 1", "paragraph 1 of article {0}"]
        return self.chance.choice(forms).format(article) + (
            f" of the {PROTOCOLS[instrument]}" if instrument in PROTOCOLS else
            self.chance.choice(["", " of the Convention"]))

    def filled(self, text, topic):
        values = {
            "law": self.chance.choice(LAWS), "agency": self.chance.choice(AGENCIES),
            "State": self.state, "year": self.chance.randint(2005, 2012),
            "count": self.chance.randint(30, 900), "fewer": self.chance.randint(2, 29),
            "months": self.chance.randint(2, 18), "topic": self.subject(topic).lower(),
            "cited": self.citation(topic)}
        return text.format(**values)
