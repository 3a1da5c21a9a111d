#!/usr/bin/env python3
"""Builds references/network/: how many providers there are of each kind, and what a taxonomy code makes a provider.

Usage: network.py --data DIR (the folder with codes/nucc_taxonomy_251.csv, against which every prefix is checked).
"""
import argparse
import csv
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Census Bureau, Vintage 2021 estimate of the resident population on 1 July 2021.
PEOPLE = 331_893_745

# AAMC, 2022 Physician Specialty Data Report: active physicians of 2021.
AAMC = {
    "internal-medicine": 120342, "primary-care": 118641, "pediatrics": 60305, "emergency-medicine": 46857,
    "obstetrics-gynecology": 42496, "anesthesiology": 42264, "psychiatry": 38424 + 9966, "radiology": 27197 + 4311,
    "surgery": 24881, "cardiology": 22262, "ophthalmology": 18948, "orthopedics": 18469, "oncology": 16673,
    "gastroenterology": 15678, "critical-care": 14159, "neurology": 13853, "dermatology": 12767, "pathology": 12180,
    "nephrology": 11554, "urology": 10081, "infectious-disease": 9913, "rehabilitation-medicine": 9724,
    "otolaryngology": 9616, "endocrinology": 8246, "plastic-surgery": 7228, "rheumatology": 6420,
    "interventional-pain": 6240, "geriatrics": 6149, "neonatology": 6056, "neurosurgery": 5748,
    "radiation-oncology": 5376, "allergy-immunology": 5009, "pulmonology": 4867, "interventional-cardiology": 4736,
    "thoracic-surgery": 4449, "vascular-surgery": 4039, "interventional-radiology": 4011, "electrophysiology": 2632,
}
# Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2021.
BLS = {
    "nurse-practitioner": 234690, "physical-therapy": 225350, "physician-assistant": 132940,
    "occupational-therapy": 127830, "dietitian": 66690, "nurse-anesthetist": 43950, "optometry": 38720,
    "podiatry": 8840, "oral-surgery": 5330, "pharmacist": 312550,
}
# The same, May 2022, in thousands.
BLS_2022 = {"chiropractic": 38000, "audiology": 14000, "nurse-midwife": 8000}
# No publication of these was at hand: orders of magnitude.
ASSUMED = {
    "acute-care-nurse-practitioner": 15000, "addiction-medicine": 4000, "behavior-analysis": 50000,
    "clinical-social-work": 170000, "colorectal-surgery": 2000, "dentist": 180000, "family-therapy": 55000,
    "general-practice": 6000, "hospitalist": 50000, "maternal-fetal-medicine": 2500,
    "mental-health-counseling": 150000, "pediatric-dentistry": 8000, "psychiatric-nurse-practitioner": 25000,
    "psychology": 80000, "registered-nurse": 33000, "sleep-medicine": 3000, "speech-therapy": 150000,
}
PRIMARY = {
    "primary-care", "internal-medicine", "pediatrics", "general-practice", "nurse-practitioner", "physician-assistant",
    "obstetrics-gynecology",
}
GENERAL = {"pharmacist", "physical-therapy", "optometry", "dentist", "chiropractic", "registered-nurse"}


def densities():
    """One row for each specialty of codes/taxonomy.csv that is a person's, and each kind of facility."""
    for ids, year, source, verified in [
        (AAMC, 2021, "AAMC 2022 Physician Specialty Data Report", "yes"),
        (BLS, 2021, "BLS OEWS May 2021", "yes"), (BLS_2022, 2022, "BLS OEWS May 2022 in thousands", "yes"),
        (ASSUMED, 2021, "assumed", "no"),
    ]:
        for name, count in ids.items():
            # Rural share per head: 4.4 of 6.1 in primary care (USDA ERS 2022); 0.37 of other physicians (HRSA/UNC).
            rural = "0.72" if name in PRIMARY or name in GENERAL else "0.37"
            yield name, "clinician", count / PEOPLE * 100_000, rural, year, source, verified
    yield "palliative-medicine", "clinician", 0.8, "0.37", 2022, "AAMC Physician Workforce Data Dashboard 2023", "yes"
    # 35 of 100 community hospitals are rural, where about 14 of 100 people live.
    yield ("hospital", "facility", 5157 / PEOPLE * 100_000, "3.3", 2021,
           "AHA Fast Facts on US Hospitals 2023: community hospitals", "yes")
    # Independent laboratories of chemistry among 304 million people.
    yield ("laboratory", "facility", 2174 / 304_094_000 * 100_000, "0.37", 2008,
           "Am J Kidney Dis 2008;52:778 table 1: independent laboratories", "yes")
    yield ("pharmacy", "facility", 21.1, "1", 2015, "Qato et al PLoS ONE 2017;12(8):e0183172", "yes")


# Which role a code has: the longest prefix that fits decides. A practice is an organisation of clinicians.
ROLES = {
    "101Y": "mental-health-counseling", "103K": "behavior-analysis", "103T": "psychology", "1041": "clinical-social-work",
    "106H": "family-therapy", "111N": "chiropractic", "1223": "dentist", "1223P0221X": "pediatric-dentistry",
    "1223S0112X": "oral-surgery", "133V": "dietitian", "152W": "optometry", "163W": "registered-nurse",
    "1835": "pharmacist", "2080": "pediatrics", "2080N0001X": "neonatology", "2081": "rehabilitation-medicine",
    "2082": "plastic-surgery", "208200000X": "plastic-surgery",
    "2084": "neurology", "2084A0401X": "addiction-medicine", "2084F": "psychiatry", "2084P": "psychiatry",
    "2084S0012X": "sleep-medicine", "2084H0002X": "palliative-medicine",
    "2085": "radiology", "2085R0001X": "radiation-oncology", "2085R0203X": "radiation-oncology",
    "2085R0204X": "interventional-radiology", "2086": "surgery", "2086S0122X": "plastic-surgery",
    "2086S0129X": "vascular-surgery", "2088": "urology", "208C": "colorectal-surgery", "208D": "general-practice",
    "208G": "thoracic-surgery", "208M": "hospitalist", "208V": "interventional-pain", "207K": "allergy-immunology",
    "207L": "anesthesiology", "207N": "dermatology", "207P": "emergency-medicine", "207Q": "primary-care",
    "207QG0300X": "geriatrics", "207QH0002X": "palliative-medicine", "207QA0401X": "addiction-medicine",
    "207R": "internal-medicine", "207RA0001X": "cardiology", "207RA0201X": "allergy-immunology",
    "207RA0401X": "addiction-medicine", "207RC0000X": "cardiology", "207RC0001X": "electrophysiology",
    "207RC0200X": "critical-care", "207RE0101X": "endocrinology", "207RG0100X": "gastroenterology",
    "207RG0300X": "geriatrics", "207RH0000X": "oncology", "207RH0002X": "palliative-medicine",
    "207RH0003X": "oncology", "207RI0008X": "gastroenterology", "207RI0011X": "interventional-cardiology",
    "207RI0200X": "infectious-disease", "207RN0300X": "nephrology", "207RP1001X": "pulmonology",
    "207RR0500X": "rheumatology", "207RS0012X": "sleep-medicine", "207RT0003X": "gastroenterology",
    "207RX0202X": "oncology", "207T": "neurosurgery", "207V": "obstetrics-gynecology",
    "207VM0101X": "maternal-fetal-medicine", "207W": "ophthalmology", "207X": "orthopedics", "207Y": "otolaryngology",
    "207Z": "pathology", "213E": "podiatry", "2251": "physical-therapy", "225X": "occupational-therapy",
    "231H": "audiology", "235Z": "speech-therapy", "363A": "physician-assistant", "363L": "nurse-practitioner",
    "363LA2100X": "acute-care-nurse-practitioner", "363LP0808X": "psychiatric-nurse-practitioner",
    "367500000X": "nurse-anesthetist", "367A": "nurse-midwife",
    "193": "practice", "261Q00000X": "practice", "261QC1500X": "practice", "261QF0400X": "practice",
    "261QH0100X": "practice", "261QM1300X": "practice", "261QM2500X": "practice", "261QP2300X": "practice",
    "261QR1300X": "practice", "261QU0200X": "practice",
    "282N": "hospital", "291U": "laboratory", "333600000X": "pharmacy", "3336C": "pharmacy",
}
FACILITIES = {"practice", "hospital", "laboratory", "pharmacy"}


def write(name, header, rows):
    with open(ROOT / "references/network" / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, type=pathlib.Path)
    data = parser.parse_args().data
    rows = sorted((name, kind, f"{rate:.3f}", rural, year, source, verified)
                  for name, kind, rate, rural, year, source, verified in densities())
    with open(ROOT / "references/codes/taxonomy.csv", encoding="utf-8", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file)}
    unknown = [row[0] for row in rows if row[0] not in known]
    with open(data / "codes/nucc_taxonomy_251.csv", encoding="utf-8-sig", newline="") as file:
        codes = [row["Code"] for row in csv.DictReader(file)]
    dead = [prefix for prefix in ROLES if not any(code.startswith(prefix) for code in codes)]
    missing = [role for role in ROLES.values() if role not in FACILITIES and role not in known]
    if unknown or missing:
        sys.exit(f"unknown ids {unknown + missing}")
    for prefix in dead:
        print("no code begins with", prefix)
        del ROLES[prefix]
    write("densities.csv", ["id", "kind", "per_100000", "rural", "year", "source", "verified"], rows)
    write("taxonomy-roles.csv", ["prefix", "kind", "role"],
          [(prefix, "facility" if ROLES[prefix] in FACILITIES else "clinician", ROLES[prefix]) for prefix in sorted(ROLES)])


if __name__ == "__main__":
    main()
