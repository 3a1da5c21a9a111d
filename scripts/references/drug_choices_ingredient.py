"""Drugs for which no RxNorm clinical drug was found in a public source: their code is the ingredient's, and form and strength are ours."""

# Route -> its SNOMED CT code (bare codes, corroborated by public files; no SNOMED CT text is carried).
ROUTES = {
    "oral": "26643006", "sublingual": "37839007", "subcutaneous": "34206005", "inhalation": "447694001", "intravenous": "47625008", "intramuscular": "78421000",
    "nasal": "46713006", "topical": "6064005", "ophthalmic": "54485002", "rectal": "37161004", "vaginal": "16857009", "transdermal": "45890007", "buccal": "54471007",
    "intrauterine": "",
}

# As in drug_choices_acute.py, with `IN` for the clinical drug and two more parts: the dose form and the strength.
UNCODED = """
"""
