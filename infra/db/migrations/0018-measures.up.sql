-- Every feedback on a measure as it was given, and every reply to a supervision order that was refused.
create table measure_feedback (
  procedure_id uuid not null,
  no integer not null,
  case_id uuid not null,
  subject_id uuid not null,
  measure text not null,
  department text not null,
  finding text not null,
  what text not null,
  said_on date not null,
  -- How often the measure was applied, or the incentive granted, since the last feedback.
  times integer,
  -- The feedback that this one puts right.
  corrects integer,
  given_at timestamptz not null,
  primary key (procedure_id, no)
);
create index measure_feedback_given on measure_feedback (given_at, procedure_id, no);

alter table supervision_order add column rounds jsonb not null default '[]';
alter table supervision_order alter column rounds drop default;

alter function write_derived(jsonb) rename to write_derived_before_measures;
create function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_measures(derived);
  -- What was fed back never changes.
  insert into measure_feedback
    select * from jsonb_populate_recordset(null::measure_feedback, derived -> 'measure_feedback')
    on conflict do nothing;
  update supervision_order o set rounds = said.rounds
    from jsonb_populate_recordset(null::supervision_order, derived -> 'supervision_order') as said
    where o.procedure_id = said.procedure_id and o.clock_id = said.clock_id and o.rounds <> said.rounds;
end $$;
