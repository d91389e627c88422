-- Objections against anything that can be objected to: an entry, a notice, a record of the credit file, a repair's result.
alter table objection rename column listing_id to target_id;
alter index objection_listing rename to objection_target;
alter table objection
  add column target_kind text not null default 'entry',
  add column target_sort text not null default 'entry',
  -- What an upheld objection does with its target, what that says from now on, and until when the public reads of it.
  add column remedy text,
  add column corrected text,
  add column notice_until date;
alter table objection alter column target_kind drop default, alter column target_sort drop default;
create index objection_published on objection (notice_until) where notice_until is not null;

create or replace function write_derived_before_repairs(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_objections(derived);
  insert into objection
    select * from jsonb_populate_recordset(null::objection, derived -> 'objection')
    on conflict (procedure_id) do update set
      (department, stage, outcome, decided_on, remedy, corrected, notice_until) =
      row (excluded.department, excluded.stage, excluded.outcome, excluded.decided_on, excluded.remedy, excluded.corrected,
        excluded.notice_until);
end $$;
