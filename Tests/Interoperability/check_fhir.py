#!/usr/bin/env python3
"""Reads the FHIR of a cohort with outside software: the R4B models of fhir.resources, and the definitions of HL7.

Usage: check_fhir.py COHORT
Checked are: every resource parses; ids are unique; every reference resolves; the manifest tells what is there; Bundle fullUrls are unique
and every reference of a Bundle is in it; a Bundle holds what the NDJSON files say of its patient; storing the transactions twice is as
storing them once; a document begins with its Composition. With the extracts of the structure definitions in $HEALTHSIM_SHARED_DATA/fhir
also, element by element, cardinalities, types, bindings, fixed values and patterns, targets of references, and the
invariants, by FHIR R4 and by every profile of US Core 6.1 that a resource claims.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import sys
from collections import Counter

from fhir_profiles import Definitions

BUNDLES_PARSED = 60  # Their resources are parsed one by one as well; the models take seconds for a thousand Bundles.
INVARIANTS_EACH = 12  # Of every 500 resources of a type: the engine takes milliseconds for each rule.
BUNDLE_FORMATS = {"fhir-bundle": "collection", "fhir-transaction": "transaction", "fhir-document": "document"}
PROVIDERS = ("Practitioner", "PractitionerRole", "Organization", "Location")
definitions = invariants = None


def prepare(folder):
    global definitions, invariants
    definitions = Definitions(folder) if folder else None
    if definitions:
        from fhir_invariants import Invariants

        invariants = Invariants(definitions)


def check_lines(kind, lines):
    """The problems of some lines of NDJSON: by the models, by the definitions, by the invariants."""
    from fhir.resources.R4B import get_fhir_model_class

    model = get_fhir_model_class(kind)
    unparsed, unfit, broken = [], [], []
    for number, line in enumerate(lines):
        resource = json.loads(line)
        name = f"{kind}/{resource.get('id')}"
        try:
            model.model_validate(resource)
        except Exception as error:  # pydantic's own, and the models' own
            unparsed.append(f"{name}: {str(error)[:300]}")
        if not definitions:
            continue
        if kind == "Bundle":
            unfit += [f"{name}: {problem}" for problem in bundle_problems(resource)]
        else:
            unfit += [f"{name}: {problem}" for problem in definitions.problems(resource)]
        if number % 500 < INVARIANTS_EACH and kind != "Bundle":
            broken += [f"{name}: {problem}" for problem in invariants.problems(resource)]
    return len(lines), unparsed, unfit, broken


def bundle_problems(bundle):
    """A Bundle by its own definition, and its resources by theirs, with their names in it."""
    names = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in bundle["entry"]}
    yield from definitions.problems({**bundle, "entry": [{k: v for k, v in e.items() if k != "resource"} for e in bundle["entry"]]})
    for entry in bundle["entry"]:
        yield from definitions.problems(entry["resource"], names)


DEFECTS = [
    ("Patient", "a code that no value set has", lambda r: r.update(gender="femal")),
    ("Patient", "US Core: no identifier", lambda r: r.pop("identifier")),
    ("Patient", "a text that is empty", lambda r: r["name"][0].update(family="")),
    ("Patient", "an element that there is not", lambda r: r.update(surname="Ruiz")),
    ("Condition", "a day that there is not", lambda r: r.update(onsetDateTime="2024-13-01")),
    ("Condition", "US Core: a category that the profile has not", lambda r: r["category"][0]["coding"][0].update(code="x")),
    ("Encounter", "a patient who is a clinician", lambda r: r["subject"].update(reference="Practitioner/1")),
    ("Encounter", "a class as a text", lambda r: r.update({"class": "AMB"})),
    ("Encounter", "a list where one is", lambda r: r.update(status=[r["status"]])),
    ("Encounter", "one where a list is", lambda r: r.update(type=r["type"][0])),
    ("Observation", "no code", lambda r: r.pop("code")),
    ("Observation", "a number as a text", lambda r: r.update(valueQuantity={"value": "7"})),
    ("Observation", "two values", lambda r: r.update(valueQuantity={"value": 7}, valueString="7")),
    ("Observation", "a narrative that is no XML", lambda r: r["text"].update(div="<div>")),
    ("MedicationRequest", "a negative number of refills", lambda r: r["dispenseRequest"].update(numberOfRepeatsAllowed=-1)),
    ("Observation", "a value and a reason why there is none", lambda r: r.update(
        valueQuantity={"value": 7}, dataAbsentReason={"text": "lost"})),
    ("Procedure", "a time that has no zone", lambda r: r.update(performedDateTime="2024-03-05T08:00:00")),
]


def undetected_defects(files):
    """Which of some defects are not found in resources that have them: a checker that finds nothing proves nothing."""
    for kind, what, damage in DEFECTS:
        for line in files.get(kind, [])[:1]:
            resource = json.loads(line)
            if what.startswith("US Core") and "meta" not in resource:
                continue
            damage(resource)
            if not list(definitions.problems(resource)) and not list(invariants.problems(resource)):
                yield f"{what} in a {kind}"


def references(value):
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "reference" and isinstance(item, str):
                yield item
            else:
                yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)


def lines_of(path):
    text = path.read_text(encoding="utf-8")
    assert text == "" or text.endswith("\n"), f"{path} does not end with a line feed"
    return text.split("\n")[:-1]


def main(cohort):
    results = []

    def check(name, problems, detail=""):
        problems = list(problems)
        results.append(not problems)
        print(f"{'FAIL' if problems else 'ok  '} {name} {detail}")
        for problem in problems[:5]:
            print(f"       {problem}")

    shared = os.environ.get("HEALTHSIM_SHARED_DATA", "")
    folder = pathlib.Path(shared) / "fhir" if shared else None
    if folder is None or not (folder / "uscore610.json.gz").exists():
        print("SKIPPED: the profiles of US Core, because HEALTHSIM_SHARED_DATA names no folder with their definitions")
        folder = None

    files = {path.stem: lines_of(path) for path in sorted((cohort / "fhir").glob("*.ndjson"))}
    bundles = {kind: lines_of(cohort / name / "Bundle.ndjson") for name, kind in BUNDLE_FORMATS.items()
               if (cohort / name / "Bundle.ndjson").exists()}
    check("there is FHIR in the cohort", [] if files.get("Patient") else ["no Patient.ndjson"])

    work = [(kind, lines[i:i + 500]) for kind, lines in files.items() for i in range(0, len(lines), 500)]
    for lines in bundles.values():
        work += [("Bundle", lines[i:i + 10]) for i in range(0, min(len(lines), BUNDLES_PARSED), 10)]
    parsed, unparsed, unfit, broken = Counter(), [], [], []
    with concurrent.futures.ProcessPoolExecutor(initializer=prepare, initargs=(folder,)) as pool:
        for (kind, _), (count, *problems) in zip(work, pool.map(check_lines, *zip(*work))):
            parsed[kind] += count
            for found, more in zip((unparsed, unfit, broken), problems):
                found += more
    check("every resource parses with the R4B models", unparsed, dict(parsed))
    if folder:
        check("every resource fits FHIR R4 and its US Core profile", unfit)
        check("the invariants of FHIR R4 and US Core hold", broken)
        prepare(folder)
        check("defects are found", undetected_defects(files), f"{len(DEFECTS)} defects")

    listed, wrong_type, dangling = Counter(), [], []
    for kind, lines in files.items():
        for line in lines:
            resource = json.loads(line)
            listed[f"{resource['resourceType']}/{resource['id']}"] += 1
            if resource["resourceType"] != kind:
                wrong_type.append(f"{kind}.ndjson holds a {resource['resourceType']}")
    total = 0
    for lines in files.values():
        for line in lines:
            for reference in references(json.loads(line)):
                total += 1
                if reference not in listed:
                    dangling.append(reference)
    check("every file holds its own type", wrong_type)
    check("no resource stands twice", [name for name, count in listed.items() if count > 1], f"{len(listed)} resources")
    check("every reference resolves", dangling, f"{total} references")
    check_manifest(check, cohort / "fhir", files)

    for kind, lines in bundles.items():
        check_bundles(check, kind, [json.loads(line) for line in lines], listed)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


def check_manifest(check, folder, files):
    """Source: HL7 FHIR Bulk Data Access 2.0.0, "Response - Complete Status"."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    problems = [key for key in ("transactionTime", "request", "requiresAccessToken", "output", "error") if key not in manifest]
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", manifest["transactionTime"]):
        problems.append(manifest["transactionTime"])
    told = {file["url"]: (file["type"], file["count"]) for file in manifest["output"]}
    there = {f"{kind}.ndjson": (kind, len(lines)) for kind, lines in files.items() if lines}
    problems += sorted(set(told.items()) ^ set(there.items()))
    check("the manifest tells what is there", problems, f"{len(told)} files")


def check_bundles(check, kind, bundles, listed):
    twice, open_references, wrong, held = [], [], [], Counter()
    for bundle in bundles:
        if bundle["type"] != kind:
            wrong.append(f"{bundle['id']} is a {bundle['type']}")
        names = [entry["fullUrl"] for entry in bundle["entry"]]
        twice += [name for name, count in Counter(names).items() if count > 1]
        open_references += [r for r in references(bundle) if r not in set(names)]
        for entry in bundle["entry"]:
            held[f"{entry['resource']['resourceType']}/{entry['resource']['id']}"] += 1
    missing = [name for name in listed if name not in held and name.split("/")[0] not in PROVIDERS]
    unknown = [name for name in held if name not in listed and not name.startswith("Composition/")]
    check(f"{kind}: every Bundle is one", wrong, f"{len(bundles)} Bundles")
    check(f"{kind}: the fullUrls of a Bundle are unique", twice)
    check(f"{kind}: every reference of a Bundle is in it", open_references)
    check(f"{kind}: the Bundles hold what the files hold", missing + unknown)
    if kind == "transaction":
        check_storing(check, bundles)
    if kind == "document":
        check("document: a Composition comes first, and refers to the rest", [problem for b in bundles for problem in document_problems(b)])


def document_problems(bundle):
    head = bundle["entry"][0]["resource"]
    if head["resourceType"] != "Composition":
        yield f"{bundle['id']}: begins with a {head['resourceType']}"
    named = set(references(head))
    for entry in bundle["entry"][1:]:
        kind = entry["resource"]["resourceType"]
        if entry["fullUrl"] not in named and kind not in PROVIDERS and kind != "Provenance":
            yield f"{bundle['id']}: the Composition does not name {kind}/{entry['resource']['id']}"


class Server:
    """As much of a FHIR server as stores transactions: PUT under an id, POST unless one with the identifier is there."""

    def __init__(self):
        self.stored, self.made, self.problems = {}, 0, []

    def transaction(self, bundle):
        places = {}
        for entry in bundle["entry"]:
            request, resource = entry["request"], entry["resource"]
            kind = resource["resourceType"]
            if request["method"] == "PUT":
                places[entry["fullUrl"]] = request["url"]
                if request["url"] != f"{kind}/{resource['id']}":
                    self.problems.append(f"PUT {request['url']} of {kind}/{resource['id']}")
            else:
                if request["url"] != kind:
                    self.problems.append(f"POST {request['url']} of a {kind}")
                system, value = request["ifNoneExist"].removeprefix("identifier=").split("|")
                found = [name for name, other in self.stored.items() if name.startswith(kind + "/") and any(
                    i.get("system") == system and i.get("value") == value for i in other.get("identifier", []))]
                if len(found) > 1:
                    self.problems.append(f"{len(found)} of {request['ifNoneExist']}")
                if not found:
                    self.made += 1
                places[entry["fullUrl"]] = found[0] if found else f"{kind}/server-{self.made}"
        for entry in bundle["entry"]:
            name = places[entry["fullUrl"]]
            if entry["request"]["method"] == "PUT" or name not in self.stored:
                self.stored[name] = self.resolved(entry["resource"], places, name.split("/")[1])

    def resolved(self, value, places, name=None):
        if isinstance(value, dict):
            copy = {k: places.get(v, v) if k == "reference" else self.resolved(v, places) for k, v in value.items()}
            return {**copy, "id": name} if name else copy
        return [self.resolved(item, places) for item in value] if isinstance(value, list) else value


def check_storing(check, bundles):
    server = Server()
    for bundle in bundles[:BUNDLES_PARSED]:
        server.transaction(bundle)
    once = json.dumps(server.stored, sort_keys=True)
    for bundle in bundles[:BUNDLES_PARSED]:
        server.transaction(bundle)
    twice = json.dumps(server.stored, sort_keys=True)
    check("transaction: storing all twice is as storing them once", ["it is not"] if once != twice else [], f"{len(server.stored)} resources")
    check("transaction: every request is right", server.problems)
    open_references = [r for resource in server.stored.values() for r in references(resource) if r not in server.stored]
    check("transaction: every reference resolves on the server", open_references)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
