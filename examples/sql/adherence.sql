-- Adherence: the proportion of days covered (PDC) by drug, from the first fill to the last day of the cohort.
-- A day counts once, however many fills cover it; a person is adherent from 80 percent.
WITH period AS (SELECT max(as_of) AS last_day FROM cohorts),
supply AS (
    SELECT fills.rx_member_id, prescriptions.drug_name, fills.filled_date, fills.days_supply
    FROM fills JOIN prescriptions USING (prescription_id)
    WHERE fills.status <> 'returned' AND fills.days_supply > 0
),
users AS (
    SELECT rx_member_id, drug_name, min(filled_date) AS first_day, count(*) AS fills
    FROM supply GROUP BY ALL HAVING count(*) >= 2
),
covered AS (
    SELECT DISTINCT rx_member_id, drug_name, filled_date + unnest(range(days_supply))::INTEGER AS day FROM supply
),
persons AS (
    SELECT
        users.drug_name, users.rx_member_id, users.fills,
        count(covered.day) / (date_diff('day', users.first_day, period.last_day) + 1) AS pdc
    FROM users CROSS JOIN period
    JOIN covered ON covered.rx_member_id = users.rx_member_id AND covered.drug_name = users.drug_name
        AND covered.day BETWEEN users.first_day AND period.last_day
    GROUP BY users.drug_name, users.rx_member_id, users.fills, users.first_day, period.last_day
)
SELECT
    drug_name,
    count(*) AS persons,
    round(avg(pdc), 3) AS mean_pdc,
    round(avg((pdc >= 0.8)::INTEGER), 3) AS adherent,
    sum(fills) AS fills
FROM persons
GROUP BY drug_name
ORDER BY persons DESC, drug_name;
