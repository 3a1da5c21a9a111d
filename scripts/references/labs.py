"""Builds the laboratory and vital sign tables of references/codes/: tests, ranges by age, vital signs, panels, plausible values.

Names are read from the sources or from lab_choices.py; an unknown code stops the build. The older choices stand in code_choices.py.
"""

import re

import lab_choices
import tables
from code_choices import LABS, LOINC_BY_HAND, PANELS, VITALS

HAND = {"flowsheet": "yes", "omop": "yes", "fhir": "yes", "public code": "corroborated", "memory": "no"}


def lines(text):
    """The parts of each line of a choice."""
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]


def describer(data):
    """A function from a LOINC code to its name, unit and standing."""
    known = {row["code"]: (row["display"], "", "yes") for row in tables.read(data / "codes/ecqm/loinc.csv")}
    for row in tables.read(data / "labs/common_labs_vitals.csv"):
        known[row["loinc"]] = (row["loinc_display_in_source"], row["ucum"], "yes")
    for code, name in LOINC_BY_HAND.items():
        known[code] = (name, known.get(code, ("", "", ""))[1], "corroborated")
    for code, name, unit, source in lines(lab_choices.NAMES):
        if code in known:
            known[code] = (known[code][0], known[code][1] or unit, known[code][2])
        else:
            known[code] = (name, unit, HAND[source])
    units = {"20150-9": "L", "2161-8": "mg/dL", "1754-1": "mg/dL", "2890-2": "mg/g", "1960-4": "mmol/L", "1558-6": "mg/dL", "1518-0": "mg/dL", "1834-1": "ng/mL",
             "38263-0": "{Tscore}", "38267-1": "{Tscore}", "18185-9": "wk"}

    def describe(code):
        name, unit, standing = known[code]
        return name, unit or units.get(code, ""), standing

    return describe


def check_digit(code):
    """Whether the digit after the dash is the check digit of a LOINC code."""
    digits, _, last = code.partition("-")
    doubled = [int(d) * (2 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits))]
    return (10 - sum(d // 10 + d % 10 for d in doubled) % 10) % 10 == int(last)


def panels(describe):
    """The panels: id -> (LOINC, name, display, tests, CPT, standing)."""
    found = {}
    for key, code, name, members, cpt in lines(PANELS) + lines(lab_choices.PANELS):
        display, _, verified = describe(code)
        found[key] = (code, name, display, members.split(), cpt, verified)
    return found


def tests(describe, ordered):
    """Rows of lab-tests.csv, and the bounds of the possible by LOINC code."""
    possible = {code: (str(low), str(high)) for code, (low, high) in lab_choices.POSSIBLE.items()}
    home, billed = {}, {}
    for key, (_, _, _, members, cpt, _) in ordered.items():
        for member in members:
            home.setdefault(member, key)
            if len(members) == 1:
                billed[member] = cpt
    rows = []
    for key, code, name, decimals, low, high, low_f, high_f, least, most, *category in lines(LABS):
        display, unit, verified = describe(code)
        cpt = billed.get(key) or (ordered[home[key]][4] if key in home else "")
        rows.append((key, code, name, display, unit, decimals, low, high, low_f or low, high_f or high, least, most, (category or ["laboratory"])[0], "quantity", "",
                     home.get(key, ""), cpt, verified))
    for key, code, name, decimals, low, high, low_f, high_f, least, most, lowest, highest, category, cpt in lines(lab_choices.QUANTITIES):
        display, unit, verified = describe(code)
        possible[code] = (lowest, highest)
        rows.append((key, code, name, display, unit, decimals, low, high, low_f or low, high_f or high, least, most, category or "laboratory", "quantity", "",
                     home.get(key, ""), cpt, verified))
    for key, code, name, answers, category, cpt in lines(lab_choices.ORDINALS):
        display, _, verified = describe(code)
        codes = ";".join(lab_choices.ANSWERS[answer][0] for answer in answers.split())
        rows.append((key, code, name, display, "", "0", "", "", "", "", "", "", category or "laboratory", "ordinal", codes, home.get(key, ""), cpt, verified))
    return rows, possible


def laboratory(data):
    describe = describer(data)
    ordered = panels(describe)
    rows, possible = tests(describe, ordered)
    assert all(check_digit(row[1]) for row in rows), [row[1] for row in rows if not check_digit(row[1])]
    header = "id,loinc,name,display,ucum,decimals,low_m,high_m,low_f,high_f,critical_low,critical_high,category,kind,answers,panel,cpt,verified".split(",")
    tables.write("codes/lab-tests.csv", header, rows)
    known = {row[0] for row in rows}
    for key, panel in ordered.items():
        assert set(panel[3]) <= known, (key, set(panel[3]) - known)
    assert set(lab_choices.FINAL_HOURS) <= set(ordered), set(lab_choices.FINAL_HOURS) - set(ordered)
    tables.write("codes/panels.csv", "id,loinc,name,display,tests,cpt,final_hours,verified".split(","), [
        (key, code, name, display, ";".join(members), cpt, lab_choices.FINAL_HOURS.get(key, ""), verified)
        for key, (code, name, display, members, cpt, verified) in ordered.items()])

    vitals = []
    for key, code, name, decimals, low, high, *bounds in lines(VITALS) + lines(lab_choices.VITALS):
        display, unit, verified = describe(code)
        vitals.append((key, code, name, display, unit, decimals, low, high, verified))
        if bounds:
            possible[code] = tuple(bounds)
    tables.write("codes/vital-signs.csv", "id,loinc,name,display,ucum,decimals,low,high,verified".split(","), vitals)

    known |= {row[0] for row in vitals}
    ranges = [(test, sex, state, int(start), int(end), low, high) for test, sex, start, end, state, low, high in lines(lab_choices.RANGES)]
    assert {row[0] for row in ranges} <= known, {row[0] for row in ranges} - known
    tables.write("codes/lab-ranges.csv", "test,sex,state,min_age_days,max_age_days,low,high".split(","), ranges, 4)

    units = {row[1]: row[4] for row in rows + vitals}
    older = {row["loinc"]: row for row in tables.read(tables.REFERENCES / "codes/plausible-values.csv")}
    bounds = {code: (row["unit"], row["lowest"], row["highest"]) for code, row in older.items()}
    bounds |= {code: (units[code], *pair) for code, pair in possible.items() if code in units}
    tables.write("codes/plausible-values.csv", ["loinc", "unit", "lowest", "highest"], [(code, *row) for code, row in bounds.items()])


def answers():
    """Puts the words for answers into snomed.csv, which other tables fill too."""
    path = tables.REFERENCES / "codes/snomed.csv"
    rows = tables.read(path)
    header = list(rows[0])
    known = {row["code"] for row in rows}
    new = [{"code": code, "name": name} for code, name in lab_choices.ANSWERS.values() if code not in known]
    tables.write("codes/snomed.csv", header, [[row.get(column, "") for column in header] for row in rows + new])


if __name__ == "__main__":
    options = tables.arguments(__doc__)
    laboratory(options.data)
    answers()
