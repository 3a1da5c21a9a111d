"""Checks FHIR resources against the structure definitions of FHIR R4 and US Core: cardinalities, unknown elements,
required bindings, fixed values and patterns, slices. It does not evaluate FHIRPath.

The definitions are extracts (`r4.json.gz`, `uscore610.json.gz`): `sd` by URL with the elements of the snapshot, `vs` by URL with the
codes of each system (`c`: whether the list is complete).
"""
import gzip
import json
import pathlib

BASE = "http://hl7.org/fhir/StructureDefinition/"


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

    def problems(self, resource):
        """What is wrong with a resource, by its type and by every profile it claims."""
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
            for key, item in found:
                place = f"{path}.{key}"
                yield from self.value_problems(item, element, place)
                kind = element["t"][0]["c"] if len(element.get("t", [])) == 1 else key[len(name) - 3:]
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
