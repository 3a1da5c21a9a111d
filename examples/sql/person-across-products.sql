-- One line for each person: the chart, the health plan and the pharmacy benefit of the same person.
SELECT
    patients.mrn,
    members.member_id,
    rx_members.rx_member_id,
    patients.given_name || ' ' || patients.family_name AS name,
    (SELECT count(*) FROM encounters WHERE encounters.mrn = patients.mrn) AS encounters,
    (SELECT count(*) FROM claims WHERE claims.member_id = members.member_id) AS claims,
    (SELECT coalesce(sum(paid), 0) FROM adjudications WHERE adjudications.member_id = members.member_id) AS medical_paid,
    (
        SELECT coalesce(sum(total_paid), 0) FROM fills JOIN pharmacy_responses USING (claim_id)
        WHERE fills.rx_member_id = rx_members.rx_member_id AND fills.status = 'dispensed'
            AND pharmacy_responses.status = 'P'
    ) AS pharmacy_paid
FROM patients
LEFT JOIN members ON members.mrn = patients.mrn
LEFT JOIN rx_members ON rx_members.mrn = patients.mrn
ORDER BY medical_paid DESC, patients.mrn;
