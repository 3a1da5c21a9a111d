#!/usr/bin/env python3
"""Checks the tables of claims and plans in references/ against each other and against PyPI `pyx12`, where that is installed.

Prints one line per check and "N passed, N failed"; exits 1 when a check fails.
"""

import importlib.resources
import re
import sys
import xml.etree.ElementTree as ElementTree

from check_references import check, key_checks, results, table

# Table -> number of leading columns that are its key.
KEYS = {
    "codes/revenue-codes.csv": 1, "codes/bill-types.csv": 1, "codes/claim-frequencies.csv": 1, "codes/discharge-status.csv": 1, "codes/admit-types.csv": 1,
    "codes/points-of-origin.csv": 2, "codes/occurrence-value-condition-codes.csv": 2, "codes/modifiers.csv": 1, "codes/carc.csv": 1, "codes/rarc.csv": 1,
    "codes/claim-status.csv": 2, "codes/enrollment-codes.csv": 2, "codes/payment-codes.csv": 2,
}

GROUPS = {"CO", "PR", "OA", "PI"}


def codes(name):
    return {row["code"] for row in table(name)}


def places():
    rows = table("codes/place-of-service.csv")
    check("52 places of service", [] if len(rows) == 52 else [len(rows)])
    check("a place is paid by one of two rates", [r["code"] for r in rows if r["rate"] not in ("facility", "nonfacility")])
    rates = {r["code"]: r["rate"] for r in rows}
    check("offices and hospitals have their rates", [c for c, rate in {"11": "nonfacility", "12": "nonfacility", "21": "facility", "22": "facility", "23": "facility",
                                                                       "24": "facility", "31": "facility", "32": "nonfacility", "81": "nonfacility"}.items() if rates[c] != rate])


def bills():
    revenue, bill = table("codes/revenue-codes.csv"), table("codes/bill-types.csv")
    check("at least 500 revenue codes", [] if len(revenue) >= 500 else [len(revenue)])
    check("shape of revenue codes", [r["code"] for r in revenue if not re.fullmatch(r"\d{4}", r["code"])])
    check("rooms are counted in days", [r["code"] for r in revenue if r["code"] < "0220" and r["kind"] == "accommodation" and r["unit"] != "DA"])
    check("units of revenue codes", [r["code"] for r in revenue if r["unit"] not in (("",) if r["code"] == "0001" else ("DA", "UN"))])
    check("revenue codes have names of their own", [n for n in {r["name"] for r in revenue} if sum(r["name"] == n for r in revenue) > 1])
    check("shape of bill types", [r["code"] for r in bill if not re.fullmatch(r"0[1-8]\d", r["code"])])
    check("bills name a place of service", [r["code"] for r in bill if r["place_of_service"] not in codes("codes/place-of-service.csv")])
    check("bills are inpatient or outpatient", [r["code"] for r in bill if r["setting"] not in ("inpatient", "outpatient")])
    frequency = {r["code"]: r for r in table("codes/claim-frequencies.csv")}
    check("replacement and void name the original", [c for c in "78" if frequency[c]["original"] != "yes"] + [c for c in "01234" if frequency[c]["original"] != "no"])
    status = {r["code"]: r for r in table("codes/discharge-status.csv")}
    check("discharge status has a base", [c for c, r in status.items() if (r["base"] and status[r["base"]]["kind"] != r["kind"]) or ((c > "80") != bool(r["base"]))])
    check("transfers have a rule", [c for c, r in status.items() if r["transfer"] not in ("acute", "post-acute", "none")])
    check("dispositions are discharge status", {r["ub04"] for r in table("codes/discharge-dispositions.csv")} - set(status))
    check("admit sources are points of origin", {r["ub04"] for r in table("codes/admit-sources.csv")} - codes("codes/points-of-origin.csv"))


def adjustments():
    reasons, remarks = table("codes/carc.csv"), table("codes/rarc.csv")
    listed = [c for c in map(str, range(1, 297))]
    dropped = {"15", "17", "25", "28", "30", "36", "37", "38", "41", "42", "43", "46", "47", "48", "52", "57", "62", "63", "64", "65", "67", "68", "71", "72", "73", "77", "79", "80", "81", "82", "83", "84",
               "86", "87", "88", "92", "93", "98", "99", "113", "120", "123", "124", "125", "126", "127", "138", "141", "145", "156", "162", "165", "168", "191", "196", "214", "217", "218", "220", "221",
               "230", "244", "255"}
    check("every reason from 1 to 296 that was not withdrawn", set(listed) - dropped - {r["code"] for r in reasons})
    check("no withdrawn reason", dropped & {r["code"] for r in reasons})
    check("families A, B and P", {"A0", "A1", "B7", "B9", "B16", "P1", "P32"} - {r["code"] for r in reasons})
    check("groups of reasons", [r["code"] for r in reasons if r["group"] not in GROUPS or not set(filter(None, r["only_groups"].split(";"))) <= GROUPS])
    check("the usual group is allowed", [r["code"] for r in reasons if r["only_groups"] and r["group"] not in r["only_groups"].split(";")])
    check("reasons that need a remark", {"16", "96", "129", "148", "226", "227", "234", "250", "251", "252", "A1"} - {r["code"] for r in reasons if r["remark"] == "yes"})
    check("at least 150 remarks", [] if len(remarks) >= 150 else [len(remarks)])
    check("remarks go with known reasons", [r["code"] for r in remarks if r["carc"] and r["carc"] not in {x["code"] for x in reasons}])
    check("a reason that needs a remark has one", [r["code"] for r in reasons if r["code"] in ("16", "96", "148", "226", "227", "252") and r["code"] not in {x["carc"] for x in remarks}])
    modifiers = table("codes/modifiers.csv")
    check("shape of modifiers", [r["code"] for r in modifiers if not re.fullmatch(r"[0-9A-Z]{2}", r["code"])])
    check("modifiers of the issue", {"25", "26", "TC", "50", "59", "GT", "95", "RT", "LT", "GA", "GY", "NU", "RR", "80", "AA", "QZ"} - {r["code"] for r in modifiers})
    check("percents of modifiers", [r["code"] for r in modifiers if r["percent"] and not 0 < float(r["percent"]) <= 150])


def listed_codes():
    """The codes against those of the 5010 maps."""
    try:
        maps = importlib.resources.files("pyx12").joinpath("map")
        tree = lambda name: ElementTree.fromstring(maps.joinpath(name).read_bytes())
        lists = {node.findtext("id"): {c.text for c in node.iter("code")} for node in tree("codes.xml").iter("codeset")}
    except ModuleNotFoundError:
        print("skipped  codes of claims against the 5010 maps: pyx12 is not installed")
        return
    check("places of service are those of pyx12", codes("codes/place-of-service.csv") ^ lists["pos"])
    check("remarks are in pyx12", codes("codes/rarc.csv") - lists["remark_code"])
    status = table("codes/claim-status.csv")
    check("claim status categories are those of pyx12", {r["code"] for r in status if r["set"] == "category"} ^ lists["claim_status_cat"])
    check("claim status codes are in pyx12", {r["code"] for r in status if r["set"] == "status"} - lists["claim_status"])

    def element(name, xid):
        return {code.text for node in tree(name).iter("element") if node.get("xid") == xid for code in node.iter("code")}

    enrollment, payment = table("codes/enrollment-codes.csv"), table("codes/payment-codes.csv")
    member, professional, remittance = "834.5010.X220.A1.xml", "837.5010.X222.A1.xml", "835.5010.X221.A1.xml"
    wanted = {("relationship", member, "INS02"), ("maintenance-type", member, "INS03"), ("maintenance-reason", member, "INS04"), ("benefit-status", member, "INS05"),
              ("employment-status", member, "INS08"), ("insurance-line", member, "HD03"), ("coverage-level", member, "HD05"), ("file-purpose", member, "BGN08"),
              ("patient-relationship", professional, "PAT01"), ("filing-indicator", professional, "SBR09"), ("secondary-type", professional, "SBR05"),
              ("remit-indicator", remittance, "CLP06"), ("payment-status", remittance, "CLP02")}
    for name, file, xid in sorted(wanted):
        check(f"{name} codes are those of {xid}", {r["code"] for r in enrollment + payment if r["set"] == name} - element(file, xid))
    check("adjustment codes are those of PLB03", {r["code"] for r in payment if r["set"] == "adjustment"} - {c.text for c in tree(remittance).iter("code")})


if __name__ == "__main__":
    key_checks(KEYS)
    for part in (places, bills, adjustments, listed_codes):
        part()
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
