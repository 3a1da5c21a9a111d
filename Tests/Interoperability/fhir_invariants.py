"""Evaluates the invariants of FHIR R4 and US Core, which are FHIRPath, with `fhirpathpy`.

Left out are those that need what an engine without a server has not: `resolve()` (its one rule that concerns us is checked by
hand), `htmlChecks()` (`fhir_profiles.py` reads the narratives), and `%resource.descendants()` about contained resources, of which there are none.
"""
import re

from fhirpathpy import compile as compile_path
from fhirpathpy.models import models

BASE = "http://hl7.org/fhir/StructureDefinition/"
LEFT_OUT = {"ele-1", "ext-1", "dom-3", "txt-1", "txt-2", "ctm-1", "provenance-1"}


class Invariants:
    def __init__(self, definitions):
        self.structures = definitions.structures
        self.rules, self.compiled = {}, {}

    def of(self, url):
        """The invariants of a structure: the path below the resource, the name, the compiled expression."""
        if url not in self.rules:
            found = []
            for element in self.structures[url]["els"]:
                # A rule of a slice holds for some of the elements only.
                if ":" in element["id"]:
                    continue
                _, _, path = element["path"].partition(".")
                for name, severity, expression, *_ in element.get("k", []):
                    if name in LEFT_OUT or severity != "error":
                        continue
                    # The engine takes no collection for a boolean: `telecom or endpoint` asks whether there are any.
                    if re.fullmatch(r"\w+( or \w+)*", expression):
                        expression = re.sub(r"(\w+)( or |$)", r"\1.exists()\2", expression)
                    whole = f"{path.replace('[x]', '')}.all({expression})" if path else expression
                    if whole not in self.compiled:
                        self.compiled[whole] = compile_path(whole, model=models["r4"])
                    found.append((path, name, self.compiled[whole]))
            self.rules[url] = found
        return self.rules[url]

    def problems(self, resource):
        kind = resource["resourceType"]
        for url in [BASE + kind] + resource.get("meta", {}).get("profile", []):
            for path, name, evaluate in self.of(url):
                try:
                    result = evaluate(resource, {"resource": resource})
                except Exception as error:  # the engine's own
                    yield f"{name} at {path or kind}: cannot be evaluated ({error})"
                    continue
                if result and result[0] is False:
                    yield f"{name} at {path or kind} does not hold [{url.rsplit('/', 1)[1]}]"
        if kind == "Provenance":
            for agent in resource.get("agent", []):
                if agent["who"].get("reference", "").startswith(("Practitioner/", "Device/")) and "onBehalfOf" not in agent:
                    yield "provenance-1 at agent does not hold"
