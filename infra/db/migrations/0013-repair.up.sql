-- Applications for repair, one row each, as lists and pages show them.
create table repair (
  procedure_id uuid primary key,
  case_id uuid not null,
  listing_id uuid not null,
  subject_id uuid not null,
  department text not null,
  number text not null,
  route text not null,
  stage text not null,
  outcome text,
  filed_at timestamptz not null,
  decided_on date,
  -- The last day on which the subject may not apply again after a false commitment.
  barred_until date
);
create index repair_listing on repair (listing_id);
create index repair_subject on repair (subject_id);

alter function write_derived(jsonb) rename to write_derived_before_repairs;
create function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_repairs(derived);
  insert into repair
    select * from jsonb_populate_recordset(null::repair, derived -> 'repair')
    on conflict (procedure_id) do update set
      (department, stage, outcome, decided_on, barred_until) =
      row (excluded.department, excluded.stage, excluded.outcome, excluded.decided_on, excluded.barred_until);
end $$;
