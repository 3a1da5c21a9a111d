-- What was charged, allowed and paid, by the category of the principal diagnosis of the claim.
-- Decisions that were taken back stand with negative amounts beside those that they take back, so sums are net.
SELECT
    left(diagnosis.code, 3) AS category,
    any_value(diagnosis.display) AS example,
    count(DISTINCT claims.member_id) AS members,
    count(DISTINCT claims.claim_id) AS claims,
    sum(decision.charge) AS charged,
    sum(decision.allowed) AS allowed,
    sum(decision.paid) AS paid,
    sum(decision.patient_responsibility) AS members_share
FROM claims
JOIN claim_diagnoses AS diagnosis ON diagnosis.claim_id = claims.claim_id AND diagnosis.sequence = 1
JOIN adjudications AS decision ON decision.claim_id = claims.claim_id
GROUP BY category
ORDER BY paid DESC, category;
