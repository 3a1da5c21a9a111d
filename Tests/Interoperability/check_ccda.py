#!/usr/bin/env python3
"""Checks a cohort's Continuity of Care Documents with lxml against the rules of C-CDA R2.1, and compares them with its records.

Usage: check_ccda.py COHORT [EXPORTED]
COHORT holds ccda/documents.tar and ndjson/records.ndjson of the same run; EXPORTED, if given, is what export-ccda made of
those records and must hold the same documents. Checked are: each is well-formed; the header and the sections that the
document type requires, with their templates; every entry has the template of its section and the elements that the template
requires; children stand in the order of the CDA R2 schema; identifiers and XML ids are unique; every reference has its
place in the narrative; every code system is known, and LOINC codes, NPIs and times have their form; and there is as much of
everything as the record has.
"""
import collections
import json
import pathlib
import re
import sys
import tarfile

from lxml import etree

V3, XSI, SDTC = "{urn:hl7-org:v3}", "{http://www.w3.org/2001/XMLSchema-instance}", "{urn:hl7-org:sdtc}"
NS = {"v": "urn:hl7-org:v3", "s": "urn:hl7-org:sdtc"}
IG = "2.16.840.1.113883.10.20.22."

# Facts of the document type (CONF:1198-30661 and following): template, version, LOINC code, whether it is required.
SECTIONS = {
    "allergies": ("2.6.1", "2015-08-01", "48765-2", True), "medications": ("2.1.1", "2014-06-09", "10160-0", True),
    "problems": ("2.5.1", "2015-08-01", "11450-4", True), "procedures": ("2.7.1", "2014-06-09", "47519-4", False),
    "results": ("2.3.1", "2015-08-01", "30954-2", True), "vitals": ("2.4.1", "2015-08-01", "8716-3", True),
    "immunizations": ("2.2.1", "2015-08-01", "11369-6", False), "encounters": ("2.22", "2015-08-01", "46240-8", False),
    "social": ("2.17", "2015-08-01", "29762-2", True), "plan": ("2.10", "2014-06-09", "18776-5", False),
    "goals": ("2.60", None, "61146-7", False), "payers": ("2.18", "2015-08-01", "48768-6", False),
}
# The templates an entry of a section may have.
ENTRIES = {
    "allergies": {"4.30"}, "medications": {"4.16"}, "problems": {"4.3"}, "procedures": {"4.12", "4.13", "4.14"},
    "results": {"4.1"}, "vitals": {"4.26"}, "immunizations": {"4.52"}, "encounters": {"4.49"},
    "social": {"4.78", "4.38", "4.200"}, "plan": {"4.39", "4.40", "4.41", "4.42", "4.44", "4.20"}, "goals": {"4.121"},
    "payers": {"4.60"},
}
# What a template requires: version, moods, children, and its code or its status where they are fixed.
TEMPLATES = {
    "4.30": ("2015-08-01", "EVN", "id code statusCode effectiveTime entryRelationship", "CONC", None),
    "4.7": ("2014-06-09", "EVN", "id code statusCode effectiveTime/low value participant", "ASSERTION", "completed"),
    "4.9": ("2014-06-09", "EVN", "id code statusCode value", "ASSERTION", "completed"),
    "4.145": (None, "EVN", "code statusCode value", "82606-5", "completed"),
    "4.16": ("2014-06-09", "EVN INT", "id statusCode effectiveTime doseQuantity consumable", None, None),
    "4.17": ("2014-06-09", "INT", "id statusCode", None, None),
    "4.19": ("2014-06-09", "EVN", "id code statusCode value", None, "completed"),
    "4.23": ("2014-06-09", None, "manufacturedMaterial/code", None, None),
    "4.3": ("2015-08-01", "EVN", "id code statusCode effectiveTime entryRelationship", "CONC", None),
    "4.4": ("2015-08-01", "EVN", "id code/translation statusCode effectiveTime/low value", None, "completed"),
    "4.6": ("2019-06-20", "EVN", "code statusCode value", "33999-4", "completed"),
    "4.14": ("2014-06-09", "EVN", "id code statusCode", None, None),
    "4.1": ("2015-08-01", "EVN", "id code statusCode component/observation", None, None),
    "4.2": ("2015-08-01", "EVN", "id code statusCode effectiveTime value", None, None),
    "4.26": ("2015-08-01", "EVN", "id code/translation statusCode effectiveTime component", "46680005", "completed"),
    "4.27": ("2014-06-09", "EVN", "id code statusCode effectiveTime value", None, "completed"),
    "4.52": ("2015-08-01", "EVN", "id statusCode effectiveTime consumable", None, None),
    "4.54": ("2014-06-09", None, "manufacturedMaterial/code", None, None),
    "4.49": ("2015-08-01", "EVN", "id code effectiveTime", None, None),
    "4.80": ("2015-08-01", "EVN", "code entryRelationship", "29308-4", None),
    "4.32": (None, None, "code", None, None),
    "4.78": ("2014-06-09", "EVN", "id code statusCode effectiveTime value", "72166-2", "completed"),
    "4.38": ("2015-08-01", "EVN", "id code statusCode effectiveTime", None, "completed"),
    "4.200": ("2016-06-01", "EVN", "code statusCode value", "76689-9", "completed"),
    "4.40": ("2014-06-09", "INT", "id statusCode", None, "active"),
    "4.41": ("2014-06-09", "INT", "id code statusCode", None, "active"),
    "4.39": ("2014-06-09", "INT", "id code statusCode", None, "active"),
    "4.121": (None, "GOL", "id code statusCode", None, "active"),
    "4.60": ("2015-08-01", "EVN", "id code statusCode entryRelationship/act", "48768-6", "completed"),
    "4.61": ("2015-08-01", "EVN", "id code/translation statusCode performer participant entryRelationship/act", None, "completed"),
    "4.87": (None, None, "assignedEntity/id", None, None),
    "4.89": (None, None, "participantRole/id participantRole/code", None, None),
    "4.119": (None, None, "time assignedAuthor/id", None, None),
}
# The order of children in the CDA R2 schema (POCD_MT000040), with the extensions of SDTC where they belong.
CLINICAL = "subject specimen performer author informant participant entryRelationship reference precondition"
ORDER = {name: words.split() for name, words in {
    "ClinicalDocument": "realmCode typeId templateId id code title effectiveTime confidentialityCode languageCode setId"
        " versionNumber copyTime recordTarget author dataEnterer informant custodian informationRecipient"
        " legalAuthenticator authenticator participant inFulfillmentOf documentationOf relatedDocument authorization"
        " componentOf component",
    "patientRole": "id addr telecom patient providerOrganization",
    "patient": "id name administrativeGenderCode birthTime deceasedInd deceasedTime maritalStatusCode"
        " religiousAffiliationCode raceCode ethnicGroupCode guardian birthplace languageCommunication",
    "assignedAuthor": "id code addr telecom assignedPerson assignedAuthoringDevice representedOrganization",
    "assignedEntity": "id code addr telecom assignedPerson representedOrganization",
    "associatedEntity": "id code addr telecom associatedPerson scopingOrganization",
    "representedOrganization": "id name telecom addr", "representedCustodianOrganization": "id name telecom addr",
    "section": "templateId id code title text confidentialityCode languageCode subject author informant entry component",
    "act": f"templateId id code text statusCode effectiveTime priorityCode languageCode {CLINICAL}",
    "observation": "templateId id code derivationExpr text statusCode effectiveTime priorityCode repeatNumber languageCode"
        f" value interpretationCode methodCode targetSiteCode {CLINICAL} referenceRange",
    "procedure": "templateId id code text statusCode effectiveTime priorityCode languageCode methodCode approachSiteCode"
        f" targetSiteCode {CLINICAL}",
    "encounter": f"templateId id code text statusCode effectiveTime dischargeDispositionCode priorityCode {CLINICAL}",
    "organizer": "templateId id code statusCode effectiveTime subject specimen performer author informant participant"
        " reference precondition component",
    "substanceAdministration": "templateId id code text statusCode effectiveTime priorityCode repeatNumber routeCode"
        " approachSiteCode doseQuantity rateQuantity maxDoseQuantity administrationUnitCode subject specimen consumable"
        " performer author informant participant entryRelationship reference precondition",
    "supply": "templateId id code text statusCode effectiveTime priorityCode repeatNumber independentInd quantity"
        " expectedUseTime subject specimen product performer author",
    "participantRole": "templateId id code addr telecom playingDevice playingEntity scopingEntity",
    "performer": "templateId functionCode time modeCode assignedEntity", "author": "templateId time assignedAuthor",
    "serviceEvent": "id code effectiveTime performer", "observationRange": "text value interpretationCode",
    "addr": "streetAddressLine city state postalCode country", "name": "given family",
}.items()}
SYSTEMS = {  # OID: the form of its codes, or None
    "2.16.840.1.113883.6.1": r"\d{1,5}-\d", "2.16.840.1.113883.6.96": r"\d{6,18}", "2.16.840.1.113883.6.88": r"\d+",
    "2.16.840.1.113883.6.90": r"[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?", "2.16.840.1.113883.6.4": r"[0-9A-HJ-NP-Z]{7}",
    "2.16.840.1.113883.6.12": r"\d{4}[0-9A-Z]", "2.16.840.1.113883.6.285": r"[A-Z]\d{4}",
    "2.16.840.1.113883.12.292": r"\d{1,3}", "2.16.840.1.113883.6.101": r"[0-9A-Z]{9}X",
    "2.16.840.1.113883.6.238": r"\d{4}-\d", "2.16.840.1.113883.5.1": "F|M|UN", "2.16.840.1.113883.5.2": "[A-Z]",
    "2.16.840.1.113883.5.25": "N", "2.16.840.1.113883.5.4": "ASSERTION", "2.16.840.1.113883.5.6": "CONC",
    "2.16.840.1.113883.5.83": "N|L|H|LL|HH|A", "2.16.840.1.113883.5.88": "PCP", "2.16.840.1.113883.5.110": "PAYOR",
    "2.16.840.1.113883.5.111": "[A-Z]+", "2.16.840.1.113883.5.1063": "CRIT[LHU]", "2.16.840.1.113883.12.112": r"\d\d",
    "2.16.840.1.113883.3.26.1.1": r"C\d{5}", "2.16.840.1.113883.3.221.5": r"\d{1,4}",
}
TIME = re.compile(r"\d{8}(\d{6}[+-]\d{4})?")
NULLS = {"UNK", "NI", "OTH", "NA"}
# Elements that may have no value but a reason for that.
found = collections.Counter()
errors: list[str] = []


def luhn(digits: str) -> bool:
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def name(element) -> str:
    return etree.QName(element).localname


def templates(element) -> dict[str, set]:
    known: dict[str, set] = collections.defaultdict(set)
    for template in element.findall(V3 + "templateId"):
        known[template.get("root")].add(template.get("extension"))
    return known


class Document:
    def __init__(self, path: str, data: bytes):
        self.path = path
        self.root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
        self.tree = self.root.getroottree()

    def fail(self, element, words: str):
        errors.append(f"{self.path}: {self.tree.getpath(element)}: {words}")

    def need(self, element, path: str):
        if element.find("/".join(V3 + step for step in path.split("/"))) is None:
            self.fail(element, f"has no {path}")

    def check(self, record):
        self.header(record)
        self.body()
        self.everything()
        self.against(record)

    def header(self, record):
        root = self.root
        if root.tag != V3 + "ClinicalDocument":
            self.fail(root, "is no ClinicalDocument")
        for root_id in (IG + "1.1", IG + "1.2"):
            if "2015-08-01" not in templates(root)[root_id]:
                self.fail(root, f"lacks the template {root_id}")
        for path in ("realmCode", "typeId", "id", "code", "title", "effectiveTime", "confidentialityCode", "languageCode",
                     "recordTarget/patientRole/id", "recordTarget/patientRole/addr", "recordTarget/patientRole/telecom",
                     "recordTarget/patientRole/patient/name", "recordTarget/patientRole/patient/birthTime",
                     "recordTarget/patientRole/patient/administrativeGenderCode",
                     "recordTarget/patientRole/patient/raceCode", "recordTarget/patientRole/patient/ethnicGroupCode",
                     "author/time", "author/assignedAuthor/id", "author/assignedAuthor/addr",
                     "author/assignedAuthor/telecom", "author/assignedAuthor/assignedAuthoringDevice/softwareName",
                     "author/assignedAuthor/representedOrganization/name",
                     "custodian/assignedCustodian/representedCustodianOrganization/id",
                     "custodian/assignedCustodian/representedCustodianOrganization/name",
                     "custodian/assignedCustodian/representedCustodianOrganization/telecom",
                     "custodian/assignedCustodian/representedCustodianOrganization/addr",
                     "documentationOf/serviceEvent/effectiveTime/low", "documentationOf/serviceEvent/effectiveTime/high",
                     "component/structuredBody/component/section"):
            self.need(root, path)
        if root.find(V3 + "code").get("code") != "34133-9":
            self.fail(root, "is no Summarization of Episode Note")
        ids = [i.get("extension") for i in root.findall("v:recordTarget/v:patientRole/v:id", NS)]
        if record["patient"]["mrn"] not in ids:
            self.fail(root, f"is about {ids}")

    def body(self):
        self.sections = {}
        for section in self.root.iterfind("v:component/v:structuredBody/v:component/v:section", NS):
            kinds = [kind for kind, (root, version, *_) in SECTIONS.items() if version in templates(section)[IG + root]]
            if len(kinds) != 1 or kinds[0] in self.sections:
                self.fail(section, f"is of no kind, or of several, or there twice: {kinds}")
                continue
            kind = kinds[0]
            self.sections[kind] = section
            root, version, code, _ = SECTIONS[kind]
            if version and None not in templates(section)[IG + root]:
                self.fail(section, "lacks the template identifier of R1.1")
            if section.find(V3 + "code").get("code") != code:
                self.fail(section, f"has not the code {code}")
            for path in ("title", "text"):
                self.need(section, path)
            entries = section.findall(V3 + "entry")
            if not entries and section.get("nullFlavor") != "NI" and kind != "plan":
                self.fail(section, "has neither entries nor a reason for that")
            if entries and section.get("nullFlavor"):
                self.fail(section, "has entries and a null flavor")
            for entry in entries:
                (statement,) = list(entry)
                if not any(IG + root in templates(statement) for root in ENTRIES[kind]):
                    self.fail(statement, f"is no entry of {kind}")
                found[kind] += 1
        for kind, (*_, required) in SECTIONS.items():
            if required and kind not in self.sections:
                self.fail(self.root, f"has no section for {kind}")

    def everything(self):
        ids, places = collections.Counter(), collections.Counter()
        for element in self.root.iter():
            tag = name(element)
            if element.get("ID"):
                places[element.get("ID")] += 1
            if tag == "id" and element.get("extension"):
                # Organisations and clinicians are named again wherever they act.
                if element.get("root") != "2.16.840.1.113883.4.6" and element.get("extension") != "healthsim":
                    ids[element.get("root"), element.get("extension")] += 1
                elif element.get("extension").isdigit() and not luhn("80840" + element.get("extension")):
                    self.fail(element, "is no NPI")
            if element.get("nullFlavor") and element.get("nullFlavor") not in NULLS:
                self.fail(element, "has an unknown null flavor")
            self.code(element, tag)
            self.order(element, tag)
            self.template(element)
            if tag in ("effectiveTime", "low", "high", "time", "birthTime", "deceasedTime") and element.get("value"):
                if element.get("unit") is None and not TIME.fullmatch(element.get("value")):
                    self.fail(element, f"is no time: {element.get('value')}")
            if tag in ("value", "low", "high") and element.get("unit") is not None:
                float(element.get("value"))
            if tag == "value" and element.get(XSI + "type") is None and element.tag.startswith(V3):
                self.fail(element, "has no xsi:type")
            if tag == "telecom" and element.get("value") and not re.fullmatch(
                    r"tel:\+1-\d{3}-\d{3}-\d{4}|mailto:[^\s@]+@[^\s@]+", element.get("value")):
                self.fail(element, f"is no telecom: {element.get('value')}")
        for reference in self.root.iter(V3 + "reference"):
            value = reference.get("value", "")
            if value[:1] != "#" or not places[value[1:]]:
                self.fail(reference, f"leads nowhere: {value}")
            found["references"] += 1
        for doubled in [k for k, n in (ids | places).items() if n > 1]:
            errors.append(f"{self.path}: {doubled} is not unique")
        for place in places:
            if not re.fullmatch(r"[A-Za-z_][\w.-]*", place):
                errors.append(f"{self.path}: {place} is no XML id")

    def code(self, element, tag):
        system, code = element.get("codeSystem"), element.get("code")
        if system is None:
            if code is not None and tag not in ("realmCode", "statusCode", "languageCode", "signatureCode"):
                self.fail(element, "has a code without a system")
            return
        if system not in SYSTEMS:
            self.fail(element, f"is of an unknown code system {system}")
        elif not re.fullmatch(SYSTEMS[system], code):
            self.fail(element, f"is no code of {system}: {code}")
        elif system.endswith(".6.1"):
            if not luhn(code.replace("-", "")):
                self.fail(element, f"has a wrong check digit: {code}")
        found["codes"] += 1

    def order(self, element, tag):
        order = ORDER.get(tag)
        if order is None or (tag == "name" and not len(element)):
            return
        last = 0
        for child in element:
            if name(child) not in order:
                self.fail(child, f"has no place in {tag}")
                continue
            place = order.index(name(child))
            if place < last:
                self.fail(child, f"stands too late in {tag}")
            last = place

    def template(self, element):
        for root, versions in templates(element).items():
            short = root.removeprefix(IG)
            if short not in TEMPLATES:
                if not short.startswith(("1.", "2.")):
                    self.fail(element, f"has an unknown template {root}")
                continue
            version, moods, children, code, status = TEMPLATES[short]
            if version not in versions:
                self.fail(element, f"has not version {version} of {root}")
            if moods and element.get("moodCode") not in moods.split():
                self.fail(element, f"has the mood {element.get('moodCode')}")
            for path in children.split():
                self.need(element, path)
            if code and element.find(V3 + "code").get("code") != code:
                self.fail(element, f"has not the code {code}")
            if status and element.find(V3 + "statusCode").get("code") != status:
                self.fail(element, f"has not the status {status}")
            found["templates"] += 1

    def against(self, record):
        """As many statements of each kind as the record has entries."""
        def ids(kind, path):
            return {i.get("extension") for i in self.sections[kind].iterfind(path, NS)}

        def same(kind, path, expected):
            actual = ids(kind, path)
            if actual != set(expected):
                errors.append(f"{self.path}: {kind}: {len(actual)} for {len(set(expected))} of the record,"
                              f" as {sorted(actual ^ set(expected))[:3]}")

        same("problems", "v:entry/v:act/v:id",
             [c["condition_id"] for c in record["conditions"] if c.get("category") != "encounter-diagnosis"])
        same("encounters", "v:entry/v:encounter/v:id",
             [e["encounter_id"] for e in record["encounters"] if e["status"] not in ("planned", "cancelled")])
        same("procedures", "v:entry/v:procedure/v:id", [p["procedure_id"] for p in record["procedures"]])
        same("immunizations", "v:entry/v:substanceAdministration/v:id",
             [i["immunization_id"] for i in record.get("immunizations", [])])
        same("vitals", "v:entry/v:organizer/v:component/v:observation/v:id",
             [o["observation_id"] for o in record["observations"] if o["category"] == "vital-signs"])
        lab = [o["observation_id"] for o in record["observations"] if o["category"] not in ("vital-signs", "social-history")]
        results = ids("results", "v:entry/v:organizer/v:component/v:observation/v:id")
        if not set(lab) <= results:
            errors.append(f"{self.path}: {len(set(lab) - results)} results are missing")
        values = {o["observation_id"]: o for o in record["observations"]}
        for observation in self.root.iterfind(".//v:organizer/v:component/v:observation", NS):
            source = values.get(observation.find(V3 + "id").get("extension"))
            value = observation.find(V3 + "value")
            if source and "value" in source and float(value.get("value")) != source["value"]:
                self.fail(value, f"is not {source['value']}")
        allergies = [a["allergy_id"] for a in record.get("allergies", [])]
        same("allergies", "v:entry/v:act/v:id", allergies or [record["patient"]["mrn"] + "-NKA"])
        drugs = {m["code"]["code"] for m in record["medications"]
                 if m.get("setting") != "inpatient" and m["status"] not in ("cancelled", "draft", "entered-in-error")}
        written = {c.get("code") for c in self.sections["medications"].iterfind(
            "v:entry/v:substanceAdministration/v:consumable/v:manufacturedProduct/v:manufacturedMaterial/v:code", NS)}
        if drugs != written:
            errors.append(f"{self.path}: medications: {sorted(drugs ^ written)[:3]}")


def main() -> int:
    cohort = pathlib.Path(sys.argv[1])
    records = {}
    with open(cohort / "ndjson/records.ndjson", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            records[record["patient"]["mrn"]] = record
    exported = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    count = 0
    with tarfile.open(cohort / "ccda/documents.tar") as archive:
        for member in archive:
            data = archive.extractfile(member).read()
            mrn = pathlib.PurePosixPath(member.name).stem
            Document(member.name, data).check(records[mrn])
            if exported and (exported / member.name).read_bytes() != data:
                errors.append(f"{member.name}: export-ccda made another document")
            count += 1
    if count != len(records):
        errors.append(f"{count} documents for {len(records)} records")
    for error in errors[:40]:
        print(error, file=sys.stderr)
    if errors:
        print(f"✗ C-CDA: {len(errors)} errors in {count} documents", file=sys.stderr)
        return 1
    print(f"✓ C-CDA: {count} documents, " + ", ".join(f"{n} {k}" for k, n in sorted(found.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
