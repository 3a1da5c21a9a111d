"""What the table builders share: reading the public files and writing small, sorted, plain CSV."""

import argparse
import csv
import gzip
from pathlib import Path

REFERENCES = Path(__file__).resolve().parents[2] / "references"


def arguments(description):
    """The one option of every builder: the folder with the public source files."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public source files")
    return parser.parse_args()


def read(path, names=None):
    """The rows of a CSV file (also gzipped) as dictionaries; a byte order mark is dropped."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, fieldnames=names))


def write(name, header, rows, keys=1):
    """Writes references/NAME, sorted by its first `keys` columns, which must be unique.

    A key column of whole numbers sorts as numbers, any other by code point.
    """
    rows = [[str(value) for value in row] for row in rows]
    whole = [all(row[i].isdigit() for row in rows) for i in range(keys)]
    rows.sort(key=lambda row: [int(row[i]) if whole[i] else row[i] for i in range(keys)])
    seen = [tuple(row[:keys]) for row in rows]
    assert len(seen) == len(set(seen)), f"{name}: duplicate key"
    assert all(len(row) == len(header) for row in rows), f"{name}: ragged row"
    path = REFERENCES / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    print(f"{name}: {len(rows)} rows, {path.stat().st_size} bytes")
