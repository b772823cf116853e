-- Deals are searched by their own words; companies and people have their folded text in a column.
create index opportunity_search on opportunity
    using gin (fold_text(coalesce(name, '') || ' ' || coalesce(product, '')) gin_trgm_ops);
