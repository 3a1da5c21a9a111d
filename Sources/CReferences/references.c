// Made by scripts/references/embed.py: every table of references/, compiled in.
#include "CReferences.h"

static const unsigned char table_calibration_csv[] = {
#embed "../../references/calibration.csv"
};

static const unsigned char table_care_models_acne_json[] = {
#embed "../../references/care-models/acne.json"
};

static const unsigned char table_care_models_adhd_json[] = {
#embed "../../references/care-models/adhd.json"
};

static const unsigned char table_care_models_adult_baseline_json[] = {
#embed "../../references/care-models/adult-baseline.json"
};

static const unsigned char table_care_models_alcohol_use_json[] = {
#embed "../../references/care-models/alcohol-use.json"
};

static const unsigned char table_care_models_allergic_rhinitis_json[] = {
#embed "../../references/care-models/allergic-rhinitis.json"
};

static const unsigned char table_care_models_allergies_json[] = {
#embed "../../references/care-models/allergies.json"
};

static const unsigned char table_care_models_anxiety_json[] = {
#embed "../../references/care-models/anxiety.json"
};

static const unsigned char table_care_models_appendicitis_json[] = {
#embed "../../references/care-models/appendicitis.json"
};

static const unsigned char table_care_models_artificial_lens_json[] = {
#embed "../../references/care-models/artificial-lens.json"
};

static const unsigned char table_care_models_asthma_json[] = {
#embed "../../references/care-models/asthma.json"
};

static const unsigned char table_care_models_atrial_fibrillation_json[] = {
#embed "../../references/care-models/atrial-fibrillation.json"
};

static const unsigned char table_care_models_bipolar_json[] = {
#embed "../../references/care-models/bipolar.json"
};

static const unsigned char table_care_models_bph_json[] = {
#embed "../../references/care-models/bph.json"
};

static const unsigned char table_care_models_breast_cancer_json[] = {
#embed "../../references/care-models/breast-cancer.json"
};

static const unsigned char table_care_models_bronchiolitis_json[] = {
#embed "../../references/care-models/bronchiolitis.json"
};

static const unsigned char table_care_models_cataract_json[] = {
#embed "../../references/care-models/cataract.json"
};

static const unsigned char table_care_models_cellulitis_json[] = {
#embed "../../references/care-models/cellulitis.json"
};

static const unsigned char table_care_models_child_baseline_json[] = {
#embed "../../references/care-models/child-baseline.json"
};

static const unsigned char table_care_models_cholecystitis_gallstones_json[] = {
#embed "../../references/care-models/cholecystitis-gallstones.json"
};

static const unsigned char table_care_models_ckd_json[] = {
#embed "../../references/care-models/ckd.json"
};

static const unsigned char table_care_models_colorectal_cancer_json[] = {
#embed "../../references/care-models/colorectal-cancer.json"
};

static const unsigned char table_care_models_contact_dermatitis_json[] = {
#embed "../../references/care-models/contact-dermatitis.json"
};

static const unsigned char table_care_models_contraception_json[] = {
#embed "../../references/care-models/contraception.json"
};

static const unsigned char table_care_models_copd_json[] = {
#embed "../../references/care-models/copd.json"
};

static const unsigned char table_care_models_coronary_artery_disease_json[] = {
#embed "../../references/care-models/coronary-artery-disease.json"
};

static const unsigned char table_care_models_covid_json[] = {
#embed "../../references/care-models/covid.json"
};

static const unsigned char table_care_models_crohns_disease_json[] = {
#embed "../../references/care-models/crohns-disease.json"
};

static const unsigned char table_care_models_croup_json[] = {
#embed "../../references/care-models/croup.json"
};

static const unsigned char table_care_models_dementia_json[] = {
#embed "../../references/care-models/dementia.json"
};

static const unsigned char table_care_models_depression_json[] = {
#embed "../../references/care-models/depression.json"
};

static const unsigned char table_care_models_diabetic_nephropathy_json[] = {
#embed "../../references/care-models/diabetic-nephropathy.json"
};

static const unsigned char table_care_models_diabetic_neuropathy_json[] = {
#embed "../../references/care-models/diabetic-neuropathy.json"
};

static const unsigned char table_care_models_diabetic_retinopathy_json[] = {
#embed "../../references/care-models/diabetic-retinopathy.json"
};

static const unsigned char table_care_models_diverticulitis_json[] = {
#embed "../../references/care-models/diverticulitis.json"
};

static const unsigned char table_care_models_eczema_json[] = {
#embed "../../references/care-models/eczema.json"
};

static const unsigned char table_care_models_emergency_symptoms_json[] = {
#embed "../../references/care-models/emergency-symptoms.json"
};

static const unsigned char table_care_models_epilepsy_json[] = {
#embed "../../references/care-models/epilepsy.json"
};

static const unsigned char table_care_models_febrile_seizure_json[] = {
#embed "../../references/care-models/febrile-seizure.json"
};

static const unsigned char table_care_models_fibromyalgia_json[] = {
#embed "../../references/care-models/fibromyalgia.json"
};

static const unsigned char table_care_models_former_smoker_json[] = {
#embed "../../references/care-models/former-smoker.json"
};

static const unsigned char table_care_models_fracture_json[] = {
#embed "../../references/care-models/fracture.json"
};

static const unsigned char table_care_models_gerd_json[] = {
#embed "../../references/care-models/gerd.json"
};

static const unsigned char table_care_models_gestational_diabetes_json[] = {
#embed "../../references/care-models/gestational-diabetes.json"
};

static const unsigned char table_care_models_gi_bleed_json[] = {
#embed "../../references/care-models/gi-bleed.json"
};

static const unsigned char table_care_models_glaucoma_json[] = {
#embed "../../references/care-models/glaucoma.json"
};

static const unsigned char table_care_models_gout_json[] = {
#embed "../../references/care-models/gout.json"
};

static const unsigned char table_care_models_heart_failure_json[] = {
#embed "../../references/care-models/heart-failure.json"
};

static const unsigned char table_care_models_hepatitis_c_json[] = {
#embed "../../references/care-models/hepatitis-c.json"
};

static const unsigned char table_care_models_hip_replacement_status_json[] = {
#embed "../../references/care-models/hip-replacement-status.json"
};

static const unsigned char table_care_models_hiv_prevention_json[] = {
#embed "../../references/care-models/hiv-prevention.json"
};

static const unsigned char table_care_models_hiv_json[] = {
#embed "../../references/care-models/hiv.json"
};

static const unsigned char table_care_models_home_health_json[] = {
#embed "../../references/care-models/home-health.json"
};

static const unsigned char table_care_models_hospice_json[] = {
#embed "../../references/care-models/hospice.json"
};

static const unsigned char table_care_models_hyperlipidemia_json[] = {
#embed "../../references/care-models/hyperlipidemia.json"
};

static const unsigned char table_care_models_hypertension_json[] = {
#embed "../../references/care-models/hypertension.json"
};

static const unsigned char table_care_models_hypothyroidism_json[] = {
#embed "../../references/care-models/hypothyroidism.json"
};

static const unsigned char table_care_models_ibs_json[] = {
#embed "../../references/care-models/ibs.json"
};

static const unsigned char table_care_models_immunization_schedule_json[] = {
#embed "../../references/care-models/immunization-schedule.json"
};

static const unsigned char table_care_models_infusions_json[] = {
#embed "../../references/care-models/infusions.json"
};

static const unsigned char table_care_models_injury_json[] = {
#embed "../../references/care-models/injury.json"
};

static const unsigned char table_care_models_insomnia_json[] = {
#embed "../../references/care-models/insomnia.json"
};

static const unsigned char table_care_models_iron_deficiency_anemia_json[] = {
#embed "../../references/care-models/iron-deficiency-anemia.json"
};

static const unsigned char table_care_models_kidney_stones_json[] = {
#embed "../../references/care-models/kidney-stones.json"
};

static const unsigned char table_care_models_knee_replacement_status_json[] = {
#embed "../../references/care-models/knee-replacement-status.json"
};

static const unsigned char table_care_models_low_back_pain_json[] = {
#embed "../../references/care-models/low-back-pain.json"
};

static const unsigned char table_care_models_lung_cancer_json[] = {
#embed "../../references/care-models/lung-cancer.json"
};

static const unsigned char table_care_models_lymphoid_leukemia_json[] = {
#embed "../../references/care-models/lymphoid-leukemia.json"
};

static const unsigned char table_care_models_macular_degeneration_json[] = {
#embed "../../references/care-models/macular-degeneration.json"
};

static const unsigned char table_care_models_migraine_json[] = {
#embed "../../references/care-models/migraine.json"
};

static const unsigned char table_care_models_minor_illness_json[] = {
#embed "../../references/care-models/minor-illness.json"
};

static const unsigned char table_care_models_multiple_myeloma_json[] = {
#embed "../../references/care-models/multiple-myeloma.json"
};

static const unsigned char table_care_models_multiple_sclerosis_json[] = {
#embed "../../references/care-models/multiple-sclerosis.json"
};

static const unsigned char table_care_models_newborn_json[] = {
#embed "../../references/care-models/newborn.json"
};

static const unsigned char table_care_models_obesity_json[] = {
#embed "../../references/care-models/obesity.json"
};

static const unsigned char table_care_models_old_myocardial_infarction_json[] = {
#embed "../../references/care-models/old-myocardial-infarction.json"
};

static const unsigned char table_care_models_opioid_use_json[] = {
#embed "../../references/care-models/opioid-use.json"
};

static const unsigned char table_care_models_organ_transplant_json[] = {
#embed "../../references/care-models/organ-transplant.json"
};

static const unsigned char table_care_models_osteoarthritis_json[] = {
#embed "../../references/care-models/osteoarthritis.json"
};

static const unsigned char table_care_models_osteoporosis_json[] = {
#embed "../../references/care-models/osteoporosis.json"
};

static const unsigned char table_care_models_otitis_media_json[] = {
#embed "../../references/care-models/otitis-media.json"
};

static const unsigned char table_care_models_outpatient_imaging_json[] = {
#embed "../../references/care-models/outpatient-imaging.json"
};

static const unsigned char table_care_models_outpatient_procedures_json[] = {
#embed "../../references/care-models/outpatient-procedures.json"
};

static const unsigned char table_care_models_parkinson_json[] = {
#embed "../../references/care-models/parkinson.json"
};

static const unsigned char table_care_models_peripheral_vascular_disease_json[] = {
#embed "../../references/care-models/peripheral-vascular-disease.json"
};

static const unsigned char table_care_models_pneumonia_json[] = {
#embed "../../references/care-models/pneumonia.json"
};

static const unsigned char table_care_models_prediabetes_json[] = {
#embed "../../references/care-models/prediabetes.json"
};

static const unsigned char table_care_models_preeclampsia_json[] = {
#embed "../../references/care-models/preeclampsia.json"
};

static const unsigned char table_care_models_pregnancy_json[] = {
#embed "../../references/care-models/pregnancy.json"
};

static const unsigned char table_care_models_preventive_care_json[] = {
#embed "../../references/care-models/preventive-care.json"
};

static const unsigned char table_care_models_prostate_cancer_json[] = {
#embed "../../references/care-models/prostate-cancer.json"
};

static const unsigned char table_care_models_psoriasis_json[] = {
#embed "../../references/care-models/psoriasis.json"
};

static const unsigned char table_care_models_rheumatoid_arthritis_json[] = {
#embed "../../references/care-models/rheumatoid-arthritis.json"
};

static const unsigned char table_care_models_schizophrenia_json[] = {
#embed "../../references/care-models/schizophrenia.json"
};

static const unsigned char table_care_models_sepsis_json[] = {
#embed "../../references/care-models/sepsis.json"
};

static const unsigned char table_care_models_sleep_apnea_json[] = {
#embed "../../references/care-models/sleep-apnea.json"
};

static const unsigned char table_care_models_stroke_json[] = {
#embed "../../references/care-models/stroke.json"
};

static const unsigned char table_care_models_sudden_illness_json[] = {
#embed "../../references/care-models/sudden-illness.json"
};

static const unsigned char table_care_models_therapy_courses_json[] = {
#embed "../../references/care-models/therapy-courses.json"
};

static const unsigned char table_care_models_tobacco_use_json[] = {
#embed "../../references/care-models/tobacco-use.json"
};

static const unsigned char table_care_models_type_1_diabetes_json[] = {
#embed "../../references/care-models/type-1-diabetes.json"
};

static const unsigned char table_care_models_type_2_diabetes_json[] = {
#embed "../../references/care-models/type-2-diabetes.json"
};

static const unsigned char table_care_models_ulcerative_colitis_json[] = {
#embed "../../references/care-models/ulcerative-colitis.json"
};

static const unsigned char table_care_models_unrecorded_obesity_json[] = {
#embed "../../references/care-models/unrecorded-obesity.json"
};

static const unsigned char table_care_models_uti_json[] = {
#embed "../../references/care-models/uti.json"
};

static const unsigned char table_care_models_venous_thromboembolism_json[] = {
#embed "../../references/care-models/venous-thromboembolism.json"
};

static const unsigned char table_claims_anesthesia_by_operation_csv[] = {
#embed "../../references/claims/anesthesia-by-operation.csv"
};

static const unsigned char table_claims_anesthesia_minutes_csv[] = {
#embed "../../references/claims/anesthesia-minutes.csv"
};

static const unsigned char table_claims_coverage_by_age_csv[] = {
#embed "../../references/claims/coverage-by-age.csv"
};

static const unsigned char table_claims_diagnosis_gravity_csv[] = {
#embed "../../references/claims/diagnosis-gravity.csv"
};

static const unsigned char table_claims_poa_exempt_csv[] = {
#embed "../../references/claims/poa-exempt.csv"
};

static const unsigned char table_claims_room_charges_csv[] = {
#embed "../../references/claims/room-charges.csv"
};

static const unsigned char table_claims_service_reasons_csv[] = {
#embed "../../references/claims/service-reasons.csv"
};

static const unsigned char table_claims_service_rules_csv[] = {
#embed "../../references/claims/service-rules.csv"
};

static const unsigned char table_claims_surgery_by_procedure_csv[] = {
#embed "../../references/claims/surgery-by-procedure.csv"
};

static const unsigned char table_claims_usual_units_csv[] = {
#embed "../../references/claims/usual-units.csv"
};

static const unsigned char table_codes_admit_sources_csv[] = {
#embed "../../references/codes/admit-sources.csv"
};

static const unsigned char table_codes_admit_types_csv[] = {
#embed "../../references/codes/admit-types.csv"
};

static const unsigned char table_codes_allergens_csv[] = {
#embed "../../references/codes/allergens.csv"
};

static const unsigned char table_codes_bill_types_csv[] = {
#embed "../../references/codes/bill-types.csv"
};

static const unsigned char table_codes_carc_csv[] = {
#embed "../../references/codes/carc.csv"
};

static const unsigned char table_codes_ccda_codes_csv[] = {
#embed "../../references/codes/ccda-codes.csv"
};

static const unsigned char table_codes_claim_frequencies_csv[] = {
#embed "../../references/codes/claim-frequencies.csv"
};

static const unsigned char table_codes_claim_status_csv[] = {
#embed "../../references/codes/claim-status.csv"
};

static const unsigned char table_codes_coding_rules_csv[] = {
#embed "../../references/codes/coding-rules.csv"
};

static const unsigned char table_codes_combination_rules_csv[] = {
#embed "../../references/codes/combination-rules.csv"
};

static const unsigned char table_codes_condition_names_csv[] = {
#embed "../../references/codes/condition-names.csv"
};

static const unsigned char table_codes_cpt_common_csv[] = {
#embed "../../references/codes/cpt-common.csv"
};

static const unsigned char table_codes_cvx_csv[] = {
#embed "../../references/codes/cvx.csv"
};

static const unsigned char table_codes_discharge_dispositions_csv[] = {
#embed "../../references/codes/discharge-dispositions.csv"
};

static const unsigned char table_codes_discharge_status_csv[] = {
#embed "../../references/codes/discharge-status.csv"
};

static const unsigned char table_codes_drg_weights_csv[] = {
#embed "../../references/codes/drg-weights.csv"
};

static const unsigned char table_codes_drg_csv[] = {
#embed "../../references/codes/drg.csv"
};

static const unsigned char table_codes_enrollment_codes_csv[] = {
#embed "../../references/codes/enrollment-codes.csv"
};

static const unsigned char table_codes_excludes1_csv[] = {
#embed "../../references/codes/excludes1.csv"
};

static const unsigned char table_codes_hl7v2_tables_csv[] = {
#embed "../../references/codes/hl7v2-tables.csv"
};

static const unsigned char table_codes_icd10_common_csv[] = {
#embed "../../references/codes/icd10-common.csv"
};

static const unsigned char table_codes_icd10_to_snomed_csv[] = {
#embed "../../references/codes/icd10-to-snomed.csv"
};

static const unsigned char table_codes_icd10cm_categories_csv[] = {
#embed "../../references/codes/icd10cm-categories.csv"
};

static const unsigned char table_codes_icd10cm_codes_csv[] = {
#embed "../../references/codes/icd10cm-codes.csv"
};

static const unsigned char table_codes_icd10pcs_csv[] = {
#embed "../../references/codes/icd10pcs.csv"
};

static const unsigned char table_codes_immunizations_csv[] = {
#embed "../../references/codes/immunizations.csv"
};

static const unsigned char table_codes_intake_statuses_csv[] = {
#embed "../../references/codes/intake-statuses.csv"
};

static const unsigned char table_codes_lab_ranges_csv[] = {
#embed "../../references/codes/lab-ranges.csv"
};

static const unsigned char table_codes_lab_tests_csv[] = {
#embed "../../references/codes/lab-tests.csv"
};

static const unsigned char table_codes_manifestations_csv[] = {
#embed "../../references/codes/manifestations.csv"
};

static const unsigned char table_codes_modifiers_csv[] = {
#embed "../../references/codes/modifiers.csv"
};

static const unsigned char table_codes_ncci_pairs_csv[] = {
#embed "../../references/codes/ncci-pairs.csv"
};

static const unsigned char table_codes_occurrence_value_condition_codes_csv[] = {
#embed "../../references/codes/occurrence-value-condition-codes.csv"
};

static const unsigned char table_codes_panels_csv[] = {
#embed "../../references/codes/panels.csv"
};

static const unsigned char table_codes_payment_codes_csv[] = {
#embed "../../references/codes/payment-codes.csv"
};

static const unsigned char table_codes_place_of_service_csv[] = {
#embed "../../references/codes/place-of-service.csv"
};

static const unsigned char table_codes_plausible_values_csv[] = {
#embed "../../references/codes/plausible-values.csv"
};

static const unsigned char table_codes_points_of_origin_csv[] = {
#embed "../../references/codes/points-of-origin.csv"
};

static const unsigned char table_codes_procedures_csv[] = {
#embed "../../references/codes/procedures.csv"
};

static const unsigned char table_codes_rarc_csv[] = {
#embed "../../references/codes/rarc.csv"
};

static const unsigned char table_codes_revenue_codes_csv[] = {
#embed "../../references/codes/revenue-codes.csv"
};

static const unsigned char table_codes_snomed_csv[] = {
#embed "../../references/codes/snomed.csv"
};

static const unsigned char table_codes_taxonomy_csv[] = {
#embed "../../references/codes/taxonomy.csv"
};

static const unsigned char table_codes_vaccine_limits_csv[] = {
#embed "../../references/codes/vaccine-limits.csv"
};

static const unsigned char table_codes_value_sets_csv[] = {
#embed "../../references/codes/value-sets.csv"
};

static const unsigned char table_codes_vital_signs_csv[] = {
#embed "../../references/codes/vital-signs.csv"
};

static const unsigned char table_drugs_abandonment_csv[] = {
#embed "../../references/drugs/abandonment.csv"
};

static const unsigned char table_drugs_adherence_csv[] = {
#embed "../../references/drugs/adherence.csv"
};

static const unsigned char table_drugs_age_sex_pregnancy_csv[] = {
#embed "../../references/drugs/age-sex-pregnancy.csv"
};

static const unsigned char table_drugs_class_paths_csv[] = {
#embed "../../references/drugs/class-paths.csv"
};

static const unsigned char table_drugs_daw_csv[] = {
#embed "../../references/drugs/daw.csv"
};

static const unsigned char table_drugs_dispensing_rates_csv[] = {
#embed "../../references/drugs/dispensing-rates.csv"
};

static const unsigned char table_drugs_dose_limits_csv[] = {
#embed "../../references/drugs/dose-limits.csv"
};

static const unsigned char table_drugs_drug_allergy_csv[] = {
#embed "../../references/drugs/drug-allergy.csv"
};

static const unsigned char table_drugs_drug_disease_csv[] = {
#embed "../../references/drugs/drug-disease.csv"
};

static const unsigned char table_drugs_drug_strengths_csv[] = {
#embed "../../references/drugs/drug-strengths.csv"
};

static const unsigned char table_drugs_duplication_classes_csv[] = {
#embed "../../references/drugs/duplication-classes.csv"
};

static const unsigned char table_drugs_dur_codes_csv[] = {
#embed "../../references/drugs/dur-codes.csv"
};

static const unsigned char table_drugs_excluded_drugs_csv[] = {
#embed "../../references/drugs/excluded-drugs.csv"
};

static const unsigned char table_drugs_formularies_commercial_3_tier_csv[] = {
#embed "../../references/drugs/formularies/commercial-3-tier.csv"
};

static const unsigned char table_drugs_formularies_commercial_4_tier_csv[] = {
#embed "../../references/drugs/formularies/commercial-4-tier.csv"
};

static const unsigned char table_drugs_formularies_commercial_5_tier_csv[] = {
#embed "../../references/drugs/formularies/commercial-5-tier.csv"
};

static const unsigned char table_drugs_formularies_exchange_standard_csv[] = {
#embed "../../references/drugs/formularies/exchange-standard.csv"
};

static const unsigned char table_drugs_formularies_medicaid_preferred_csv[] = {
#embed "../../references/drugs/formularies/medicaid-preferred.csv"
};

static const unsigned char table_drugs_formularies_part_d_enhanced_csv[] = {
#embed "../../references/drugs/formularies/part-d-enhanced.csv"
};

static const unsigned char table_drugs_formularies_part_d_standard_csv[] = {
#embed "../../references/drugs/formularies/part-d-standard.csv"
};

static const unsigned char table_drugs_formulary_tiers_csv[] = {
#embed "../../references/drugs/formulary-tiers.csv"
};

static const unsigned char table_drugs_interactions_csv[] = {
#embed "../../references/drugs/interactions.csv"
};

static const unsigned char table_drugs_manufacturer_programs_csv[] = {
#embed "../../references/drugs/manufacturer-programs.csv"
};

static const unsigned char table_drugs_medications_csv[] = {
#embed "../../references/drugs/medications.csv"
};

static const unsigned char table_drugs_ndc_common_csv[] = {
#embed "../../references/drugs/ndc-common.csv"
};

static const unsigned char table_drugs_pa_criteria_csv[] = {
#embed "../../references/drugs/pa-criteria.csv"
};

static const unsigned char table_drugs_part_d_years_csv[] = {
#embed "../../references/drugs/part-d-years.csv"
};

static const unsigned char table_drugs_pharmacy_contracts_csv[] = {
#embed "../../references/drugs/pharmacy-contracts.csv"
};

static const unsigned char table_drugs_pharmacy_plans_csv[] = {
#embed "../../references/drugs/pharmacy-plans.csv"
};

static const unsigned char table_drugs_pharmacy_types_csv[] = {
#embed "../../references/drugs/pharmacy-types.csv"
};

static const unsigned char table_drugs_rebates_csv[] = {
#embed "../../references/drugs/rebates.csv"
};

static const unsigned char table_drugs_reject_codes_csv[] = {
#embed "../../references/drugs/reject-codes.csv"
};

static const unsigned char table_drugs_step_therapy_csv[] = {
#embed "../../references/drugs/step-therapy.csv"
};

static const unsigned char table_drugs_therapies_csv[] = {
#embed "../../references/drugs/therapies.csv"
};

static const unsigned char table_journeys_actions_csv[] = {
#embed "../../references/journeys/actions.csv"
};

static const unsigned char table_journeys_annual_enrollment_json[] = {
#embed "../../references/journeys/annual-enrollment.json"
};

static const unsigned char table_journeys_bariatric_json[] = {
#embed "../../references/journeys/bariatric.json"
};

static const unsigned char table_journeys_cardiac_surgery_json[] = {
#embed "../../references/journeys/cardiac-surgery.json"
};

static const unsigned char table_journeys_care_transition_json[] = {
#embed "../../references/journeys/care-transition.json"
};

static const unsigned char table_journeys_chf_first_year_json[] = {
#embed "../../references/journeys/chf-first-year.json"
};

static const unsigned char table_journeys_diabetic_annual_json[] = {
#embed "../../references/journeys/diabetic-annual.json"
};

static const unsigned char table_journeys_diabetic_first_year_json[] = {
#embed "../../references/journeys/diabetic-first-year.json"
};

static const unsigned char table_journeys_disenrollment_json[] = {
#embed "../../references/journeys/disenrollment.json"
};

static const unsigned char table_journeys_flags_csv[] = {
#embed "../../references/journeys/flags.csv"
};

static const unsigned char table_journeys_hf_exacerbation_json[] = {
#embed "../../references/journeys/hf-exacerbation.json"
};

static const unsigned char table_journeys_measures_csv[] = {
#embed "../../references/journeys/measures.csv"
};

static const unsigned char table_journeys_new_member_onboarding_json[] = {
#embed "../../references/journeys/new-member-onboarding.json"
};

static const unsigned char table_journeys_oncology_cycle_json[] = {
#embed "../../references/journeys/oncology-cycle.json"
};

static const unsigned char table_journeys_outpatient_procedure_json[] = {
#embed "../../references/journeys/outpatient-procedure.json"
};

static const unsigned char table_journeys_pregnancy_json[] = {
#embed "../../references/journeys/pregnancy.json"
};

static const unsigned char table_journeys_quality_gap_closure_json[] = {
#embed "../../references/journeys/quality-gap-closure.json"
};

static const unsigned char table_journeys_step_therapy_json[] = {
#embed "../../references/journeys/step-therapy.json"
};

static const unsigned char table_journeys_surgical_episode_json[] = {
#embed "../../references/journeys/surgical-episode.json"
};

static const unsigned char table_journeys_visit_types_csv[] = {
#embed "../../references/journeys/visit-types.csv"
};

static const unsigned char table_membership_contract_mix_csv[] = {
#embed "../../references/membership/contract-mix.csv"
};

static const unsigned char table_membership_employers_csv[] = {
#embed "../../references/membership/employers.csv"
};

static const unsigned char table_membership_life_events_csv[] = {
#embed "../../references/membership/life-events.csv"
};

static const unsigned char table_membership_service_patterns_csv[] = {
#embed "../../references/membership/service-patterns.csv"
};

static const unsigned char table_membership_subscriber_ages_csv[] = {
#embed "../../references/membership/subscriber-ages.csv"
};

static const unsigned char table_mimic_icu_items_csv[] = {
#embed "../../references/mimic/icu-items.csv"
};

static const unsigned char table_mimic_lab_items_csv[] = {
#embed "../../references/mimic/lab-items.csv"
};

static const unsigned char table_mimic_microbiology_csv[] = {
#embed "../../references/mimic/microbiology.csv"
};

static const unsigned char table_mimic_words_csv[] = {
#embed "../../references/mimic/words.csv"
};

static const unsigned char table_ncpdp_fields_csv[] = {
#embed "../../references/ncpdp/fields.csv"
};

static const unsigned char table_ncpdp_script_codes_csv[] = {
#embed "../../references/ncpdp/script-codes.csv"
};

static const unsigned char table_ncpdp_segments_csv[] = {
#embed "../../references/ncpdp/segments.csv"
};

static const unsigned char table_network_densities_csv[] = {
#embed "../../references/network/densities.csv"
};

static const unsigned char table_network_taxonomy_roles_csv[] = {
#embed "../../references/network/taxonomy-roles.csv"
};

static const unsigned char table_people_age_sex_csv[] = {
#embed "../../references/people/age-sex.csv"
};

static const unsigned char table_people_body_size_csv[] = {
#embed "../../references/people/body-size.csv"
};

static const unsigned char table_people_family_names_csv[] = {
#embed "../../references/people/family-names.csv"
};

static const unsigned char table_people_given_names_csv[] = {
#embed "../../references/people/given-names.csv"
};

static const unsigned char table_people_growth_csv[] = {
#embed "../../references/people/growth.csv"
};

static const unsigned char table_people_languages_csv[] = {
#embed "../../references/people/languages.csv"
};

static const unsigned char table_people_life_table_csv[] = {
#embed "../../references/people/life-table.csv"
};

static const unsigned char table_people_marital_status_csv[] = {
#embed "../../references/people/marital-status.csv"
};

static const unsigned char table_people_race_ethnicity_csv[] = {
#embed "../../references/people/race-ethnicity.csv"
};

static const unsigned char table_places_counties_csv[] = {
#embed "../../references/places/counties.csv"
};

static const unsigned char table_places_other_zips_csv[] = {
#embed "../../references/places/other-zips.csv"
};

static const unsigned char table_places_states_csv[] = {
#embed "../../references/places/states.csv"
};

static const unsigned char table_places_street_names_csv[] = {
#embed "../../references/places/street-names.csv"
};

static const unsigned char table_places_zips_csv[] = {
#embed "../../references/places/zips.csv"
};

static const unsigned char table_plans_adjudication_reasons_csv[] = {
#embed "../../references/plans/adjudication-reasons.csv"
};

static const unsigned char table_plans_benefit_categories_csv[] = {
#embed "../../references/plans/benefit-categories.csv"
};

static const unsigned char table_plans_benefit_designs_csv[] = {
#embed "../../references/plans/benefit-designs.csv"
};

static const unsigned char table_plans_category_rules_csv[] = {
#embed "../../references/plans/category-rules.csv"
};

static const unsigned char table_plans_denial_rates_csv[] = {
#embed "../../references/plans/denial-rates.csv"
};

static const unsigned char table_plans_denial_reasons_csv[] = {
#embed "../../references/plans/denial-reasons.csv"
};

static const unsigned char table_plans_fee_schedules_csv[] = {
#embed "../../references/plans/fee-schedules.csv"
};

static const unsigned char table_plans_localities_csv[] = {
#embed "../../references/plans/localities.csv"
};

static const unsigned char table_plans_necessity_csv[] = {
#embed "../../references/plans/necessity.csv"
};

static const unsigned char table_plans_payer_contracts_csv[] = {
#embed "../../references/plans/payer-contracts.csv"
};

static const unsigned char table_plans_payers_csv[] = {
#embed "../../references/plans/payers.csv"
};

static const unsigned char table_plans_payment_rules_csv[] = {
#embed "../../references/plans/payment-rules.csv"
};

static const unsigned char table_plans_plan_types_csv[] = {
#embed "../../references/plans/plan-types.csv"
};

static const unsigned char table_plans_yearly_amounts_csv[] = {
#embed "../../references/plans/yearly-amounts.csv"
};

static const unsigned char table_populations_connecticut_csv[] = {
#embed "../../references/populations/connecticut.csv"
};

static const unsigned char table_populations_counties_csv[] = {
#embed "../../references/populations/counties.csv"
};

static const unsigned char table_populations_figures_csv[] = {
#embed "../../references/populations/figures.csv"
};

static const unsigned char table_populations_states_csv[] = {
#embed "../../references/populations/states.csv"
};

static const unsigned char table_profiles_chip_only_json[] = {
#embed "../../references/profiles/chip-only.json"
};

static const unsigned char table_profiles_commercial_diabetic_json[] = {
#embed "../../references/profiles/commercial-diabetic.json"
};

static const unsigned char table_profiles_commercial_family_json[] = {
#embed "../../references/profiles/commercial-family.json"
};

static const unsigned char table_profiles_commercial_healthy_json[] = {
#embed "../../references/profiles/commercial-healthy.json"
};

static const unsigned char table_profiles_commercial_high_cost_json[] = {
#embed "../../references/profiles/commercial-high-cost.json"
};

static const unsigned char table_profiles_commercial_maternity_json[] = {
#embed "../../references/profiles/commercial-maternity.json"
};

static const unsigned char table_profiles_commercial_pediatric_json[] = {
#embed "../../references/profiles/commercial-pediatric.json"
};

static const unsigned char table_profiles_exchange_silver_json[] = {
#embed "../../references/profiles/exchange-silver.json"
};

static const unsigned char table_profiles_medicaid_adult_json[] = {
#embed "../../references/profiles/medicaid-adult.json"
};

static const unsigned char table_profiles_medicaid_diabetic_json[] = {
#embed "../../references/profiles/medicaid-diabetic.json"
};

static const unsigned char table_profiles_medicaid_pediatric_json[] = {
#embed "../../references/profiles/medicaid-pediatric.json"
};

static const unsigned char table_profiles_medicare_advantage_complex_json[] = {
#embed "../../references/profiles/medicare-advantage-complex.json"
};

static const unsigned char table_profiles_medicare_chf_json[] = {
#embed "../../references/profiles/medicare-chf.json"
};

static const unsigned char table_profiles_medicare_diabetic_json[] = {
#embed "../../references/profiles/medicare-diabetic.json"
};

static const unsigned char table_profiles_partd_polypharmacy_json[] = {
#embed "../../references/profiles/partd-polypharmacy.json"
};

static const unsigned char table_profiles_pediatric_newborn_json[] = {
#embed "../../references/profiles/pediatric-newborn.json"
};

static const unsigned char table_realism_targets_csv[] = {
#embed "../../references/realism-targets.csv"
};

static const unsigned char table_scenarios_accumulator_tracking_json[] = {
#embed "../../references/scenarios/accumulator-tracking.json"
};

static const unsigned char table_scenarios_behavioral_health_json[] = {
#embed "../../references/scenarios/behavioral-health.json"
};

static const unsigned char table_scenarios_ckd_json[] = {
#embed "../../references/scenarios/ckd.json"
};

static const unsigned char table_scenarios_copd_exacerbation_json[] = {
#embed "../../references/scenarios/copd-exacerbation.json"
};

static const unsigned char table_scenarios_diabetes_json[] = {
#embed "../../references/scenarios/diabetes.json"
};

static const unsigned char table_scenarios_drug_utilization_review_json[] = {
#embed "../../references/scenarios/drug-utilization-review.json"
};

static const unsigned char table_scenarios_ed_chest_pain_json[] = {
#embed "../../references/scenarios/ed-chest-pain.json"
};

static const unsigned char table_scenarios_enrollment_eligibility_json[] = {
#embed "../../references/scenarios/enrollment-eligibility.json"
};

static const unsigned char table_scenarios_facility_claims_json[] = {
#embed "../../references/scenarios/facility-claims.json"
};

static const unsigned char table_scenarios_formulary_management_json[] = {
#embed "../../references/scenarios/formulary-management.json"
};

static const unsigned char table_scenarios_healthy_adult_json[] = {
#embed "../../references/scenarios/healthy-adult.json"
};

static const unsigned char table_scenarios_heart_failure_json[] = {
#embed "../../references/scenarios/heart-failure.json"
};

static const unsigned char table_scenarios_joint_replacement_json[] = {
#embed "../../references/scenarios/joint-replacement.json"
};

static const unsigned char table_scenarios_manufacturer_programs_json[] = {
#embed "../../references/scenarios/manufacturer-programs.json"
};

static const unsigned char table_scenarios_maternity_json[] = {
#embed "../../references/scenarios/maternity.json"
};

static const unsigned char table_scenarios_multi_chronic_json[] = {
#embed "../../references/scenarios/multi-chronic.json"
};

static const unsigned char table_scenarios_oncology_breast_json[] = {
#embed "../../references/scenarios/oncology-breast.json"
};

static const unsigned char table_scenarios_pediatric_asthma_json[] = {
#embed "../../references/scenarios/pediatric-asthma.json"
};

static const unsigned char table_scenarios_prior_auth_json[] = {
#embed "../../references/scenarios/prior-auth.json"
};

static const unsigned char table_scenarios_professional_claims_json[] = {
#embed "../../references/scenarios/professional-claims.json"
};

static const unsigned char table_scenarios_retail_pharmacy_json[] = {
#embed "../../references/scenarios/retail-pharmacy.json"
};

static const unsigned char table_scenarios_rx_prior_auth_json[] = {
#embed "../../references/scenarios/rx-prior-auth.json"
};

static const unsigned char table_scenarios_sepsis_json[] = {
#embed "../../references/scenarios/sepsis.json"
};

static const unsigned char table_scenarios_specialty_pharmacy_json[] = {
#embed "../../references/scenarios/specialty-pharmacy.json"
};

static const unsigned char table_scenarios_value_based_care_json[] = {
#embed "../../references/scenarios/value-based-care.json"
};

static const CReference references[] = {
    {"calibration.csv", table_calibration_csv, sizeof table_calibration_csv},
    {"care-models/acne.json", table_care_models_acne_json, sizeof table_care_models_acne_json},
    {"care-models/adhd.json", table_care_models_adhd_json, sizeof table_care_models_adhd_json},
    {"care-models/adult-baseline.json", table_care_models_adult_baseline_json, sizeof table_care_models_adult_baseline_json},
    {"care-models/alcohol-use.json", table_care_models_alcohol_use_json, sizeof table_care_models_alcohol_use_json},
    {"care-models/allergic-rhinitis.json", table_care_models_allergic_rhinitis_json, sizeof table_care_models_allergic_rhinitis_json},
    {"care-models/allergies.json", table_care_models_allergies_json, sizeof table_care_models_allergies_json},
    {"care-models/anxiety.json", table_care_models_anxiety_json, sizeof table_care_models_anxiety_json},
    {"care-models/appendicitis.json", table_care_models_appendicitis_json, sizeof table_care_models_appendicitis_json},
    {"care-models/artificial-lens.json", table_care_models_artificial_lens_json, sizeof table_care_models_artificial_lens_json},
    {"care-models/asthma.json", table_care_models_asthma_json, sizeof table_care_models_asthma_json},
    {"care-models/atrial-fibrillation.json", table_care_models_atrial_fibrillation_json, sizeof table_care_models_atrial_fibrillation_json},
    {"care-models/bipolar.json", table_care_models_bipolar_json, sizeof table_care_models_bipolar_json},
    {"care-models/bph.json", table_care_models_bph_json, sizeof table_care_models_bph_json},
    {"care-models/breast-cancer.json", table_care_models_breast_cancer_json, sizeof table_care_models_breast_cancer_json},
    {"care-models/bronchiolitis.json", table_care_models_bronchiolitis_json, sizeof table_care_models_bronchiolitis_json},
    {"care-models/cataract.json", table_care_models_cataract_json, sizeof table_care_models_cataract_json},
    {"care-models/cellulitis.json", table_care_models_cellulitis_json, sizeof table_care_models_cellulitis_json},
    {"care-models/child-baseline.json", table_care_models_child_baseline_json, sizeof table_care_models_child_baseline_json},
    {"care-models/cholecystitis-gallstones.json", table_care_models_cholecystitis_gallstones_json, sizeof table_care_models_cholecystitis_gallstones_json},
    {"care-models/ckd.json", table_care_models_ckd_json, sizeof table_care_models_ckd_json},
    {"care-models/colorectal-cancer.json", table_care_models_colorectal_cancer_json, sizeof table_care_models_colorectal_cancer_json},
    {"care-models/contact-dermatitis.json", table_care_models_contact_dermatitis_json, sizeof table_care_models_contact_dermatitis_json},
    {"care-models/contraception.json", table_care_models_contraception_json, sizeof table_care_models_contraception_json},
    {"care-models/copd.json", table_care_models_copd_json, sizeof table_care_models_copd_json},
    {"care-models/coronary-artery-disease.json", table_care_models_coronary_artery_disease_json, sizeof table_care_models_coronary_artery_disease_json},
    {"care-models/covid.json", table_care_models_covid_json, sizeof table_care_models_covid_json},
    {"care-models/crohns-disease.json", table_care_models_crohns_disease_json, sizeof table_care_models_crohns_disease_json},
    {"care-models/croup.json", table_care_models_croup_json, sizeof table_care_models_croup_json},
    {"care-models/dementia.json", table_care_models_dementia_json, sizeof table_care_models_dementia_json},
    {"care-models/depression.json", table_care_models_depression_json, sizeof table_care_models_depression_json},
    {"care-models/diabetic-nephropathy.json", table_care_models_diabetic_nephropathy_json, sizeof table_care_models_diabetic_nephropathy_json},
    {"care-models/diabetic-neuropathy.json", table_care_models_diabetic_neuropathy_json, sizeof table_care_models_diabetic_neuropathy_json},
    {"care-models/diabetic-retinopathy.json", table_care_models_diabetic_retinopathy_json, sizeof table_care_models_diabetic_retinopathy_json},
    {"care-models/diverticulitis.json", table_care_models_diverticulitis_json, sizeof table_care_models_diverticulitis_json},
    {"care-models/eczema.json", table_care_models_eczema_json, sizeof table_care_models_eczema_json},
    {"care-models/emergency-symptoms.json", table_care_models_emergency_symptoms_json, sizeof table_care_models_emergency_symptoms_json},
    {"care-models/epilepsy.json", table_care_models_epilepsy_json, sizeof table_care_models_epilepsy_json},
    {"care-models/febrile-seizure.json", table_care_models_febrile_seizure_json, sizeof table_care_models_febrile_seizure_json},
    {"care-models/fibromyalgia.json", table_care_models_fibromyalgia_json, sizeof table_care_models_fibromyalgia_json},
    {"care-models/former-smoker.json", table_care_models_former_smoker_json, sizeof table_care_models_former_smoker_json},
    {"care-models/fracture.json", table_care_models_fracture_json, sizeof table_care_models_fracture_json},
    {"care-models/gerd.json", table_care_models_gerd_json, sizeof table_care_models_gerd_json},
    {"care-models/gestational-diabetes.json", table_care_models_gestational_diabetes_json, sizeof table_care_models_gestational_diabetes_json},
    {"care-models/gi-bleed.json", table_care_models_gi_bleed_json, sizeof table_care_models_gi_bleed_json},
    {"care-models/glaucoma.json", table_care_models_glaucoma_json, sizeof table_care_models_glaucoma_json},
    {"care-models/gout.json", table_care_models_gout_json, sizeof table_care_models_gout_json},
    {"care-models/heart-failure.json", table_care_models_heart_failure_json, sizeof table_care_models_heart_failure_json},
    {"care-models/hepatitis-c.json", table_care_models_hepatitis_c_json, sizeof table_care_models_hepatitis_c_json},
    {"care-models/hip-replacement-status.json", table_care_models_hip_replacement_status_json, sizeof table_care_models_hip_replacement_status_json},
    {"care-models/hiv-prevention.json", table_care_models_hiv_prevention_json, sizeof table_care_models_hiv_prevention_json},
    {"care-models/hiv.json", table_care_models_hiv_json, sizeof table_care_models_hiv_json},
    {"care-models/home-health.json", table_care_models_home_health_json, sizeof table_care_models_home_health_json},
    {"care-models/hospice.json", table_care_models_hospice_json, sizeof table_care_models_hospice_json},
    {"care-models/hyperlipidemia.json", table_care_models_hyperlipidemia_json, sizeof table_care_models_hyperlipidemia_json},
    {"care-models/hypertension.json", table_care_models_hypertension_json, sizeof table_care_models_hypertension_json},
    {"care-models/hypothyroidism.json", table_care_models_hypothyroidism_json, sizeof table_care_models_hypothyroidism_json},
    {"care-models/ibs.json", table_care_models_ibs_json, sizeof table_care_models_ibs_json},
    {"care-models/immunization-schedule.json", table_care_models_immunization_schedule_json, sizeof table_care_models_immunization_schedule_json},
    {"care-models/infusions.json", table_care_models_infusions_json, sizeof table_care_models_infusions_json},
    {"care-models/injury.json", table_care_models_injury_json, sizeof table_care_models_injury_json},
    {"care-models/insomnia.json", table_care_models_insomnia_json, sizeof table_care_models_insomnia_json},
    {"care-models/iron-deficiency-anemia.json", table_care_models_iron_deficiency_anemia_json, sizeof table_care_models_iron_deficiency_anemia_json},
    {"care-models/kidney-stones.json", table_care_models_kidney_stones_json, sizeof table_care_models_kidney_stones_json},
    {"care-models/knee-replacement-status.json", table_care_models_knee_replacement_status_json, sizeof table_care_models_knee_replacement_status_json},
    {"care-models/low-back-pain.json", table_care_models_low_back_pain_json, sizeof table_care_models_low_back_pain_json},
    {"care-models/lung-cancer.json", table_care_models_lung_cancer_json, sizeof table_care_models_lung_cancer_json},
    {"care-models/lymphoid-leukemia.json", table_care_models_lymphoid_leukemia_json, sizeof table_care_models_lymphoid_leukemia_json},
    {"care-models/macular-degeneration.json", table_care_models_macular_degeneration_json, sizeof table_care_models_macular_degeneration_json},
    {"care-models/migraine.json", table_care_models_migraine_json, sizeof table_care_models_migraine_json},
    {"care-models/minor-illness.json", table_care_models_minor_illness_json, sizeof table_care_models_minor_illness_json},
    {"care-models/multiple-myeloma.json", table_care_models_multiple_myeloma_json, sizeof table_care_models_multiple_myeloma_json},
    {"care-models/multiple-sclerosis.json", table_care_models_multiple_sclerosis_json, sizeof table_care_models_multiple_sclerosis_json},
    {"care-models/newborn.json", table_care_models_newborn_json, sizeof table_care_models_newborn_json},
    {"care-models/obesity.json", table_care_models_obesity_json, sizeof table_care_models_obesity_json},
    {"care-models/old-myocardial-infarction.json", table_care_models_old_myocardial_infarction_json, sizeof table_care_models_old_myocardial_infarction_json},
    {"care-models/opioid-use.json", table_care_models_opioid_use_json, sizeof table_care_models_opioid_use_json},
    {"care-models/organ-transplant.json", table_care_models_organ_transplant_json, sizeof table_care_models_organ_transplant_json},
    {"care-models/osteoarthritis.json", table_care_models_osteoarthritis_json, sizeof table_care_models_osteoarthritis_json},
    {"care-models/osteoporosis.json", table_care_models_osteoporosis_json, sizeof table_care_models_osteoporosis_json},
    {"care-models/otitis-media.json", table_care_models_otitis_media_json, sizeof table_care_models_otitis_media_json},
    {"care-models/outpatient-imaging.json", table_care_models_outpatient_imaging_json, sizeof table_care_models_outpatient_imaging_json},
    {"care-models/outpatient-procedures.json", table_care_models_outpatient_procedures_json, sizeof table_care_models_outpatient_procedures_json},
    {"care-models/parkinson.json", table_care_models_parkinson_json, sizeof table_care_models_parkinson_json},
    {"care-models/peripheral-vascular-disease.json", table_care_models_peripheral_vascular_disease_json, sizeof table_care_models_peripheral_vascular_disease_json},
    {"care-models/pneumonia.json", table_care_models_pneumonia_json, sizeof table_care_models_pneumonia_json},
    {"care-models/prediabetes.json", table_care_models_prediabetes_json, sizeof table_care_models_prediabetes_json},
    {"care-models/preeclampsia.json", table_care_models_preeclampsia_json, sizeof table_care_models_preeclampsia_json},
    {"care-models/pregnancy.json", table_care_models_pregnancy_json, sizeof table_care_models_pregnancy_json},
    {"care-models/preventive-care.json", table_care_models_preventive_care_json, sizeof table_care_models_preventive_care_json},
    {"care-models/prostate-cancer.json", table_care_models_prostate_cancer_json, sizeof table_care_models_prostate_cancer_json},
    {"care-models/psoriasis.json", table_care_models_psoriasis_json, sizeof table_care_models_psoriasis_json},
    {"care-models/rheumatoid-arthritis.json", table_care_models_rheumatoid_arthritis_json, sizeof table_care_models_rheumatoid_arthritis_json},
    {"care-models/schizophrenia.json", table_care_models_schizophrenia_json, sizeof table_care_models_schizophrenia_json},
    {"care-models/sepsis.json", table_care_models_sepsis_json, sizeof table_care_models_sepsis_json},
    {"care-models/sleep-apnea.json", table_care_models_sleep_apnea_json, sizeof table_care_models_sleep_apnea_json},
    {"care-models/stroke.json", table_care_models_stroke_json, sizeof table_care_models_stroke_json},
    {"care-models/sudden-illness.json", table_care_models_sudden_illness_json, sizeof table_care_models_sudden_illness_json},
    {"care-models/therapy-courses.json", table_care_models_therapy_courses_json, sizeof table_care_models_therapy_courses_json},
    {"care-models/tobacco-use.json", table_care_models_tobacco_use_json, sizeof table_care_models_tobacco_use_json},
    {"care-models/type-1-diabetes.json", table_care_models_type_1_diabetes_json, sizeof table_care_models_type_1_diabetes_json},
    {"care-models/type-2-diabetes.json", table_care_models_type_2_diabetes_json, sizeof table_care_models_type_2_diabetes_json},
    {"care-models/ulcerative-colitis.json", table_care_models_ulcerative_colitis_json, sizeof table_care_models_ulcerative_colitis_json},
    {"care-models/unrecorded-obesity.json", table_care_models_unrecorded_obesity_json, sizeof table_care_models_unrecorded_obesity_json},
    {"care-models/uti.json", table_care_models_uti_json, sizeof table_care_models_uti_json},
    {"care-models/venous-thromboembolism.json", table_care_models_venous_thromboembolism_json, sizeof table_care_models_venous_thromboembolism_json},
    {"claims/anesthesia-by-operation.csv", table_claims_anesthesia_by_operation_csv, sizeof table_claims_anesthesia_by_operation_csv},
    {"claims/anesthesia-minutes.csv", table_claims_anesthesia_minutes_csv, sizeof table_claims_anesthesia_minutes_csv},
    {"claims/coverage-by-age.csv", table_claims_coverage_by_age_csv, sizeof table_claims_coverage_by_age_csv},
    {"claims/diagnosis-gravity.csv", table_claims_diagnosis_gravity_csv, sizeof table_claims_diagnosis_gravity_csv},
    {"claims/poa-exempt.csv", table_claims_poa_exempt_csv, sizeof table_claims_poa_exempt_csv},
    {"claims/room-charges.csv", table_claims_room_charges_csv, sizeof table_claims_room_charges_csv},
    {"claims/service-reasons.csv", table_claims_service_reasons_csv, sizeof table_claims_service_reasons_csv},
    {"claims/service-rules.csv", table_claims_service_rules_csv, sizeof table_claims_service_rules_csv},
    {"claims/surgery-by-procedure.csv", table_claims_surgery_by_procedure_csv, sizeof table_claims_surgery_by_procedure_csv},
    {"claims/usual-units.csv", table_claims_usual_units_csv, sizeof table_claims_usual_units_csv},
    {"codes/admit-sources.csv", table_codes_admit_sources_csv, sizeof table_codes_admit_sources_csv},
    {"codes/admit-types.csv", table_codes_admit_types_csv, sizeof table_codes_admit_types_csv},
    {"codes/allergens.csv", table_codes_allergens_csv, sizeof table_codes_allergens_csv},
    {"codes/bill-types.csv", table_codes_bill_types_csv, sizeof table_codes_bill_types_csv},
    {"codes/carc.csv", table_codes_carc_csv, sizeof table_codes_carc_csv},
    {"codes/ccda-codes.csv", table_codes_ccda_codes_csv, sizeof table_codes_ccda_codes_csv},
    {"codes/claim-frequencies.csv", table_codes_claim_frequencies_csv, sizeof table_codes_claim_frequencies_csv},
    {"codes/claim-status.csv", table_codes_claim_status_csv, sizeof table_codes_claim_status_csv},
    {"codes/coding-rules.csv", table_codes_coding_rules_csv, sizeof table_codes_coding_rules_csv},
    {"codes/combination-rules.csv", table_codes_combination_rules_csv, sizeof table_codes_combination_rules_csv},
    {"codes/condition-names.csv", table_codes_condition_names_csv, sizeof table_codes_condition_names_csv},
    {"codes/cpt-common.csv", table_codes_cpt_common_csv, sizeof table_codes_cpt_common_csv},
    {"codes/cvx.csv", table_codes_cvx_csv, sizeof table_codes_cvx_csv},
    {"codes/discharge-dispositions.csv", table_codes_discharge_dispositions_csv, sizeof table_codes_discharge_dispositions_csv},
    {"codes/discharge-status.csv", table_codes_discharge_status_csv, sizeof table_codes_discharge_status_csv},
    {"codes/drg-weights.csv", table_codes_drg_weights_csv, sizeof table_codes_drg_weights_csv},
    {"codes/drg.csv", table_codes_drg_csv, sizeof table_codes_drg_csv},
    {"codes/enrollment-codes.csv", table_codes_enrollment_codes_csv, sizeof table_codes_enrollment_codes_csv},
    {"codes/excludes1.csv", table_codes_excludes1_csv, sizeof table_codes_excludes1_csv},
    {"codes/hl7v2-tables.csv", table_codes_hl7v2_tables_csv, sizeof table_codes_hl7v2_tables_csv},
    {"codes/icd10-common.csv", table_codes_icd10_common_csv, sizeof table_codes_icd10_common_csv},
    {"codes/icd10-to-snomed.csv", table_codes_icd10_to_snomed_csv, sizeof table_codes_icd10_to_snomed_csv},
    {"codes/icd10cm-categories.csv", table_codes_icd10cm_categories_csv, sizeof table_codes_icd10cm_categories_csv},
    {"codes/icd10cm-codes.csv", table_codes_icd10cm_codes_csv, sizeof table_codes_icd10cm_codes_csv},
    {"codes/icd10pcs.csv", table_codes_icd10pcs_csv, sizeof table_codes_icd10pcs_csv},
    {"codes/immunizations.csv", table_codes_immunizations_csv, sizeof table_codes_immunizations_csv},
    {"codes/intake-statuses.csv", table_codes_intake_statuses_csv, sizeof table_codes_intake_statuses_csv},
    {"codes/lab-ranges.csv", table_codes_lab_ranges_csv, sizeof table_codes_lab_ranges_csv},
    {"codes/lab-tests.csv", table_codes_lab_tests_csv, sizeof table_codes_lab_tests_csv},
    {"codes/manifestations.csv", table_codes_manifestations_csv, sizeof table_codes_manifestations_csv},
    {"codes/modifiers.csv", table_codes_modifiers_csv, sizeof table_codes_modifiers_csv},
    {"codes/ncci-pairs.csv", table_codes_ncci_pairs_csv, sizeof table_codes_ncci_pairs_csv},
    {"codes/occurrence-value-condition-codes.csv", table_codes_occurrence_value_condition_codes_csv, sizeof table_codes_occurrence_value_condition_codes_csv},
    {"codes/panels.csv", table_codes_panels_csv, sizeof table_codes_panels_csv},
    {"codes/payment-codes.csv", table_codes_payment_codes_csv, sizeof table_codes_payment_codes_csv},
    {"codes/place-of-service.csv", table_codes_place_of_service_csv, sizeof table_codes_place_of_service_csv},
    {"codes/plausible-values.csv", table_codes_plausible_values_csv, sizeof table_codes_plausible_values_csv},
    {"codes/points-of-origin.csv", table_codes_points_of_origin_csv, sizeof table_codes_points_of_origin_csv},
    {"codes/procedures.csv", table_codes_procedures_csv, sizeof table_codes_procedures_csv},
    {"codes/rarc.csv", table_codes_rarc_csv, sizeof table_codes_rarc_csv},
    {"codes/revenue-codes.csv", table_codes_revenue_codes_csv, sizeof table_codes_revenue_codes_csv},
    {"codes/snomed.csv", table_codes_snomed_csv, sizeof table_codes_snomed_csv},
    {"codes/taxonomy.csv", table_codes_taxonomy_csv, sizeof table_codes_taxonomy_csv},
    {"codes/vaccine-limits.csv", table_codes_vaccine_limits_csv, sizeof table_codes_vaccine_limits_csv},
    {"codes/value-sets.csv", table_codes_value_sets_csv, sizeof table_codes_value_sets_csv},
    {"codes/vital-signs.csv", table_codes_vital_signs_csv, sizeof table_codes_vital_signs_csv},
    {"drugs/abandonment.csv", table_drugs_abandonment_csv, sizeof table_drugs_abandonment_csv},
    {"drugs/adherence.csv", table_drugs_adherence_csv, sizeof table_drugs_adherence_csv},
    {"drugs/age-sex-pregnancy.csv", table_drugs_age_sex_pregnancy_csv, sizeof table_drugs_age_sex_pregnancy_csv},
    {"drugs/class-paths.csv", table_drugs_class_paths_csv, sizeof table_drugs_class_paths_csv},
    {"drugs/daw.csv", table_drugs_daw_csv, sizeof table_drugs_daw_csv},
    {"drugs/dispensing-rates.csv", table_drugs_dispensing_rates_csv, sizeof table_drugs_dispensing_rates_csv},
    {"drugs/dose-limits.csv", table_drugs_dose_limits_csv, sizeof table_drugs_dose_limits_csv},
    {"drugs/drug-allergy.csv", table_drugs_drug_allergy_csv, sizeof table_drugs_drug_allergy_csv},
    {"drugs/drug-disease.csv", table_drugs_drug_disease_csv, sizeof table_drugs_drug_disease_csv},
    {"drugs/drug-strengths.csv", table_drugs_drug_strengths_csv, sizeof table_drugs_drug_strengths_csv},
    {"drugs/duplication-classes.csv", table_drugs_duplication_classes_csv, sizeof table_drugs_duplication_classes_csv},
    {"drugs/dur-codes.csv", table_drugs_dur_codes_csv, sizeof table_drugs_dur_codes_csv},
    {"drugs/excluded-drugs.csv", table_drugs_excluded_drugs_csv, sizeof table_drugs_excluded_drugs_csv},
    {"drugs/formularies/commercial-3-tier.csv", table_drugs_formularies_commercial_3_tier_csv, sizeof table_drugs_formularies_commercial_3_tier_csv},
    {"drugs/formularies/commercial-4-tier.csv", table_drugs_formularies_commercial_4_tier_csv, sizeof table_drugs_formularies_commercial_4_tier_csv},
    {"drugs/formularies/commercial-5-tier.csv", table_drugs_formularies_commercial_5_tier_csv, sizeof table_drugs_formularies_commercial_5_tier_csv},
    {"drugs/formularies/exchange-standard.csv", table_drugs_formularies_exchange_standard_csv, sizeof table_drugs_formularies_exchange_standard_csv},
    {"drugs/formularies/medicaid-preferred.csv", table_drugs_formularies_medicaid_preferred_csv, sizeof table_drugs_formularies_medicaid_preferred_csv},
    {"drugs/formularies/part-d-enhanced.csv", table_drugs_formularies_part_d_enhanced_csv, sizeof table_drugs_formularies_part_d_enhanced_csv},
    {"drugs/formularies/part-d-standard.csv", table_drugs_formularies_part_d_standard_csv, sizeof table_drugs_formularies_part_d_standard_csv},
    {"drugs/formulary-tiers.csv", table_drugs_formulary_tiers_csv, sizeof table_drugs_formulary_tiers_csv},
    {"drugs/interactions.csv", table_drugs_interactions_csv, sizeof table_drugs_interactions_csv},
    {"drugs/manufacturer-programs.csv", table_drugs_manufacturer_programs_csv, sizeof table_drugs_manufacturer_programs_csv},
    {"drugs/medications.csv", table_drugs_medications_csv, sizeof table_drugs_medications_csv},
    {"drugs/ndc-common.csv", table_drugs_ndc_common_csv, sizeof table_drugs_ndc_common_csv},
    {"drugs/pa-criteria.csv", table_drugs_pa_criteria_csv, sizeof table_drugs_pa_criteria_csv},
    {"drugs/part-d-years.csv", table_drugs_part_d_years_csv, sizeof table_drugs_part_d_years_csv},
    {"drugs/pharmacy-contracts.csv", table_drugs_pharmacy_contracts_csv, sizeof table_drugs_pharmacy_contracts_csv},
    {"drugs/pharmacy-plans.csv", table_drugs_pharmacy_plans_csv, sizeof table_drugs_pharmacy_plans_csv},
    {"drugs/pharmacy-types.csv", table_drugs_pharmacy_types_csv, sizeof table_drugs_pharmacy_types_csv},
    {"drugs/rebates.csv", table_drugs_rebates_csv, sizeof table_drugs_rebates_csv},
    {"drugs/reject-codes.csv", table_drugs_reject_codes_csv, sizeof table_drugs_reject_codes_csv},
    {"drugs/step-therapy.csv", table_drugs_step_therapy_csv, sizeof table_drugs_step_therapy_csv},
    {"drugs/therapies.csv", table_drugs_therapies_csv, sizeof table_drugs_therapies_csv},
    {"journeys/actions.csv", table_journeys_actions_csv, sizeof table_journeys_actions_csv},
    {"journeys/annual-enrollment.json", table_journeys_annual_enrollment_json, sizeof table_journeys_annual_enrollment_json},
    {"journeys/bariatric.json", table_journeys_bariatric_json, sizeof table_journeys_bariatric_json},
    {"journeys/cardiac-surgery.json", table_journeys_cardiac_surgery_json, sizeof table_journeys_cardiac_surgery_json},
    {"journeys/care-transition.json", table_journeys_care_transition_json, sizeof table_journeys_care_transition_json},
    {"journeys/chf-first-year.json", table_journeys_chf_first_year_json, sizeof table_journeys_chf_first_year_json},
    {"journeys/diabetic-annual.json", table_journeys_diabetic_annual_json, sizeof table_journeys_diabetic_annual_json},
    {"journeys/diabetic-first-year.json", table_journeys_diabetic_first_year_json, sizeof table_journeys_diabetic_first_year_json},
    {"journeys/disenrollment.json", table_journeys_disenrollment_json, sizeof table_journeys_disenrollment_json},
    {"journeys/flags.csv", table_journeys_flags_csv, sizeof table_journeys_flags_csv},
    {"journeys/hf-exacerbation.json", table_journeys_hf_exacerbation_json, sizeof table_journeys_hf_exacerbation_json},
    {"journeys/measures.csv", table_journeys_measures_csv, sizeof table_journeys_measures_csv},
    {"journeys/new-member-onboarding.json", table_journeys_new_member_onboarding_json, sizeof table_journeys_new_member_onboarding_json},
    {"journeys/oncology-cycle.json", table_journeys_oncology_cycle_json, sizeof table_journeys_oncology_cycle_json},
    {"journeys/outpatient-procedure.json", table_journeys_outpatient_procedure_json, sizeof table_journeys_outpatient_procedure_json},
    {"journeys/pregnancy.json", table_journeys_pregnancy_json, sizeof table_journeys_pregnancy_json},
    {"journeys/quality-gap-closure.json", table_journeys_quality_gap_closure_json, sizeof table_journeys_quality_gap_closure_json},
    {"journeys/step-therapy.json", table_journeys_step_therapy_json, sizeof table_journeys_step_therapy_json},
    {"journeys/surgical-episode.json", table_journeys_surgical_episode_json, sizeof table_journeys_surgical_episode_json},
    {"journeys/visit-types.csv", table_journeys_visit_types_csv, sizeof table_journeys_visit_types_csv},
    {"membership/contract-mix.csv", table_membership_contract_mix_csv, sizeof table_membership_contract_mix_csv},
    {"membership/employers.csv", table_membership_employers_csv, sizeof table_membership_employers_csv},
    {"membership/life-events.csv", table_membership_life_events_csv, sizeof table_membership_life_events_csv},
    {"membership/service-patterns.csv", table_membership_service_patterns_csv, sizeof table_membership_service_patterns_csv},
    {"membership/subscriber-ages.csv", table_membership_subscriber_ages_csv, sizeof table_membership_subscriber_ages_csv},
    {"mimic/icu-items.csv", table_mimic_icu_items_csv, sizeof table_mimic_icu_items_csv},
    {"mimic/lab-items.csv", table_mimic_lab_items_csv, sizeof table_mimic_lab_items_csv},
    {"mimic/microbiology.csv", table_mimic_microbiology_csv, sizeof table_mimic_microbiology_csv},
    {"mimic/words.csv", table_mimic_words_csv, sizeof table_mimic_words_csv},
    {"ncpdp/fields.csv", table_ncpdp_fields_csv, sizeof table_ncpdp_fields_csv},
    {"ncpdp/script-codes.csv", table_ncpdp_script_codes_csv, sizeof table_ncpdp_script_codes_csv},
    {"ncpdp/segments.csv", table_ncpdp_segments_csv, sizeof table_ncpdp_segments_csv},
    {"network/densities.csv", table_network_densities_csv, sizeof table_network_densities_csv},
    {"network/taxonomy-roles.csv", table_network_taxonomy_roles_csv, sizeof table_network_taxonomy_roles_csv},
    {"people/age-sex.csv", table_people_age_sex_csv, sizeof table_people_age_sex_csv},
    {"people/body-size.csv", table_people_body_size_csv, sizeof table_people_body_size_csv},
    {"people/family-names.csv", table_people_family_names_csv, sizeof table_people_family_names_csv},
    {"people/given-names.csv", table_people_given_names_csv, sizeof table_people_given_names_csv},
    {"people/growth.csv", table_people_growth_csv, sizeof table_people_growth_csv},
    {"people/languages.csv", table_people_languages_csv, sizeof table_people_languages_csv},
    {"people/life-table.csv", table_people_life_table_csv, sizeof table_people_life_table_csv},
    {"people/marital-status.csv", table_people_marital_status_csv, sizeof table_people_marital_status_csv},
    {"people/race-ethnicity.csv", table_people_race_ethnicity_csv, sizeof table_people_race_ethnicity_csv},
    {"places/counties.csv", table_places_counties_csv, sizeof table_places_counties_csv},
    {"places/other-zips.csv", table_places_other_zips_csv, sizeof table_places_other_zips_csv},
    {"places/states.csv", table_places_states_csv, sizeof table_places_states_csv},
    {"places/street-names.csv", table_places_street_names_csv, sizeof table_places_street_names_csv},
    {"places/zips.csv", table_places_zips_csv, sizeof table_places_zips_csv},
    {"plans/adjudication-reasons.csv", table_plans_adjudication_reasons_csv, sizeof table_plans_adjudication_reasons_csv},
    {"plans/benefit-categories.csv", table_plans_benefit_categories_csv, sizeof table_plans_benefit_categories_csv},
    {"plans/benefit-designs.csv", table_plans_benefit_designs_csv, sizeof table_plans_benefit_designs_csv},
    {"plans/category-rules.csv", table_plans_category_rules_csv, sizeof table_plans_category_rules_csv},
    {"plans/denial-rates.csv", table_plans_denial_rates_csv, sizeof table_plans_denial_rates_csv},
    {"plans/denial-reasons.csv", table_plans_denial_reasons_csv, sizeof table_plans_denial_reasons_csv},
    {"plans/fee-schedules.csv", table_plans_fee_schedules_csv, sizeof table_plans_fee_schedules_csv},
    {"plans/localities.csv", table_plans_localities_csv, sizeof table_plans_localities_csv},
    {"plans/necessity.csv", table_plans_necessity_csv, sizeof table_plans_necessity_csv},
    {"plans/payer-contracts.csv", table_plans_payer_contracts_csv, sizeof table_plans_payer_contracts_csv},
    {"plans/payers.csv", table_plans_payers_csv, sizeof table_plans_payers_csv},
    {"plans/payment-rules.csv", table_plans_payment_rules_csv, sizeof table_plans_payment_rules_csv},
    {"plans/plan-types.csv", table_plans_plan_types_csv, sizeof table_plans_plan_types_csv},
    {"plans/yearly-amounts.csv", table_plans_yearly_amounts_csv, sizeof table_plans_yearly_amounts_csv},
    {"populations/connecticut.csv", table_populations_connecticut_csv, sizeof table_populations_connecticut_csv},
    {"populations/counties.csv", table_populations_counties_csv, sizeof table_populations_counties_csv},
    {"populations/figures.csv", table_populations_figures_csv, sizeof table_populations_figures_csv},
    {"populations/states.csv", table_populations_states_csv, sizeof table_populations_states_csv},
    {"profiles/chip-only.json", table_profiles_chip_only_json, sizeof table_profiles_chip_only_json},
    {"profiles/commercial-diabetic.json", table_profiles_commercial_diabetic_json, sizeof table_profiles_commercial_diabetic_json},
    {"profiles/commercial-family.json", table_profiles_commercial_family_json, sizeof table_profiles_commercial_family_json},
    {"profiles/commercial-healthy.json", table_profiles_commercial_healthy_json, sizeof table_profiles_commercial_healthy_json},
    {"profiles/commercial-high-cost.json", table_profiles_commercial_high_cost_json, sizeof table_profiles_commercial_high_cost_json},
    {"profiles/commercial-maternity.json", table_profiles_commercial_maternity_json, sizeof table_profiles_commercial_maternity_json},
    {"profiles/commercial-pediatric.json", table_profiles_commercial_pediatric_json, sizeof table_profiles_commercial_pediatric_json},
    {"profiles/exchange-silver.json", table_profiles_exchange_silver_json, sizeof table_profiles_exchange_silver_json},
    {"profiles/medicaid-adult.json", table_profiles_medicaid_adult_json, sizeof table_profiles_medicaid_adult_json},
    {"profiles/medicaid-diabetic.json", table_profiles_medicaid_diabetic_json, sizeof table_profiles_medicaid_diabetic_json},
    {"profiles/medicaid-pediatric.json", table_profiles_medicaid_pediatric_json, sizeof table_profiles_medicaid_pediatric_json},
    {"profiles/medicare-advantage-complex.json", table_profiles_medicare_advantage_complex_json, sizeof table_profiles_medicare_advantage_complex_json},
    {"profiles/medicare-chf.json", table_profiles_medicare_chf_json, sizeof table_profiles_medicare_chf_json},
    {"profiles/medicare-diabetic.json", table_profiles_medicare_diabetic_json, sizeof table_profiles_medicare_diabetic_json},
    {"profiles/partd-polypharmacy.json", table_profiles_partd_polypharmacy_json, sizeof table_profiles_partd_polypharmacy_json},
    {"profiles/pediatric-newborn.json", table_profiles_pediatric_newborn_json, sizeof table_profiles_pediatric_newborn_json},
    {"realism-targets.csv", table_realism_targets_csv, sizeof table_realism_targets_csv},
    {"scenarios/accumulator-tracking.json", table_scenarios_accumulator_tracking_json, sizeof table_scenarios_accumulator_tracking_json},
    {"scenarios/behavioral-health.json", table_scenarios_behavioral_health_json, sizeof table_scenarios_behavioral_health_json},
    {"scenarios/ckd.json", table_scenarios_ckd_json, sizeof table_scenarios_ckd_json},
    {"scenarios/copd-exacerbation.json", table_scenarios_copd_exacerbation_json, sizeof table_scenarios_copd_exacerbation_json},
    {"scenarios/diabetes.json", table_scenarios_diabetes_json, sizeof table_scenarios_diabetes_json},
    {"scenarios/drug-utilization-review.json", table_scenarios_drug_utilization_review_json, sizeof table_scenarios_drug_utilization_review_json},
    {"scenarios/ed-chest-pain.json", table_scenarios_ed_chest_pain_json, sizeof table_scenarios_ed_chest_pain_json},
    {"scenarios/enrollment-eligibility.json", table_scenarios_enrollment_eligibility_json, sizeof table_scenarios_enrollment_eligibility_json},
    {"scenarios/facility-claims.json", table_scenarios_facility_claims_json, sizeof table_scenarios_facility_claims_json},
    {"scenarios/formulary-management.json", table_scenarios_formulary_management_json, sizeof table_scenarios_formulary_management_json},
    {"scenarios/healthy-adult.json", table_scenarios_healthy_adult_json, sizeof table_scenarios_healthy_adult_json},
    {"scenarios/heart-failure.json", table_scenarios_heart_failure_json, sizeof table_scenarios_heart_failure_json},
    {"scenarios/joint-replacement.json", table_scenarios_joint_replacement_json, sizeof table_scenarios_joint_replacement_json},
    {"scenarios/manufacturer-programs.json", table_scenarios_manufacturer_programs_json, sizeof table_scenarios_manufacturer_programs_json},
    {"scenarios/maternity.json", table_scenarios_maternity_json, sizeof table_scenarios_maternity_json},
    {"scenarios/multi-chronic.json", table_scenarios_multi_chronic_json, sizeof table_scenarios_multi_chronic_json},
    {"scenarios/oncology-breast.json", table_scenarios_oncology_breast_json, sizeof table_scenarios_oncology_breast_json},
    {"scenarios/pediatric-asthma.json", table_scenarios_pediatric_asthma_json, sizeof table_scenarios_pediatric_asthma_json},
    {"scenarios/prior-auth.json", table_scenarios_prior_auth_json, sizeof table_scenarios_prior_auth_json},
    {"scenarios/professional-claims.json", table_scenarios_professional_claims_json, sizeof table_scenarios_professional_claims_json},
    {"scenarios/retail-pharmacy.json", table_scenarios_retail_pharmacy_json, sizeof table_scenarios_retail_pharmacy_json},
    {"scenarios/rx-prior-auth.json", table_scenarios_rx_prior_auth_json, sizeof table_scenarios_rx_prior_auth_json},
    {"scenarios/sepsis.json", table_scenarios_sepsis_json, sizeof table_scenarios_sepsis_json},
    {"scenarios/specialty-pharmacy.json", table_scenarios_specialty_pharmacy_json, sizeof table_scenarios_specialty_pharmacy_json},
    {"scenarios/value-based-care.json", table_scenarios_value_based_care_json, sizeof table_scenarios_value_based_care_json},
};

size_t CReferenceCount(void) { return sizeof references / sizeof references[0]; }

CReference CReferenceAt(size_t index) { return references[index]; }
