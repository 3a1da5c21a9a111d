#!/usr/bin/env python3
"""Loads a cohort's tables of MIMIC-IV into DuckDB with the public table definitions, and compares them with its records.

Usage: check_mimic.py COHORT [TESTS]
COHORT holds mimic/ and ndjson/records.ndjson of the same run; TESTS, if given, is the folder of the golden files, whose
tables without rows must have the same columns. Checked are: the header of every file is that of the definition; every table
loads with its types, lengths, NOT NULL, primary and foreign keys; every id fits its type; references that the definitions
do not declare hold (admission to subject, stay to admission and to a transfer with the same unit, dose to order, item to
dictionary); times lie where they must; and there are as many rows as the records have.
"""
import collections
import json
import pathlib
import sys

import duckdb

# The definitions as facts, from MIT-LCP/mimic-code (MIT licence), mimic-iv/buildmimic/postgres/create.sql and
# constraint.sql: module and table | primary key | foreign keys | columns in order, ! for NOT NULL.
TABLES = """
hosp.admissions | hadm_id | subject_id=hosp.patients.subject_id |
    subject_id:int! hadm_id:int! admittime:ts! dischtime:ts deathtime:ts admission_type:V(40)! admit_provider_id:V(10)
    admission_location:V(60) discharge_location:V(60) insurance:V(255) language:V(25) marital_status:V(30) race:V(80)
    edregtime:ts edouttime:ts hospital_expire_flag:int2
hosp.d_hcpcs | code |  |
    code:C(5)! category:int2 long_description:text short_description:V(180)
hosp.diagnoses_icd | hadm_id, seq_num, icd_code, icd_version | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int! seq_num:int! icd_code:C(7) icd_version:int2
hosp.d_icd_diagnoses | icd_code, icd_version |  |
    icd_code:C(7)! icd_version:int2! long_title:V(255)
hosp.d_icd_procedures | icd_code, icd_version |  |
    icd_code:C(7)! icd_version:int2! long_title:V(222)
hosp.d_labitems | itemid |  |
    itemid:int! label:V(50) fluid:V(50) category:V(50)
hosp.drgcodes |  | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int! drg_type:V(4) drg_code:V(10)! description:V(195) drg_severity:int2 drg_mortality:int2
hosp.emar_detail |  | subject_id=hosp.patients.subject_id;emar_id=hosp.emar.emar_id |
    subject_id:int! emar_id:V(25)! emar_seq:int! parent_field_ordinal:V(10) administration_type:V(50) pharmacy_id:int
    barcode_type:V(4) reason_for_no_barcode:text complete_dose_not_given:V(5) dose_due:V(100) dose_due_unit:V(50)
    dose_given:V(255) dose_given_unit:V(50) will_remainder_of_dose_be_given:V(5) product_amount_given:V(30)
    product_unit:V(30) product_code:V(30) product_description:V(255) product_description_other:V(255)
    prior_infusion_rate:V(40) infusion_rate:V(40) infusion_rate_adjustment:V(50) infusion_rate_adjustment_amount:V(30)
    infusion_rate_unit:V(30) route:V(10) infusion_complete:V(1) completion_interval:V(50) new_iv_bag_hung:V(1)
    continued_infusion_in_other_location:V(1) restart_interval:V(2305) side:V(10) site:V(255)
    non_formulary_visual_verification:V(1)
hosp.emar | emar_id | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int emar_id:V(25)! emar_seq:int! poe_id:V(25)! pharmacy_id:int enter_provider_id:V(10)
    charttime:ts! medication:text event_txt:V(100) scheduletime:ts storetime:ts!
hosp.hcpcsevents | hadm_id, hcpcs_cd, seq_num | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id;hcpcs_cd=hosp.d_hcpcs.code |
    subject_id:int! hadm_id:int! chartdate:date hcpcs_cd:C(5)! seq_num:int! short_description:V(180)
hosp.labevents | labevent_id | subject_id=hosp.patients.subject_id;itemid=hosp.d_labitems.itemid |
    labevent_id:int! subject_id:int! hadm_id:int specimen_id:int! itemid:int! order_provider_id:V(10) charttime:ts
    storetime:ts value:V(200) valuenum:dbl valueuom:V(20) ref_range_lower:dbl ref_range_upper:dbl flag:V(10)
    priority:V(7) comments:text
hosp.microbiologyevents | microevent_id | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    microevent_id:int! subject_id:int! hadm_id:int micro_specimen_id:int! order_provider_id:V(10) chartdate:ts!
    charttime:ts spec_itemid:int! spec_type_desc:V(100)! test_seq:int! storedate:ts storetime:ts test_itemid:int
    test_name:V(100) org_itemid:int org_name:V(100) isolate_num:int2 quantity:V(50) ab_itemid:int ab_name:V(30)
    dilution_text:V(10) dilution_comparison:V(20) dilution_value:dbl interpretation:V(5) comments:text
hosp.omr |  |  |
    subject_id:int! chartdate:date! seq_num:int! result_name:V(100)! result_value:text!
hosp.patients | subject_id |  |
    subject_id:int! gender:C(1)! anchor_age:int2 anchor_year:int2! anchor_year_group:V(20)! dod:date
hosp.pharmacy | pharmacy_id | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int! pharmacy_id:int! poe_id:V(25) starttime:ts(3) stoptime:ts(3) medication:text
    proc_type:V(50)! status:V(50) entertime:ts(3)! verifiedtime:ts(3) route:V(50) frequency:V(50) disp_sched:V(255)
    infusion_type:V(15) sliding_scale:V(1) lockout_interval:V(50) basal_rate:REAL one_hr_max:V(10) doses_per_24_hrs:REAL
    duration:REAL duration_interval:V(50) expiration_value:int expiration_unit:V(50) expirationdate:ts(3)
    dispensation:V(50) fill_quantity:V(50)
hosp.poe_detail | poe_id, field_name | subject_id=hosp.patients.subject_id;poe_id=hosp.poe.poe_id |
    poe_id:V(25)! poe_seq:int! subject_id:int! field_name:V(255)! field_value:text
hosp.poe | poe_id | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    poe_id:V(25)! poe_seq:int! subject_id:int! hadm_id:int ordertime:ts! order_type:V(25)! order_subtype:V(50)
    transaction_type:V(15) discontinue_of_poe_id:V(25) discontinued_by_poe_id:V(25) order_provider_id:V(10)
    order_status:V(15)
hosp.prescriptions | pharmacy_id, drug_type, drug | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int! pharmacy_id:int! poe_id:V(25) poe_seq:int order_provider_id:V(10) starttime:ts(3)
    stoptime:ts(3) drug_type:V(20)! drug:V(255)! formulary_drug_cd:V(50) gsn:V(255) ndc:V(25) prod_strength:V(255)
    form_rx:V(25) dose_val_rx:V(100) dose_unit_rx:V(50) form_val_disp:V(50) form_unit_disp:V(50) doses_per_24_hrs:REAL
    route:V(50)
hosp.procedures_icd | hadm_id, seq_num, icd_code, icd_version | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int! seq_num:int! chartdate:date! icd_code:V(7) icd_version:int2
hosp.provider |  |  |
    provider_id:V(10)!
hosp.services | hadm_id, transfertime, curr_service | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int! transfertime:ts! prev_service:V(10) curr_service:V(10)
hosp.transfers | transfer_id | subject_id=hosp.patients.subject_id |
    subject_id:int! hadm_id:int transfer_id:int! eventtype:V(10) careunit:V(255) intime:ts outtime:ts
icu.caregiver |  |  |
    caregiver_id:int!
icu.chartevents |  | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id;stay_id=icu.icustays.stay_id;itemid=icu.d_items.itemid |
    subject_id:int! hadm_id:int! stay_id:int! caregiver_id:int charttime:ts! storetime:ts itemid:int! value:V(200)
    valuenum:FLOAT valueuom:V(20) warning:int2
icu.datetimeevents | stay_id, itemid, charttime | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id;stay_id=icu.icustays.stay_id;itemid=icu.d_items.itemid |
    subject_id:int! hadm_id:int! stay_id:int! caregiver_id:int charttime:ts! storetime:ts itemid:int! value:ts!
    valueuom:V(20) warning:int2
icu.d_items | itemid |  |
    itemid:int! label:V(100)! abbreviation:V(50)! linksto:V(30)! category:V(50)! unitname:V(50) param_type:V(20)!
    lownormalvalue:FLOAT highnormalvalue:FLOAT
icu.icustays | stay_id | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id |
    subject_id:int! hadm_id:int! stay_id:int! first_careunit:V(255) last_careunit:V(255) intime:ts outtime:ts los:FLOAT
icu.ingredientevents |  |  |
    subject_id:int! hadm_id:int! stay_id:int caregiver_id:int starttime:ts! endtime:ts! storetime:ts itemid:int!
    amount:FLOAT amountuom:V(20) rate:FLOAT rateuom:V(20) orderid:int! linkorderid:int statusdescription:V(20)
    originalamount:FLOAT originalrate:FLOAT
icu.inputevents | orderid, itemid | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id;stay_id=icu.icustays.stay_id;itemid=icu.d_items.itemid |
    subject_id:int! hadm_id:int! stay_id:int caregiver_id:int starttime:ts! endtime:ts! storetime:ts itemid:int!
    amount:FLOAT amountuom:V(20) rate:FLOAT rateuom:V(20) orderid:int! linkorderid:int ordercategoryname:V(50)
    secondaryordercategoryname:V(50) ordercomponenttypedescription:V(100) ordercategorydescription:V(30)
    patientweight:FLOAT totalamount:FLOAT totalamountuom:V(50) isopenbag:int2 continueinnextdept:int2
    statusdescription:V(20) originalamount:FLOAT originalrate:FLOAT
icu.outputevents | stay_id, charttime, itemid | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id;stay_id=icu.icustays.stay_id;itemid=icu.d_items.itemid |
    subject_id:int! hadm_id:int! stay_id:int! caregiver_id:int charttime:ts(3)! storetime:ts(3)! itemid:int!
    value:FLOAT! valueuom:V(20)
icu.procedureevents | orderid | subject_id=hosp.patients.subject_id;hadm_id=hosp.admissions.hadm_id;stay_id=icu.icustays.stay_id;itemid=icu.d_items.itemid |
    subject_id:int! hadm_id:int! stay_id:int! caregiver_id:int starttime:ts! endtime:ts! storetime:ts! itemid:int!
    value:FLOAT valueuom:V(20) location:V(100) locationcategory:V(50) orderid:int linkorderid:int
    ordercategoryname:V(50) ordercategorydescription:V(30) patientweight:FLOAT isopenbag:int2 continueinnextdept:int2
    statusdescription:V(20) originalamount:FLOAT originalrate:FLOAT
"""
TYPES = {"int": "INTEGER", "int2": "SMALLINT", "ts": "TIMESTAMP", "ts(3)": "TIMESTAMP", "dbl": "DOUBLE", "FLOAT": "DOUBLE",
         "REAL": "REAL", "date": "DATE", "text": "VARCHAR"}
# What a table must be loaded after.
ORDER = ["patients", "admissions", "d_hcpcs", "d_labitems", "d_items", "icustays", "poe", "emar"]
ADMISSION_TYPES = """AMBULATORY OBSERVATION|DIRECT EMER.|DIRECT OBSERVATION|ELECTIVE|EU OBSERVATION|EW EMER.|OBSERVATION ADMIT|
SURGICAL SAME DAY ADMISSION|URGENT""".replace("\n", "").split("|")
PLACES = """EMERGENCY ROOM|PHYSICIAN REFERRAL|TRANSFER FROM HOSPITAL|WALK-IN/SELF REFERRAL|CLINIC REFERRAL|PROCEDURE SITE|PACU|
TRANSFER FROM SKILLED NURSING FACILITY|INTERNAL TRANSFER TO OR FROM PSYCH|AMBULATORY SURGERY TRANSFER|
INFORMATION NOT AVAILABLE""".replace("\n", "").split("|")
DESTINATIONS = """HOME|HOME HEALTH CARE|SKILLED NURSING FACILITY|REHAB|DIED|CHRONIC/LONG TERM ACUTE CARE|HOSPICE|AGAINST ADVICE|
PSYCH FACILITY|ACUTE HOSPITAL|OTHER FACILITY|ASSISTED LIVING|HEALTHCARE FACILITY""".replace("\n", "").split("|")
folder = pathlib.Path(sys.argv[1])
tests = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
passed = failed = 0
base = duckdb.connect()


def check(name, ok, detail=""):
    global passed, failed
    print(f"{'ok  ' if ok else 'FAIL'} {name} {detail}")
    passed, failed = passed + bool(ok), failed + (not ok)


def value(query):
    return base.sql(query).fetchall()[0][0]


def none(name, query):
    """No row fulfils a condition that none may."""
    count = value(f"select count(*) from {query}")
    check(name, count == 0, f"{count} do not" if count else "")


def definitions():
    found = {}
    for line in TABLES.strip().split("\n"):
        if not line.startswith("    "):
            path, key, foreign, _ = (part.strip() for part in line.split("|"))
            module, name = path.split(".")
            columns = []
            found[name] = (module, key, [entry for entry in foreign.split(";") if entry], columns)
        else:
            columns += [column.split(":") for column in line.split()]
    return found


def create(name, key, foreign, columns):
    lines = []
    for column, kind in columns:
        required = " NOT NULL" if kind.endswith("!") else ""
        kind = kind.rstrip("!")
        if kind[:2] in ("V(", "C("):
            lines.append(f"{column} VARCHAR{required} CHECK (length({column}) <= {kind[2:-1]})")
        else:
            lines.append(f"{column} {TYPES[kind]}{required}")
    if key:
        lines.append(f"PRIMARY KEY ({key})")
    for entry in foreign:
        column, target = entry.split("=")
        _, table, other = target.split(".")
        lines.append(f"FOREIGN KEY ({column}) REFERENCES {table} ({other})")
    base.sql(f"CREATE TABLE {name} ({', '.join(lines)})")


tables = definitions()
check("there is a file for each table, and no other", {f"{m}/{n}.csv" for n, (m, *_) in tables.items()} ==
      {path.relative_to(folder / "mimic").as_posix() for path in (folder / "mimic").rglob("*") if path.is_file()}, len(tables))
rows = {}
for name in sorted(tables, key=lambda name: (ORDER.index(name) if name in ORDER else 99, name)):
    module, key, foreign, columns = tables[name]
    path = folder / "mimic" / module / f"{name}.csv"
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    header = text.split("\n", 1)[0]
    check(f"{name}: the columns are those of the definition", header == ",".join(column for column, _ in columns))
    if tests:
        golden = tests / module / f"{name}.csv"
        check(f"{name}: so are those of the golden file", not golden.exists() or golden.open(encoding="utf-8").readline() == header + "\n")
    if "\r" in text or not text.endswith("\n"):
        check(f"{name}: lines end in LF", False)
    create(name, key, foreign, columns)
    try:
        base.sql(f"COPY {name} FROM '{path}' (FORMAT csv, HEADER true, NULLSTR '', QUOTE '\"', ESCAPE '\"', AUTO_DETECT false)")
        problem = ""
    except duckdb.Error as error:
        problem = str(error)[:400]
    rows[name] = value(f"select count(*) from {name}")
    check(f"{name}: loads with types, lengths, keys and references", not problem, problem or rows[name])

for name, (module, _, _, columns) in tables.items():
    names = {column for column, _ in columns}
    if {"subject_id", "hadm_id"} <= names and name != "admissions":
        none(f"{name}: admissions are those of the subject",
             f"{name} t left join admissions a using (hadm_id) where t.hadm_id is not null and a.subject_id is distinct from t.subject_id")
    if "stay_id" in names and name != "icustays":
        none(f"{name}: stays are those of the admission",
             f"{name} t left join icustays s using (stay_id) where s.hadm_id is distinct from t.hadm_id")
    if module == "icu" and "itemid" in names and name != "d_items":
        none(f"{name}: items are of this table",
             f"{name} t left join d_items d using (itemid) where d.linksto is distinct from '{name}'")
none("every test of labevents is in d_labitems", "labevents l left join d_labitems d using (itemid) where d.itemid is null")
none("every diagnosis is in d_icd_diagnoses",
     "diagnoses_icd t left join d_icd_diagnoses d using (icd_code, icd_version) where d.long_title is null")
none("every procedure is in d_icd_procedures",
     "procedures_icd t left join d_icd_procedures d using (icd_code, icd_version) where d.long_title is null")
none("sequences of diagnoses begin with 1 and have no gap",
     "(select hadm_id, max(seq_num) m, count(*) c, min(seq_num) s from diagnoses_icd group by 1) where m <> c or s <> 1")
none("every order of emar that is known is in poe", "emar e left join poe p using (poe_id) where e.poe_id not like '%-0' and p.poe_id is null")
none("every prescription has its order and its row of pharmacy",
     "prescriptions p left join poe o using (poe_id) left join pharmacy f using (pharmacy_id) where o.poe_id is null or f.poe_id <> p.poe_id")
none("every dose has its details", "emar e left join emar_detail d using (emar_id) where d.emar_id is null")
none("stays in intensive care are transfers to the unit", """icustays s where not exists (select 1 from transfers t
     where t.hadm_id = s.hadm_id and t.careunit = s.first_careunit and t.careunit like '%(%CU)' and t.intime = s.intime)""")
none("transfers of an admission follow each other", """(select *, lead(intime) over (partition by hadm_id order by transfer_id) n
     from transfers) where outtime < intime or n < intime or (eventtype <> 'discharge' and n <> outtime)""")
none("admissions end after they begin", "admissions where dischtime < admittime or edouttime < edregtime or admittime > edouttime")
none("a death in hospital has time, flag and destination", """admissions where (deathtime is not null) <> (hospital_expire_flag = 1)
     or (discharge_location = 'DIED') <> (hospital_expire_flag = 1) or deathtime not between admittime and dischtime""")
none("a death in hospital is the subject's", """admissions a join patients p using (subject_id)
     where deathtime is not null and p.dod is distinct from deathtime::date""")
none("nobody is seen after death", "admissions a join patients p using (subject_id) where admittime::date > dod")
none("dod lies within a year of the last discharge", """patients p join (select subject_id, max(dischtime) d from admissions group by 1) a
     using (subject_id) where dod > d::date + 366""")
none("years are those of MIMIC", "admissions where year(admittime) not between 2105 and 2215")
none("ages above 89 are 91", "patients where anchor_age = 90 or anchor_age > 91 or anchor_age < 0")
none("the age of an admission is that of the birth, within a year", """admissions a join patients p using (subject_id)
     where anchor_age + year(admittime) - anchor_year < 0""")
for name, time in [("chartevents", "charttime"), ("outputevents", "charttime"), ("inputevents", "starttime"),
                   ("procedureevents", "starttime")]:
    none(f"{name}: lie in their stay",
         f"{name} t join icustays s using (stay_id) where t.{time} < s.intime or t.{time} > s.outtime")
for name, time in [("emar", "charttime"), ("poe", "ordertime"), ("prescriptions", "starttime"), ("services", "transfertime"),
                   ("labevents", "charttime"), ("microbiologyevents", "charttime"), ("icustays", "intime")]:
    none(f"{name}: lie in their admission",
         f"{name} t join admissions a using (hadm_id) where t.{time} < a.admittime or t.{time} > a.dischtime")
none("results are known after the specimen", "labevents where storetime < charttime")
none("numbers are the numbers of the values", "labevents where valuenum is not null and try_cast(value as double) is distinct from valuenum")
none("a lab result out of its range is abnormal, and only that", """labevents where valuenum is not null
     and (ref_range_lower is not null or ref_range_upper is not null)
     and (coalesce(valuenum < ref_range_lower, false) or coalesce(valuenum > ref_range_upper, false)) <> (flag is not null)""")
for column, words in [("admission_type", ADMISSION_TYPES), ("admission_location", PLACES), ("discharge_location", DESTINATIONS),
                      ("insurance", ["Medicare", "Medicaid", "Private", "Other", "No charge"])]:
    found = {row[0] for row in base.sql(f"select distinct {column} from admissions where {column} is not null").fetchall()}
    check(f"{column} has the words of MIMIC", found <= set(words), ", ".join(sorted(found)))

records = [json.loads(line) for line in open(folder / "ndjson" / "records.ndjson", encoding="utf-8")]
stays = {"EMER", "IMP", "OBSENC"}
expected = collections.Counter(patients=len(records))
CULTURES = {"600-7", "630-4", "6463-4", "626-2"}
for record in records:
    admitted = {e["encounter_id"]: e for e in record["encounters"] if e["class"] in stays and e["status"] not in ("planned", "cancelled")}
    expected["admissions"] += len(admitted)
    expected["services"] += len(admitted)
    expected["diagnoses_icd"] += sum(len(e.get("diagnoses", [])) for e in admitted.values())
    expected["transfers"] += sum(max(1, len(e.get("admission", {}).get("locations", []))) + (e.get("discharge_time") is not None)
                                 for e in admitted.values())
    expected["drgcodes"] += sum(e.get("admission", {}).get("diagnosis_group") is not None for e in admitted.values())
    labs = [o for o in record.get("observations", []) if o["category"] == "laboratory"]
    cultures = [o for o in labs if o["code"]["code"] in CULTURES]
    expected["microbiologyevents"] += len(cultures)
    expected["labevents"] += sum(o.get("value") is not None or o.get("value_concept") is not None for o in labs) - len(cultures)
    orders = [m for m in record.get("medications", []) if m.get("encounter_id") in admitted]
    expected["prescriptions"] += len(orders)
    expected["pharmacy"] += len(orders)
    expected["poe"] += len(orders) + sum(r.get("encounter_id") in admitted for r in record.get("reports", []))
    expected["emar"] += sum(a.get("encounter_id") in admitted for a in record.get("administrations", []))
    expected["procedures_icd"] += sum(p.get("encounter_id") in admitted and p["code"]["system"] == "ICD-10-PCS"
                                      for p in record.get("procedures", []))
for name, count in sorted(expected.items()):
    check(f"{name} has as many rows as the records have", rows[name] == count, f"{rows[name]} of {count}" if rows[name] != count else count)
practitioners = {p["npi"] for record in records for p in record.get("practitioners", [])}
providers = [row[0] for row in base.sql("select provider_id from provider").fetchall()]
check("provider has every clinician, each once", practitioners <= set(providers) and len(set(providers)) == len(providers),
      len(providers))
none("whoever orders or admits is in provider", """(select order_provider_id p from labevents union all select order_provider_id from poe
     union all select admit_provider_id from admissions union all select enter_provider_id from emar)
     where p is not null and p not in (select provider_id from provider)""")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
