"""Sentences with their variables filled in."""

import re

from chance import number, pick, share

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "September",
          "October", "November", "December"]
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def figure(value):
    return SMALL[value] if value < 10 else f"{value:,}"


class Voice:
    """How one document's drafter names things."""

    def __init__(self, state, to_year):
        self.state, self.to_year = state, to_year
        code, civil = state.code, state.tradition == "civil"
        self.civil = civil
        self.words = {
            "code": pick(["Penal Code", "Criminal Code"], code, "code") if civil
            else pick(["Criminal Code Act", "Crimes Act", "Penal Code Act"], code, "code"),
            "police": pick(["National Police", "Judicial Police", "Criminal Police"] if civil
                           else ["Police Force", "Police Service", "National Crime Bureau"],
                           code, "police"),
            "dpp": pick(["Office of the Prosecutor General", "Public Prosecution Service",
                         "Public Ministry"] if civil
                        else ["Office of the Director of Public Prosecutions",
                              "Directorate of Public Prosecutions"], code, "dpp"),
            "fiu": pick(["Financial Intelligence Unit", "financial intelligence unit",
                         "Financial Information Office"], code, "fiu"),
            "central": pick(["Ministry of Justice", "Directorate of International Cooperation",
                             "Department of International Legal Affairs"] if civil
                            else ["Attorney General's Chambers", "Central Authority Unit",
                                  "Office of the Attorney General"], code, "central"),
            "ministry": pick(["Ministry of Justice", "Ministry of the Interior"] if civil
                             else ["Ministry of Home Affairs", "Ministry of National Security",
                                   "Attorney General's Office"], code, "ministry"),
        }

    def penal(self, key):
        a = 120 + number(280, key, "penal")
        if self.civil:
            form = pick([f"article {a} of the {{}}", f"articles {a} and {a + 1} of the {{}}",
                         f"articles {a}–{a + 3} of the {{}}",
                         f"article {a}, paragraph 2, of the {{}}"],
                        key, "penal form")
        else:
            form = pick([f"section {a} of the {{}}", f"sections {a} and {a + 1} of the {{}}",
                         f"section {a} (2) of the {{}}", f"part {2 + a % 7} of the {{}}"],
                        key, "penal form")
        return form.format(self.words["code"])

    def law(self, title, subject, key):
        year = 1996 + number(15, self.state.code, title)
        if self.civil:
            return pick(["Law No. {n} of {y} on {s}", "Law {n}/{y} on {s}",
                         "the law on {s} of {y}"], self.state.code, "law form").format(
                n=3 + number(90, self.state.code, title, "no"), y=year, s=subject)
        return pick([f"the {title} Act", f"the {title} Act, {year}", f"the {title} Act {year}"],
                    self.state.code, "law form")

    def party(self, key, starts):
        if share(key, "party") < 0.3:
            return self.state.name
        return "The State party" if starts else "the State party"

    def say(self, text, key, **more):
        """Fills in a sentence; the same key gives the same words."""
        places = [0]

        def next_key():
            places[0] += 1
            return f"{key}#{places[0]}"

        text = re.sub(r"\[([^\]]*\|[^\]]*)\]",
                      lambda m: pick(m[1].split("|"), next_key()), text)
        values = dict(self.words, **more)
        low = 2 + number(17, key, "n")
        year = self.to_year - 2 - number(4, key, "year")

        def value(match):
            name = match[1]
            if name in values:
                return values[name]
            if name.startswith("L:"):
                return self.law(*name[2:].split(":"), next_key())
            if name == "k":
                return figure(2 + number(4, next_key()))
            if name == "n":
                return figure(2 + number(17, next_key()))
            if name == "n2":
                return figure(low + 4 + number(20, key, "n2"))
            if name == "N":
                return figure(21 + number(480, next_key()))
            if name == "year":
                return str(year)
            if name == "month":
                return pick(MONTHS, next_key())
            if name == "visit":
                months = MONTHS[2:9]
                return f"{pick(months, self.state.code, 'visit')} {self.to_year - 1}"
            if name in "SsaA" or name in ("Name", "a2", "d", "d2", "million", "pc", "act"):
                return self.special(name, key)
            raise KeyError(f"{name} in {text}")

        text = re.sub(r"\{([^}]*)\}", value, text)
        text = text.replace("The The ", "The ")
        return text[0].upper() + text[1:]

    def special(self, name, key):
        article = 9 + number(120, key, "a")
        if name in "Ss":
            return self.party(key, name == "S")
        if name == "a":
            return str(article)
        if name == "a2":
            return str(article + 2)
        if name == "Name":
            return self.state.name
        if name == "d":
            return str(3 + number(12, key, "d"))
        if name == "d2":
            return str(15 + number(9, key, "d"))
        if name == "million":
            return str(1 + number(30, self.state.code, "million"))
        if name == "pc":
            return self.penal(key)
        return self.law("Criminal Procedure", "criminal procedure", key)


def spelled(date):
    months = ["", "January", "February", "March", "April", "May", "June", "July", "August",
              "September", "October", "November", "December"]
    found = re.fullmatch(r"(\d+)-(\d+)-(\d+)", date)
    return f"{int(found[3])} {months[int(found[2])]} {found[1]}" if found else date
