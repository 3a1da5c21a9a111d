"""Builds references/people/life-table.csv and growth.csv from `pip install econ-ark==0.17.2 rcpchgrowth==4.6.5` and weight-for-length.csv.

The packages are not imported, only their data files are read; `--data` is not used.
"""

import csv
import importlib.util
import json
from pathlib import Path

import tables

# Social Security Administration, period life table 2021 (Trustees Report 2024), probability of death within a year by age 0 to 119, in millionths.
Y2021 = {
    "M": """5860 420 272 225 184 157 140 128 122 123 129 138 164 220 310 446 637 868 1100 1270 1373 1488 1605 1714 1835 1963 2082 2202 2330 2457
    2574 2683 2787 2881 2974 3074 3175 3295 3444 3608 3780 3958 4144 4337 4540 4774 5064 5399 5796 6214 6671 7167 7736 8351 9035 9770 10567 11398 12291 13224
    14267 15353 16484 17617 18759 19914 21104 22423 23847 25357 27050 28970 31188 33754 36747 40563 44308 48498 53229 58778 64617 70947 77834 85686 94809 105090
    116592 129306 142732 157638 174458 193027 212930 232657 251826 270943 289756 307998 325393 341662 358746 376683 395517 415293 436058 457860 480753 504791
    530031 556532 584359 613577 644256 676468 710292 745806 783097 822251 863364 906532""",
    "F": """5063 393 223 177 144 122 109 102 98 97 103 113 131 157 190 233 291 355 418 461 507 556 610 666 722 775 831 889 952 1025
    1104 1192 1289 1383 1465 1544 1626 1719 1824 1940 2066 2202 2351 2482 2622 2789 2994 3219 3467 3729 4011 4306 4634 4981 5370 5831 6326 6837 7399 8033
    8687 9411 10139 10849 11550 12216 12952 13844 14863 16028 17329 18859 20609 22620 24958 27906 30925 34140 37620 41725 46324 51334 56911 63279 70704 79184
    88697 99240 110480 123078 137152 152605 169494 187623 206647 225890 245054 263815 281828 298738 316662 335662 355802 377150 399779 423766 449192 476143
    504712 534994 567094 601120 637187 675418 710292 745806 783097 822251 863364 906532""",
}


def folder(package):
    return Path(importlib.util.find_spec(package).submodule_search_locations[0])


def life_table():
    rows = []
    for sex in "FM":
        with open(folder("HARK") / f"Calibration/life_tables/us_ssa/PerLifeTables_{sex}_Hist_TR2020.csv", newline="") as file:
            found = [row for row in csv.reader(file) if row[:1] == ["2017"]]
        earlier = {int(row[1]): float(row[2]) for row in found}
        later = [int(value) / 1e6 for value in Y2021[sex].split()]
        assert len(earlier) == len(later) == 120, (len(earlier), len(later))
        rows += [(sex, age, f"{earlier[age]:.6f}", f"{later[age]:.6f}") for age in range(120)]
    tables.write("people/life-table.csv", ["sex", "age", "probability_2017", "probability_2021"], rows, 2)


def growth():
    """The CDC growth charts of 2000 as parameters: length to 24 months and height from there, weight, body mass index, head, weight for length."""
    data = folder("rcpchgrowth") / "data_tables"
    infants = json.loads((data / "cdc_infants.json").read_text())["measurement"]
    children = json.loads((data / "cdc2-20.json").read_text())["measurement"]
    rows = []
    for measure, name in (("height", "height"), ("weight", "weight"), ("bmi", "body-mass-index"), ("ofc", "head-circumference")):
        for sex, letter in (("female", "F"), ("male", "M")):
            young, old = infants[measure][sex], children[measure][sex]
            if measure == "height":
                young = [dict(entry, name="length") for entry in young]
            elif old:
                young = [entry for entry in young if entry["decimal_age"] < 2]
            for entry in young + old:
                tenths = round(entry["decimal_age"] * 120)
                rows.append((entry.get("name", name), letter, tenths, *(f"{entry[key]:.6g}" for key in "LMS")))
    for row in tables.read(Path(__file__).with_name("weight-for-length.csv")):
        rows.append(("weight-for-length", row["sex"], round(float(row["length"]) * 10), *(f"{float(row[key]):.6g}" for key in "lms")))
    tables.write("people/growth.csv", ["measure", "sex", "at", "l", "m", "s"], rows, 3)


if __name__ == "__main__":
    life_table()
    growth()
