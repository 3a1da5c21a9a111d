"""Builds references/drugs/medications.csv from the choices in drug_choices*.py; RxNorm names are read from the sources."""

import io
import re
import zipfile

import tables
from drug_brands import BRANDS
from drug_cautions import BY_CLASS, BY_INGREDIENT
from drug_choices import CORROBORATED_INGREDIENTS, DRUGS, FORMS
from drug_choices_acute import ACUTE
from drug_choices_ingredient import ROUTES, UNCODED
from drug_indications import BY_CLASS as MORE_BY_CLASS, BY_INGREDIENT as MORE_BY_INGREDIENT

LISTS = ["drugs/antidm_rxcui_classes_081420.csv", "drugs/antihtn_rxcuis.csv", "drugs/antilipidemics_rxcui_classes.csv", "drugs/antiplatelet_rxcui_classes.csv"]
HEADER = (
    "id,rxnorm,code_type,name,ingredient_rxnorm,ingredient,class,route,route_snomed,form,strength,dose,dose_unit,hours_between_doses,sig,quantity,quantity_unit,"
    "days_supply,indications,contraindicated_below_egfr,contraindicated_with,pregnancy,min_age,max_age,high_alert,dea_schedule,inpatient,is_brand,brand_name,"
    "ndc,ndc_basis,verified,ingredient_verified"
)
# How often a direction says the dose is given -> hours between doses; the first that is found counts.
INTERVALS = [
    (r"every 12 weeks", 2016), (r"every 8 weeks", 1344), (r"every 2 weeks", 336), (r"once monthly|every month", 672), (r"once weekly|once a week", 168),
    (r"every 3 days", 72), (r"every 4-6 hours", 6), (r"every (\d+)(?:-\d+)? hours", None), (r"four times daily", 6), (r"three times daily", 8),
    (r"twice daily|1 inhalation twice", 12), (r"every 5 min", 0), (r"daily|bedtime|every morning|every evening|in the morning", 24),
    (r"before meals|with meals", 8), (r"\bonce\b", 0),
]


def given_for(indications, kind, ingredient):
    """The first indications and the further ones, without those that another covers."""
    every = indications.split() + MORE_BY_CLASS.get(kind, "").split() + MORE_BY_INGREDIENT.get(ingredient, "").split()
    kept = [code for code in dict.fromkeys(every) if not any(code != other and code.startswith(other) for other in every)]
    return kept


def share_indications(rows):
    """A code that stands for several products, such as a steroid for the nose and for the lung, has the indications of all."""
    code, given = HEADER.split(",").index("rxnorm"), HEADER.split(",").index("indications")
    every = {}
    for row in rows:
        every.setdefault(row[code], []).extend(row[given].split(";"))
    for row in rows:
        row[given] = ";".join(dict.fromkeys(every[row[code]]))


def sources(data):
    """Name and standing of every clinical drug, and the ingredients found in a source."""
    names, ingredients = {}, set()
    for row in tables.read(data / "drugs/common_drugs.csv"):
        standing = row["scd_verified"].partition("(")[0]
        if standing in ("yes", "corroborated"):
            names[row["rxnorm_scd"]] = (row["scd_name"], standing)
        if row["in_verified"].startswith("yes"):
            ingredients.add(row["rxnorm_in"])
    for row in tables.read(data / "codes/ecqm/rxnorm.csv"):
        names[row["code"]] = (row["display"], "yes")
        if not re.search(r"\d", row["display"]):
            ingredients.add(row["code"])
    for file in LISTS:
        for row in tables.read(data / file):
            if row["TTY"] == "SCD":
                names.setdefault(row["RXCUI"], (row["STR"], "yes"))
            elif row["TTY"] == "IN":
                ingredients.add(row["RXCUI"])
    for row in tables.read(data / "drugs/dementia_meds_2026.csv"):
        ingredients.add(row["ingredient_rxcui"])
        if row["tty"] == "SCD":
            names.setdefault(row["rxcui"], (row["name"], "yes"))
    corroborated = set(CORROBORATED_INGREDIENTS)
    for row in tables.read(tables.REFERENCES.parent / "scripts/references/rxnorm-names.csv"):
        standing = "corroborated" if row["source"] == "public code" else "yes"
        if row["tty"] == "SCD":
            names.setdefault(row["code"], (row["name"], standing))
        elif standing == "yes":
            ingredients.add(row["code"])
        else:
            corroborated.add(row["code"])
    return names, ingredients, corroborated


def strength(name):
    """The strengths in a name, in lower-case units: 24 MG / 26 MG -> 24 mg / 26 mg."""
    units = {"MG": "mg", "UNT": "unit", "ML": "mL", "ACTUAT": "actuation", "MEQ": "mEq", "HR": "h", "GM": "g"}
    found = re.findall(r"([\d.]+) (MG|UNT|MEQ)(?:/(ML|ACTUAT|HR|MG))?(?! Dose|, )", name)
    return " / ".join(
        f"{n} {units[unit]}" + (f"/{units.get(per, 'mg')}" if per else "") for n, unit, per in found if n != "1" or "inert" not in name
    )


def interval(sig):
    """Hours between doses as a direction says them, 0 for a single dose, nothing when it does not say."""
    for pattern, hours in INTERVALS:
        if found := re.search(pattern, sig):
            return str(hours if hours is not None else int(found.group(1)))
    return ""


def plain(number):
    return f"{number:.4f}".rstrip("0").rstrip(".")


def administration(sig, amount):
    """Dose, UCUM unit and interval read out of a direction such as `2 tabs by mouth twice daily` and the strength of one piece."""
    count = re.match(r"([\d.]+) (?:tab|cap|film|piece)", sig)
    said = re.match(r"([\d.]+) (mg|units?)\b", sig)
    parts = amount.split(" / ")
    one = re.fullmatch(r"([\d.]+) (mg|unit|mEq)", parts[0])
    unit = {"mg": "mg", "unit": "[iU]", "units": "[iU]", "mEq": "meq"}
    if said:
        return said.group(1), unit[said.group(2)], interval(sig)
    if count and one:
        return plain(float(count.group(1)) * float(one.group(1))), unit[one.group(2)], interval(sig)
    if puffs := re.match(r"(\d+) (?:puff|inhalation|spray|drop)", sig):
        return puffs.group(1), "{" + re.match(r"\d+ (puff|inhalation|spray|drop)", sig).group(1) + "}", interval(sig)
    return "", "", interval(sig)


def cautions(kind, ingredient, said):
    """Pregnancy, least and greatest age, and diagnoses against a drug: of its class, then its ingredient, then its line."""
    found = {"preg": "ok", "age": "18-", "with": ""}
    for text in (BY_CLASS.get(kind, ""), BY_INGREDIENT.get(ingredient, ""), said):
        found.update(part.split("=", 1) for part in text.split())
    least, _, greatest = found["age"].partition("-")
    return found["preg"], least if least != "0" else "", greatest, found["with"]


def packages(data):
    """The FDA's 11-digit codes of 2018 by ingredient words: (code, proprietary name, generic name, dose forms)."""
    with zipfile.ZipFile(data / "drugs/ndc_names_from_fda_2018.zip") as archive:
        text = io.TextIOWrapper(archive.open("ndc_names_from_fda.csv"), encoding="utf-8", errors="replace")
        for line in text:
            found = re.match(r'NDC:(\d{11})\s+"?(.+?) \(([^()]+(?:\([^()]*\))?[^()]*)\) (\d.*)', line)
            if found:
                yield found.group(1), found.group(2).lower(), found.group(3).lower(), found.group(4).lower()


def of_rxnorm(data):
    """The NDCs that RxNorm itself gives a clinical drug, for the lists that carry them."""
    codes = {}
    for row in tables.read(data / "drugs/antiplatelet_ndc_classes.csv"):
        if row["SUPPRESS"] == "N" and re.fullmatch(r"\d{11}", row["ndcnum"]):
            codes.setdefault(row["RXCUI"], []).append(row["ndcnum"])
    for row in tables.read(data / "drugs/dementia_meds_2026.csv"):
        if re.fullmatch(r"\d{11}", row["ndc11"]):
            codes.setdefault(row["rxcui"], []).append(row["ndc11"])
    return {code: sorted(set(found))[:2] for code, found in codes.items()}


# Words of an RxNorm form -> the words of which one must stand in the FDA's package description, and those that must not.
PACKAGES = [
    ("Extended Release", ["extended release"], []), ("Delayed Release", ["delayed release"], []), ("Sublingual", ["tablet", "film"], []),
    ("Chewable", ["chewable"], []), ("Oral Tablet", ["tablet"], ["extended release", "delayed release", "chewable", "disintegrating"]),
    ("Oral Capsule", ["capsule"], ["extended release", "delayed release"]), ("Suspension", ["suspension"], []), ("Solution", ["solution", "inject"], []),
    ("Inject", ["inject", "vial", "syringe", "solution"], []), ("Syringe", ["syringe", "inject"], []), ("Inhal", ["aerosol", "inhal", "powder"], []),
    ("Cream", ["cream"], []), ("Ointment", ["ointment"], []), ("System", ["patch", "system", "intrauterine"], []), ("Spray", ["spray"], []),
    ("Pack", ["kit", "blister"], []), ("Implant", ["implant"], []), ("Film", ["film"], []), ("Drops", ["solution", "drops"], []),
]


def example(row, found, shelf):
    """Up to two package codes for a row, and what ties them to it: RxNorm, or name and form at the FDA (strength not checked)."""
    if row["rxnorm"] in found:
        return ";".join(found[row["rxnorm"]]), "rxnorm"
    words = [re.split(r"[ ,]", part.strip())[0].lower() for part in row["ingredient"].split("/")]
    wanted, barred = next(((yes, no) for key, yes, no in PACKAGES if key in row["form"]), ([], []))
    codes = [
        code for code, brand, generic, package in shelf.get(words[0], [])
        if all(word in generic for word in words) and (len(words) > 1 or not re.search(r"[,;]| and ", generic))
        and any(word in package for word in wanted) and not any(word in package for word in barred)
        and (row["is_brand"] == "no" or row["brand_name"].lower() in brand)
    ]
    return ";".join(sorted(codes)[:2]), "name and form" if codes else ""


def lines():
    """Every product line with the ingredient it belongs to: (ingredient parts, product parts)."""
    headers, current = {}, None
    for line in (DRUGS + ACUTE + UNCODED).strip().splitlines():
        if not line.strip():
            continue
        if line.startswith("="):
            current = [part.strip() for part in line[1:].split("|")] + [""]
            headers.setdefault(current[0].partition(" ")[0], current)
            continue
        parts = [part.strip() for part in line.split("|")]
        product, _, other = parts[0].partition(" = ")
        yield headers[other.strip()] if other else current, product.split(), parts[1:]


def medications(data):
    names, ingredients, corroborated = sources(data)
    found, shelf, rows = of_rxnorm(data), {}, []
    for package in packages(data):
        for word in set(re.findall(r"[a-z]+", package[2])):
            shelf.setdefault(word, []).append(package)
    for (substance, kind, indications, egfr, flags, said, *_), (key, rxnorm), parts in lines():
        code, _, ingredient = substance.partition(" ")
        code = code.strip("-")
        standing = "yes" if code in ingredients else "corroborated" if code in corroborated else "no"
        sig, supply, given = parts[0], parts[1].split(), (parts[2].split() if len(parts) > 2 else [])
        if rxnorm == "IN":
            rxnorm, name, verified, (form, amount) = code, ingredient, standing, parts[3:5]
            route, kind_of_code = "oral", "IN"
        else:
            (name, verified), kind_of_code = names[rxnorm], "SCD"
            form, route = next(form for form in FORMS if name.endswith(form[0]))
            amount = strength(name)
        route = next((word for word in given if word in ROUTES), route)
        snomed = ROUTES[route]
        dose, unit, hours = given[:3] if len(given) >= 3 else administration(sig, amount)
        pregnancy, least, greatest, against = cautions(kind, ingredient, said)
        brand = BRANDS.get(ingredient, "") if not isinstance(BRANDS.get(ingredient), dict) else ""
        row = {
            "id": key, "rxnorm": rxnorm, "code_type": kind_of_code, "name": name, "ingredient_rxnorm": code, "ingredient": ingredient, "class": kind,
            "route": route, "route_snomed": snomed, "form": form, "strength": amount, "dose": dose, "dose_unit": unit, "hours_between_doses": hours, "sig": sig,
            "quantity": supply[0], "quantity_unit": supply[1], "days_supply": supply[2], "indications": ";".join(use for use in given_for(indications, kind, ingredient) if use not in against.split(";")),
            "contraindicated_below_egfr": egfr, "contraindicated_with": against, "pregnancy": pregnancy, "min_age": least, "max_age": greatest,
            "high_alert": "yes" if "!" in flags else "no", "dea_schedule": "".join(flag for flag in flags.split() if flag != "!"),
            "inpatient": "yes" if "H" in given else "no", "is_brand": "yes" if ingredient in BRANDS else "no", "brand_name": brand,
            "verified": verified, "ingredient_verified": standing,
        }
        row["ndc"], row["ndc_basis"] = example(row, found, shelf)
        rows.append([row[column] for column in HEADER.split(",")])
    share_indications(rows)
    tables.write("drugs/medications.csv", HEADER.split(","), rows)


if __name__ == "__main__":
    medications(tables.arguments(__doc__).data)
