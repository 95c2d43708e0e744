"""What the peers share: texts from a file, one repetition for each line of standard input."""

import gc
import json
import sys
import time


def serve(path, matches_of):
    """Goes through the texts of a file whenever asked, and prints seconds and matches as JSON.

    matches_of takes the list of texts and returns how many matches they have; it alone is timed.
    """
    with open(path, encoding="utf-8", newline="\n") as file:
        texts = file.read().split("\n")[:-1]
    print("ready", flush=True)
    for _ in sys.stdin:
        gc.collect()
        start = time.perf_counter()
        matches = matches_of(texts)
        seconds = time.perf_counter() - start
        print(json.dumps({"seconds": seconds, "matches": matches}), flush=True)
