"""Seeded choices that hang on a key, so that a change in one document moves no other."""

import hashlib

SEED = "palermo demonstration cycle 1"


def number(below, *key):
    """A whole number from 0 to below - 1, the same for the same key."""
    digest = hashlib.sha256("|".join([SEED, *map(str, key)]).encode()).digest()
    return int.from_bytes(digest[:8], "big") % below


def share(*key):
    """A fraction from 0 to 1, the same for the same key."""
    return number(1_000_000, *key) / 1_000_000


def pick(choices, *key):
    """One of the choices."""
    return choices[number(len(choices), *key)]


def ranked(values, *key):
    """The values in an order drawn by lot."""
    return sorted(values, key=lambda value: (number(2**60, *key, value), str(value)))
