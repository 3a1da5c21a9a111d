-- Stays in hospital by MS-DRG: how many, how long, and what the payer allowed.
SELECT
    encounters.drg_code,
    encounters.drg,
    count(DISTINCT encounters.encounter_id) AS stays,
    round(avg(date_diff('hour', admission_time, discharge_time) / 24), 1) AS mean_days,
    sum(decisions.allowed) AS allowed
FROM encounters
LEFT JOIN (
    SELECT claims.encounter_id, sum(adjudications.allowed) AS allowed
    FROM claims JOIN adjudications USING (claim_id) WHERE claims.kind = 'institutional' GROUP BY ALL
) AS decisions USING (encounter_id)
WHERE encounters.drg_code IS NOT NULL
GROUP BY ALL
ORDER BY stays DESC, encounters.drg_code;
