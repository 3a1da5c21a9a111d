#!/usr/bin/env python3
"""Reads a cohort's NCPDP files with parsers of its own, written from the public layout: Telecommunication D.0 byte by byte,
SCRIPT with lxml.

Usage: check_ncpdp.py COHORT [HEALTHSIM]
COHORT has the folders ncpdp-d0 and ncpdp-script; with the program the commands are run on its households too.
"""
import collections
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

from lxml import etree

FS, GS, RS = b"\x1c", b"\x1d", b"\x1e"
passed = failed = 0


def check(name, problems, detail=""):
    """Reports one check; `problems` are what is wrong, none when all is well."""
    global passed, failed
    problems = list(problems)
    print(f"{'FAIL' if problems else 'ok  '} {name} {detail}" + (f": {len(problems)}, such as {problems[:3]}" if problems else ""))
    passed, failed = passed + (not problems), failed + bool(problems)


# ---- Telecommunication D.0 ----

# Fields by segment in the order of the payer sheets, and those that must be there; repeating groups by their first field.
REQUEST = {
    "04": "C2 CC CD CE FO C9 C1 C3 C6 MG MH NU MJ 2A 2B 2D G2 N5 N6",
    "01": "CX CY C4 C5 CA CB CM CN CO CP CQ C7 CZ 1C 2C HN 4X",
    "02": "EY E9",
    "03": "EZ DB DR PM 2E DL 4E 2J 2K 2M 2N 2P",
    "05": "4C 5C 6C 7C E8 A7 HB HC DV 5E 6E NR NP NQ MU MV MW",
    "07": "EM D2 E1 D7 EN EP SE ER E7 D3 D5 D6 D8 DE DF DJ NX DK ET C8 DT EJ EA EB CW EK 28 DI EU EV EW EX HD HF HG NV K5 MT E2 G1 N4 U7",
    "08": "7E E4 E5 E6 8E J9 H6",
    "10": "EF EG EC RE TE ED EE UE",
    "11": "D9 DC BE DX E3 H7 H8 H9 HA GE HE JE DQ DU DN",
    "13": "VE WE DO XE ZE H1 H2 H3 H4",
}
RESPONSE = {
    "20": "F4", "25": "C1 FO 2F J7 J8 N5 N6 C2", "29": "CA CB C4",
    "21": "AN F3 FA FB 4F 5F 6F UF UH FQ UG 7F 8F K5 A7 MA",
    "22": "EM D2 9F AP AR AS AT AU N4",
    "23": "F5 F6 F7 AV AW AX AY AZ FL J1 J2 J3 J4 J5 F9 FM FN FC FD FE FH FI FK HH HJ HK HM NZ EQ 2Y 4U 4V MU MV MW G3 UC UD UJ UK UM UN UP U8 U9",
    "24": "J6 E4 FS FT FU FV FW FX FY NS", "26": "PR PS PT RA RB PW PX PY",
    "28": "NT 5C 6C 7C MH NU MJ UV UB UW UX UY",
}
MANDATORY = {"04": "C2", "07": "EM D2 E1 D7", "08": "7E", "10": "EF EG EC", "11": "D9", "05": "4C", "21": "AN", "22": "EM D2", "03": "DB"}
# Counters and the field that each counts.
COUNTS = {"H7": "H9", "J2": "J4", "FA": "FB", "UF": "UH", "VE": "DO", "EC": "TE", "4C": "5C", "NX": "DK", "9F": "AU", "NT": "5C", "HB": "DV", "NR": "NQ",
          "5E": "6E", "MU": "MW"}
MONEY = set("DV NQ MW EE D9 DC BE DX E3 H9 HA GE DQ DU F5 F6 F7 AW AX FL J1 J4 J5 F9 FN FC FD FE FH FI FK NZ EQ 2Y 4U G3 UC UD UJ UK UM UN UP U8 U9".split())
DATES = set("C4 DE E8 FU PR PS PT UX UY".split())
QUANTITIES = set("E7 ET ED FV RA".split())
POSITIVE = {c: str(d) for d, c in enumerate("{ABCDEFGHI")}
NEGATIVE = {c: str(d) for d, c in enumerate("}JKLMNOPQR")}
# Code sets that are closed.
CODES = {"C5": "0 1 2", "C6": "1 2 3 4", "D6": "1 2", "D8": "0 1 2 3 4 5 6 7 8 9", "DJ": "0 1 2 3 4 5", "28": "EA GM ML", "E1": "00 03",
         "AN": "P R C D Q A S F", "FS": "1 2 3 9", "FT": "0 1 2 3", "FX": "0 1 2", "WE": "02", "EZ": "01", "EY": "05", "4X": "01 02 03 04 05 06 09 11 15"}
LONGEST = {"C2": 20, "CC": 12, "CD": 15, "C1": 15, "C3": 3, "CA": 12, "CB": 15, "CM": 30, "CN": 20, "CO": 2, "CP": 15, "D2": 12, "D7": 19, "DR": 15, "2J": 12,
           "F4": 200, "FQ": 40, "FY": 30, "NS": 100, "F3": 20, "FO": 8, "2F": 10, "AU": 40, "EV": 11, "DO": 15}


class Wrong(Exception):
    """Why a transmission is not one."""


def money(text):
    """Cents of an amount whose last digit has the sign over it."""
    body, last = text[:-1], text[-1:]
    if not re.fullmatch(r"\d{0,7}", body):
        raise Wrong(f"amount {text!r}")
    if last in POSITIVE:
        return int(body + POSITIVE[last])
    if last in NEGATIVE:
        return -int(body + NEGATIVE[last])
    raise Wrong(f"amount {text!r}")


def day(text):
    if not re.fullmatch(r"\d{8}", text):
        raise Wrong(f"date {text!r}")
    return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:]))


def luhn(npi):
    total = 24
    for place, digit in enumerate(reversed(npi[:-1])):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled // 10 + doubled % 10
    return (10 - total % 10) % 10 == int(npi[-1])


def split_segments(part):
    if not part:
        return []
    if not part.startswith(RS):
        raise Wrong("a segment without its separator")
    segments = []
    for piece in part[1:].split(RS):
        if not piece.startswith(FS):
            raise Wrong("a field without its separator")
        fields = [f.decode("ascii") for f in piece[1:].split(FS)]
        if not re.fullmatch(r"AM\d\d", fields[0]):
            raise Wrong(f"segment {fields[0]!r}")
        segments.append((fields[0][2:], [(f[:2], f[2:]) for f in fields[1:]]))
    return segments


def parse(line, is_request):
    """Header, segments of the transmission, segments of each transaction; raises Wrong."""
    length = 56 if is_request else 31
    head, body = line[:length].decode("ascii"), line[length:]
    if len(head) != length or any(not 0x20 <= b <= 0x7E for b in line[:length]):
        raise Wrong("short header")
    if is_request:
        header = {"bin": head[0:6], "version": head[6:8], "code": head[8:10], "pcn": head[10:20], "count": head[20], "qualifier": head[21:23],
                  "npi": head[23:38].rstrip(), "date": day(head[38:46])}
        if not re.fullmatch(r"\d{6}", header["bin"]):
            raise Wrong("BIN")
    else:
        header = {"version": head[0:2], "code": head[2:4], "count": head[4], "status": head[5], "qualifier": head[6:8], "npi": head[8:23].rstrip(),
                  "date": day(head[23:31])}
        if header["status"] not in "AR":
            raise Wrong("header status")
    if header["version"] != "D0" or header["qualifier"] != "01" or header["code"] not in ("B1", "B2", "B3", "E1"):
        raise Wrong("version, code or qualifier")
    if not re.fullmatch(r"\d{10}", header["npi"]) or not luhn(header["npi"]):
        raise Wrong("pharmacy NPI")
    parts = body.split(GS)
    if any(not part for part in parts[1:]):
        raise Wrong("a group without segments")
    transmission, transactions = split_segments(parts[0]), [split_segments(p) for p in parts[1:]]
    if int(header["count"]) != max(1, len(transactions)) or len(transactions) > 4:
        raise Wrong("count of transactions")
    layout = REQUEST if is_request else RESPONSE
    for segment, fields in transmission + [s for t in transactions for s in t]:
        examine(segment, fields, layout)
    return header, transmission, transactions


def examine(segment, fields, layout):
    """The fields of a segment: known, in order outside of repetitions, complete, of their form."""
    if segment not in layout:
        raise Wrong(f"segment {segment}")
    order = layout[segment].split()
    ids = [f for f, _ in fields]
    for needed in MANDATORY.get(segment, "").split():
        if needed not in ids:
            raise Wrong(f"AM{segment} without {needed}")
    seen, last = set(), -1
    for name, value in fields:
        if name not in order:
            raise Wrong(f"AM{segment} {name} is not of the segment")
        place = order.index(name)
        if place < last and name not in seen:
            raise Wrong(f"AM{segment} {name} out of order")
        if name not in seen:
            last = max(last, place)
        seen.add(name)
        if value == "" or value != value.rstrip() or not re.fullmatch(r"[ -`{-~]+", value):
            raise Wrong(f"AM{segment} {name} {value!r}")
        if name in MONEY:
            money(value)
        elif name in DATES:
            day(value)
        elif name in QUANTITIES and not re.fullmatch(r"\d{10}", value):
            raise Wrong(f"quantity {name} {value!r}")
        if name in CODES and value not in CODES[name].split() and not (segment == "28" and name == "C6"):
            raise Wrong(f"AM{segment} {name} code {value!r}")
        if len(value) > LONGEST.get(name, 200):
            raise Wrong(f"AM{segment} {name} is too long")
    for counter, counted in COUNTS.items():
        if counter in ids and segment not in ("05",) and int(dict(fields)[counter]) != ids.count(counted):
            raise Wrong(f"AM{segment} {counter} counts {dict(fields)[counter]}, not {ids.count(counted)} {counted}")


def amount(fields, name):
    return sum(money(v) for f, v in fields if f == name)


def gross_due(fields):
    return sum(amount(fields, f) for f in ("D9", "DC", "BE", "E3", "H9", "HA", "GE"))


def total_paid(fields):
    return sum(amount(fields, f) for f in ("F6", "F7", "FL", "J1", "J4", "AW", "AX")) - amount(fields, "F5") - amount(fields, "J5")


def patient_pay(fields):
    return sum(amount(fields, f) for f in ("FH", "FI", "4U", "FK", "NZ", "EQ", "UJ", "UK", "UM", "UN", "UP")) - amount(fields, "UD")


def read_lines(path, is_request):
    wrong, found = [], []
    for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], 1):
        try:
            found.append(parse(line, is_request))
        except (Wrong, ValueError, UnicodeDecodeError) as error:
            wrong.append(f"line {number}: {error}")
    return found, wrong


def check_d0(folder):
    requests, wrong = read_lines(folder / "requests.ncpdp", True)
    check("requests are Telecommunication D.0", wrong, len(requests))
    responses, wrong = read_lines(folder / "responses.ncpdp", False)
    check("responses are Telecommunication D.0", wrong, len(responses))
    check("there are claims and answers", [] if requests and responses else ["none"])
    keys = lambda t: (t[0]["code"], t[0]["npi"], t[0]["date"], [dict(s[1]).get("D2") for g in t[2] for s in g if s[0] in ("07", "22")])
    check("line n is answered by line n", [i for i, (a, b) in enumerate(zip(requests, responses)) if keys(a) != keys(b)] + ([] if len(requests) == len(responses) else ["count"]))
    due, paid, share, states, kinds, rejects = [], [], [], [], collections.Counter(), collections.Counter()
    for header, _, groups in requests:
        kinds[header["code"]] += 1
        for group in groups:
            segments = dict(group)
            if "11" in segments and amount(segments["11"], "DU") != gross_due(segments["11"]):
                due.append(segments["11"])
            if header["code"] in ("B1", "B3") and not {"07", "11", "03"} <= set(segments):
                states.append(sorted(segments))
            claim = dict(segments["07"])
            if claim["E1"] == "03" and not re.fullmatch(r"\d{11}", claim["D7"]):
                states.append(claim["D7"])
    for header, _, groups in responses:
        for group in groups:
            segments = dict(group)
            status = dict(segments["21"])["AN"]
            kinds[header["code"] + status] += 1
            rejects.update(v for f, v in segments["21"] if f == "FB")
            if ("23" in segments) != (status in "PD") or ("FB" in dict(segments["21"])) != (status == "R"):
                states.append((status, sorted(segments)))
            if "23" in segments:
                if amount(segments["23"], "F9") != total_paid(segments["23"]):
                    paid.append(segments["23"])
                if amount(segments["23"], "F5") != patient_pay(segments["23"]):
                    share.append(segments["23"])
    check("gross amount due is the sum of its parts (DU)", due)
    check("total paid is what is left of the parts (F9)", paid)
    check("patient pay is the sum of its parts (F5)", share)
    check("segments are those of the kind and the answer", states)
    print("     ", dict(kinds), "rejects", dict(rejects.most_common(8)))
    return requests


def check_overpunch():
    table = [(1240, "124{"), (0, "{"), (7, "G"), (-165, "16N"), (123456, "12345F")]
    check("the parser knows the table of overpunched amounts", [t for c, t in table if money(t) != c])


# ---- Batch 1.2 ----

def check_batch(data, count):
    records = re.findall(rb"\x02([^\x02\x03]*)\x03", data)
    wrong = [] if b"".join(b"\x02" + r + b"\x03" for r in records) == data else ["bytes outside of records"]
    inside, total = 0, 0
    for record in records:
        kind = record[:2]
        inside += 1
        if kind == b"00":
            inside = 1
            if len(record) != 73 or record[44:46] != b"12" and not re.fullmatch(rb"00[TR].{24}\d{7}\d{8}\d{4}[TP]12.{24}", record):
                wrong.append(record)
        elif kind == b"G1":
            total += 1
            try:
                parse(record[12:], True)
            except Wrong as error:
                wrong.append(str(error))
        elif kind == b"99":
            if len(record) != 54 or int(record[9:19]) != inside:
                wrong.append(record)
        else:
            wrong.append(record)
    check("a batch has its header, records and trailer", wrong + ([] if total == count else [f"{total} of {count}"]), total)


# ---- SCRIPT ----

HEADER = "To From MessageID RelatesToMessageID SentTime Security SenderSoftware RxReferenceNumber PrescriberOrderNumber DigitalSignature".split()
MEDICATION = ("DrugDescription DrugCoded Quantity DaysSupply WrittenDate LastFillDate Substitutions NumberOfRefills PriorAuthorization "
              "PriorAuthorizationStatus Note DrugCoverageStatusCode Diagnosis DrugUseEvaluation Sig OtherMedicationDate").split()
ORDERS = {
    "Header": HEADER, "MedicationPrescribed": MEDICATION, "MedicationDispensed": MEDICATION, "MedicationRequested": MEDICATION, "MedicationResponse": MEDICATION,
    "NewRx": "BenefitsCoordination Patient Pharmacy Prescriber MedicationPrescribed ProhibitRenewalRequest".split(),
    "RxFill": "FillStatus Patient Pharmacy Prescriber MedicationPrescribed MedicationDispensed".split(),
    "CancelRx": "MessageRequestCode Patient Pharmacy Prescriber MedicationPrescribed".split(),
    "CancelRxResponse": ["Response"],
    "RxRenewalRequest": "Patient Pharmacy Prescriber MedicationDispensed MedicationPrescribed".split(),
    "RxRenewalResponse": "Response Patient Pharmacy Prescriber MedicationResponse".split(),
    "RxChangeRequest": "MessageRequestCode Patient Pharmacy Prescriber MedicationPrescribed MedicationRequested".split(),
    "RxChangeResponse": "Response Patient Pharmacy Prescriber MedicationPrescribed".split(),
    "Status": ["Code"], "Error": "Code DescriptionCode Description".split(),
    "HumanPatient": "Identification Name Gender DateOfBirth Address CommunicationNumbers".split(),
    "Pharmacy": "Identification BusinessName Address CommunicationNumbers".split(),
    "NonVeterinarian": "Identification Specialty PracticeLocation Name Address CommunicationNumbers".split(),
    "Name": "LastName FirstName MiddleName Suffix".split(),
    "Address": "AddressLine1 AddressLine2 City StateProvince PostalCode CountryCode".split(),
    "DrugCoded": "ProductCode Strength DrugDBCode DEASchedule".split(),
    "Quantity": "Value CodeListQualifier QuantityUnitOfMeasure".split(),
    "Sig": "SigText CodeSystem Instruction".split(),
    "DoseAdministration": "DoseDeliveryMethod Dosage RouteOfAdministration".split(),
    "Instruction": "DoseAdministration TimingAndDuration Indication".split(),
}
NEEDED = {
    "Header": "To From MessageID SentTime", "NewRx": "Patient Pharmacy Prescriber MedicationPrescribed", "RxFill": "FillStatus MedicationPrescribed MedicationDispensed",
    "MedicationPrescribed": "DrugDescription Quantity DaysSupply WrittenDate Substitutions NumberOfRefills Sig", "Quantity": "Value CodeListQualifier QuantityUnitOfMeasure",
    "HumanPatient": "Name Gender DateOfBirth Address", "CancelRx": "MedicationPrescribed", "RxRenewalRequest": "MedicationDispensed", "Sig": "SigText",
    "NonVeterinarian": "Identification", "RxRenewalResponse": "Response", "RxChangeRequest": "MessageRequestCode MedicationPrescribed",
}
VALUES = {
    "Gender": "M|F|U", "NumberOfRefills": r"\d{1,2}", "Substitutions": "0|1", "CodeListQualifier": "38|40|87|QS|CF", "DaysSupply": r"[1-9]\d{0,2}",
    "DrugDescription": r".{1,105}", "MessageID": r"[!-~]{1,35}", "SentTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", "Date": r"\d{4}-\d\d-\d\d",
    "Value": r"\d+(\.\d{1,3})?", "NCPDPID": r"\d{7}", "NPI": r"\d{10}", "DEANumber": r"[A-Z][A-Z9]\d{7}", "PostalCode": r"\d{5}", "Number": r"\d{10}",
    "StateProvince": "[A-Z]{2}", "IINNumber": r"\d{6}",
}
UNITS = set("C62412 C54564 C64696 C48480 C64933 C53499 C48155 C69124 C48499 C62276 C48504 C120263 C48506 C28254 C48521 C65032 C48524 C120216 C62609 C53502 "
            "C53503 C48538 C48539 C53504 C48542 C38046 C48552 C28253 C48152 C48512".split())
SCHEDULES = {"C48672", "C48675", "C48676", "C48677", "C48679", "C38046"}


def dea(number):
    digits = [int(c) for c in number[2:]]
    return (sum(digits[0:6:2]) + 2 * sum(digits[1:6:2])) % 10 == digits[6]


def examine_message(root):
    problems = []
    if root.tag != "Message" or root.get("TransactionDomain") != "SCRIPT" or root.get("TransactionVersion") != "20170715":
        problems.append("envelope")
    if len(root.find("Body")) != 1:
        problems.append("body")
    for element in root.iter(tag=etree.Element):
        names = [child.tag for child in element]
        order = ORDERS.get(element.tag)
        if order is not None:
            places = [order.index(n) if n in order else -1 for n in names]
            if places != sorted(places) or -1 in places or len(set(names)) != len(names):
                problems.append(f"order in {element.tag}: {names}")
        for name in NEEDED.get(element.tag, "").split():
            if name not in names:
                problems.append(f"{element.tag} without {name}")
        value = element.text or ""
        if element.tag in VALUES and len(element) == 0 and not re.fullmatch(VALUES[element.tag], value):
            problems.append(f"{element.tag} {value!r}")
        if len(element) == 0 and element.get("Qualifier") is None and value.strip() != value:
            problems.append(f"{element.tag} has spaces at its ends")
        if element.tag == "NPI" and not luhn(value):
            problems.append(f"NPI {value}")
        if element.tag == "DEANumber" and not dea(value):
            problems.append(f"DEA {value}")
        if element.tag == "QuantityUnitOfMeasure" and element.findtext("Code") not in UNITS:
            problems.append(f"unit {element.findtext('Code')}")
        if element.tag == "DEASchedule" and element.findtext("Code") not in SCHEDULES:
            problems.append("schedule")
        if element.tag.startswith("Medication") and "DrugDescription" in names:
            schedule, refills = element.findtext("DrugCoded/DEASchedule/Code"), int(element.findtext("NumberOfRefills"))
            if schedule == "C48675" and refills > 0 and element.tag != "MedicationResponse" or schedule in ("C48676", "C48677") and refills > 6:
                problems.append(f"refills {refills} of {schedule}")
    return problems


def check_script(archive):
    wrong, kinds, ids, relations, structured, prescribed = [], collections.Counter(), [], [], 0, 0
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with tarfile.open(archive) as tar:
        for member in tar:
            root = etree.fromstring(tar.extractfile(member).read(), parser)
            kind = root.find("Body")[0].tag
            kinds[kind] += 1
            if not member.name.endswith(f"-{kind}.xml"):
                wrong.append(member.name)
            wrong += [f"{member.name}: {p}" for p in examine_message(root)]
            ids.append(root.findtext("Header/MessageID"))
            relates = root.findtext("Header/RelatesToMessageID")
            if (relates is not None) != (kind.endswith("Response") or kind in ("Status", "Error")):
                wrong.append(f"{member.name}: RelatesToMessageID")
            if relates:
                relations.append(relates)
            if kind == "NewRx":
                prescribed += 1
                structured += root.find(".//Instruction") is not None
    check("SCRIPT messages are well-formed, in order and of their value sets", wrong, dict(kinds))
    check("message numbers are unique", [i for i, n in collections.Counter(ids).items() if n > 1])
    check("answers name a message that was sent", sorted(set(relations) - set(ids)))
    check("there are new prescriptions and fills", [k for k in ("NewRx", "RxFill", "Status") if not kinds[k]])
    print(f"      {structured} of {prescribed} new prescriptions have a structured instruction")


# ---- The commands ----

def run(program, name, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        link = pathlib.Path(folder) / name
        os.symlink(os.path.realpath(program), link)
        return subprocess.run([str(link), *map(str, arguments)], capture_output=True)


def check_commands(program, cohort, requests):
    with tempfile.TemporaryDirectory() as folder:
        work, d0 = pathlib.Path(folder), cohort / "ncpdp-d0"
        back = run(program, "import-ncpdp", d0 / "requests.ncpdp", work / "back.ndjson", "--responses", d0 / "responses.ncpdp")
        check("import-ncpdp reads the claims and answers back", [] if back.returncode == 0 else [back.stderr[-300:]])
        households = [json.loads(line) for line in open(work / "back.ndjson", encoding="utf-8")]
        claims = sum(len(h.get("claims", [])) for h in households)
        answers = sum(len(h.get("responses", [])) for h in households)
        count = sum(max(1, len(t[2])) for t in requests)
        check("every claim and answer is there", [] if claims == answers == count else [(claims, answers, count)], claims)
        again = run(program, "export-ncpdp-b1b2", work / "back.ndjson", work / "again")
        check("export-ncpdp-b1b2 writes them again", [] if again.returncode == 0 else [again.stderr[-300:]])
        # Left out: the quantity prescribed of schedule II, which stands with the prescription, and cards that several people use, as a wrong number is.
        people = collections.defaultdict(set)
        for _, insurance, _ in requests:
            fields = [dict(f) for _, f in insurance]
            people[fields[0]["C2"]].add((fields[0].get("CC"), fields[0].get("CD")))

        # And the cardholder's name in the claims of dependants: who has no claim of their own is not read back.
        def plain(line):
            line = re.sub(rb"\x1cET\d{10}", b"", line)
            return line if b"\x1cC61" in line else re.sub(rb"\x1cC[CD][^\x1c-\x1e]*", b"", line)

        def lines(path):
            found = (plain(line) for line in path.read_bytes().split(b"\n")[:-1])
            return sorted(line for line in found if len(people[re.search(rb"\x1cC2([^\x1c-\x1e]*)", line)[1].decode()]) == 1)
        written, before = lines(work / "again" / "requests.ncpdp"), lines(d0 / "requests.ncpdp")
        check("the claims are the same bytes when they are written again", [a for a, b in zip(written, before) if a != b] + ([] if len(written) == len(before) else ["count"]), len(before))
        batch = run(program, "export-ncpdp-b1b2", work / "back.ndjson", "--only", "requests", "--framing", "batch")
        check_batch(batch.stdout, len(requests))
        pretty = run(program, "export-ncpdp-b1b2", work / "back.ndjson", "--pretty")
        check("--pretty knows every field and amount", [w for w in ("unknown", "no amount", "no day", "no quantity") if w.encode() in pretty.stdout]
              + ([] if b"402-D2 prescription number" in pretty.stdout else ["no fields"]))


if __name__ == "__main__":
    cohort = pathlib.Path(sys.argv[1])
    check_overpunch()
    found = check_d0(cohort / "ncpdp-d0")
    check_script(cohort / "ncpdp-script" / "messages.tar")
    if len(sys.argv) > 2:
        check_commands(sys.argv[2], cohort, found)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
