"""Builds references/codes/cpt-common.csv: what a claim needs of each procedure code, its wording among it.

Relative values, global days and payment indicators are CMS's (Physician Fee Schedule relative value file of July 2024); our wording comes from procedure_choices.py and
claim_choices.py, that of further HCPCS Level II codes from the CMS list; categories, revenue codes, limits and the amounts of claim_choices.py are ours.
"""

import re

import claim_choices
import tables
from procedure_choices import PROCEDURES

COLUMNS = [
    "code", "system", "wording", "category", "benefit", "place", "status", "global_days", "work_rvu", "practice_rvu_nonfacility", "practice_rvu_facility", "malpractice_rvu",
    "total_rvu_nonfacility", "total_rvu_facility", "professional_rvu", "technical_rvu", "split", "multiple", "bilateral", "assistant", "anesthesia_units", "fee",
    "outpatient_fee", "min_age", "max_age", "sex", "max_units", "unit", "drugs", "revenue_code", "verified",
]

FACTOR = 33.2875


def entries(text):
    """The entries between semicolons and line ends, each split at blanks."""
    return [entry.split() for entry in re.split(r"[;\n]", text) if entry.strip()]


def within(code, ranges):
    """Whether a code is in ranges such as `99202-99215 G0463`."""
    return any(first <= code <= (last or first) for first, _, last in (part.partition("-") for part in ranges.split()))


# Our categories, first that holds: category, benefit of benefit-categories.csv (`office` is primary or specialist care by the clinician), ranges.
CATEGORIES = [line.split("|") for line in """
office-visit|office|99202-99215 99242-99245 99417 99483 99497-99498 G2211 G0463 99439 99453-99458 99484-99496 G0511 G0180-G0181 99401-99402 99408-99409 98960
telehealth|telehealth|99421-99443 98966 G2012
preventive-visit|preventive|99381-99397 99406-99407 G0402 G0438-G0439 G0442-G0447 G0101-G0102 G0296 G0136 Q0091 99460-99461 99173-99177 99188 96110 96127 96160-96161 92551
hospital-visit|inpatient|99221-99239 99252-99255 99291-99292 99462-99480 94002-94003 94660 94667 99464-99465
emergency-visit|emergency|99281-99285 92950-92953
nursing-visit|skilled-nursing|99304-99316
home-visit|office|99341-99350
vaccine-administration|preventive|90460-90474 90480 G0008-G0010
vaccine|preventive|90380-90381 90476-90759 91300-91323
behavioral|behavioral|90785-90853 90867-90870 96112-96161 G2086-G2087 H0001-H0009 H0014-H0017 H0020-H0033 H0035-H2036 S9480 97129
behavioral-residential|behavioral-inpatient|H0010 H0018
dialysis|dialysis|90935-90999
eye-service|office|92002-92250
therapy|therapy|92507-92526 92610 97010-97804 G0283 93797-93798 G0422 98940-98942 G0108-G0109 G0270
hearing|office|92552-92587
heart-catheter|outpatient-surgery|92920-92943 92960-92998 93451-93462 93571-93572 93600-93662
heart-test|imaging-basic|93000-93352 93784-93790
vessel-ultrasound|imaging-basic|93880-93990
lung-test|imaging-basic|91010 91200 94010-94799
allergy|office|95004-95199 95249-95251
nerve-test|imaging-basic|95782-95999
infusion|infusion|96360-96379 96521-96523
chemotherapy|infusion|96401-96450
skin-treatment|office|96900-96999
sedation|outpatient-surgery|99151-99157
wound-care|outpatient-surgery|99183
screening-laboratory|preventive|G0103 G0123 G0145 G0328 G0472 G0475-G0476 G0499 P3000 S3620 81528
screening-imaging|preventive|77067 77063 71271 74263 76706 77080
screening-procedure|preventive|G0104-G0105 G0121
observation|inpatient|G0378-G0379
home-health|home-health|G0151-G0156 G0299-G0300 T1019-T1021
hospice|hospice|Q5001-Q5010
pathology|laboratory|88000-88399
laboratory|laboratory|80000-89999 G0480-G0481 36415-36416
imaging-advanced|imaging-advanced|70336 70450-70498 70540-70559 71250-71275 71550-71555 72125-72159 72191-72198 73200-73225 73700-73725 74150-74185 74261-74263 75557-75574 75635 77046-77049 78000-78999 G0279
radiation|outpatient-surgery|77261-77799
imaging|imaging-basic|70000-79999
maternity|maternity|59000-59899
blood|infusion|P9010-P9100
implant|outpatient-surgery|C1713-C9999
drug|infusion|J0000-J9999 Q0138-Q0139 Q2009 Q4081 Q5101-Q5199 Q9950-Q9999 S0020-S0199 A9500-A9700
ambulance|ambulance|A0021-A0999
equipment|equipment|E0100-E9999 K0001-K9999 B4000-B9999
supply|equipment|A4206-A9499 V2020-V2799
brace|equipment|L0100-L9999
anesthesia|place|00100-01999
surgery|place|10000-69999
""".strip().splitlines()]

PLACES = {"11": "office", "12": "home-health", "21": "inpatient", "23": "emergency", "31": "skilled-nursing"}

# Revenue code of a line on a hospital bill, first that holds.
REVENUE = [line.split("|") for line in """
0300|36415-36416
0307|81000-81099
0305|85002-85999
0306|87003-87999
0302|86000-86849
0390|86850-86999
0311|88104-88199 G0123 G0145 P3000
0310|88000-88399
0301|80000-89999 G0103 G0328 G0472-G0476 G0480-G0481 G0499 S3620 81528
0324|71045-71048
0351|70450-70470 70496
0352|70480-70498 71250-71275 72125-72133 72191-72194 73200-73206 73700-73706 74150-74178 74261-74263 75571-75574 75635
0611|70540-70559
0612|72141-72158
0614|71550-71555 72195-72198 73218-73225 73718-73725 74181-74185 75557-75565 77046-77049
0403|77067 77063
0401|77065-77066 G0279
0402|76506-76999 93880-93990
0404|78811-78816
0341|78000-78999
0333|77261-77799
0320|70000-79999
0370|00100-01999
0722|59400-59622
0720|59000-59399 59812-59899
0750|43180-43289 44360-44408 45300-45398 46600-46615 91010-91299 G0104-G0105 G0121
0481|92920-92943 92973-92998 93451-93462 93571-93572 93600-93662 33206-33249 33274-33289
0391|36430-36460
0361|10000-19999 20500-20611 29000-29584 30901-30906 36400-36600 36620 51701-51798 62270-62328 64400-64530 65205-65222 67028 69200-69220
0360|10000-69999
0450|99281-99285 92950-92953
0762|G0378-G0379
0510|99202-99215 99242-99245 G0463
0771|90460-90474 90480 G0008-G0010
0636|90380-90381 90476-90759 91300-91323 J0000-J9999 Q0138-Q0139 Q2009 Q4081 Q5101-Q5199 Q9950-Q9999 S0020-S0199 A9500-A9700
0821|90935-90999
0914|90832-90838 H0004
0915|90853 H0005
0901|90867-90870
0905|S9480
0906|H0015 H2036
0913|H0035
0900|90785-90899 96112-96161 H0001-H2036
0440|92507-92526 92610
0430|97165-97168 97530-97537
0420|97010-97799 98940-98942 G0283
0943|93797-93798 G0422
0942|98960 G0108-G0109 G0270 97802-97804
0482|93015-93018 93350-93351
0483|93303-93352
0731|93224-93272 93784
0730|93000-93010
0480|92960 93279-93299
0410|94002-94003 94640-94668
0460|94010-94799
0740|95812-95830
0920|95782-95811
0922|95860-95999
0924|95004-95199
0335|96413-96425 96409-96411 96521-96523
0331|96401-96402 96450
0260|96360-96379
0381|P9016
0383|P9017
0384|P9035
0386|P9010-P9100
0278|C1713-C9999 V2632
0545|A0430-A0436
0540|A0021-A0999
0290|E0100-E9999 K0001-K9999
0274|L0100-L9999
0270|A4206-A9499 B4000-B9999 V2020-V2799
0780|99421-99443 98966 G2012
0651|Q5001-Q5010
0550|G0151-G0300 T1019-T1021
0510|92002-92587
0983|99000-99999 G0101-G0102 G0136 G0180-G0181 G0296 G0402-G0511 G2086-G2211 Q0091
0940|00000-ZZZZZ
""".strip().splitlines()]

# Limits of age (completed years) and sex: what the codes mean, and licensed ages of vaccines; from, to, sex, ranges.
LIMITS = [line.split("|") for line in """
0|0||99381 99391 99460-99469 54150-54160 S3620 90380-90381 99477-99480 90680-90681
1|4||99382 99392
5|11||99383 99393
12|17||99384 99394
18|39||99385 99395
40|64||99386 99396
65|||99387 99397 90662 90653 90694
|1||99471
|11||42820 42830
12|||42821 42826
|18||90460-90461 90633 90647-90648 90700 90702 90696-90698 90723 90710
18|||90632 90746 90739 G0438-G0439 G0402
50|||90750
50|80||71271 G0296
|4||91318
5|11||91319
12|||91320 91322
|11||91321
|5||96110
12|55|F|59000-59899 76801-76819 84112 81420 81511 82731 82677
|||58000-58999
""".strip().splitlines() if line.strip()]
SEX = {"F": "56405-58999 59000-59899 76801-76819 76830-76857 77063-77067 G0279 G0101 Q0091 G0123 G0145 G0476 P3000 88141-88175 84112 81420 81511 82731 82677 58100-58999 00940-00944 01960-01968 J7296-J7307 J1050 19300-19380 81162 86300-86304",
       "M": "52441-52648 54000-55899 76870-76872 84152-84154 G0102-G0103 00865 00914"}
NEITHER = "76856-76857 81162 86300-86304 19300-19307 77065-77066 G0279"  # either sex after all


def limits(code):
    low, high = "", ""
    for first, last, _, ranges in LIMITS:
        if within(code, ranges):
            low, high = first, last
            break
    sex = next((letter for letter, ranges in SEX.items() if within(code, ranges) and not within(code, NEITHER)), "")
    return low, high, sex


def units(code, category):
    """Most units a day that are plausible: ours, near the medically unlikely edits."""
    if code in UNITS:
        return UNITS[code]
    return {"drug": "100", "therapy": "4", "supply": "60", "laboratory": "2", "imaging": "2", "imaging-advanced": "2", "vessel-ultrasound": "1", "anesthesia": "1", "infusion": "4", "ambulance": "2",
            "surgery": "2", "implant": "5", "blood": "6", "home-health": "8"}.get(category, "1")


def outpatient(code, kind, place, price, relative):
    """What Medicare pays a hospital for an outpatient service, near enough: named, by relative value, or the fee itself."""
    if code in OUTPATIENT:
        return OUTPATIENT[code]
    if kind == "maternity" or (relative and place == "21"):
        return 0
    if price:
        return float(price)
    if not relative:
        return 0
    value = lambda name: float(relative[name])
    if kind in ("surgery", "heart-catheter", "screening-procedure"):
        return 150 * value("total_fac") ** 1.17
    if kind in ("office-visit", "hospital-visit", "nursing-visit", "home-visit", "telehealth", "sedation"):
        return 0
    if kind in ("imaging", "imaging-advanced", "radiation", "heart-test", "vessel-ultrasound", "lung-test", "nerve-test", "screening-imaging", "pathology"):
        return 1.5 * FACTOR * max(value("pe_nonfac") - (0.08 if value("work_rvu") else 0), 0.3)
    return FACTOR * value("total_nonfac")


def official_units(text):
    """How much of a drug one unit is, from the official description: `10 mg`."""
    found = re.findall(r"(?:per |each |up to )?(\d[\d,.]*) ?(mg|mcg|micrograms|units?|ml|cc|gm|g|i\.u\.|iu|mcg|grams?)\b", text.lower())
    if not found:
        return ""
    amount, unit = found[-1]
    unit = {"unit": "units", "i.u.": "units", "iu": "units", "cc": "mL", "ml": "mL", "gm": "g", "gram": "g", "grams": "g", "micrograms": "mcg"}.get(unit, unit)
    return f"{float(amount.replace(',', '')):g} {unit}"


UNITS = dict(entries(claim_choices.UNITS))
OUTPATIENT = {code: float(value) for code, value in entries(claim_choices.OUTPATIENT)}


def build(data):
    relative = {}
    for row in tables.read(data / "cms/pprrvu_2024_rvu24c_jul_no_cpt_text.csv"):
        relative.setdefault(row["hcpcs"], {})[row["mod"]] = row
    newer = {code: rows[""]["description_hcpcs2_only"] for code, rows in relative.items() if "" in rows and code[0].isalpha()}
    official = {code: {"short_description": text, "long_description": text} for code, text in newer.items()}
    official |= {row["hcpcs"]: row for row in tables.read(data / "codes/tuva/hcpcs_level_2.csv")}
    medications = tables.read(tables.REFERENCES / "drugs/medications.csv")
    fees = {code: value for code, value in entries(claim_choices.FEES)}
    wording, place, base, benefits = {}, {}, {}, {}
    for line in PROCEDURES.strip().splitlines():
        code, where, name = line.split(maxsplit=2)
        wording[code], place[code] = name, where
    for line in claim_choices.ANESTHESIA.strip().splitlines():
        code, value, where, *name = line.split(maxsplit=3)
        base[code] = value
        assert (code in wording) != bool(name), code
        if name:
            wording[code], place[code] = name[0], where
    for line in claim_choices.DENTAL.strip().splitlines():
        code, fee, benefit, name = line.split(maxsplit=3)
        wording[code], place[code], fees[code], benefits[code] = name, "11", fee, benefit
    for code, fee, most, where in entries(claim_choices.FURTHER):
        assert code not in wording, code
        wording[code], place[code], fees[code], UNITS[code] = official[code]["short_description"], where, fee, most
    rows = []
    for code, name in wording.items():
        rows.append(line_of(code, name, place[code], base.get(code, ""), fees.get(code, ""), benefits.get(code), relative.get(code, {}), official.get(code), medications))
    unused = (set(fees) | set(UNITS) | set(OUTPATIENT)) - set(wording)
    assert not unused, sorted(unused)
    tables.write("codes/cpt-common.csv", COLUMNS, rows)


def line_of(code, name, place, base, fee, benefit, values, official, medications):
    system = "CDT" if code[0] == "D" else "HCPCS" if code[0].isalpha() else "CPT"
    category = "dental" if benefit else next(category for category, _, ranges in CATEGORIES if within(code, ranges))
    benefit = benefit or next(b for _, b, ranges in CATEGORIES if within(code, ranges))
    if benefit == "place":
        benefit = PLACES.get(place, "outpatient-surgery")
    whole, reading, technical = (values.get(mod) for mod in ("", "26", "TC"))
    if whole and float(whole["total_nonfac"]) + float(whole["total_fac"]) == 0:
        value = lambda column: ""
    else:
        value = lambda column: f"{float(whole[column]):.2f}" if whole else ""
    assert value("total_nonfac") or base or fee, f"{code} has no price"
    flag = lambda column: whole[column] if whole and whole[column] != "9" else ""
    total = lambda row: f"{float(row['total_nonfac']):.2f}" if row and float(row["total_nonfac"]) else ""
    fee = f"{float(fee):.2f}" if fee else ""
    amount = outpatient(code, category, place, fee, whole if value("total_nonfac") else None) if not base and system != "CDT" else 0
    unit, drugs = "", ""
    if category == "drug" and official:
        unit = claim_choices.DRUG_UNITS.get(code) or official_units(official["long_description"])
        drugs = claim_choices.DRUGS[code] if code in claim_choices.DRUGS else same_drugs(official["long_description"].lower(), medications)
    known = bool(whole) or bool(official)
    return [
        code, system, name, category, benefit, place, whole["status"] if whole else "", whole["glob"] if whole else "", value("work_rvu"), value("pe_nonfac"), value("pe_fac"), value("mp_rvu"),
        value("total_nonfac"), value("total_fac"), total(reading), total(technical), flag("pctc"), flag("multproc"), flag("bilat"), flag("asst"), base, fee,
        f"{amount:.2f}" if amount else "", *limits(code), units(code, category), unit, drugs, next(r for r, ranges in REVENUE if within(code, ranges)) if system != "CDT" else "0512",
        "yes" if known else "no",
    ]


def same_drugs(text, medications):
    """The products of medications.csv with the ingredients a description names; combinations only where it names one."""
    found = []
    for medication in medications:
        parts = [part.split() for part in medication["ingredient"].lower().split(" / ")]
        names = [part[:2] if part[0] in ("sodium", "calcium", "potassium", "magnesium") else part[:1] for part in parts]
        if medication["route"] in INJECTED and all(re.search(rf"\b{re.escape(word)}", text) for name in names for word in name):
            found.append((len(names), medication["id"]))
    most = max((count for count, _ in found), default=0)
    return ";".join(sorted(key for count, key in found if count == most))


INJECTED = {"intravenous", "intramuscular", "subcutaneous", "epidural", "inhalation", "intravitreal", "intra-articular", "intrathecal"}

if __name__ == "__main__":
    build(tables.arguments(__doc__).data)
