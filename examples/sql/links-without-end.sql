-- Links that lead nowhere, by kind: of a sound cohort there are none, and the answer is all zeros.
SELECT 'encounter of no patient' AS problem, count(*) AS rows FROM encounters ANTI JOIN patients USING (mrn)
UNION ALL
SELECT 'observation of no encounter', count(*) FROM (FROM observations WHERE encounter_id IS NOT NULL)
    ANTI JOIN encounters USING (encounter_id)
UNION ALL
SELECT 'claim of no member', count(*) FROM claims ANTI JOIN members USING (member_id)
UNION ALL
SELECT 'claim of an encounter that is not there', count(*) FROM (FROM claims WHERE encounter_id IS NOT NULL)
    ANTI JOIN encounters USING (encounter_id)
UNION ALL
SELECT 'decision of no claim', count(*) FROM adjudications ANTI JOIN claims USING (claim_id)
UNION ALL
SELECT 'member of a patient who is not there', count(*) FROM (FROM members WHERE mrn IS NOT NULL)
    ANTI JOIN patients USING (mrn)
UNION ALL
SELECT 'prescription of an order that is not there', count(*) FROM (FROM prescriptions WHERE order_id IS NOT NULL)
    ANTI JOIN (SELECT medication_id AS order_id FROM medication_orders) USING (order_id)
UNION ALL
SELECT 'fill of no prescription', count(*) FROM fills ANTI JOIN prescriptions USING (prescription_id)
UNION ALL
SELECT 'pharmacy claim of no fill', count(*) FROM (FROM pharmacy_claims WHERE fill_id IS NOT NULL)
    ANTI JOIN fills USING (fill_id);
