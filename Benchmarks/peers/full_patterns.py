"""The forms that the project reads, in Python's re, as a careful engineer writes them in an hour.

Lists and ranges of articles, paragraphs and subparagraphs before and after them, names of the
instruments before and after, "the Convention" and "the Protocol" as named last, "ibid.", and no
article of another text: full_patterns.py TEXTS. It knows how many articles a treaty has, not which
paragraphs.
"""

import re
import sys

from repetitions import serve

LAST_ARTICLE = {"UNTOC": 41, "TIP": 20, "SOM": 25, "FIREARMS": 21, "UNCAC": 71}

NAMES = {
    "UNTOC": r"(?:United Nations |UN )?Convention (?:against|on) Transnational Organi[sz]ed Crime"
    r"|Convention against Organized Crime|(?:Transnational )?Organi[sz]ed Crime Convention"
    r"|Palermo Convention|(?-i:UNTOC\b)|(?-i:UNCTOC\b)",
    "TIP": r"Protocol to Prevent, Suppress and Punish (?:the )?Trafficking in Persons"
    r"(?:, Especially Women and Children)?|Trafficking in (?:Persons|Human Beings) Protocol"
    r"|(?:Human )?Trafficking Protocol|Protocol (?:against|on) (?:human )?trafficking(?: in persons)?"
    r"|Palermo Protocol|(?-i:TIP\b)",
    "SOM": r"Protocol against (?:the )?Smuggling of Migrants(?: by Land, Sea and Air)?"
    r"|Smuggling of Migrants Protocol|Migrants? Smuggling Protocol"
    r"|Protocol on (?:the )?(?:smuggling of migrants|migrant smuggling)|(?-i:SOM\b)",
    "FIREARMS": r"Protocol against the Illicit Manufacturing of and Trafficking in Firearms"
    r"(?:, Their Parts and Components and Ammunition)?|(?:Illicit )?Firearms Protocol",
    "UNCAC": r"(?:United Nations |UN )?Convention against Corruption|(?-i:UNCAC\b)"
    r"|M[eé]rida Convention|Anti-Corruption Convention",
}
FOREIGN = (
    r"(?:Acts?|Codes?|Laws?|Constitution(?:al)?|Covenants?|Treat(?:y|ies)|Charter|Statutes?"
    r"|Regulations?|Decrees?|Ordinances?|Rules|Directives?|Agreements?|Bill|Resolutions?"
    r"|Declarations?|Decisions?|ICCPR|ICESCR|CAT|CEDAW|CRC|CRPD|CERD|ICERD|CMW|ICRMW|ECHR|UDHR)\b"
    r"|(?:European|American|Vienna|Geneva|Inter-American|Optional|Arab|African|Hague|ILO)\b"
)

LABEL = r"\((?:[0-9]{1,2}|[a-z]|[ivx]{1,5})\)"
BETWEEN = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|through)\s+|\s*[-\u2010-\u2015]\s*)"
UNIT_WORD = r"(?:sub-?\s?)?para(?:graph)?s?\b\.?|items?\b|points?\b|chapeau\b"
UNIT_NUMBER = rf"(?:{LABEL}|[0-9]{{1,2}}\b)(?:\s*{LABEL})*"
# "paras. 1 and 2, and 7": a number after a comma and "and" is the next article.
UNITS = rf"(?:{UNIT_WORD})\s*{UNIT_NUMBER}(?:(?!,\s*and\s+[0-9]){BETWEEN}{UNIT_NUMBER})*"
AFTER = rf"(?:(?:\s*|{BETWEEN}){LABEL}|\.[0-9]{{1,2}}\b|,?\s*\(?{UNITS}\)?)*"
MEMBER = (
    r"[0-9]{1,3}(?![0-9])(?:\s+(?:bis|ter)\b)?"
    r"(?:\s*(?:[-\u2010-\u2015]|to)\s*[0-9]{1,3}(?![0-9]))?(?:\s+et seq\.)?" + AFTER
)
COUNTED = r"(?!\s+(?:per cent|States|countries|months|years|days|cases|persons)|\s*%)"
LIST = (
    rf"\b(?:articles?|arts?\b\.?)\s*{MEMBER}"
    rf"(?:(?:\s*[,;/&]\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+|,?\s+as well as\s+){MEMBER}{COUNTED})*"
)
INVERTED = rf"(?:{UNITS}(?:\s+of|,)\s+(?:the\s+)?)+"
OURS = "|".join(rf"(?P<{code}>{names})" for code, names in NAMES.items())
NOUN = (
    r",?\s+of\s+(?:the\s+|its\s+|that\s+|said\s+)*(?:(?P<own>OURS)|(?P<generic>Convention|Protocol)s?\b"
    r"(?!\s+(?:on|for|against|concerning|relating|of\s+[A-Z]))|(?P<foreign>(?:[\w'-]+\s+){0,5}?(?:FOREIGN)))"
)

FLAGS = re.IGNORECASE
CITED = re.compile(
    # The look ahead leaves most places at once; without it this is several times slower.
    rf"\b(?=[aspicuoptmhf])(?:(?P<leading>{INVERTED})?(?P<list>{LIST})|(?P<name>{OURS})"
    rf"|(?P<common>Convention|Protocol)\b|ibid(?:\.|em\b),?\s*(?P<ibid>{UNITS}))",
    FLAGS,
)
GOVERNING = re.compile(
    NOUN.replace("OURS", "|".join(NAMES.values())).replace("FOREIGN", FOREIGN), FLAGS
)
WHICH = re.compile(OURS, FLAGS)
ABOUT = re.compile(
    r"[\s,(:]*(?:(?:in particular|especially|notably|namely|see|under|in|its|the)[\s,]*)*"
)
FOREIGN_BEFORE = re.compile(rf"(?:{FOREIGN})[^.;()]{{0,40}}\(\s*$|(?:{FOREIGN})\s+\w*,\s*$")
EACH_MEMBER = re.compile(
    r"([0-9]{1,3})(?![0-9])(\s+(?:bis|ter)\b)?(?:\s*(?:[-\u2010-\u2015]|to)\s*([0-9]{1,3})(?![0-9]))?"
    rf"(\s+et seq\.)?({AFTER})",
    FLAGS,
)
EACH_LABEL = re.compile(r"\(?\b([0-9]{1,2}|[a-z]|[ivx]{1,5})\b\)?", FLAGS)
WORDS = re.compile(rf"{UNIT_WORD}|\band\b|\bor\b|\bto\b|\bof\b|\bthe\b", FLAGS)

# A look that costs next to nothing: most texts have no such word, and nothing to cite.
HINTS = (
    "rticle", "RTICLE", "art.", "arts.", "Art.", "Arts.", "ART", "Palermo", "rotocol", "Crime",
    "crime", "Corruption", "UNTOC", "UNCTOC", "UNCAC", "TIP", "SOM",
)


def may_cite(text):
    return any(hint in text for hint in HINTS)


def paths(units):
    """The paths that units say: numbers are paragraphs, letters hang on the last number."""
    found = []
    paragraph = ()
    for label in EACH_LABEL.findall(WORDS.sub(" ", units)):
        label = label.lower()
        if label.isdigit():
            paragraph = (label,)
            found.append(paragraph)
        else:
            if found and found[-1] == paragraph:
                found.pop()
            found.append(paragraph + (label,))
    return found or [()]


def provisions(instrument, articles, leading):
    """Every provision of a list of articles, "UNTOC/16/9"."""
    last = LAST_ARTICLE[instrument]
    found = []
    for number, inserted, end, onwards, units in EACH_MEMBER.findall(articles):
        first = int(number)
        if inserted or not 1 <= first <= last:
            continue
        stop = last if onwards else min(int(end or first), last)
        for article in range(first, max(first, stop) + 1):
            for path in paths(leading or units):
                found.append("/".join((instrument, str(article)) + path))
    return found


def citations(text, default=None):
    """The citations of a text: lists of provisions in its order."""
    found = []
    last_convention = default
    last_protocol = None
    mention = None
    mention_end = -1
    last_article = None
    end = 0
    for match in CITED.finditer(text):
        if match.start() < end:
            continue
        if match["ibid"]:
            if last_article:
                found.append(["/".join((last_article,) + path) for path in paths(match["ibid"])])
            continue
        if match["name"]:
            instrument = next(code for code in NAMES if match[code])
            if instrument in ("UNTOC", "UNCAC"):
                last_convention = instrument
            else:
                last_protocol = instrument
            mention, mention_end = instrument, match.end()
            found.append([instrument])
            continue
        if match["common"]:
            mention = last_convention if match["common"].lower() == "convention" else last_protocol
            mention_end = match.end()
            continue
        instrument = default
        after = GOVERNING.match(text, match.end())
        if after:
            end = after.end()
            if after["own"]:
                which = WHICH.match(after["own"])
                instrument = next(code for code in NAMES if which[code])
                if instrument in ("UNTOC", "UNCAC"):
                    last_convention = instrument
                else:
                    last_protocol = instrument
            elif after["generic"]:
                is_convention = after["generic"].lower() == "convention"
                instrument = last_convention if is_convention else last_protocol
            else:
                instrument = None
        elif mention and ABOUT.fullmatch(text, mention_end, match.start()):
            instrument = mention
            mention_end = match.end()
        elif FOREIGN_BEFORE.search(text, max(0, match.start() - 80), match.start()):
            instrument = None
        if instrument:
            cited = provisions(instrument, match["list"], match["leading"])
            if cited:
                last_article = "/".join(cited[-1].split("/")[:2])
                found.append(cited)
    return found


def main():
    def matches_of(texts):
        return sum(len(citations(text)) for text in texts if may_cite(text))

    serve(sys.argv[1], matches_of)


if __name__ == "__main__":
    main()
