insert into quality_what_if_count (what_if_id, basis, stage, quality_before, quality_after, arrived, came)
values (:whatIf, :basis, :stage, :before, :after, :arrived, :came)
