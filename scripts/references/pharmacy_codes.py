#!/usr/bin/env python3
"""Writes the code tables of pharmacy claims: reject-codes, dur-codes, daw and pharmacy-types of references/drugs/.

Codes are facts of the NCPDP lists as payer sheets and public code quote them; every wording is ours. A line: code | category | segment | field | words.
A leading `?` marks a code that is less usual or from general knowledge.
"""
import tables

REJECTS = """
01 | format | header | 101-A1 | Missing or invalid BIN
02 | format | header | 102-A2 | Missing or invalid version number
03 | format | header | 103-A3 | Missing or invalid transaction code
04 | format | header | 104-A4 | Missing or invalid processor control number
05 | pharmacy | header | 201-B1 | Missing or invalid pharmacy number
06 | eligibility | AM04 | 301-C1 | Missing or invalid group id
07 | eligibility | AM04 | 302-C2 | Missing or invalid cardholder id
08 | eligibility | AM04 | 303-C3 | Missing or invalid person code
09 | eligibility | AM01 | 304-C4 | Missing or invalid birth date
10 | eligibility | AM01 | 305-C5 | Missing or invalid gender
11 | eligibility | AM04 | 306-C6 | Missing or invalid relationship to cardholder
12 | eligibility | AM01 | 307-C7 | Missing or invalid place of service
13 | cob | AM07 | 308-C8 | Missing or invalid other coverage code
14 | eligibility | AM04 | 309-C9 | Missing or invalid eligibility clarification
15 | format | header | 401-D1 | Missing or invalid date of service
16 | format | AM07 | 402-D2 | Missing or invalid prescription number
17 | refill | AM07 | 403-D3 | Missing or invalid fill number
19 | utilization | AM07 | 405-D5 | Missing or invalid days supply
20 | format | AM07 | 406-D6 | Missing or invalid compound code
21 | product | AM07 | 407-D7 | Missing or invalid product id
22 | product | AM07 | 408-D8 | Missing or invalid dispense-as-written code
23 | pricing | AM11 | 409-D9 | Missing or invalid ingredient cost
25 | prescriber | AM03 | 411-DB | Missing or invalid prescriber id
26 | format | AM07 | 600-28 | Missing or invalid unit of measure
28 | format | AM07 | 414-DE | Missing or invalid date written
29 | refill | AM07 | 415-DF | Missing or invalid number of refills authorized
? 32 | format | AM07 | 418-DI | Missing or invalid level of service
33 | format | AM07 | 419-DJ | Missing or invalid origin of the prescription
34 | format | AM07 | 420-DK | Missing or invalid submission clarification
? 35 | prescriber | AM03 | 421-DL | Missing or invalid primary care provider id
39 | format | AM13 | 424-DO | Missing or invalid diagnosis code
3W | coverage | | | Prior authorization is being decided
3X | coverage | AM07 | 462-EV | Authorization number not found
3Y | coverage | AM07 | 462-EV | Prior authorization was denied
40 | pharmacy | header | 201-B1 | Pharmacy has no contract with the plan on the date of service
41 | cob | AM05 | 338-5C | Bill another payer first
50 | pharmacy | header | 201-B1 | Pharmacy number does not match
51 | eligibility | AM04 | 301-C1 | Group id does not match
52 | eligibility | AM04 | 302-C2 | Cardholder id does not match
53 | eligibility | AM04 | 303-C3 | Person code does not match
54 | product | AM07 | 407-D7 | Product number not known
55 | product | AM07 | 442-E7 | Package size of the product does not match
56 | prescriber | AM03 | 411-DB | Prescriber id does not match
60 | utilization | AM01 | 304-C4 | Product not covered at this age
61 | utilization | AM01 | 305-C5 | Product not covered for this gender
62 | eligibility | AM01 | 311-CB | Name of the patient does not match the cardholder id
63 | eligibility | AM01 | 384-4X | Patient in an institution: product not covered
64 | coverage | AM07 | 462-EV | Claim does not match the prior authorization
65 | eligibility | AM04 | 302-C2 | Patient is not covered
66 | eligibility | AM01 | 304-C4 | Patient is older than the age limit of the coverage
67 | eligibility | header | 401-D1 | Filled before the coverage began
68 | eligibility | header | 401-D1 | Filled after the coverage expired
69 | eligibility | header | 401-D1 | Filled after the coverage was terminated
70 | coverage | AM07 | 407-D7 | Product or service not covered
71 | prescriber | AM03 | 411-DB | Prescriber is not covered
? 72 | prescriber | AM03 | 421-DL | Primary prescriber is not covered
73 | refill | AM07 | 403-D3 | Refills are not covered
74 | cob | AM05 | 431-DV | Payment of the other carrier meets or exceeds what is payable
75 | coverage | AM07 | 462-EV | Prior authorization required
76 | utilization | AM07 | 442-E7 | Plan limitations exceeded
77 | product | AM07 | 407-D7 | Product number is discontinued
78 | pricing | AM11 | 430-DU | Cost exceeds the maximum
79 | refill | AM07 | 405-D5 | Refill too soon
80 | utilization | AM13 | 424-DO | Drug does not fit the diagnosis
81 | format | header | 401-D1 | Claim is too old
82 | format | header | 401-D1 | Claim is dated in the future
83 | refill | AM07 | 402-D2 | Duplicate of a paid or captured claim
84 | reversal | AM07 | 402-D2 | Claim was not paid or captured
85 | system | | | Claim was not processed
87 | reversal | AM07 | 402-D2 | Reversal was not processed
88 | dur | AM08 | 439-E4 | Rejected by drug utilization review
89 | pricing | AM11 | 430-DU | Rejected claim: fees paid
90 | system | | | Host closed the session
91 | system | | | Host gave no answer
92 | system | | | Host is not available
95 | system | | | Host timed out
96 | system | | | Host takes scheduled rest
97 | system | | | Payer is not available
98 | system | | | Connection to the payer is down
99 | system | | | Host error while processing
? 1C | utilization | AM01 | 334-1C | Missing or invalid smoker code
? 1E | prescriber | AM03 | 467-1E | Missing or invalid location of the prescriber
? 2C | utilization | AM01 | 335-2C | Missing or invalid pregnancy code
? 2E | prescriber | AM03 | 468-2E | Missing or invalid qualifier of the primary care provider id
? 4C | cob | AM05 | 337-4C | Missing or invalid count of other payments
? 4X | eligibility | AM01 | 384-4X | Missing or invalid patient residence
? 5C | cob | AM05 | 338-5C | Missing or invalid type of other coverage
? 5E | cob | AM05 | 471-5E | Missing or invalid count of rejects of the other payer
? 6C | cob | AM05 | 339-6C | Missing or invalid qualifier of the other payer id
? 6E | cob | AM05 | 472-6E | Missing or invalid reject code of the other payer
? 7C | cob | AM05 | 340-7C | Missing or invalid other payer id
? 7E | dur | AM08 | 473-7E | Missing or invalid counter of the DUR codes
? 7X | utilization | AM07 | 405-D5 | Days supply exceeds the limit of the plan
? 7Y | product | AM10 | 489-TE | Compounds are not covered
? 7Z | product | AM10 | 489-TE | Compound needs at least two ingredients
? 8C | format | header | 110-AK | Missing or invalid identifier of the facility
? 8E | dur | AM08 | 474-8E | Missing or invalid level of effort of the DUR service
? 8G | product | AM07 | 407-D7 | Product id must be a single zero for a compound
? 8H | product | AM07 | 407-D7 | Product only covered in a compound
? 9G | utilization | AM07 | 442-E7 | Quantity dispensed exceeds the maximum
? 9H | utilization | AM07 | 442-E7 | Quantity not valid for this product
A9 | format | header | 109-A9 | Missing or invalid number of transactions
? A5 | coverage | AM07 | 407-D7 | Not covered under Part D by law
? A6 | coverage | AM07 | 407-D7 | May be covered under Part B
? AA | eligibility | AM04 | 302-C2 | Patient spend-down is not met
AB | format | AM07 | 414-DE | Date written is after the date filled
AC | product | AM07 | 407-D7 | Manufacturer takes no part in the rebate programme
? AD | pharmacy | header | 201-B1 | Billing provider may not bill this kind of claim
AE | cob | AM05 | 340-7C | Qualified beneficiary: bill Medicare
AF | eligibility | AM04 | 302-C2 | Patient is enrolled in managed care
AG | utilization | AM07 | 405-D5 | Days supply limit of the product
? AH | coverage | AM07 | 429-DT | Unit dose packaging only for patients of nursing homes
AJ | product | AM07 | 408-D8 | Generic drug required
AK | format | header | 110-AK | Missing or invalid software id
AM | format | | 111-AM | Missing or invalid segment id
B2 | pharmacy | header | 202-B2 | Missing or invalid qualifier of the pharmacy id
? BE | pricing | AM11 | 477-BE | Missing or invalid professional service fee
CA | eligibility | AM01 | 310-CA | Missing or invalid first name of the patient
CB | eligibility | AM01 | 311-CB | Missing or invalid last name of the patient
CC | eligibility | AM04 | 312-CC | Missing or invalid first name of the cardholder
CD | eligibility | AM04 | 313-CD | Missing or invalid last name of the cardholder
? CM | eligibility | AM01 | 322-CM | Missing or invalid street of the patient
? CP | eligibility | AM01 | 325-CP | Missing or invalid postal code of the patient
DC | pricing | AM11 | 412-DC | Missing or invalid dispensing fee
DN | pricing | AM11 | 423-DN | Missing or invalid basis of cost
DQ | pricing | AM11 | 426-DQ | Missing or invalid usual and customary charge
DR | prescriber | AM03 | 427-DR | Missing or invalid last name of the prescriber
? DT | format | AM07 | 429-DT | Missing or invalid packaging code
DU | pricing | AM11 | 430-DU | Missing or invalid gross amount due
DV | cob | AM05 | 431-DV | Missing or invalid amount paid by the other payer
DX | pricing | AM11 | 433-DX | Missing or invalid amount paid by the patient
E1 | product | AM07 | 436-E1 | Missing or invalid qualifier of the product id
? E3 | pricing | AM11 | 438-E3 | Missing or invalid incentive amount
E4 | dur | AM08 | 439-E4 | Missing or invalid reason for service
E5 | dur | AM08 | 440-E5 | Missing or invalid professional service code
E6 | dur | AM08 | 441-E6 | Missing or invalid result of service
E7 | utilization | AM07 | 442-E7 | Missing or invalid quantity dispensed
E8 | cob | AM05 | 443-E8 | Missing or invalid date of the other payer
EC | product | AM10 | 447-EC | Missing or invalid count of compound ingredients
ED | product | AM10 | 448-ED | Missing or invalid quantity of a compound ingredient
EE | product | AM10 | 449-EE | Missing or invalid cost of a compound ingredient
EF | product | AM10 | 450-EF | Missing or invalid dosage form of the compound
EG | product | AM10 | 451-EG | Missing or invalid unit of the compound
? EK | prescriber | AM07 | 454-EK | Missing or invalid number of the scheduled prescription
EM | format | AM07 | 455-EM | Missing or invalid qualifier of the prescription number
? ET | utilization | AM07 | 460-ET | Missing or invalid quantity prescribed
EU | coverage | AM07 | 461-EU | Missing or invalid type of prior authorization
EV | coverage | AM07 | 462-EV | Missing or invalid prior authorization number
EZ | prescriber | AM03 | 466-EZ | Missing or invalid qualifier of the prescriber id
? GE | pricing | AM11 | 482-GE | Missing or invalid percentage sales tax
H6 | dur | AM08 | 476-H6 | Missing or invalid co-agent id
? HA | pricing | AM11 | 481-HA | Missing or invalid flat sales tax
HB | cob | AM05 | 341-HB | Missing or invalid count of amounts paid by the other payer
HC | cob | AM05 | 342-HC | Missing or invalid qualifier of an amount paid by the other payer
HD | format | AM07 | 343-HD | Missing or invalid dispensing status
J9 | dur | AM08 | 475-J9 | Missing or invalid qualifier of the co-agent id
M1 | eligibility | AM04 | 302-C2 | Patient is not in this category of aid
M2 | eligibility | AM04 | 302-C2 | Patient is locked in to another provider
? M3 | system | | | Host error in prior authorization
M4 | refill | AM07 | 402-D2 | Prescription is past its time limit or number of fills
? M5 | coverage | | | Needs a manual claim
? M6 | eligibility | | | Host eligibility error
? M7 | product | | | Host drug file error
? M8 | pharmacy | | | Host provider file error
? MR | coverage | AM07 | 407-D7 | Product is not on the formulary
N1 | system | | | Switch: no patient match found
NN | system | | | Rejected by the switch or intermediary
? NP | cob | AM05 | 351-NP | Missing or invalid qualifier of the patient's amount
? NQ | cob | AM05 | 352-NQ | Missing or invalid amount of the patient's responsibility
? NR | cob | AM05 | 353-NR | Missing or invalid count of the patient's amounts
NX | format | AM07 | 354-NX | Missing or invalid count of submission clarifications
P6 | format | header | 401-D1 | Date of service is before the date of birth
PA | coverage | AM07 | 462-EV | Prior authorization is used up or cannot be renewed
? PB | format | header | 103-A3 | Transaction count does not fit the transaction
? PC | format | AM07 | | Missing or invalid claim segment
? PD | format | AM13 | | Missing or invalid clinical segment
? PE | cob | AM05 | | Missing or invalid coordination of benefits segment
? PF | format | AM10 | | Missing or invalid compound segment
? PH | dur | AM08 | | Missing or invalid DUR segment
? PJ | format | AM04 | | Missing or invalid insurance segment
? PK | format | AM01 | | Missing or invalid patient segment
? PM | format | AM02 | | Missing or invalid pharmacy provider segment
? PN | prescriber | AM03 | | Missing or invalid prescriber segment
? PP | pricing | AM11 | | Missing or invalid pricing segment
? R6 | product | AM10 | | Product or service does not fit the place of service
R8 | format | | | Syntax error
R9 | pricing | AM11 | 430-DU | Gross amount due does not add up
? RE | product | AM10 | 488-RE | Missing or invalid qualifier of a compound ingredient
? TE | product | AM10 | 489-TE | Missing or invalid id of a compound ingredient
? U7 | pharmacy | AM07 | 147-U7 | Missing or invalid pharmacy service type
UE | product | AM10 | 490-UE | Missing or invalid basis of cost of a compound ingredient
WE | format | AM13 | 492-WE | Missing or invalid qualifier of the diagnosis
58 | prescriber | AM03 | 421-DL | Primary prescriber does not match
86 | reversal | AM07 | 402-D2 | Submit a manual reversal
KE | format | AM09 | 485-KE | Missing or invalid type of coupon
ME | format | AM09 | 486-ME | Missing or invalid coupon number
NE | format | AM09 | 487-NE | Missing or invalid value of the coupon
MZ | system | | | More errors than can be reported
P1 | refill | AM07 | 456-EN | Associated prescription number not found
P2 | format | AM13 | 493-XE | Counter of the clinical information is out of sequence
P3 | product | AM10 | 447-EC | Count of compound ingredients does not fit the repetitions
P4 | cob | AM05 | 337-4C | Count of other payments does not fit the repetitions
P5 | format | AM09 | 486-ME | Coupon has expired
P7 | format | AM13 | 491-VE | Count of diagnosis codes does not fit the repetitions
P8 | dur | AM08 | 473-7E | Counter of the DUR codes is out of sequence
P9 | format | | | Field may not be repeated
PR | format | AM12 | | Missing or invalid prior authorization segment
PS | format | header | | Missing or invalid transaction header segment
PT | format | AM06 | | Missing or invalid workers' compensation segment
PV | refill | AM07 | 457-EP | Date of the associated prescription does not match
PW | format | AM06 | | Employer id does not match
PX | cob | AM05 | 340-7C | Other payer id does not match
PY | product | AM07 | 600-28 | Form of the unit or route of administration does not match
PZ | product | AM07 | 600-28 | Unit of measure does not fit the product
R1 | pricing | AM11 | 478-H7 | Count of other amounts does not fit the repetitions
R2 | cob | AM05 | 471-5E | Count of rejects of the other payer does not fit the repetitions
R3 | format | AM07 | 458-SE | Count of procedure modifiers does not fit the repetitions
R4 | format | AM07 | 459-ER | Procedure modifier is invalid for the product
R5 | product | AM07 | 407-D7 | Product id must be zero when the qualifier is a DUR service
R7 | format | | | Segment may not be repeated in a transaction
RA | reversal | AM07 | 343-HD | Reversal of a partial fill is out of order
RB | refill | AM07 | 343-HD | More than one partial fill is not allowed
RC | product | AM07 | 343-HD | Partial fill and completion are of different drugs
RD | eligibility | AM04 | 301-C1 | Cardholder or group of the partial fill and the completion differ
RF | refill | AM07 | 343-HD | Partial fill and completion are out of order
SE | format | AM07 | 458-SE | Missing or invalid count of procedure modifiers
VE | format | AM13 | 491-VE | Missing or invalid count of diagnosis codes
XE | format | AM13 | 493-XE | Missing or invalid counter of the clinical information
ZE | format | AM13 | 494-ZE | Missing or invalid date of a measurement
600 | eligibility | header | 401-D1 | Date of the transaction is outside the coverage
? 620 | coverage | AM07 | 407-D7 | May be covered under Part D
? 569 | coverage | | | Give the notice of Medicare drug coverage rights
? 606 | product | AM07 | 407-D7 | Brand drug or certain labeler required
? 608 | coverage | AM07 | 407-D7 | Step therapy: another drug is to be tried first
? 619 | prescriber | AM03 | 411-DB | Prescriber type 1 NPI required
? 645 | refill | AM07 | 442-E7 | Repackaged product is not covered by the contract
? 816 | coverage | AM07 | 407-D7 | Pharmacy benefit excludes it: bill the medical benefit
? 828 | utilization | AM07 | 407-D7 | Patient is under a drug management programme
? 922 | dur | AM07 | 442-E7 | Morphine milligram equivalents exceed the limit
? 923 | dur | AM07 | 442-E7 | Morphine milligram equivalents of a single claim exceed the limit
? 925 | utilization | AM07 | 405-D5 | Days supply of the first opioid fill exceeds the limit
"""

# Codes whose meaning stands in a public code table or payer sheet; of the others those that are the id of the field they speak of follow the rule of the list.
PUBLIC = set("01 02 03 04 05 06 07 08 09 10 11 12 13 15 16 17 19 20 21 22 23 25 26 28 29 33 34 39 3W 3X 3Y 40 41 50 51 52 53 54 55 56 60 61 62 63 64 65 66 67 68 69 70 71 73 74 75 76 77 78 79 80 "
             "600 PJ PK PN PZ ET 81 82 83 84 85 87 88 92 95 99 AB AC AE AF AG AJ DQ DU E7 EV M1 M2 M4 N1 NN P6 PA R8 R9".split())

# Codes that stand in a public list of the codes of version 5.1 (rssadmin.com); what they mean is from general knowledge.
LISTED = set("1C 1E 2C 2E 4C 5C 5E 6C 6E 7C 7E 8C 8E 14 32 35 58 72 86 89 90 91 96 97 98 AA AC AD AH AK AM A9 BE B2 CA CB CC CD CM CP DC DN DR DT DV DX EC ED EE EF EG EK EM ET EU EZ E1 E3 E4 E5 E6 E8 GE HA HB HC HD H6 J9 KE M3 M5 M6 M7 M8 ME MZ NE PB PC PD PE PF PG PH PJ PK PM PN PP PR PS PT PV PW PX PY PZ P1 P2 P3 P4 P5 P7 P8 P9 RA RB RC RD RE RF R1 R2 R3 R4 R5 R6 R7 SE TE UE VE WE XE ZE".split())

DUR = """
reason
AD additional drug needed|AN prescription authentication|AR adverse drug reaction|AT additive toxicity|CD chronic disease management|CH call the help desk|CS patient complaint|DA drug and allergy|? DC drug and inferred disease|DD drug and drug
DF drug and food|DI drug incompatibility|DL drug and laboratory result|DM apparent drug misuse|DR dose range|DS tobacco use|ED patient education|ER overuse or early refill|EX excessive quantity|HD high dose
IC iatrogenic condition|ID duplicate ingredient|LD low dose|LK patient locked in|LR underuse or late refill|MC drug and reported disease|MN insufficient duration|MS missing information|MX excessive duration|NA drug not available
NC drug not covered|ND new disease or diagnosis|NF drug not on formulary|NN unnecessary drug|NP new patient|NR lactation|NS insufficient quantity|OH alcohol|PA drug and age|PC patient question
PG drug and pregnancy|PH preventive health care|PN prescriber consultation|PP plan protocol|PR prior adverse reaction|PS product selection|RE suspected environmental risk|RF health provider referral|SC suboptimal compliance|SD suboptimal drug or indication
SE side effect|SF suboptimal dosage form|SR suboptimal regimen|SX drug and gender|TD therapeutic duplication|TN laboratory test needed|TP payer or processor question|UD duplicate drug
service
00 no intervention|AS patient assessment|CC coordination of care|DE dosing evaluation or determination|DP dosage evaluated|FE formulary enforcement|GP generic product selected|M0 prescriber consulted|MA medication administered|MB overriding benefit
MP patient will be monitored|MR medication review|P0 patient consulted|PA previous patient tolerance|PE patient education or instruction|PH patient medication history|PM patient monitoring|PT laboratory test performed|R0 pharmacist consulted another source|RT laboratory test recommended
SC self-care consultation|SW literature search or review|TC payer or processor consulted|TH therapeutic product interchange
result
00 not specified|1A filled as is, false positive|1B filled as is|1C filled with another dose|1D filled with other directions|1E filled with another drug|1F filled with another quantity|1G filled with the prescriber's approval|1H brand changed to generic|1J prescription changed to over the counter
1K filled with another dosage form|2A not filled|2B not filled, directions clarified|3A recommendation accepted|3B recommendation not accepted|3C drug discontinued|3D regimen changed|3E therapy changed|3F therapy changed, cost increase accepted|3G therapy unchanged
3H follow-up or report|3J patient referral|3K instructions understood|3M compliance aid provided|3N medication administered|4A prescribed with acknowledgements
significance
1 major|2 moderate|3 minor|9 undetermined
pharmacy
0 not specified|1 your pharmacy|2 other pharmacy of the same chain|3 other pharmacy
source
? 0 not specified|1 First Databank|2 Medi-Span|3 Micromedex|4 processor|5 other
prescriber
0 not specified|1 same prescriber|2 other prescriber
"""
# Reasons, services and results that the public material at hand names with their meaning; the others are from general knowledge.
NAMED = set("DD TD ID UD ER LR HD LD DR EX MX MN NS PA SX PG NR DC MC DA DF OH DS DL DI AT AR PR SE IC DM NF NC NN PS SD SR SF SC MS TN CH TP LK PN ED M0 P0 R0 MR GP TH PE PM MA AS 00 "
            "1A 1B 1C 1D 1E 1F 1G 1H 1J 1K 2A 2B 3A 3B 3C 3D 3E 3G 3H 3J 3K 3M 3N 4A 0 1 2 3 4 5 9".split())

DAW = """
0 | No product selection indicated | no | 0.936
1 | Substitution not allowed by the prescriber | no | 0.021
2 | Substitution allowed, patient asked for the brand | yes | 0.012
3 | Substitution allowed, pharmacist chose the brand | yes | 0.003
4 | Substitution allowed, generic not in stock | no | 0.002
5 | Substitution allowed, brand dispensed as a generic | no | 0.006
6 | Override | no | 0.000
7 | Substitution not allowed, brand required by law | no | 0.001
8 | Substitution allowed, generic not on the market | no | 0.005
9 | Substitution allowed, plan asks for the brand | no | 0.014
"""

# id | name | service type (147-U7) | patient residences (384-4X) | taxonomy | share of fills | most days a fill
PHARMACIES = """
retail | Community pharmacy | 1 | 1 | pharmacy-retail | 0.868 | 90
mail | Mail order pharmacy | 6 | 1 | pharmacy-mail | 0.058 | 90
specialty | Specialty pharmacy | 8 | 1 | pharmacy-specialty | 0.019 | 30
ltc | Long term care pharmacy | 5 | 2;3;4;9 | pharmacy-ltc | 0.034 | 30
compounding | Compounding pharmacy | 2 | 1 | pharmacy-compounding | 0.003 | 30
infusion | Home infusion pharmacy | 3 | 1 | pharmacy-infusion | 0.003 | 30
clinic | Clinic pharmacy | 1 | 1 | pharmacy-clinic | 0.009 | 90
institutional | Institutional pharmacy | 4 | 3;6;11 | pharmacy-institutional | 0.004 | 30
managed-care | Pharmacy of a managed care organization | 7 | 1 | pharmacy-managed-care | 0.002 | 90
"""
TAXONOMY = {"pharmacy-retail": "3336C0003X", "pharmacy-mail": "3336M0002X", "pharmacy-specialty": "3336S0011X", "pharmacy-ltc": "3336L0003X", "pharmacy-compounding": "3336C0004X",
            "pharmacy-infusion": "3336H0001X", "pharmacy-clinic": "3336C0002X", "pharmacy-institutional": "3336I0012X", "pharmacy-managed-care": "3336M0003X"}


def cells(text):
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def main():
    data = tables.arguments(__doc__).data
    rows = []
    for code, category, segment, field, words in cells(REJECTS):
        code = code.lstrip("? ")
        verified = "yes" if code in PUBLIC else "corroborated" if field.endswith("-" + code) or code in LISTED else "no"
        rows.append([code, words, category, segment, field, verified])
    tables.write("drugs/reject-codes.csv", "code,description,category,segment,field,verified".split(","), rows)

    rows, kind = [], ""
    for line in DUR.strip().splitlines():
        if "|" not in line:
            kind = line
            continue
        for entry in line.split("|"):
            doubt = entry.startswith("?")
            code, name = entry.lstrip("? ").split(" ", 1)
            rows.append([kind, code, name[0].upper() + name[1:], "no" if doubt or code not in NAMED else "corroborated"])
    tables.write("drugs/dur-codes.csv", "kind,code,name,verified".split(","), rows, keys=2)

    tables.write("drugs/daw.csv", "code,name,penalty,share,verified".split(","), [row + ["corroborated"] for row in cells(DAW)])

    known = {row["Code"] for row in tables.read(data / "codes/nucc_taxonomy_251.csv")}
    assert set(TAXONOMY.values()) <= known, set(TAXONOMY.values()) - known
    rows = [[key, name, service, homes, TAXONOMY[kind], share, days, "corroborated"] for key, name, service, homes, kind, share, days in cells(PHARMACIES)]
    tables.write("drugs/pharmacy-types.csv", "id,name,service_type,residences,taxonomy,share,max_days,verified".split(","), rows)


if __name__ == "__main__":
    main()
