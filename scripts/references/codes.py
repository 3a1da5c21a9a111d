"""Builds references/codes/: ICD-10-CM, provider taxonomy, procedures, places of service (laboratory tables: labs.py, vaccines: vaccines.py).

What is chosen, our ids and our wording stand below; codes and official titles are read from the sources, and an unknown code stops the build.
Needs the PyPI package `simple-icd-10-cm` for the titles of categories.
"""

import re

import simple_icd_10_cm as icd

import icd_choices
import snomed_choices
import tables
from code_choices import FACILITY_PLACES, NEWER_PLACES, PLACE_SETTINGS, TAXONOMY
from procedure_choices import PROCEDURES


def icd10(data):
    titles = {row["code"]: row["description"] for row in tables.read(data / "codes/icd10cm_all_leaf_codes.csv.gz")}
    tables.write("codes/icd10cm-codes.csv", ["code"], [(code,) for code in titles])
    categories = {code for code in icd.get_all_codes(True) if icd.is_category(code)}
    tables.write("codes/icd10cm-categories.csv", ["code", "title"], [(code, icd.get_description(code)) for code in categories])

    common = {row["code"] for row in tables.read(data / "codes/common_icd10cm.csv")} | icd_choices.common(titles)
    # Eight titles have a tab in them.
    rows = [(code, " ".join(titles[code].split()), code[:3], *limits(code)) for code in common]
    tables.write("codes/icd10-common.csv", ["code", "description", "category", "sex", "min_age", "max_age"], rows)


def limits(code):
    """Sex and ages that the definition of a code implies; empty where it implies none."""
    found = next((rule[1:] for rule in icd_choices.LIMITS if re.match(rule[0], code)), ("", "", ""))
    return tuple("" if limit is None else limit for limit in found)


def providers(data):
    official = {row["Code"]: row["Display Name"] for row in tables.read(data / "codes/nucc_taxonomy_251.csv")}
    rows = []
    for line in TAXONOMY.strip().splitlines():
        key, code, setting = line.split()
        rows.append((key, code, official[code], setting))
    tables.write("codes/taxonomy.csv", ["id", "code", "name", "setting"], rows)


def procedures(data):
    known = {row["hcpcs"] for row in tables.read(data / "cms/pprrvu_2024_rvu24c_jul_no_cpt_text.csv")}
    known |= {row["hcpcs"] for row in tables.read(data / "codes/tuva/hcpcs_level_2.csv")}
    concepts = {code: line.split("|")[1].strip() for line in snomed_choices.PROCEDURES.strip().splitlines() for code in line.split("|")[0].split()}
    rows = []
    for line in PROCEDURES.strip().splitlines():
        code, place, name = line.split(maxsplit=2)
        assert code in known, code
        rows.append((code, "HCPCS" if code[0].isalpha() else "CPT", name, place, kind(code), concepts.pop(code, ""), "yes"))
    assert not concepts, concepts
    tables.write("codes/procedures.csv", ["code", "system", "name", "place", "kind", "snomed", "verified"], rows)


def kind(code):
    """What a code pays for, by the section of CPT or the letter of HCPCS it stands in."""
    if code[0].isalpha():
        if code[0] == "A" and code < "A0999":
            return "transport"
        return {"J": "drug", "Q": "service" if code < "Q1000" else "drug", "A": "supply", "E": "supply", "K": "supply", "L": "supply"}.get(code[0], "service")
    number = int(code)
    sections = [(2000, "anesthesia"), (70000, "surgery"), (80000, "imaging"), (90000, "laboratory"), (90460, "vaccine"), (90481, "service"), (90760, "vaccine"),
                (91304, "service"), (91323, "vaccine"), (99202, "service")]
    return next((name for end, name in sections if number < end), "visit")


def lists(data):
    places = {row["place_of_service_code"]: row["description"] for row in tables.read(data / "codes/tuva/place_of_service.csv")} | NEWER_PLACES
    listed = {row["code"] for row in tables.read(data / "codes/x12_external_code_values_pyx12.csv") if row["codeset_id"] == "pos"}
    settings = {code: line.split()[0] for line in PLACE_SETTINGS.strip().splitlines() for code in line.split()[1:]}
    assert set(places) == listed == set(settings), "places of service"
    rows = [(code, name, "facility" if code in FACILITY_PLACES.split() else "nonfacility", settings[code]) for code, name in places.items()]
    tables.write("codes/place-of-service.csv", ["code", "name", "rate", "setting"], rows)


if __name__ == "__main__":
    options = tables.arguments(__doc__)
    for build in (icd10, providers, procedures, lists):
        build(options.data)
