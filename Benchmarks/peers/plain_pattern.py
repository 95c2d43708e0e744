"""One plain pattern for citations in Python's re: plain_pattern.py TEXTS PATTERN."""

import re
import sys

from repetitions import serve


def main():
    pattern = re.compile(sys.argv[2], re.IGNORECASE | re.ASCII)

    def matches_of(texts):
        return sum(len(pattern.findall(text)) for text in texts)

    serve(sys.argv[1], matches_of)


if __name__ == "__main__":
    main()
