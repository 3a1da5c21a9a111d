"""Builds references/codes/cvx.csv and immunizations.csv: vaccines as given in the United States, and the schedule of doses.

The codes and short names are those of the CDC's list of 3 September 2025 (as carried by HL7's SMART Health Cards vaccination guide); long names of the CMS eCQM value sets.
"""

import tables

# CVX | short name of the CDC | group | CPT of the vaccine | CPT of giving it | route | site | from, to month of age
VACCINES = """
03 | MMR | mmr | 90707 | 90460 | subcutaneous | arm | 12 |
08 | Hep B, adolescent or pediatric | hepatitis-b | 90744 | 90460 | intramuscular | thigh | 0 | 239
10 | IPV | polio | 90713 | 90460 | intramuscular | thigh | 1 |
17 | Hib, unspecified formulation | hib | 90648 | 90460 | intramuscular | thigh | 1 | 60
20 | DTaP | dtap | 90700 | 90460 | intramuscular | thigh | 1 | 83
21 | varicella | varicella | 90716 | 90460 | subcutaneous | arm | 12 |
31 | Hep A, pediatric, unspecified formulation | hepatitis-a | 90633 | 90460 | intramuscular | thigh | 12 | 228
33 | pneumococcal polysaccharide PPV23 | pneumococcal | 90732 | 90471 | intramuscular | arm | 24 |
43 | Hep B, adult | hepatitis-b | 90746 | 90471 | intramuscular | arm | 240 |
44 | Hep B, high-dosage, dialysis or IC | hepatitis-b | 90740 | 90471 | intramuscular | arm | 240 |
45 | Hep B, unspecified formulation | hepatitis-b | 90746 | 90471 | intramuscular | arm | 0 |
48 | Hib (PRP-T) | hib | 90648 | 90460 | intramuscular | thigh | 1 | 60
49 | Hib (PRP-OMP) | hib | 90647 | 90460 | intramuscular | thigh | 1 | 60
50 | DTaP-Hib | dtap |  | 90460 | intramuscular | thigh | 12 | 59
51 | Hib-Hep B | hib |  | 90460 | intramuscular | thigh | 1 | 60
52 | Hep A, adult | hepatitis-a | 90632 | 90471 | intramuscular | arm | 228 |
62 | HPV, quadrivalent | hpv |  | 90471 | intramuscular | arm | 108 | 551
83 | Hep A, ped/adol, 2 dose | hepatitis-a | 90633 | 90460 | intramuscular | thigh | 12 | 228
85 | Hep A, unspecified formulation | hepatitis-a | 90632 | 90471 | intramuscular | arm | 12 |
88 | influenza, unspecified formulation | influenza | 90656 | 90471 | intramuscular | arm | 6 |
89 | polio, unspecified formulation | polio | 90713 | 90460 | intramuscular | thigh | 1 |
94 | MMRV | mmr | 90710 | 90460 | subcutaneous | arm | 12 | 155
104 | Hep A-Hep B | hepatitis-b | 90636 | 90471 | intramuscular | arm | 216 |
106 | DTaP, 5 pertussis antigens | dtap | 90700 | 90460 | intramuscular | thigh | 1 | 83
107 | DTaP, unspecified formulation | dtap | 90700 | 90460 | intramuscular | thigh | 1 | 83
109 | pneumococcal, unspecified formulation | pneumococcal | 90677 | 90471 | intramuscular | arm | 1 |
110 | DTaP-Hep B-IPV | dtap | 90723 | 90460 | intramuscular | thigh | 1 | 83
111 | Influenza, live, trivalent, intranasal, PF | influenza | 90660 | 90473 | nasal | nose | 24 | 599
113 | Td (adult), 5 Lf tetanus toxoid, preservative free, adsorbed | td | 90714 | 90471 | intramuscular | arm | 84 |
114 | meningococcal MCV4P | meningococcal-acwy | 90734 | 90460 | intramuscular | arm | 9 | 671
115 | Tdap | tdap | 90715 | 90471 | intramuscular | arm | 84 |
116 | rotavirus, pentavalent | rotavirus | 90680 | 90460 | oral | mouth | 1 | 8
119 | rotavirus, monovalent | rotavirus | 90681 | 90460 | oral | mouth | 1 | 8
120 | DTaP-Hib-IPV | dtap | 90698 | 90460 | intramuscular | thigh | 1 | 59
121 | zoster live | zoster |  | 90471 | subcutaneous | arm | 600 |
122 | rotavirus, unspecified formulation | rotavirus | 90680 | 90460 | oral | mouth | 1 | 8
130 | DTaP-IPV | dtap | 90696 | 90460 | intramuscular | thigh | 48 | 83
133 | Pneumococcal conjugate PCV 13 | pneumococcal | 90670 | 90460 | intramuscular | thigh | 1 |
135 | Influenza, high-dose, trivalent, PF | influenza | 90662 | 90471 | intramuscular | arm | 780 |
136 | Meningococcal MCV4O | meningococcal-acwy | 90734 | 90460 | intramuscular | arm | 2 | 671
140 | Influenza, split virus, trivalent, PF | influenza | 90656 | 90471 | intramuscular | arm | 6 |
141 | Influenza, split virus, trivalent, preservative | influenza | 90658 | 90471 | intramuscular | arm | 6 |
144 | influenza, seasonal, intradermal, preservative free | influenza |  | 90471 | intradermal | arm | 216 | 779
146 | DTaP,IPV,Hib,HepB | dtap | 90697 | 90460 | intramuscular | thigh | 1 | 59
148 | Meningococcal C/Y-HIB PRP | hib |  | 90460 | intramuscular | thigh | 1 | 18
149 | Influenza, live, quadrivalent, intranasal | influenza | 90672 | 90473 | nasal | nose | 24 | 599
150 | Influenza, split virus, quadrivalent, PF | influenza | 90686 | 90471 | intramuscular | arm | 6 |
152 | Pneumococcal Conjugate, unspecified formulation | pneumococcal | 90677 | 90460 | intramuscular | thigh | 1 |
153 | Influenza, MDCK, trivalent, PF | influenza | 90661 | 90471 | intramuscular | arm | 6 |
155 | Influenza, recombinant, trivalent, PF | influenza | 90673 | 90471 | intramuscular | arm | 108 |
158 | Influenza, split virus, quadrivalent, preservative | influenza | 90688 | 90471 | intramuscular | arm | 6 |
161 | Influenza, injectable,quadrivalent, preservative free, pediatric | influenza | 90685 | 90460 | intramuscular | thigh | 6 | 35
162 | meningococcal B, recombinant | meningococcal-b | 90621 | 90471 | intramuscular | arm | 120 |
163 | meningococcal B, OMV | meningococcal-b | 90620 | 90471 | intramuscular | arm | 120 |
165 | HPV9 | hpv | 90651 | 90460 | intramuscular | arm | 108 | 551
166 | influenza, intradermal, quadrivalent, preservative free | influenza |  | 90471 | intradermal | arm | 216 | 779
168 | Influenza, adjuvanted, trivalent, PF | influenza | 90653 | 90471 | intramuscular | arm | 780 |
171 | Influenza, MDCK, quadrivalent, PF | influenza | 90674 | 90471 | intramuscular | arm | 6 |
185 | Influenza, recombinant, quadrivalent, PF | influenza | 90682 | 90471 | intramuscular | arm | 108 |
186 | Influenza, MDCK, quadrivalent, preservative | influenza |  | 90471 | intramuscular | arm | 6 |
187 | zoster recombinant | zoster | 90750 | 90471 | intramuscular | arm | 228 |
189 | HepB-CpG | hepatitis-b | 90739 | 90471 | intramuscular | arm | 216 |
196 | Td, adsorbed, preservative free, adult use, Lf unspecified | td | 90714 | 90471 | intramuscular | arm | 84 |
197 | Influenza, high-dose, quadrivalent, PF | influenza | 90662 | 90471 | intramuscular | arm | 780 |
198 | DTP-hepB-Hib Pentavalent Non-US | dtap |  | 90460 | intramuscular | thigh | 1 | 83
203 | meningococcal polysaccharide (groups A, C, Y, W-135) TT conjugate | meningococcal-acwy | 90619 | 90460 | intramuscular | arm | 1 |
205 | influenza, seasonal vaccine, quadrivalent, adjuvanted, .5mL dose, preservative free | influenza | 90694 | 90471 | intramuscular | arm | 780 |
215 | Pneumococcal conjugate PCV15, polysaccharide CRM197 conjugate, adjuvant, PF | pneumococcal | 90671 | 90460 | intramuscular | thigh | 1 |
216 | Pneumococcal conjugate PCV20, polysaccharide CRM197 conjugate, adjuvant, PF | pneumococcal | 90677 | 90460 | intramuscular | thigh | 1 |
303 | RSV, recombinant, protein subunit RSVpreF, adjuvant reconstituted, 0.5 mL, PF | rsv | 90679 | 90471 | intramuscular | arm | 600 |
305 | RSV, bivalent, protein subunit RSVpreF, diluent reconstituted, 0.5 mL, PF | rsv | 90678 | 90471 | intramuscular | arm | 144 |
306 | RSV, mAb, nirsevimab-alip, 0.5 mL, neonate to 24 months | rsv-antibody | 90380 | 96372 | intramuscular | thigh | 0 | 23
307 | RSV, mAb, nirsevimab-alip, 1 mL, neonate to 24 months | rsv-antibody | 90381 | 96372 | intramuscular | thigh | 0 | 23
308 | COVID-19, mRNA, LNP-S, PF, tris-sucrose, 3 mcg/0.3 mL | covid-19 | 91318 | 90480 | intramuscular | thigh | 6 | 59
309 | COVID-19, mRNA, LNP-S, PF, tris-sucrose, 30 mcg/0.3 mL | covid-19 | 91320 | 90480 | intramuscular | arm | 144 |
310 | COVID-19, mRNA, LNP-S, PF, tris-sucrose, 10 mcg/0.3 mL | covid-19 | 91319 | 90480 | intramuscular | arm | 60 | 143
311 | COVID-19, mRNA, LNP-S, PF, 25 mcg/0.25 mL | covid-19 | 91321 | 90480 | intramuscular | thigh | 6 | 143
312 | COVID-19, mRNA, LNP-S, PF, 50 mcg/0.5 mL | covid-19 | 91322 | 90480 | intramuscular | arm | 144 |
326 | RSV, mRNA, injectable, PF | rsv |  | 90471 | intramuscular | arm | 600 |
327 | Pneumococcal conjugate PCV21, polysaccharide CRM197 conjugate, PF | pneumococcal |  | 90471 | intramuscular | arm | 216 |
"""

PREGNANT = "Z33;Z34;O09"
CHRONIC = "E10;E11;I25;I50;J44;J45;K70;K74;N18;F10;F17;Z72.0;B20;D57"

# id | CVX | dose | from, to month of age | least days after the dose before | repeats after months | season, first and last month | sex | ICD-10-CM it is for | schedule
SCHEDULE = f"""
hepatitis-b-1 | 08 | 1 | 0 | 0 |  |  |  |  |  | child
hepatitis-b-2 | 08 | 2 | 1 | 2 | 28 |  |  |  |  | child
hepatitis-b-3 | 08 | 3 | 6 | 18 | 56 |  |  |  |  | child
rotavirus-1 | 116 | 1 | 2 | 2 |  |  |  |  |  | child
rotavirus-2 | 116 | 2 | 4 | 4 | 28 |  |  |  |  | child
rotavirus-3 | 116 | 3 | 6 | 6 | 28 |  |  |  |  | child
dtap-1 | 20 | 1 | 2 | 2 |  |  |  |  |  | child
dtap-2 | 20 | 2 | 4 | 4 | 28 |  |  |  |  | child
dtap-3 | 20 | 3 | 6 | 6 | 28 |  |  |  |  | child
dtap-4 | 20 | 4 | 15 | 18 | 183 |  |  |  |  | child
dtap-5 | 20 | 5 | 48 | 72 | 183 |  |  |  |  | child
hib-1 | 48 | 1 | 2 | 2 |  |  |  |  |  | child
hib-2 | 48 | 2 | 4 | 4 | 28 |  |  |  |  | child
hib-3 | 48 | 3 | 6 | 6 | 28 |  |  |  |  | child
hib-4 | 48 | 4 | 12 | 15 | 56 |  |  |  |  | child
pneumococcal-1 | 216 | 1 | 2 | 2 |  |  |  |  |  | child
pneumococcal-2 | 216 | 2 | 4 | 4 | 28 |  |  |  |  | child
pneumococcal-3 | 216 | 3 | 6 | 6 | 28 |  |  |  |  | child
pneumococcal-4 | 216 | 4 | 12 | 15 | 56 |  |  |  |  | child
polio-1 | 10 | 1 | 2 | 2 |  |  |  |  |  | child
polio-2 | 10 | 2 | 4 | 4 | 28 |  |  |  |  | child
polio-3 | 10 | 3 | 6 | 18 | 28 |  |  |  |  | child
polio-4 | 10 | 4 | 48 | 72 | 183 |  |  |  |  | child
influenza-first | 140 | 1 | 6 | 11 |  |  | 9-3 |  |  | child
influenza-second | 140 | 2 | 7 | 14 | 28 |  | 9-5 |  |  | child
influenza-child | 140 | 3 | 12 | 215 | 183 | 12 | 9-1 |  |  | child
mmr-1 | 03 | 1 | 12 | 15 |  |  |  |  |  | child
mmr-2 | 03 | 2 | 48 | 72 | 28 |  |  |  |  | child
varicella-1 | 21 | 1 | 12 | 15 |  |  |  |  |  | child
varicella-2 | 21 | 2 | 48 | 72 | 84 |  |  |  |  | child
hepatitis-a-1 | 83 | 1 | 12 | 17 |  |  |  |  |  | child
hepatitis-a-2 | 83 | 2 | 18 | 23 | 183 |  |  |  |  | child
rsv-antibody | 306 | 1 | 0 | 7 |  |  | 10-3 |  |  | child
covid-19-child | 311 | 1 | 6 | 143 |  | 12 | 9-1 |  |  | child
tdap-11 | 115 | 1 | 132 | 155 |  |  |  |  |  | child
hpv-1 | 165 | 1 | 132 | 155 |  |  |  |  |  | child
hpv-2 | 165 | 2 | 137 | 167 | 150 |  |  |  |  | child
meningococcal-acwy-1 | 203 | 1 | 132 | 155 |  |  |  |  |  | child
meningococcal-acwy-2 | 203 | 2 | 192 | 203 | 56 |  |  |  |  | child
meningococcal-b-1 | 163 | 1 | 192 | 227 |  |  |  |  |  | child
meningococcal-b-2 | 163 | 2 | 198 | 239 | 183 |  |  |  |  | child
covid-19-adult | 312 | 1 | 144 |  |  | 12 | 9-1 |  |  | adult
influenza-adult | 140 | 1 | 216 | 779 | 183 | 12 | 9-1 |  |  | adult
influenza-65 | 135 | 1 | 780 |  | 183 | 12 | 9-1 |  |  | adult
td-booster | 113 | 1 | 252 |  |  | 120 |  |  |  | adult
tdap-pregnancy | 115 | 1 | 132 | 659 |  |  |  | F | {PREGNANT} | adult
rsv-pregnancy | 305 | 1 | 144 | 659 |  |  | 9-1 | F | {PREGNANT} | adult
hepatitis-b-adult-1 | 43 | 1 | 240 | 719 |  |  |  |  |  | adult
hepatitis-b-adult-2 | 43 | 2 | 241 | 720 | 28 |  |  |  |  | adult
hepatitis-b-adult-3 | 43 | 3 | 246 | 726 | 56 |  |  |  |  | adult
hepatitis-a-adult-1 | 52 | 1 | 228 |  |  |  |  |  | K70;K74;B18;B20 | adult
hepatitis-a-adult-2 | 52 | 2 | 234 |  | 183 |  |  |  | K70;K74;B18;B20 | adult
pneumococcal-risk | 216 | 1 | 228 | 599 |  |  |  |  | {CHRONIC} | adult
pneumococcal-50 | 216 | 1 | 600 |  |  |  |  |  |  | adult
zoster-1 | 187 | 1 | 600 |  |  |  |  |  |  | adult
zoster-2 | 187 | 2 | 602 |  | 56 |  |  |  |  | adult
rsv-75 | 305 | 1 | 900 |  |  |  | 8-10 |  |  | adult
rsv-risk | 303 | 1 | 600 | 899 |  |  | 8-10 |  | {CHRONIC} | adult
"""


def parts(text):
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]


def vaccines(data):
    names = {row["code"]: row["display"] for row in tables.read(data / "codes/ecqm/cvx.csv")}
    chosen = {row[0]: row for row in parts(VACCINES)}
    assert set(names) <= set(chosen), set(names) - set(chosen)
    header = "code,name,short_name,vaccine,cpt,administration_cpt,route,site,min_age_months,max_age_months,verified".split(",")
    tables.write("codes/cvx.csv", header, [(code, names.get(code, row[1]), *row[1:], "yes") for code, row in chosen.items()])
    source = {"child": "CDC child and adolescent schedule 2024/2025", "adult": "CDC adult schedule 2024/2025"}
    rows = []
    for key, cvx, dose, start, end, gap, again, season, sex, risk, schedule in parts(SCHEDULE):
        first, _, last = season.partition("-")
        rows.append((key, cvx, chosen[cvx][2], dose, start, end, gap, again, first, last, sex, risk, source[schedule]))
    tables.write("codes/immunizations.csv", (
        "id,cvx,vaccine,dose,age_months_from,age_months_to,min_interval_days,repeat_months,season_from,season_to,sex,risk,source".split(",")), rows)


if __name__ == "__main__":
    vaccines(tables.arguments(__doc__).data)
