create or replace function write_derived_before_repairs(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_objections(derived);
  insert into objection
    select * from jsonb_populate_recordset(null::objection, derived -> 'objection')
    on conflict (procedure_id) do update set
      (department, stage, outcome, decided_on) =
      row (excluded.department, excluded.stage, excluded.outcome, excluded.decided_on);
end $$;
drop index objection_published;
alter table objection drop column notice_until, drop column corrected, drop column remedy, drop column target_sort,
  drop column target_kind;
alter index objection_target rename to objection_listing;
alter table objection rename column target_id to listing_id;
