select a.id, a.external_id, a.corporate_number, a.name
from account a
where a.external_id = any (:externalIds) or a.corporate_number = any (:corporateNumbers) or a.matching_key = any (:matchingKeys)
order by a.id
