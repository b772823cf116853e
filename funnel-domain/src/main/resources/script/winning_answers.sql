-- Choices that the leads of won deals took, each lead's last answer to each question.
select c.question_id, q.name_ja as question_ja, q.name_en as question_en, q.fact,
       n.name_ja as choice_ja, n.name_en as choice_en, c.answers, sum(c.answers) over (partition by c.question_id) as asked
from (
    select w.question_id, w.choice_id, count(*) as answers
    from (
        select distinct on (o.id, a.question_id) a.question_id, a.choice_id
        from opportunity o
        join lead l on l.id = o.lead_id
        left join account k on k.id = coalesce(l.account_id, o.account_id)
        join hearing_answer a on a.root = l.id and a.cycle = o.cycle
        where o.outcome = 'WON'
          and (cast(:product as text) is null or o.product = :product)
          and (cast(:industry as text) is null or k.industry = :industry)
          and (cast(:least as integer) is null or k.employees >= :least)
          and (cast(:most as integer) is null or k.employees <= :most)
        order by o.id, a.question_id, a.answered_at desc, a.id desc) w
    where w.choice_id is not null
    group by w.question_id, w.choice_id) c
join hearing_question q on q.id = c.question_id
join hearing_choice n on n.id = c.choice_id
where n.truth -- what they did not know, or denied, is nothing to begin with
order by q.position, q.id, c.answers desc, n.position, n.id
