#!/usr/bin/env python3
"""Writes references/drugs/ndc-common.csv: real 11-digit NDCs for the drugs of medications.csv, with made-up prices.

Codes, names and packages are those of the FDA's directory of April 2018 (no strengths), of RxNorm (strengths) for the lists that carry NDCs, and
of `ndc-found.csv` (public files that state the strength). Where only the FDA knows a code, the strength is inferred from the order of a labeler's
product codes, which nearly always follows the strength; `source` says what was matched. Choices and price levels: `drug_products.py`.
"""
import io
import math
import re
import zipfile
import zlib
from collections import defaultdict

import tables
from drug_classes import PATH_OF
from drug_labels import label
from drug_products import GONE, KNOWN, LABELERS, MOVED, OTC, PRODUCTS, SHELF_LABELERS, SPECIALTY

HEADER = ("ndc,medication,label,labeler,brand,brand_name,package_size,unit,awp,wac,nadac,mac,dea_schedule,class_path,otc,specialty,status,status_date,"
          "source,verified").split(",")
NAMES = dict(entry.strip().split(" ", 1) for entry in LABELERS.replace("\n", "").split(";") if entry.strip())
STRENGTHS = {line.split()[0] + code: strength for line in KNOWN.strip().splitlines() for code, strength in zip(line.split()[1::2], line.split()[2::2])}
FORMS = {  # form of a line -> forms of medications.csv, words of which one must stand in the package, words that must not
    "tab": ({"Oral Tablet", "Sublingual Tablet"}, "tablet", "extended release|delayed release|chewable|disintegrat|effervesc|soluble|multilayer, ext|kit"),
    "ert": ({"Extended Release Oral Tablet"}, "tablet.*extended release", "chewable|disintegrat"),
    "drt": ({"Delayed Release Oral Tablet"}, "tablet.*delayed release", "disintegrat|kit"),
    "cap": ({"Oral Capsule"}, "capsule", "extended release|delayed release|coated pellets|kit"),
    "erc": ({"Extended Release Oral Capsule"}, "capsule.*(extended release|coated pellets)|capsule, extended", "delayed|kit"),
    "drc": ({"Delayed Release Oral Capsule"}, "capsule.*delayed release", "kit"),
    "chew": ({"Chewable Tablet"}, "tablet.*chewable", ""), "odt": ({"Disintegrating Oral Tablet"}, "disintegrat", ""),
    "susp": ({"Oral Suspension"}, r"\bml in 1 bottle|suspension", "vial|syringe|drop|ampule|inject"),
    "sol": ({"Oral Solution"}, r"\bml in 1 bottle|solution|syrup|liquid", "vial|syringe|drop|ampule|inject|capsule"),
    "neb": (None, r"ml in 1 (vial|ampul|pouch|container)|inhal", "inject|tablet"), "hfa": (None, "aerosol|inhaler|canister", "nasal|vial|powder|tube"),
    "dpi": (None, "powder|blister|aerosol", "hfa"), "eye": (None, r"ml in 1 (bottle|vial)", "inject|unit-dose|single"), "eyesusp": (None, r"ml in 1 (bottle|vial)", "inject"),
    "pen": (None, "syringe|cartridge|pen|kit", "vial"), "vial": (None, r"ml in 1 vial", "cartridge|syringe"), "inj": (None, "syringe|vial|pen|kit|cartridge|inject|ampule", "tablet"),
    "kit": (None, "kit|vial|syringe", "tablet"), "patch": (None, "patch|system|film", "tablet|cream"), "cream": (None, r"\bg in 1 (tube|jar)|cream", "kit|inject"),
    "gel": (None, r"\bg in 1 tube|gel", "kit"), "ointment": (None, r"\bg in 1 tube|ointment", "kit"), "nasal": (None, "spray|bottle", "tablet|capsule"),
    "spray": (None, "spray|aerosol|bottle|g in 1", "tablet|capsule|patch"), "film": (None, "film", "tablet"), "sl": (None, "tablet", "extended"), "pack": (None, "kit|blister|pack|tablet", "vial"),
    "implant": (None, "implant", ""), "iud": (None, "intrauterine|system|insert", "tablet|kit"), "powder": (None, "powder|g in 1", "tablet|vial|packet"),
    "xl": ({"Extended Release Oral Tablet"}, "tablet.*extended release", ""), "sr": ({"Extended Release Oral Tablet"}, "tablet.*extended release", ""),
    "found": (None, "$^", ""), "handihaler": (None, "capsule", ""), "respimat": (None, "spray|cartridge", ""), "prenatal": (None, "tablet", "kit|chewable"),
}
SIZES = [30, 60, 90, 100, 28, 84, 20, 21, 10, 12, 9, 4, 50, 120, 180, 500, 1000]


def directory(data):
    """The FDA's packages: (code, proprietary name, generic name, package)."""
    with zipfile.ZipFile(data / "drugs/ndc_names_from_fda_2018.zip") as archive:
        for line in io.TextIOWrapper(archive.open("ndc_names_from_fda.csv"), encoding="utf-8", errors="replace"):
            found = re.match(r'NDC:(\d{11})\s+"?(.+?) \((.+?)\) ((?:\d[\d,]*(?:\.\d+)?|\.\d+) .*?)"?\s*$', line)
            if found:
                code, name, generic, package = found.groups()
                yield code, name.lower(), generic.lower(), package.lower()


def strengths_of_rxnorm(data):
    """NDC -> names of the clinical drug that RxNorm ties it to, without the brand."""
    names = {}
    for row in tables.read(data / "drugs/antiplatelet_ndc_classes.csv"):
        if row["SUPPRESS"] == "N":
            names[row["ndcnum"]] = row["STR"]
    for row in tables.read(data / "drugs/dementia_meds_2026.csv"):
        names[row["ndc11"]] = row["name"]
    return {code: re.sub(r" \[.*?\]$", "", name) for code, name in names.items() if re.fullmatch(r"\d{11}", code)}


def size(package, unit, usual):
    """How many units a package holds, by the chain `4 SYRINGE in 1 CARTON > .5 mL in 1 SYRINGE`; None where it cannot be told."""
    if "*" in package:
        found = re.match(r"(\d+) kit in 1 ", package)
        return int(found.group(1)) * usual if found and unit != "EA" and " > " not in package.split("*")[0] else None
    total, inner = 1.0, ""
    for part in package.split(">"):
        found = re.match(r"\s*([\d,]*\.?\d+)\s+(.+?) in 1 ", part)
        if not found:
            return None
        inner = found.group(2)
        if unit == "EA" and inner in ("ml", "g"):
            break
        total *= float(found.group(1).replace(",", ""))
    if inner == "kit" and usual == 28:
        return total * 28
    if unit == "ML":
        return total if inner == "ml" else None
    if unit == "GM":
        return total if inner == "g" else usual
    return total


def lines():
    for text in PRODUCTS.strip().splitlines():
        drug, words, form, brands, market, generic, brand = (part.strip() for part in text.split("|"))
        generic = [] if generic == "-" else [float(price) for price in generic.split()]
        yield drug.split(), words.split(), form, [] if brands == "-" else brands.split("/"), market.split(), generic, None if brand == "-" else [float(p) for p in brand.split()]


def fits(name, form):
    """Of two kinds of extended release the one a name speaks of."""
    if form == "xl":
        return re.search(r"\bxl\b|\(xl\)", name) is not None
    if form == "sr":
        return re.search(r"\bsr\b|\(sr\)", name) is not None
    return True


def own(name, brands):
    """Which of the brands a proprietary name begins with."""
    flat = re.sub("[^a-z0-9]", "", name)
    return next((brand for brand in brands if flat.startswith(re.sub("[^a-z0-9]", "", brand.lower()))), "")


def single(generic, words):
    parts = len(re.split(r",|;| and |/", generic))
    return parts <= len(words) or "human" in generic or words[0] in ("amphetamine", "insulin")


def price(value, at):
    return value[min(at, len(value) - 1)]


def figure(value):
    return f"{value:.5f}"


class Builder:
    def __init__(self, data):
        self.medications = {row["id"]: row for row in tables.read(tables.REFERENCES / "drugs/medications.csv")}
        self.shelf = defaultdict(list)
        for package in directory(data):
            for word in set(re.findall(r"[a-z]+", package[2])):
                self.shelf[word].append(package)
        self.rxnorm = strengths_of_rxnorm(data)
        self.found = tables.read(tables.REFERENCES.parent / "scripts/references/ndc-found.csv")
        self.rows, self.used, self.prices = {}, set(), {}

    def medications_of(self, drugs, form, market, claimed):
        """The rows of a line by strength: {strength index: id}."""
        chosen = {}
        for key, row in self.medications.items():
            if key in claimed or not any(key == drug or key.startswith(drug + "-") or (drug[-1].isdigit() and key.startswith(drug)) or key.startswith(drug) and "-" in drug for drug in drugs):
                continue
            if FORMS[form][0] and row["form"] not in FORMS[form][0]:
                continue
            at = [i for i, s in enumerate(market) if f"-{s}-" in f"-{key}-"]
            if at:
                chosen.setdefault(max(at, key=lambda i: len(market[i])), []).append(key)
        return chosen

    def run(self):
        everything = sorted(lines(), key=lambda line: -max(len(drug) for drug in line[0]))
        claimed, plan = set(), []
        for drugs, words, form, brands, market, generic, brand in everything:
            chosen = self.medications_of(drugs, form, market, claimed)
            if not chosen:
                print("no medication for", drugs, form)
            for keys in chosen.values():
                claimed.update(keys)
            plan.append((words, form, brands, market, generic, brand, chosen))
        for words, form, brands, market, generic, brand, chosen in plan:
            for at, keys in chosen.items():
                for key in keys:
                    self.prices[key] = (price(generic, at) if generic else None, price(brand, at) if brand else None, form)
        for row in self.found:
            self.add_found(row)
        for words, form, brands, market, generic, brand, chosen in plan:
            self.line(words, form, brands, market, bool(generic), bool(brand), chosen)
        sold = {row["medication"] for row in self.rows.values() if row["brand"] == "no"}
        for row in self.rows.values():
            if row["medication"] not in sold:
                row["mac"] = ""
        return claimed

    def products(self, words, form, brands, brand):
        """Labeler -> product code -> packages that fit a line."""
        _, wanted, barred = FORMS[form]
        found = defaultdict(lambda: defaultdict(list))
        for code, name, generic, package in self.shelf.get(words[0], []):
            labeler = code[:5]
            if labeler not in NAMES or code.startswith(MOVED) or not all(word in generic for word in words) or not single(generic, words):
                continue
            if not re.search(wanted, package) or (barred and re.search(barred, package)) or not fits(name, form):
                continue
            ours = own(name, brands) != "" and not name.startswith(words[0])
            if ours != brand or (not brand and words[0][:5] not in name and not (labeler in SHELF_LABELERS)):
                continue
            if form == "prenatal" and "prenatal" not in name:
                continue
            found[labeler][code[5:9]].append((code, name, generic, package))
        return found

    def line(self, words, form, brands, market, with_generic, with_brand, chosen):
        for brand in (False, True):
            if not (with_brand if brand else with_generic) or (brand and not brands):
                continue
            found = self.products(words, form, brands, brand)
            taken = defaultdict(int)
            ranked = sorted(found, key=lambda l: (l in SHELF_LABELERS, zlib.crc32(f"{l}{words}".encode())))
            for turn, labeler in [(turn, labeler) for turn in (0, 1) for labeler in ranked]:  # codes far apart only where others leave room
                for at, product, basis in self.order(found[labeler], market, chosen):
                    if (basis == "far") != (turn == 1):
                        continue
                    for key in chosen.get(at, []):
                        limit = 2 if brand else 3
                        if taken[key] < limit and self.take(key, found[labeler][product], brand, brands, basis, 2 if taken[key] == 0 else 1):
                            taken[key] += 1
                            break
            if not brand or not with_generic:
                for at, keys in chosen.items():
                    for key in keys:
                        if not any(row["medication"] == key for row in self.rows.values()):
                            self.fallback(key, found, brand, brands)

    def order(self, products, market, chosen):
        """(strength index, product code, what ties them) for one labeler."""
        out, rest = [], []
        for product, packages in sorted(products.items()):
            named = next((self.rxnorm[p[0]] for p in packages if p[0] in self.rxnorm), None)
            at = next((i for i, keys in chosen.items() for key in keys if named and self.medications[key]["name"] == named), None)
            said = STRENGTHS.get(packages[0][0][:9])
            if at is not None:
                out.append((at, product, "rxnorm"))
            elif said in market:
                out.append((market.index(said), product, "known"))
            elif not named:
                rest.append(product)
        if len(market) == 1:
            return out + [(0, product, "only strength") for product in rest]
        runs, run = [], []
        for product in rest:
            if run and int(product) - int(run[-1]) > 4:
                runs.append(run)
                run = []
            run.append(product)
        runs.append(run)
        near = [run for run in runs if len(run) == len(market)]
        for run in near:
            out += [(i, product, "order") for i, product in enumerate(run)]
        if not near and len(rest) == len(market):
            out += [(i, product, "far") for i, product in enumerate(rest)]
        return out

    def take(self, key, packages, brand, brands, basis, most):
        row = self.medications[key]
        unit, usual = row["quantity_unit"], float(row["quantity"])
        sized = []
        for code, name, generic, package in packages:
            amount = size(package, unit, usual)
            if amount is None or code in self.used or amount <= 0:
                continue
            oral = unit == "EA" and usual > 2 and "patch" not in package
            if oral and (amount > 1000 or amount < 4):
                continue
            if unit != "EA" and (amount < 0.25 * min(usual, 120) or amount > 6 * usual and amount > 10 or amount > 500):
                continue
            unitdose = "blister" in package and usual >= 20 or "unit-dose" in package or oral and usual >= 28 and amount < 28
            rank = (unitdose, SIZES.index(int(amount)) if oral and amount in SIZES else abs(math.log(amount / usual)) if not oral else 50)
            sized.append((rank, code, name, amount))
        sized.sort()
        kept = sized[:1] + [s for s in sized[1:] if most > 1 and s[3] != sized[0][3] and not s[0][0]][-1:]
        for _, code, name, amount in kept:
            self.add(code, key, brand, own(name, brands) if brand else "", amount, basis)
        return bool(kept)

    def fallback(self, key, found, brand, brands):
        for labeler in sorted(found):
            for product in sorted(found[labeler]):
                if self.take(key, found[labeler][product], brand, brands, "form", 1):
                    return

    def add_found(self, row):
        self.add(row["ndc"], row["medication"], row["brand"] == "yes", row["brand_name"], float(row["package_size"]), "found", row["source"], row["verified"])

    def add(self, code, key, brand, brand_name, amount, basis, source="", verified=""):
        med = self.medications[key]
        generic_price, brand_price, form = self.prices[key]
        single_source = generic_price is None
        if brand and brand_price is None:
            return
        if not brand and generic_price is None:
            return
        noise = zlib.crc32(code[:9].encode()) % 1000 / 1000
        lowest = generic_price
        if not single_source:  # what plans pay for cheap generics lies further above the cheapest purchase than for dear ones
            generic_price *= 8.8 if generic_price < 0.3 else 8.4 if generic_price < 1.5 else 6.2 if generic_price < 5 else 3.2
            generic_price = max(lowest, min(generic_price, 0.6 * brand_price if brand_price else 1e9))
        mac = None if single_source else generic_price * 0.94
        if brand:
            wac, awp, nadac = brand_price, brand_price * 1.2, brand_price * 0.96
        else:
            nadac = generic_price
            if brand_price is None and lowest < 15 or brand_price is not None and lowest < 0.25 * brand_price:
                awp = mac / (0.105 + 0.04 * noise)
                wac = nadac * (1.3 + 0.5 * noise)
            else:
                wac = nadac * (1.15 + 0.1 * noise)
                awp = wac * 1.2
        sources = {
            "order": ("FDA NDC directory 2018: name and form; strength by the order of the product codes", "approximate"),
            "only strength": ("FDA NDC directory 2018: name and form; one strength of this form", "corroborated"),
            "rxnorm": ("FDA NDC directory 2018: name and form; RxNorm: strength", "yes"),
            "far": ("FDA NDC directory 2018: name and form; strength guessed by the order of product codes far apart", "no"),
            "known": ("FDA NDC directory 2018: name and form; strength from general knowledge", "approximate"),
            "form": ("FDA NDC directory 2018: name and form; strength not matched", "no"),
        }
        if basis != "found":
            source, verified = sources[basis]
        days, monthly = float(med["days_supply"]), (brand_price if brand else lowest) * float(med["quantity"])
        monthly = monthly / max(days, 28) * 30
        special = monthly > 950 and med["class"] not in ("glp1-agonist", "anti-obesity") and (not brand or single_source) or key.startswith(SPECIALTY)
        gone = next((since for stem, since in GONE.items() if code.startswith(stem)), "")
        self.used.add(code)
        self.rows[code] = {
            "ndc": code, "medication": key, "label": label(med, brand_name.removesuffix(" XL").removesuffix(" ER") if brand else "", form), "labeler": NAMES.get(code[:5], ""), "brand": "yes" if brand else "no",
            "brand_name": brand_name, "package_size": f"{amount:g}", "unit": med["quantity_unit"], "awp": figure(awp), "wac": figure(wac), "nadac": figure(nadac),
            "mac": "" if mac is None else figure(mac), "dea_schedule": med["dea_schedule"], "class_path": PATH_OF[med["class"]],
            "otc": "yes" if any(key.startswith(o) for o in OTC) else "no", "specialty": "yes" if special else "no",
            "status": "discontinued" if gone else "active", "status_date": gone, "source": source, "verified": verified,
        }


def main():
    builder = Builder(tables.arguments(__doc__).data)
    claimed = builder.run()
    have = {row["medication"] for row in builder.rows.values()}
    missing = [key for key, row in builder.medications.items() if key not in have and row["inpatient"] == "no"]
    print("without a code:", " ".join(missing), "| without a line:", " ".join(key for key in missing if key not in claimed))
    basis = defaultdict(int)
    for row in builder.rows.values():
        basis[row["source"][-45:]] += 1
    print(dict(basis))
    tables.write("drugs/ndc-common.csv", HEADER, [[row[column] for column in HEADER] for row in builder.rows.values()])


if __name__ == "__main__":
    main()
