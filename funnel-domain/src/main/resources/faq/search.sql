-- Entries that hold all words of a query; those whose question holds it as a whole first, then those opened most.
select f.id, f.question, f.reading, f.answer, f.tags, f.uses, f.active, f.version
from faq_entry f
where (f.active or :inactiveToo) /* words */
order by f.active desc, strpos(f.asked_text, :whole) > 0 desc, f.uses desc, f.id
limit :most
