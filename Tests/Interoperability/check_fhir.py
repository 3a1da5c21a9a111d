#!/usr/bin/env python3
"""Reads the FHIR of a cohort with outside software: the R4B models of fhir.resources, and the definitions of HL7.

Usage: check_fhir.py COHORT
Checked are: every resource parses; ids are unique; every reference resolves; Bundle fullUrls are unique and every
reference of a Bundle is in it; a Bundle holds what the NDJSON files say of its patient. With the extracts of the
structure definitions in $HEALTHSIM_SHARED_DATA/fhir, cardinalities, bindings and the US Core 6.1 profiles as well.
"""
import concurrent.futures
import json
import os
import pathlib
import sys
from collections import Counter

from fhir_profiles import Definitions

BUNDLES_PARSED = 100  # Their resources are parsed one by one as well; the models take seconds for a thousand Bundles.
definitions = None


def prepare(folder):
    global definitions
    definitions = Definitions(folder) if folder else None


def check_lines(kind, lines):
    """The problems of some lines of NDJSON: by the models, and by the definitions."""
    from fhir.resources.R4B import get_fhir_model_class

    model = get_fhir_model_class(kind)
    unparsed, unfit = [], []
    for line in lines:
        resource = json.loads(line)
        try:
            model.model_validate(resource)
        except Exception as error:  # pydantic's own, and the models' own
            unparsed.append(f"{kind}/{resource.get('id')}: {str(error)[:300]}")
        if definitions and kind != "Bundle":
            unfit += [f"{kind}/{resource.get('id')}: {problem}" for problem in definitions.problems(resource)]
    return len(lines), unparsed, unfit


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
        results.append(not problems)
        print(f"{'FAIL' if problems else 'ok  '} {name} {detail}")
        for problem in list(problems)[:5]:
            print(f"       {problem}")

    shared = os.environ.get("HEALTHSIM_SHARED_DATA", "")
    folder = pathlib.Path(shared) / "fhir" if shared else None
    if folder is None or not (folder / "uscore610.json.gz").exists():
        print("SKIPPED: the profiles of US Core, because HEALTHSIM_SHARED_DATA names no folder with their definitions")
        folder = None

    files = {path.stem: lines_of(path) for path in sorted((cohort / "fhir").glob("*.ndjson"))}
    bundle_file = cohort / "fhir-bundle" / "Bundle.ndjson"
    bundles = lines_of(bundle_file) if bundle_file.exists() else []
    check("there is FHIR in the cohort", [] if files.get("Patient") else ["no Patient.ndjson"])

    work = [(kind, lines[i:i + 500]) for kind, lines in files.items() for i in range(0, len(lines), 500)]
    work += [("Bundle", bundles[i:i + 10]) for i in range(0, min(len(bundles), BUNDLES_PARSED), 10)]
    parsed, unparsed, unfit = Counter(), [], []
    with concurrent.futures.ProcessPoolExecutor(initializer=prepare, initargs=(folder,)) as pool:
        for (kind, _), (count, a, b) in zip(work, pool.map(check_lines, *zip(*work))):
            parsed[kind] += count
            unparsed += a
            unfit += b
    check("every resource parses with the R4B models", unparsed, dict(parsed))
    if folder:
        check("every resource fits FHIR R4 and its US Core profile", unfit)

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

    if bundles:
        check_bundles(check, bundles, listed)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


def check_bundles(check, bundles, listed):
    twice, open_references, unknown, held = [], [], [], Counter()
    for line in bundles:
        bundle = json.loads(line)
        names = [entry["fullUrl"] for entry in bundle["entry"]]
        twice += [name for name, count in Counter(names).items() if count > 1]
        open_references += [r for r in references(bundle) if r not in set(names)]
        for entry in bundle["entry"]:
            held[f"{entry['resource']['resourceType']}/{entry['resource']['id']}"] += 1
    providers = ("Practitioner/", "Organization/", "Location/")
    missing = [name for name in listed if name not in held and not name.startswith(providers)]
    unknown = [name for name in held if name not in listed]
    check("the fullUrls of a Bundle are unique", twice, f"{len(bundles)} Bundles")
    check("every reference of a Bundle is in it", open_references)
    check("the Bundles hold what the files hold", missing + unknown)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
