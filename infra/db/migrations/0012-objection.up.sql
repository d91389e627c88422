-- Objections against entries, one row each, as lists and pages show them.
create table objection (
  procedure_id uuid primary key,
  case_id uuid not null,
  listing_id uuid not null,
  subject_id uuid not null,
  department text not null,
  number text not null,
  level integer not null,
  ground text not null,
  stage text not null,
  outcome text,
  filed_at timestamptz not null,
  decided_on date
);
create index objection_listing on objection (listing_id);
create index objection_subject on objection (subject_id);

alter function write_derived(jsonb) rename to write_derived_before_objections;
create function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_objections(derived);
  insert into objection
    select * from jsonb_populate_recordset(null::objection, derived -> 'objection')
    on conflict (procedure_id) do update set
      (department, stage, outcome, decided_on) =
      row (excluded.department, excluded.stage, excluded.outcome, excluded.decided_on);
end $$;
