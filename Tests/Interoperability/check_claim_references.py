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
    "codes/cpt-common.csv": 1, "codes/drg-weights.csv": 1, "codes/ncci-pairs.csv": 2,
    "codes/revenue-codes.csv": 1, "codes/bill-types.csv": 1, "codes/claim-frequencies.csv": 1, "codes/discharge-status.csv": 1, "codes/admit-types.csv": 1,
    "codes/points-of-origin.csv": 2, "codes/occurrence-value-condition-codes.csv": 2, "codes/modifiers.csv": 1, "codes/carc.csv": 1, "codes/rarc.csv": 1,
    "codes/claim-status.csv": 2, "codes/intake-statuses.csv": 2, "codes/enrollment-codes.csv": 2, "codes/payment-codes.csv": 2,
    "plans/plan-types.csv": 1, "plans/benefit-designs.csv": 1, "plans/benefit-categories.csv": 2, "plans/yearly-amounts.csv": 2, "plans/fee-schedules.csv": 2,
    "plans/payment-rules.csv": 1, "plans/localities.csv": 1, "plans/denial-reasons.csv": 1, "plans/denial-rates.csv": 1, "plans/payers.csv": 1,
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
    listed = [c for c in map(str, range(1, 307))]
    dropped = {"15", "17", "25", "28", "30", "36", "37", "38", "41", "42", "43", "46", "47", "48", "52", "57", "62", "63", "64", "65", "67", "68", "71", "72", "73", "77", "79", "80", "81", "82", "83", "84",
               "86", "87", "88", "92", "93", "98", "99", "113", "120", "123", "124", "125", "126", "127", "138", "141", "145", "156", "162", "165", "168", "191", "196", "214", "217", "218", "220", "221",
               "230", "244", "255"}
    check("every reason from 1 to 306 that was not withdrawn", set(listed) - dropped - {r["code"] for r in reasons})
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


def services():
    rows, wording = table("codes/cpt-common.csv"), {r["code"]: r["name"] for r in table("codes/procedures.csv")}
    known = {r["code"]: r for r in rows}
    check("at least 500 codes of services", [] if len(rows) >= 500 else [len(rows)])
    check("every procedure is there, under the same words", [c for c, name in wording.items() if known.get(c, {}).get("wording") != name])
    check("shape of codes of services", [r["code"] for r in rows if not re.fullmatch({"CPT": r"\d{5}", "HCPCS": r"[A-CEG-V]\d{4}", "CDT": r"D\d{4}"}[r["system"]], r["code"])])
    categories, places = {r["category"] for r in table("plans/benefit-categories.csv")} | {"office"}, codes("codes/place-of-service.csv")
    check("services belong to a benefit", [r["code"] for r in rows if r["benefit"] not in categories])
    check("services have a place and a revenue code", [r["code"] for r in rows if r["place"] not in places or r["revenue_code"] not in codes("codes/revenue-codes.csv")])
    check("every service can be priced", [r["code"] for r in rows if not (r["total_rvu_nonfacility"] or r["fee"] or r["anesthesia_units"])])
    value = lambda r, c: float(r[c] or 0)
    check("relative values add up", [r["code"] for r in rows if r["total_rvu_nonfacility"] and (
        abs(value(r, "work_rvu") + value(r, "practice_rvu_nonfacility") + value(r, "malpractice_rvu") - value(r, "total_rvu_nonfacility")) > 0.011
        or abs(value(r, "work_rvu") + value(r, "practice_rvu_facility") + value(r, "malpractice_rvu") - value(r, "total_rvu_facility")) > 0.011)])
    check("the two parts add up to the whole", [r["code"] for r in rows if r["professional_rvu"] and r["technical_rvu"] and abs(
        value(r, "professional_rvu") + value(r, "technical_rvu") - value(r, "total_rvu_nonfacility")) > 0.021])
    check("ages run upwards and units are whole", [r["code"] for r in rows if int(r["min_age"] or 0) > int(r["max_age"] or 130) or int(r["max_units"]) < 1 or r["sex"] not in ("", "F", "M")])
    check("global days are those of the fee schedule", [r["code"] for r in rows if r["global_days"] not in ("", "000", "010", "090", "MMM", "XXX", "YYY", "ZZZ")])
    drugs = {r["id"] for r in table("drugs/medications.csv")}
    check("drugs are products", [(r["code"], d) for r in rows for d in r["drugs"].split(";") if d and d not in drugs])
    check("drugs with a product have a unit", [r["code"] for r in rows if r["drugs"] and r["category"] == "drug" and not r["unit"] and r["code"] != "J7307"])
    vaccines = {r["cpt"]: r for r in table("codes/cvx.csv") if r["cpt"]}
    check("vaccines are for ages they are given at", [c for c, r in vaccines.items() if c in known and r["min_age_months"] and int(known[c]["max_age"] or 120) < int(r["min_age_months"]) // 12])


def groups():
    rows, titles = table("codes/drg-weights.csv"), {r["code"]: r for r in table("codes/drg.csv")}
    check("every group that can be paid has a weight", set(titles) - {"998", "999"} ^ {r["code"] for r in rows})
    check("groups have the title and type of the grouper", [r["code"] for r in rows if (r["title"], r["type"]) != (titles[r["code"]]["title"], titles[r["code"]]["type"])])
    check("weights and stays are plausible", [r["code"] for r in rows if not (0.1 < float(r["weight"]) < 40 and 0.5 < float(r["geometric_stay"]) < 45 and float(r["geometric_stay"]) <= float(r["arithmetic_stay"]) < 60)])
    check("weights say what they rest on", [r["code"] for r in rows if not r["source"] or r["verified"] not in ("yes", "corroborated", "approximate", "estimated")])
    check("verified weights name table 5 and its year", [r["code"] for r in rows if r["verified"] in ("yes", "corroborated") and not re.fullmatch(r"CMS table 5, FY20\d\d", r["source"])])
    check("at least 150 groups have a weight of their own", [] if sum(r["verified"] != "estimated" for r in rows) >= 150 else ["too few"])
    check("post-acute transfer rules", [r["code"] for r in rows if not {r["post_acute"], r["special_pay"]} <= {"yes", "no"} or (r["special_pay"], r["post_acute"]) == ("yes", "no")])
    pairs, services = table("codes/ncci-pairs.csv"), codes("codes/cpt-common.csv")
    check("at least 60 pairs of codes", [] if len(pairs) >= 60 else [len(pairs)])
    check("pairs are of known codes", [(r["column_one"], r["column_two"]) for r in pairs if not {r["column_one"], r["column_two"]} <= services or r["column_one"] == r["column_two"]])
    check("no pair bundles both ways", [(r["column_one"], r["column_two"]) for r in pairs if (r["column_two"], r["column_one"]) in {(p["column_one"], p["column_two"]) for p in pairs}])
    check("pairs have an indicator and a kind", [(r["column_one"], r["column_two"]) for r in pairs if r["modifier"] not in ("0", "1") or r["kind"] not in ("component", "exclusive", "less-extensive", "included")])


def plans():
    types, designs = {r["id"]: r for r in table("plans/plan-types.csv")}, table("plans/benefit-designs.csv")
    sets = lambda name: {(r["set"], r["code"]) for r in table(name)}
    payment, enrollment = sets("codes/payment-codes.csv"), sets("codes/enrollment-codes.csv")
    check("plan types have codes of the lists", [t for t, r in types.items() if ("filing-indicator", r["filing_indicator"]) not in payment
                                                 or ("remit-indicator", r["remit_indicator"]) not in payment or ("insurance-line", r["insurance_line"]) not in enrollment])
    check("every plan type has a design", set(types) ^ {r["plan_type"] for r in designs})
    amounts = {(r["year"], r["item"]): float(r["amount"]) for r in table("plans/yearly-amounts.csv")}
    money = [c for c in designs[0] if c.startswith(("deductible_i", "deductible_f", "out_of", "outside", "premium", "employer"))]
    check("money has two decimals", [(r["id"], c) for r in designs for c in money if r[c] and not re.fullmatch(r"\d+\.\d\d", r[c])])
    number = lambda r, c: float(r[c]) if r[c] else None
    for tier in ("", "outside_"):
        pairs = [(number(r, f"{tier}deductible_{who}"), number(r, f"{tier}out_of_pocket_{who}"), r["id"]) for r in designs for who in ("individual", "family")]
        check(f"deductibles stay below the {tier or 'inside_'}limit", [i for a, b, i in pairs if a is not None and b is not None and a > b])
        families = [(number(r, f"{tier}{c}_individual"), number(r, f"{tier}{c}_family"), r["id"]) for r in designs for c in ("deductible", "out_of_pocket")]
        check(f"{tier or 'inside_'}family limits are not below those of a person", [i for a, b, i in families if a is not None and b is not None and b < a])
    legal = [r for r in designs if types[r["plan_type"]]["market"] in ("employer", "exchange")]
    check("limits are lawful", [r["id"] for r in legal if number(r, "out_of_pocket_individual") > amounts[r["year"], "out-of-pocket-limit-individual"]
                                or number(r, "out_of_pocket_family") > amounts[r["year"], "out-of-pocket-limit-family"]])
    saving = [r for r in designs if r["savings_account"] == "yes"]
    check("plans with a savings account are high deductible plans", [r["id"] for r in saving if number(r, "deductible_individual") < amounts[r["year"], "savings-account-deductible-individual"]
          or number(r, "out_of_pocket_family") > amounts[r["year"], "savings-account-out-of-pocket-family"]
          or (r["deductible_kind"] == "embedded" and number(r, "deductible_individual") < amounts[r["year"], "savings-account-deductible-family"])])
    rows = table("plans/benefit-categories.csv")
    categories = {r["category"] for r in rows}
    check("every design answers for every category", {(d["id"], c) for d in designs for c in categories} ^ {(r["design"], r["category"]) for r in rows})
    check("a covered category says what the member pays", [(r["design"], r["category"]) for r in rows if (r["covered"] == "yes") != bool(r["copay"] or r["coinsurance"])])
    check("nothing but preventive care comes before the deductible of a savings account", [
        (r["design"], r["category"]) for r in rows if r["design"] in {d["id"] for d in saving} and r["category"] != "preventive" and r["covered"] == "yes" and r["deductible"] != "yes"])
    check("preventive care is free", [r["design"] for r in rows if r["category"] == "preventive" and r["covered"] == "yes" and (r["coinsurance"] != "0" or r["copay"] or r["deductible"] != "no")])
    check("copays stand per something", [(r["design"], r["category"]) for r in rows if bool(r["copay"]) != bool(r["copay_per"])])
    check("outside is covered, the same or not", [(r["design"], r["category"]) for r in rows if r["outside"] not in ("yes", "no", "same") or (r["outside"] == "yes") != bool(r["outside_coinsurance"])])
    market = {r["id"]: types[r["plan_type"]]["market"] for r in designs}
    for name, shares in (("designs", [(market[r["id"]], r["share"]) for r in designs]), ("payers", [(r["market"], r["share"]) for r in table("plans/payers.csv")])):
        check(f"shares of {name} sum to 1 in a market", [m for m in {m for m, _ in shares} if abs(sum(float(v) for n, v in shares if n == m) - 1) > 0.001])


def prices():
    fees, markets = table("plans/fee-schedules.csv"), {r["market"] for r in table("plans/plan-types.csv")}
    check("every market has prices", markets ^ {r["market"] for r in fees})
    check("every market has a rate of denial", markets ^ {r["market"] for r in table("plans/denial-rates.csv")})
    check("every market has a payer", markets ^ {r["market"] for r in table("plans/payers.csv")})
    check("percents of Medicare are plausible", [(r["market"], r["service"]) for r in fees if not 30 <= float(r["percent"]) <= 500])
    services = {r["service"] for r in fees}
    check("every market prices every service", [(m, s) for m in markets - {"dental", "medicare"} for s in services if (m, s) not in {(r["market"], r["service"]) for r in fees}])
    check("51 localities", {r["state"] for r in table("places/states.csv")} ^ {r["state"] for r in table("plans/localities.csv")})
    check("indices are near 1", [r["state"] for r in table("plans/localities.csv") if not (0.8 < float(r["work"]) < 1.6 and 0.7 < float(r["practice"]) < 1.5 and 0.7 < float(r["wage_index"]) < 1.7)])
    check("rules have a value and a source", [r["id"] for r in table("plans/payment-rules.csv") if not r["source"] or float(r["value"]) <= 0])
    denials = table("plans/denial-reasons.csv")
    reasons, remarks = {r["code"]: r for r in table("codes/carc.csv")}, codes("codes/rarc.csv")
    check("shares of denials sum to 1", [] if abs(sum(float(r["share"]) for r in denials) - 1) < 0.0001 else ["sum"])
    check("denials use denials of the list", [r["id"] for r in denials if reasons[r["carc"]]["kind"] != "denial" or (r["rarc"] and r["rarc"] not in remarks)])
    check("denials use a group the reason allows", [r["id"] for r in denials if r["group"] not in GROUPS or (reasons[r["carc"]]["only_groups"] and r["group"] not in reasons[r["carc"]]["only_groups"].split(";"))])
    check("a denial that needs a remark has one", [r["id"] for r in denials if reasons[r["carc"]]["remark"] == "yes" and not r["rarc"]])
    payers = table("plans/payers.csv")
    check("payers are plainly of a test", [r["id"] for r in payers if not re.fullmatch(r"TST\d\d", r["payer_id"]) or "EXAMPLE" not in r["street"] or not re.fullmatch(r"\d{9}", r["zip"])])
    states = {(r["zip"], r["state"]) for r in table("places/zips.csv")}
    check("payers lie in their state", [r["id"] for r in payers if r["state"] not in {s for z, s in states if z[:3] == r["zip"][:3]}])


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
    for part in (places, bills, adjustments, services, groups, plans, prices, listed_codes):
        part()
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
