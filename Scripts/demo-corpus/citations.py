"""Citations as drafters write them: one set of provisions, many forms."""

from chance import pick, share

NAMES = {
    "TIP": ["Trafficking in Persons Protocol", "TIP Protocol", "Trafficking Protocol"],
    "SOM": ["Smuggling of Migrants Protocol", "Migrants Protocol"],
    "FIREARMS": ["Firearms Protocol"],
    "UNTOC": ["Organized Crime Convention"],
}
FORMS = ["long", "short", "brackets", "tight", "point", "inverted"]


def split(provision):
    instrument, article, *path = provision.split("/")
    return instrument, article, path


def units(path, form):
    """What follows the number of the article: ", para. 1 (a)" and the like."""
    if not path:
        return ""
    paragraph = path[0] if path[0].isdigit() else None
    letters = path[1:] if paragraph else path
    gap = "" if form == "tight" else " "
    tail = "".join(f"{gap}({letter})" for letter in letters)
    if paragraph is None:
        return tail
    if form == "long":
        return f", paragraph {paragraph}{tail}"
    if form == "short":
        return f", para. {paragraph}{tail}"
    if form == "point":
        return f".{paragraph}{tail}"
    return f"{gap}({paragraph}){tail}"


def word(form, many=False):
    if form in ("short", "tight", "point"):
        return "arts." if many else "art."
    return "articles" if many else "article"


def single(path_article, path, form):
    if form == "inverted":
        if not path:
            return f"article {path_article}"
        if path[0].isdigit():
            name = "subparagraph" if len(path) > 1 and path_article in "68" else "paragraph"
            letters = "".join(f" ({letter})" for letter in path[1:])
            return f"{name} {path[0]}{letters} of article {path_article}"
        return f"subparagraph ({path[0]}) of article {path_article}"
    return f"{word(form)} {path_article}{units(path, form)}"


def together(provisions, form):
    """Several provisions of one instrument as one citation."""
    parts = [split(p)[1:] for p in provisions]
    articles = [article for article, _ in parts]
    if form == "inverted":
        form = "long"
    if len(set(articles)) == 1:
        paths = [path for _, path in parts]
        if len(paths) == 2 and all(len(path) == 1 and path[0].isdigit() for path in paths):
            first, second = paths[0][0], paths[1][0]
            if form == "long":
                return f"article {articles[0]}, paragraphs {first} and {second}"
            if form == "short":
                return f"art. {articles[0]}, paras. {first} and {second}"
            return f"{word(form)} {articles[0]} ({first}) and ({second})"
        if len(paths) == 2 and paths[0][:-1] == paths[1][:-1]:
            gap = "" if form == "tight" else " "
            first = f"{word(form)} {articles[0]}{units(paths[0], form)}"
            return f"{first} and{gap or ' '}({paths[1][-1]})"
    if all(not path for _, path in parts):
        return f"{word(form, True)} {' and '.join(articles)}"
    return " and ".join(single(article, path, form) for article, path in parts)


def cite(provisions, section, running, style, key):
    """The words of a citation.

    provisions: of one instrument; section: the instrument that a bare article belongs to there;
    running: in a sentence, and not in brackets; style: the forms that the drafter prefers.
    """
    instrument = split(provisions[0])[0]
    form = pick(style, key, "form")
    if not running and form == "inverted":
        form = "short"
    if running and form in ("tight", "point"):
        form = pick(["long", "inverted"], key, "running")
    if len(provisions) == 1:
        text = single(*split(provisions[0])[1:], form)
    else:
        text = together(provisions, form)
    if instrument == section:
        if instrument == "UNTOC":
            of = "Convention" if share(key, "of") < (0.45 if running else 0.12) else None
        else:
            of = "Protocol" if share(key, "of") < (0.4 if running else 0.1) else None
        if of is None:
            return text
        return f"{text}, of the {of}" if form in ("long", "short") and "," in text \
            else f"{text} of the {of}"
    name = pick(NAMES[instrument], key, "name")
    if not running and len(provisions) == 1 and share(key, "before") < 0.3:
        return f"{name}, {text}"
    return f"{text}, of the {name}" if "," in text else f"{text} of the {name}"
