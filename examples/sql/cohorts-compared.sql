-- All cohorts of a database side by side; asked without the name of a cohort.
SELECT
    cohorts.name,
    cohorts.seed,
    count(*) AS patients,
    round(avg(date_sub('year', birth_date, cohorts.as_of)), 1) AS mean_age,
    round(avg((gender = 'F')::INTEGER), 3) AS share_of_women
FROM patients JOIN cohorts ON cohorts.id = patients.cohort_id
GROUP BY ALL
ORDER BY cohorts.name;
