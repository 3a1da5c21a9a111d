"""Ingredients whose product is sold in the United States under a brand only, or nearly so, with the brand's name."""

BRANDS = {
    "sitagliptin": "Januvia", "linagliptin": "Tradjenta", "empagliflozin": "Jardiance", "dapagliflozin": "Farxiga", "canagliflozin": "Invokana", "ertugliflozin": "Steglatro",
    "dulaglutide": "Trulicity", "tirzepatide": "Mounjaro", "insulin degludec": "Tresiba", "insulin detemir": "Levemir", "sacubitril / valsartan": "Entresto",
    "finerenone": "Kerendia", "ticagrelor": "Brilinta", "apixaban": "Eliquis", "rivaroxaban": "Xarelto", "edoxaban": "Savaysa", "evolocumab": "Repatha",
    "alirocumab": "Praluent", "adalimumab": "Humira", "etanercept": "Enbrel", "ustekinumab": "Stelara", "tofacitinib": "Xeljanz", "denosumab": "Prolia",
    "trastuzumab": "Herceptin", "pembrolizumab": "Keytruda", "pegfilgrastim": "Neulasta", "alteplase": "Activase", "tenecteplase": "TNKase",
    "etonogestrel": "Nexplanon", "tiotropium": "Spiriva", "umeclidinium / vilanterol": "Anoro", "epoetin alfa": "Epogen", "remdesivir": "Veklury",
    "palbociclib": "Ibrance", "paliperidone": "Invega Sustenna", "secukinumab": "Cosentyx", "ixekizumab": "Taltz", "golimumab": "Simponi", "certolizumab pegol": "Cimzia", "apremilast": "Otezla", "dimethyl fumarate": "Tecfidera",
    "fingolimod": "Gilenya", "bictegravir / emtricitabine / tenofovir alafenamide": "Biktarvy", "cobicistat / elvitegravir / emtricitabine / tenofovir alafenamide": "Genvoya",
    "emtricitabine / tenofovir alafenamide": "Descovy", "sofosbuvir / velpatasvir": "Epclusa", "ibrutinib": "Imbruvica", "osimertinib": "Tagrisso", "enzalutamide": "Xtandi", "lenalidomide": "Revlimid", "vedolizumab": "Entyvio", "dupilumab": "Dupixent", "omalizumab": "Xolair", "nirmatrelvir / ritonavir": "Paxlovid",
}
