// Made by scripts/references/embed.py: every table of references/, compiled in.
#include "CReferences.h"

static const unsigned char table_people_age_sex_csv[] = {
#embed "../../references/people/age-sex.csv"
};

static const unsigned char table_people_family_names_csv[] = {
#embed "../../references/people/family-names.csv"
};

static const unsigned char table_people_given_names_csv[] = {
#embed "../../references/people/given-names.csv"
};

static const unsigned char table_people_race_ethnicity_csv[] = {
#embed "../../references/people/race-ethnicity.csv"
};

static const unsigned char table_places_counties_csv[] = {
#embed "../../references/places/counties.csv"
};

static const unsigned char table_places_states_csv[] = {
#embed "../../references/places/states.csv"
};

static const unsigned char table_places_zips_csv[] = {
#embed "../../references/places/zips.csv"
};

static const CReference references[] = {
    {"people/age-sex.csv", table_people_age_sex_csv, sizeof table_people_age_sex_csv},
    {"people/family-names.csv", table_people_family_names_csv, sizeof table_people_family_names_csv},
    {"people/given-names.csv", table_people_given_names_csv, sizeof table_people_given_names_csv},
    {"people/race-ethnicity.csv", table_people_race_ethnicity_csv, sizeof table_people_race_ethnicity_csv},
    {"places/counties.csv", table_places_counties_csv, sizeof table_places_counties_csv},
    {"places/states.csv", table_places_states_csv, sizeof table_places_states_csv},
    {"places/zips.csv", table_places_zips_csv, sizeof table_places_zips_csv},
};

size_t CReferenceCount(void) { return sizeof references / sizeof references[0]; }

CReference CReferenceAt(size_t index) { return references[index]; }
