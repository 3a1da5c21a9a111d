"""Builds references/populations/: figures.csv, counties.csv, states.csv and connecticut.csv.

What is asked of a place stands in population_choices.py. From CDC PLACES, release 2022, and the CDC/ATSDR Social
Vulnerability Index 2022: percentages rounded to one decimal, for the 100 most populous counties, and as the mean of their
counties weighted by population for the states and the nation.
"""

import collections

import tables
from population_choices import FIGURES

LARGEST = 100
PLACES = "places/PLACES__County_Data__GIS_Friendly_Format___2022_release.csv"
SVI = "svi/SVI_2022_US_county.csv"
PLACES_RELEASE = "CDC PLACES 2022"
SVI_RELEASE = "CDC/ATSDR SVI 2022"
COLUMNS = ["fips", "state", "name", "population", "places_release", "svi_release", *(f["id"] for f in FIGURES)]


def connecticut(data):
    """People by old county and new planning region.

    The ZIP codes that lie in both, fitted to the people of each county (PLACES) and of each region (SVI 2022).
    """
    regions = {r["place"]: r["region_fips"] for r in tables.read(tables.Path(__file__).with_name("connecticut-places.csv"))}
    cells = collections.Counter()
    for row in tables.read(data / "geo/ZIP-COUNTY-FIPS_2018-03.csv", ["zip", "county", "city", "state", "name", "class"]):
        if row["state"] == "CT" and row["city"] in regions:
            cells[row["county"].zfill(5), regions[row["city"]]] += 1
    olds = {r["CountyFIPS"]: int(r["TotalPopulation"]) for r in tables.read(data / PLACES) if r["StateAbbr"] == "CT"}
    news = {r["FIPS"].zfill(5): int(r["E_TOTPOP"]) for r in tables.read(data / SVI) if r["ST_ABBR"] == "CT"}
    cells = {key: float(count) for key, count in cells.items()}
    for _ in range(200):
        for axis, wanted in enumerate((olds, news)):
            sums = collections.Counter()
            for key, people in cells.items():
                sums[key[axis]] += people
            cells = {key: people * wanted[key[axis]] / sums[key[axis]] for key, people in cells.items()}
    rows = [(region, county, round(people)) for (county, region), people in cells.items() if round(people)]
    tables.write("populations/connecticut.csv", ["region_fips", "county_fips", "people"], rows, keys=2)
    return rows


def percent(text):
    """A published percentage; None for a blank and for the -999 of the SVI."""
    return float(text) if text.strip() and float(text) >= 0 else None


def mean(parts):
    """The mean of (value, weight) where there is a value."""
    parts = [(value, weight) for value, weight in parts if value is not None and weight]
    total = sum(weight for _, weight in parts)
    return sum(value * weight for value, weight in parts) / total if total else None


def counties(data):
    """Every county's figures as (fips, state, name, population, {id: value})."""
    places = {r["CountyFIPS"]: r for r in tables.read(data / PLACES)}
    parts = collections.defaultdict(list)
    for region, county, people in connecticut(data):
        parts[region].append((county, people))
    found = []
    for row in tables.read(data / SVI):
        fips = row["FIPS"].zfill(5)
        values = {}
        for figure in FIGURES:
            if figure["dataset"] == "svi":
                values[figure["id"]] = percent(row.get(figure["column"], ""))
            else:
                here = parts[fips] if fips in parts else [(fips, 1)]
                column = figure["column"] + "_CrudePrev"
                values[figure["id"]] = mean([(percent(places[c][column]), people) for c, people in here])
        found.append((fips, row["ST_ABBR"], row["COUNTY"], int(row["E_TOTPOP"]), values))
    return found


def shown(value):
    return "" if value is None else f"{value:.1f}"


def line(fips, state, name, people, values):
    return [fips, state, name, people, PLACES_RELEASE, SVI_RELEASE, *(shown(values[f["id"]]) for f in FIGURES)]


def whole(places):
    """The mean of places by population."""
    return {f["id"]: mean([(values[f["id"]], people) for _, _, _, people, values in places]) for f in FIGURES}


def main(data):
    found = counties(data)
    largest = sorted(found, key=lambda county: -county[3])[:LARGEST]
    tables.write("populations/counties.csv", COLUMNS, [line(*county) for county in largest])
    names = {r["state_abbr"]: (r["state_fips"], r["state_name"]) for r in tables.read(data / "geo/fips_state.csv")}
    nation = whole(found)
    rows = [line("00", "US", "United States", sum(county[3] for county in found), nation)]
    for state, (fips, name) in names.items():
        here = [county for county in found if county[1] == state]
        rows.append(line(fips, state, name, sum(county[3] for county in here), whole(here)))
    tables.write("populations/states.csv", COLUMNS, rows)
    header = ["id", "position", "name", "kind", "dataset", "column", "of", "models", "rule", "arising", "national"]
    tables.write(
        "populations/figures.csv", header,
        [[f["id"], position, *(f.get(name, "") for name in header[2:-1]), shown(nation[f["id"]])]
         for position, f in enumerate(FIGURES, 1)])


if __name__ == "__main__":
    main(tables.arguments(__doc__).data)
