"""Builds references/people/family-names.csv, given-names.csv, race-ethnicity.csv and age-sex.csv."""

import ast
import collections
import gzip
import json

import tables

GROUPS = ["white", "black", "api", "native", "multiple", "hispanic"]
CENSUS = ["pctwhite", "pctblack", "pctapi", "pctaian", "pct2prace", "pcthispanic"]

RACES = {"white": "2106-3", "black": "2054-5", "asian": "2028-9", "native": "1002-5", "pacific": "2076-8", "other": "2131-1"}
SVI = {
    "black": "E_AFAM", "hispanic": "E_HISP", "asian": "E_ASIAN", "native": "E_AIAN", "pacific": "E_NHPI",
    "multiple": "E_TWOMORE", "other": "E_OTHERRACE",
}
NAME_GROUP = {"asian": "api", "pacific": "api", "other": "multiple"}  # the columns of the names tables


def shares(data):
    """US share of each group: ACS 2018-22 as carried by the Social Vulnerability Index, all but Hispanic not Hispanic."""
    counties = tables.read(data / "svi/SVI_2022_US_county.csv")
    people = sum(int(row["E_TOTPOP"]) for row in counties)
    share = {group: round(sum(int(row[column]) for row in counties) / people, 4) for group, column in SVI.items()}
    return {"white": round(1 - sum(share.values()), 4), **share}


def surname(name):
    """Title case; the census writes no marks, so only Mc and the well-known O' names get their inner capital."""
    if name.startswith("MC") and len(name) > 3:
        return "Mc" + name[2:].capitalize()
    if name == "MACDONALD":
        return "MacDonald"
    if name in {"OBRIEN", "OCONNOR", "OCONNELL", "ODONNELL", "ONEILL", "ONEAL"}:
        return "O'" + name[1:].capitalize()
    return name.capitalize()


def family_names(data):
    rows = []
    for row in tables.read(data / "names/census2010_surnames_top.csv")[:1000]:
        shares = [0 if row[column] == "(S)" else float(row[column]) for column in CENSUS]
        rows.append((surname(row["name"]), row["count"], *shares))
    tables.write("people/family-names.csv", ["name", "count", *GROUPS], rows)


def given_names(data):
    known = {row["name"]: [row[g] for g in GROUPS] for row in tables.read(data / "names/prob_race_given_first_name_harvard.csv")}
    total = dict.fromkeys(GROUPS, 0)
    for group, share in shares(data).items():
        total[NAME_GROUP.get(group, group)] += share
    base = [f"{share:.4f}" for share in total.values()]
    rows = []
    for decade in range(1940, 2021, 10):
        counts = collections.defaultdict(list)
        for entry in ast.literal_eval((data / f"names/ssa/yob{decade}.txt").read_text()):
            name, sex, count = entry.split(",")
            counts[sex].append((-int(count), name))
        for sex, names in counts.items():
            for count, name in sorted(names)[:150]:
                rows.append((name, sex, decade, -count, *known.get(name.upper(), base)))
    tables.write("people/given-names.csv", ["name", "sex", "decade", "count", *GROUPS], rows, keys=3)


def race_ethnicity(data):
    """Displays are those of HL7 v3-Race and v3-Ethnicity. "Hispanic" is any race, coded Other Race; "multiple" has no code."""
    systems = json.loads(gzip.decompress((data / "fhir/r4.json.gz").read_bytes()))["cs"]
    race = systems["http://terminology.hl7.org/CodeSystem/v3-Race"]["k"]
    ethnicity = systems["http://terminology.hl7.org/CodeSystem/v3-Ethnicity"]["k"]
    rows = []
    for group, share in shares(data).items():
        code = RACES.get(group, "2131-1" if group == "hispanic" else "")
        origin = "2135-2" if group == "hispanic" else "2186-5"
        display = race.get(code, "More than one race")
        rows.append((group, code, display, origin, ethnicity[origin], f"{share:.4f}", NAME_GROUP.get(group, group)))
    header = ["id", "race_code", "race_display", "ethnicity_code", "ethnicity_display", "share", "name_group"]
    tables.write("people/race-ethnicity.csv", header, rows)


def age_sex(data):
    states = {row["state_fips"]: row["state_abbr"] for row in tables.read(data / "geo/fips_state.csv")}
    rows = []
    for row in tables.read(data / "derived/state_age_sex_2021.csv"):
        start, _, end = row["age_band"].rstrip("+").partition("-")
        state = states.get(row["state_fips"], "US")
        rows.append((state, row["sex"], int(start), int(end or 120), row["population"]))
    tables.write("people/age-sex.csv", ["state", "sex", "age_from", "age_to", "population"], rows, keys=3)


if __name__ == "__main__":
    options = tables.arguments(__doc__)
    family_names(options.data)
    given_names(options.data)
    race_ethnicity(options.data)
    age_sex(options.data)
