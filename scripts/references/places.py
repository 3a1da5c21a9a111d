"""Builds references/places/states.csv, counties.csv, zips.csv and other-zips.csv.

Needs the PyPI package `zipcodes` for city, area code, coordinates and time zone.
"""

import collections
import re

import zipcodes

import tables

RESIDENTS_PER_ZIP = 45_000  # one ZIP code for about so many people; every county keeps at least one


def states(data):
    population = collections.Counter()
    for row in tables.read(data / "derived/state_age_sex_2021.csv"):
        population[row["state_fips"]] += int(row["population"])
    rows = [
        (row["state_fips"], row["state_abbr"], row["state_name"], population[row["state_fips"]])
        for row in tables.read(data / "geo/fips_state.csv")
    ]
    tables.write("places/states.csv", ["fips", "state", "name", "population"], rows)


def counties(data):
    """Names from the FIPS list, people from ACS 2018-22; Connecticut as its nine planning regions."""
    people = {r["fips"]: r["e_totpop"] for r in tables.read(data / "derived/county_reference.csv")}
    for row in tables.read(data / "svi/SVI_2022_US_county.csv"):
        people[row["FIPS"].zfill(5)] = row["E_TOTPOP"]
    rows = [
        (row["county_fips"], row["state_abbr"], row["county_name"], int(float(people[row["county_fips"]])))
        for row in tables.read(data / "geo/fips_county.csv")
    ]
    tables.write("places/counties.csv", ["fips", "state", "name", "population"], rows)
    return {row[0]: row for row in rows}


def county_of(data, counties):
    """A function from a `zipcodes` record to its county, or None where the sources leave it open."""
    names = {(state, name): fips for fips, state, name, _ in counties.values()}
    regions = {row["place"]: row["region_fips"] for row in tables.read(tables.Path(__file__).with_name("connecticut-places.csv"))}
    crosswalk = collections.defaultdict(list)
    for row in tables.read(data / "geo/ZIP-COUNTY-FIPS_2018-03.csv", ["zip", "county", "city", "state", "name", "class"]):
        crosswalk[row["zip"].zfill(5)].append(row["county"].zfill(5))

    def county(record):
        if record["state"] == "CT":
            return regions.get(record["city"])
        named = names.get((record["state"], record["county"]))
        candidates = [c for c in crosswalk[record["zip_code"]] if counties.get(c, ("", ""))[1] == record["state"]]
        return named if named in candidates or not candidates else candidates[0]

    return county, crosswalk


def city_name(city):
    """The post's spelling with the inner capital of Mc put back: Mc Allen, Mcallen -> McAllen."""
    city = city.title() if city.isupper() else city
    return re.sub(r"\bMc ?([A-Za-z])(?=[a-z])", lambda match: "Mc" + match[1].upper(), city)


def zips(data, counties):
    county, crosswalk = county_of(data, counties)
    usable = [z for z in zipcodes.list_all() if z["active"] and z["area_codes"] and z["lat"]]
    delivered = [z for z in usable if z["zip_code_type"] == "STANDARD"]
    by_county = collections.defaultdict(list)
    home = {z["zip_code"]: county(z) for z in delivered}
    for record in delivered:
        if home[record["zip_code"]]:
            by_county[home[record["zip_code"]]].append(record)
    # A county that is nobody's main county takes over a ZIP code that reaches into it, if its first county can spare it.
    for record in delivered:
        for fips in crosswalk[record["zip_code"]]:
            owner = home[record["zip_code"]]
            if fips in counties and fips not in by_county and counties[fips][1] == record["state"] and len(by_county[owner]) > 1:
                by_county[owner].remove(record)
                by_county[fips].append(record)
                home[record["zip_code"]] = fips
    # The few counties (mostly in Alaska) that the post serves by box only have those ZIP codes.
    boxes = [(county(z), z) for z in usable if z["zip_code_type"] == "PO BOX"]
    for fips in set(counties) - set(by_county):
        by_county[fips] += [z for place, z in boxes if place == fips]

    wider = collections.Counter()
    for record in delivered:
        wider.update({(record["zip_code"][:3], code): 60 // len(record["area_codes"]) for code in record["area_codes"]})

    rows = []
    for fips, records in sorted(by_county.items()):
        people = counties[fips][3]
        size = collections.Counter(record["city"] for record in records)
        votes = collections.Counter()  # a ZIP code with two area codes says less about each
        for record in records:
            votes.update({code: 60 // len(record["area_codes"]) for code in record["area_codes"]})
        wanted = min(len(records), 1 + people // RESIDENTS_PER_ZIP)
        if wanted == 1:
            chosen = [max(records, key=lambda r: (size[r["city"]], len(r["unacceptable_cities"]), r["zip_code"]))]
        else:  # evenly spread over the sorted list, so that a city has its share of the county's ZIP codes
            records.sort(key=lambda r: r["zip_code"])
            chosen = [records[i * len(records) // wanted] for i in range(wanted)]
        for i, r in enumerate(chosen):
            weight = people * (i + 1) // wanted - people * i // wanted
            area_code = min(r["area_codes"], key=lambda code: (-votes[code], -wider[r["zip_code"][:3], code], code))
            place = [f"{float(r[axis]):.4f}" for axis in ("lat", "long")]
            rows.append((r["zip_code"], city_name(r["city"]), r["state"], fips, area_code, *place, r["timezone"], weight))
    header = ["zip", "city", "state", "county_fips", "area_code", "latitude", "longitude", "timezone", "population_weight"]
    tables.write("places/zips.csv", header, rows)
    missing = [fips for fips in counties if not by_county[fips]]
    print("counties without a ZIP code:", missing)

    # The rest of those that the sources know, by their county, so that whoever names one is told where the people live.
    listed = {row[0] for row in rows}
    others = {z["zip_code"]: county(z) for z in zipcodes.list_all() if z["active"]}
    for code, candidates in crosswalk.items():
        others[code] = others.get(code) or next((fips for fips in candidates if fips in counties), None)
    by_county = collections.defaultdict(list)
    for code, fips in sorted(others.items()):
        if fips in counties and code not in listed:
            by_county[fips].append(code)
    tables.write("places/other-zips.csv", ["county_fips", "zips"], [(fips, " ".join(codes)) for fips, codes in by_county.items()])


if __name__ == "__main__":
    options = tables.arguments(__doc__)
    states(options.data)
    zips(options.data, counties(options.data))
