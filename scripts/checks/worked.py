#!/usr/bin/env python3
"""The worked example: 200 Texans with diabetes in Medicare, all three products, through their first year.

Usage: scripts/checks/worked.py HEALTHSIM            checks the report and the page
       scripts/checks/worked.py HEALTHSIM --record   writes them anew

The report is examples/worked/report.txt, without the lines of the clock. The page is docs/user-guide/worked-example.md: it
follows one patient through chart, claims and pharmacy, and every date and amount on it is read from the cohort here.
"""
import csv
import datetime
import decimal
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORT = ROOT / "examples/worked/report.txt"
PAGE = ROOT / "docs/user-guide/worked-example.md"
SPECIFICATION = "examples/worked/texas-medicare-diabetics.json"
A1C = "4548-4"
ADDED = ("empagliflozin", "semaglutide", "insulin glargine")


class Cohort:
    """The tables of a cohort, each a list of rows by the names of the columns."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.tables = {}

    def __getitem__(self, name):
        if name not in self.tables:
            with open(self.folder / "csv" / f"{name}.csv", newline="", encoding="utf-8") as file:
                self.tables[name] = list(csv.DictReader(file))
        return self.tables[name]

    def rows(self, name, **wanted):
        return [row for row in self[name] if all(row[key] == value for key, value in wanted.items())]

    def row(self, name, **wanted):
        found = self.rows(name, **wanted)
        assert found, f"no row of {name} with {wanted}"
        return found[0]


def day(text):
    return text[:10]


def days_between(first, second):
    return (datetime.date.fromisoformat(second) - datetime.date.fromisoformat(first)).days


def money(values):
    return sum((decimal.Decimal(value or "0") for value in values), decimal.Decimal("0.00"))


def dollars(amount):
    return f"${amount:,.2f}"


def table(header, rows, right=()):
    marks = ["---:" if name in right else "---" for name in header]
    lines = ["| " + " | ".join(header) + " |", "|" + "|".join(marks) + "|"]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


class Story:
    """What happened to one patient, from all three products."""

    def __init__(self, cohort, mrn):
        self.cohort, self.mrn = cohort, mrn
        self.patient = cohort.row("patients", mrn=mrn)
        self.a1c = {}
        for row in cohort.rows("observations", mrn=mrn, code=A1C):
            self.a1c.setdefault(day(row["effective_time"]), row)
        self.orders = cohort.rows("medication_orders", mrn=mrn)
        added = [
            row for row in self.orders
            if any(name in row["description"].lower() for name in ADDED) and row["setting"] != "inpatient"
        ]
        self.added = min(added, key=lambda row: row["authored_time"]) if added else None

    def is_told(self):
        """Whether the year has the turn that the page tells: a value still high after three months, a drug added within
        two weeks of it, paid for and taken, and a lower value afterwards."""
        if self.added is None or len(self.a1c) < 4:
            return False
        added = day(self.added["authored_time"])
        before = [date for date in sorted(self.a1c) if date <= added]
        after = [date for date in sorted(self.a1c) if date > added]
        if len(before) < 2 or not after or days_between(before[0], added) < 60:
            return False
        if days_between(before[-1], added) > 14 or float(self.a1c[before[-1]]["value"]) < 7.5:
            return False
        if float(self.a1c[after[-1]]["value"]) > float(self.a1c[before[-1]]["value"]) - 1:
            return False
        if any(row["class"] == "inpatient" for row in self.cohort.rows("encounters", mrn=self.mrn)):
            return False
        self.before, self.after, self.turn = before, after, added
        self.member = self.cohort.row("members", mrn=self.mrn)["member_id"]
        card = self.cohort.rows("rx_members", mrn=self.mrn)
        if not card:
            return False
        self.card = card[0]["rx_member_id"]
        found = self.cohort.rows("prescriptions", order_id=self.added["medication_id"])
        if not found:
            return False
        self.prescription = found[0]
        self.answers = {
            row["claim_id"]: row for row in self.cohort.rows("pharmacy_responses", rx_member_id=self.card)
            if row["status"] == "P"
        }
        self.fills = [
            row for row in self.cohort.rows("fills", prescription_id=self.prescription["prescription_id"])
            if row["status"] == "dispensed" and row["claim_id"] in self.answers
        ]
        self.encounter = self.cohort.row("encounters", encounter_id=self.added["encounter_id"])
        self.claims = []
        for claim in self.cohort.rows("claims", encounter_id=self.encounter["encounter_id"]):
            decisions = [
                row for row in self.cohort.rows("adjudications", claim_id=claim["claim_id"])
                if row["status"] == "paid" and row["remittance_id"]
            ]
            if len(decisions) != 1 or claim["frequency"] != "1":
                return False
            self.claims.append((claim, decisions[0]))
        return len(self.claims) > 0 and len(self.fills) >= 3

    # The three readings.

    def nurse(self):
        rows = []
        for date, row in sorted(self.a1c.items()):
            started = [
                order["description"] for order in self.orders
                if 0 <= days_between(date, day(order["authored_time"])) <= 14 and order["setting"] != "inpatient"
                and order["indication_code"].startswith("E11")
            ]
            rows.append((date, row["value"] + " %", row["interpretation"] or "", "; ".join(sorted(set(started))) or "–"))
        first, last = self.a1c[self.before[-1]]["value"], self.a1c[self.after[-1]]["value"]
        visits = len(self.cohort.rows("encounters", mrn=self.mrn))
        conditions = sorted(
            (row["code"], row["description"]) for row in self.cohort.rows("conditions", mrn=self.mrn)
            if not row["abatement_date"]
        )
        text = (
            f"The chart has {visits} encounters and these open problems:\n\n"
            + "\n".join(f"- {name} ({code})" for code, name in conditions) + "\n\n"
            + table(["day", "HbA1c", "", "ordered for diabetes within two weeks"], rows, right=("HbA1c",))
            + f"\n\nOn {self.before[-1]} HbA1c was still {first} %: the goal had been missed for "
            f"{days_between(self.before[0], self.before[-1])} days, and on {self.turn} the clinician added "
            f"{self.added['description']} ({self.added['sig']}), {self.added['quantity']} for "
            f"{self.added['days_supply']} days. On {self.after[-1]} HbA1c was {last} %."
        )
        return text

    def analyst(self):
        """Each claim of the visit, its lines and its sum, and the account of the member."""
        cohort, rows, sums, told = self.cohort, [], [], []
        for claim, decision in self.claims:
            decided = {
                row["line"]: row
                for row in cohort.rows("line_adjudications", adjudication_id=decision["adjudication_id"])
            }
            lines = cohort.rows("claim_lines", claim_id=claim["claim_id"])
            for line in lines:
                found = decided[line["line"]]
                rows.append(
                    (claim["claim_id"], f"{line['code']} {line['display']}", line["charge"], found["allowed"],
                     found["deductible"], found["copay"], found["coinsurance"], found["paid"]))
            payment = cohort.row("remittances", remittance_id=decision["remittance_id"])
            told.append(
                f"{claim['claim_id']} was received on {claim['received_date']}, decided on {decision['decided_date']} under "
                f"{decision['plan_id']}, and paid by {payment['remittance_id']} on {payment['date']}.")
            groups = {}
            for row in cohort.rows("adjustments", adjudication_id=decision["adjudication_id"]):
                key = f"{row['group']}-{row['reason']}"
                groups[key] = groups.get(key, decimal.Decimal("0.00")) + decimal.Decimal(row["amount"])
            charge, paid = money([claim["charge"]]), money([decision["paid"]])
            assert charge == money(line["charge"] for line in lines), "the lines are not the claim"
            assert charge == paid + sum(groups.values()), "the claim does not balance"
            parts = "".join(f" − {dollars(amount)} ({key})" for key, amount in groups.items())
            sums.append(
                f"- {claim['claim_id']}: {dollars(charge)}{parts} = {dollars(paid)}; the patient owes "
                f"{dollars(money([decision['patient_responsibility']]))}.")
        decisions = cohort.rows("adjudications", member_id=self.member)
        claims = cohort.rows("claims", member_id=self.member)
        return (
            f"The visit of {day(self.encounter['admission_time'])} ({self.encounter['encounter_id']}, "
            f"{self.encounter['type']}) is {len(self.claims)} claim{'s' if len(self.claims) != 1 else ''}. "
            + " ".join(told) + "\n\n"
            + table(
                ["claim", "service", "charge", "allowed", "deductible", "copay", "coinsurance", "paid"], rows,
                right=("charge", "allowed", "deductible", "copay", "coinsurance", "paid"))
            + "\n\nCharge less adjustments is payment, to the cent:\n\n" + "\n".join(sums)
            + f"\n\nIn the whole history the plan received {len(claims)} claims of this member, decided {len(decisions)} "
            f"times, paid {dollars(money(row['paid'] for row in decisions))}, and left "
            f"{dollars(money(row['patient_responsibility'] for row in decisions))} to the member."
        )

    def pharmacist(self):
        prescription, rows, paid, own, total = self.prescription, [], decimal.Decimal("0.00"), decimal.Decimal("0.00"), 0
        for fill in sorted(self.fills, key=lambda row: row["filled_date"]):
            answer = self.answers[fill["claim_id"]]
            assert money([answer["allowed"]]) == money(
                [answer["patient_pay"], answer["total_paid"], answer["other_payers"]]), "the claim does not balance"
            paid += money([answer["total_paid"]])
            own += money([answer["patient_pay"]])
            total += int(fill["days_supply"])
            rows.append(
                (fill["fill_number"], fill["filled_date"], fill["picked_up_date"], fill["quantity"], fill["days_supply"],
                 answer["allowed"], answer["patient_pay"], answer["total_paid"], fill["claim_id"]))
        plan = self.answers[self.fills[0]["claim_id"]]["rx_plan_id"]
        with open(ROOT / "references/drugs/reject-codes.csv", newline="", encoding="utf-8") as file:
            words = {row["code"]: row["description"] for row in csv.DictReader(file)}
        attempts = {
            row["claim_id"] for row in self.cohort.rows("pharmacy_claims", prescription_id=prescription["prescription_id"])
            if row["transaction"] == "B1"
        }
        refused = [
            row for row in self.cohort["pharmacy_responses"] if row["claim_id"] in attempts and row["rejects"]
        ]
        first_time = (
            f" Of {len(attempts)} claims that were sent, {len(refused)} {'was' if len(refused) == 1 else 'were'} refused: "
            + "; ".join(
                f"{row['claim_id']} on {day(row['decided_time'])} with reject {row['rejects']} "
                f"({', '.join(words[code] for code in row['rejects'].split())})" for row in refused) + "."
            if refused else f" None of the {len(attempts)} claims that were sent was refused.")
        reviews = self.cohort.rows("dur_alerts")
        ids = {fill["claim_id"] for fill in self.fills}
        alerts = [row for row in reviews if row["claim_id"] in ids]
        told = (
            f" Drug review had something to say {len(alerts)} time{'s' if len(alerts) != 1 else ''}: "
            + "; ".join(sorted({f"{row['reason']} ({row['message']})" for row in alerts})) + "."
            if alerts else " Drug review found nothing against it.")
        last = max(day(fill["filled_date"]) for fill in self.fills)
        first = min(day(fill["filled_date"]) for fill in self.fills)
        return (
            f"The order became prescription {prescription['prescription_id']}, written on "
            f"{day(prescription['written_time'])}: {prescription['drug_name']}, {prescription['quantity']} "
            f"{prescription['unit']} for {prescription['days_supply']} days, {prescription['refills']} refills. The plan is "
            f"{plan}.\n\n"
            + table(
                ["fill", "filled", "fetched", "quantity", "days", "price", "patient", "plan", "claim"], rows,
                right=("quantity", "days", "price", "patient", "plan"))
            + f"\n\nEvery price is what patient and plan pay together. {len(rows)} fills from {first} to {last} are "
            f"{total} days of the drug: the patient paid {dollars(own)}, the plan {dollars(paid)}.{first_time}{told}"
        )


def page(cohort, report):
    for patient in cohort["patients"]:
        story = Story(cohort, patient["mrn"])
        if story.is_told():
            break
    else:
        raise SystemExit("no patient of the cohort has the year that the page tells")
    who = story.patient
    sex = {"F": "a woman", "M": "a man"}.get(who["gender"], "a person")
    summary = report.split("DISTRIBUTION VALIDATION")[0].split("Entities Generated:\n")[1].split("\n\n")[0].rstrip()
    return f"""# One patient, read three times

<!-- Written by scripts/checks/worked.py --record: do not edit. Every date and amount is read from the cohort. -->

200 Texans with diabetes in Medicare, all three products, with the journey of the first year:

    healthsim execute {SPECIFICATION} --out texas

The report is [examples/worked/report.txt](../../examples/worked/report.txt), the same on every machine:

```
{summary}
```

One of the 200 is {story.mrn}, {sex} born on {who['birth_date']} in {who['city']}, Texas. As a member: {story.member}; at the
pharmacy: {story.card}. The three numbers stand for one person: the tables `patients`, `members` and `rx_members` have the
same name, birth date, address and social security number.

## As a nurse reads the chart

{story.nurse()}

Tables: `conditions`, `encounters`, `observations`, `medication_orders`, by `mrn`.

## As an analyst reads the claims

{story.analyst()}

Tables: `claims`, `claim_lines`, by `encounter_id` and `claim_id`; `adjudications`, `line_adjudications`, `adjustments`,
`remittances`, by `adjudication_id` and `remittance_id`.

## As a pharmacist reads the fills

{story.pharmacist()}

Tables: `prescriptions`, by `order_id`; `fills`, `pharmacy_claims`, `pharmacy_responses`, `dur_alerts`, by `prescription_id` and
`claim_id`.

## The same from Swift

```swift
let cohort = try Cohort(profile: .json(specification))
let household = cohort[{int(story.mrn[3:]) - 1}]
```

`specification` is the text of the file; [examples/embedding](../../examples/embedding) has a package that does such things.
"""


def compare(path, text):
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if old == text:
        print(f"ok   {path.relative_to(ROOT)} is what the program makes")
        return True
    for number, (left, right) in enumerate(zip(old.splitlines() + [""], text.splitlines() + [""]), 1):
        if left != right:
            print(f"{path.relative_to(ROOT)}:{number}\n  stands: {left[:200]}\n  made:   {right[:200]}", file=sys.stderr)
            break
    print(f"run scripts/checks/worked.py {sys.argv[1]} --record, and read what has changed", file=sys.stderr)
    return False


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [command, "execute", SPECIFICATION, "--format", "csv", "--out", f"{folder}/texas", "--quiet"], cwd=ROOT,
            check=True)
        cohort = Cohort(f"{folder}/texas")
        lines = (cohort.folder / "report.txt").read_text(encoding="utf-8").splitlines()
        report = "\n".join(
            f"Cohort saved: texas" if line.startswith("Cohort saved:") else line for line in lines
            if not line.startswith(("Executed:", "Duration:"))) + "\n"
        text = page(cohort, report)
    if "--record" in sys.argv:
        REPORT.write_text(report, encoding="utf-8")
        PAGE.write_text(text, encoding="utf-8")
        return
    if not all([compare(REPORT, report), compare(PAGE, text)]):
        raise SystemExit(1)


main()
