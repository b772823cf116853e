-- Entries that resemble a query of which none holds all words, as after a slip of the fingers or another order.
select f.id, f.question, f.reading, f.answer, f.tags, f.uses, f.active, f.version
from faq_entry f
where (f.active or :inactiveToo) and word_similarity(:whole, f.search_text) >= 0.3
order by f.active desc, word_similarity(:whole, f.asked_text) desc, word_similarity(:whole, f.search_text) desc, f.id
limit :most
