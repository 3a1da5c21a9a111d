-- Patients with an HbA1c: the first and the last result, and how it has changed.
-- LOINC 4548-4 is hemoglobin A1c in blood, in percent.
SELECT
    mrn,
    date_sub('year', birth_date, (SELECT max(as_of) FROM cohorts)) AS age,
    gender,
    arg_min(value, effective_time) AS first_hba1c,
    arg_max(value, effective_time) AS last_hba1c,
    arg_max(value, effective_time) - arg_min(value, effective_time) AS change,
    count(*) AS results
FROM observations JOIN patients USING (mrn)
WHERE code = '4548-4'
GROUP BY ALL
ORDER BY last_hba1c DESC, mrn;
