"""Checks FHIR resources against the structure definitions of FHIR R4 and US Core: cardinalities, unknown elements,
required bindings, fixed values and patterns, slices, the form of primitive values, the targets of references. The invariants are
FHIRPath: see `fhir_invariants.py`.

The definitions are extracts (`r4.json.gz`, `uscore610.json.gz`): `sd` by URL with the elements of the snapshot, `vs` by URL with the
codes of each system (`c`: whether the list is complete).
"""
import gzip
import json
import pathlib
import re
from xml.etree import ElementTree

BASE = "http://hl7.org/fhir/StructureDefinition/"

DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
TIME = r"T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))"
# The forms of primitive values that FHIR R4 gives with its data types.
FORMS = {
    "id": r"[A-Za-z0-9\-.]{1,64}", "code": r"[^\s]+(\s[^\s]+)*", "uri": r"\S+", "url": r"\S+", "canonical": r"\S+",
    "oid": r"urn:oid:[0-2](\.(0|[1-9]\d*))+", "uuid": r"urn:uuid:[0-9a-f-]{36}", "date": DATE,
    "dateTime": f"{DATE}|\\d{{4}}-\\d{{2}}-\\d{{2}}{TIME}", "instant": r"\d{4}-\d{2}-\d{2}" + TIME,
    "time": r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?",
    "base64Binary": r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", "string": r"[\s\S]*\S[\s\S]*",
    "markdown": r"[\s\S]*\S[\s\S]*",
}
FORMS = {kind: re.compile(form) for kind, form in FORMS.items()}
NUMBERS = {"integer": None, "unsignedInt": 0, "positiveInt": 1}
XHTML = "{http://www.w3.org/1999/xhtml}"


class Definitions:
    def __init__(self, folder):
        self.structures, self.value_sets = {}, {}
        for name in ("r4.json.gz", "uscore610.json.gz"):
            with gzip.open(pathlib.Path(folder) / name, "rt", encoding="utf-8") as file:
                extract = json.load(file)
            self.structures.update(extract["sd"])
            self.value_sets.update(extract["vs"])
        self.trees = {}

    def tree(self, url):
        """The elements of a structure below their parent's id, and the slices below the sliced element's id."""
        if url not in self.trees:
            children, slices, elements = {}, {}, {}
            for element in self.structures[url]["els"]:
                elements[element["id"]] = element
                parent, _, last = element["id"].rpartition(".")
                if ":" in last:
                    slices.setdefault(f"{parent}.{last.split(':')[0]}", []).append(element)
                elif parent:
                    children.setdefault(parent, []).append((last, element))
            self.trees[url] = children, slices, elements
        return self.trees[url]

    def problems(self, resource, names=None):
        """What is wrong with a resource, by its type and by every profile it claims.

        `names` has the types of the resources of a Bundle by their fullUrl.
        """
        self.names = names or {}
        kind = resource["resourceType"]
        for url in [BASE + kind] + resource.get("meta", {}).get("profile", []):
            if url not in self.structures:
                yield f"{kind}: unknown profile {url}"
                continue
            for problem in self.walk(resource, url, kind, kind, strict=url == BASE + kind):
                yield f"{problem} [{url.rsplit('/', 1)[1]}]"

    def walk(self, value, url, at, path, strict):
        children, slices, _ = self.tree(url)
        known = {"resourceType", "id", "extension", "modifierExtension"}
        for name, element in children.get(at, []):
            if name.endswith("[x]"):
                keys = [name[:-3] + t["c"][0].upper() + t["c"][1:] for t in element.get("t", [])]
            else:
                keys = [name]
            known.update(keys)
            found = [(key, item) for key in keys if key in value for item in as_list(value[key])]
            yield from count_problems(element, len(found), f"{path}.{name}")
            if strict:
                is_list = element.get("bmax", element["max"]) != "1"
                for key in keys:
                    if key in value and isinstance(value[key], list) != is_list:
                        yield f"{path}.{key}: {'no list' if is_list else 'a list'}"
            for key, item in found:
                place = f"{path}.{key}"
                yield from self.value_problems(item, element, place)
                kind = self.kind(element, name, key)
                yield from self.form_problems(item, kind, element, place)
                yield from self.below(item, url, element["id"], kind, place, strict)
            for piece in slices.get(element["id"], []):
                matches = [item for key, item in found if self.belongs(item, key, element, piece, url)]
                yield from count_problems(piece, len(matches), f"{path}.{name}:{piece['slice']}")
                for item in matches:
                    yield from self.value_problems(item, piece, f"{path}.{name}:{piece['slice']}")
                    yield from self.walk(item, url, piece["id"], f"{path}.{name}:{piece['slice']}", False) \
                        if isinstance(item, dict) else ()
                    for profile in [p for t in piece.get("t", []) for p in t.get("p", []) if p in self.structures]:
                        yield from self.walk(item, profile, self.structures[profile]["type"], f"{path}.{name}", False)
        if strict:
            for key in value:
                if key.lstrip("_") not in known:
                    yield f"{path}.{key}: unknown element"

    @staticmethod
    def kind(element, name, key):
        """The data type of the value of an element under a key: of `value[x]` under `valueQuantity` it is Quantity."""
        kinds = [t["c"] for t in element.get("t", [])]
        if len(kinds) != 1:
            kinds = [k for k in kinds if key == name[:-3] + k[0].upper() + k[1:]]
        return kinds[0] if kinds else ""

    def form_problems(self, item, kind, element, place):
        """Whether a primitive value has its form, and a reference leads to a type that it may lead to."""
        if kind[:1].isupper() and not isinstance(item, dict):
            yield f"{place}: {item!r} is no {kind}"
        elif kind == "Reference":
            yield from self.target_problems(item, element, place)
        elif kind == "xhtml":
            yield from narrative_problems(item, place)
        elif kind in FORMS:
            if not isinstance(item, str) or not FORMS[kind].fullmatch(item):
                yield f"{place}: {item!r} is no {kind}"
        elif kind in NUMBERS:
            least = NUMBERS[kind]
            if type(item) is not int or (least is not None and item < least):
                yield f"{place}: {item!r} is no {kind}"
        elif kind == "boolean" and type(item) is not bool:
            yield f"{place}: {item!r} is no boolean"
        elif kind == "decimal" and (type(item) not in (int, float)):
            yield f"{place}: {item!r} is no decimal"

    def target_problems(self, item, element, place):
        if not any(item.get(key) for key in ("reference", "identifier", "display")):
            yield f"{place}: a reference to nothing"
        targets = [url for t in element.get("t", []) if t["c"] == "Reference" for url in t.get("t", [])]
        wanted = {self.structures[url]["type"] if url in self.structures else url.rsplit("/", 1)[1] for url in targets}
        name = item.get("reference", "")
        found = self.names.get(name) or (name.split("/")[0] if "/" in name else item.get("type"))
        if found and wanted and found not in wanted and "Resource" not in wanted:
            yield f"{place}: leads to a {found}, may lead to {sorted(wanted)}"

    def below(self, item, url, at, kind, place, strict):
        if not isinstance(item, dict):
            return
        children, _, _ = self.tree(url)
        if at in children:
            yield from self.walk(item, url, at, place, strict and kind in ("BackboneElement", "Element"))
        if BASE + kind in self.structures and kind not in ("BackboneElement", "Element", "Resource", "Extension"):
            yield from self.walk(item, BASE + kind, kind, place, True)

    def belongs(self, item, key, element, piece, url):
        """Whether an item is of a slice, by the slice's discriminators."""
        _, _, elements = self.tree(url)
        for kind, where in element.get("slicing", {}).get("d", []):
            if kind == "type":
                wanted = [t["c"] for t in piece.get("t", [])]
                if not any(key.endswith(w[0].upper() + w[1:]) for w in wanted):
                    return False
                continue
            profiles = [p for t in piece.get("t", []) for p in t.get("p", [])]
            if where == "url" and profiles:
                if item.get("url") not in profiles:
                    return False
                continue
            child = piece if where == "$this" else elements.get(f"{piece['id']}.{where}")
            wanted = None if child is None else child.get("fixed", child.get("pattern"))
            if wanted is None and child is not None and "b" in child:
                # A slice that is told by its binding: an item is of it when it fits.
                if where == "$this" and list(self.value_problems(item, child, "")):
                    return False
                continue
            if wanted is None:
                return False
            items = [item] if where == "$this" else descend(item, where.split("."))
            if not any(covers(wanted, i) for i in items):
                return False
        return True

    def value_problems(self, item, element, place):
        if item in ("", [], {}, None):
            yield f"{place}: empty"
        if "fixed" in element and item != element["fixed"]:
            yield f"{place}: expected {element['fixed']!r}, found {item!r}"
        if "pattern" in element and not covers(element["pattern"], item):
            yield f"{place}: expected the pattern {element['pattern']!r}"
        strength, url = element.get("b", (None, None))[:2]
        codes = self.value_sets.get((url or "").split("|")[0])
        if strength != "required" or not codes or codes.get("c") is not True or codes.get("o"):
            return
        if isinstance(item, str):
            if not any(item in listed for listed in codes["k"].values()):
                yield f"{place}: {item!r} is not in {url}"
        elif isinstance(item, dict):
            codings = item.get("coding", [item] if "code" in item else [])
            if codings and not any(c.get("code") in codes["k"].get(c.get("system"), ()) for c in codings):
                yield f"{place}: none of its codes is in {url}"


def narrative_problems(text, place):
    """Whether a narrative is a div of XHTML with something in it, and with nothing that runs (txt-1, txt-2)."""
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, TypeError) as error:
        yield f"{place}: no XML: {error}"
        return
    if root.tag != XHTML + "div" or not "".join(root.itertext()).strip():
        yield f"{place}: no div with text"
    allowed = {XHTML + tag for tag in ("div", "p", "b", "i", "br", "span", "table", "tr", "td", "th", "ul", "ol", "li")}
    for element in root.iter():
        if element.tag not in allowed or any(name.startswith("on") for name in element.attrib):
            yield f"{place}: {element.tag} is not allowed"


def as_list(value):
    return value if isinstance(value, list) else [value]


def count_problems(element, count, place):
    if count < element["min"]:
        yield f"{place}: {count} where at least {element['min']} must be"
    if element["max"] != "*" and count > int(element["max"]):
        yield f"{place}: {count} where at most {element['max']} may be"


def descend(item, steps):
    items = [item]
    for step in steps:
        items = [i for item in items if isinstance(item, dict) and step in item for i in as_list(item[step])]
    return items


def covers(pattern, value):
    """Whether a value has all that a pattern has."""
    if isinstance(pattern, dict):
        return isinstance(value, dict) and all(k in value and covers(v, value[k]) for k, v in pattern.items())
    if isinstance(pattern, list):
        return isinstance(value, list) and all(any(covers(p, v) for v in value) for p in pattern)
    return pattern == value
