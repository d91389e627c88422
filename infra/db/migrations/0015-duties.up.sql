-- Absences with a deputy: who stands in for whom, from which first to which last day (Asia/Shanghai).
create table absence (
  id uuid primary key,
  person_id uuid not null references person (id),
  deputy_id uuid not null references person (id) check (deputy_id <> person_id),
  department text not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  -- Roles that the deputy has for these days alone.
  lent text[] not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  cancelled_by uuid,
  cancelled_at timestamptz
);
create index absence_person on absence (person_id);
create index absence_deputy on absence (deputy_id);
create index absence_department on absence (department);

-- Transfers of duties: lists that pass from one department to another from a day on (Asia/Shanghai), and by what basis.
create table duty_transfer (
  id uuid primary key,
  from_department text not null,
  to_department text not null check (to_department <> from_department),
  lists text[] not null,
  effective_on date not null,
  basis text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  applied_by uuid check (applied_by <> proposed_by),
  applied_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  -- When every procedure had moved.
  completed_at timestamptz
);

-- What a transfer moves, one row each, and what became of it.
create table duty_transfer_move (
  transfer_id uuid not null references duty_transfer (id),
  procedure_id uuid not null,
  kind text not null,
  case_id uuid not null,
  -- waiting, moved, closed (it had ended before), failed (it is tried again)
  state text not null,
  fault text,
  settled_at timestamptz,
  primary key (transfer_id, procedure_id)
);
create index duty_transfer_move_waiting on duty_transfer_move (transfer_id) where state in ('waiting', 'failed');

-- What deputies did, for the list that is handed over.
create index procedure_event_deputy on procedure_event ((content #>> '{by,deputyFor}'))
  where content #>> '{by,deputyFor}' is not null;

-- A case belongs to the department that has its duties: it passes along with the first of its procedures.
create function department_after_transfers(the_case uuid, opened text) returns text language plpgsql stable as $$
declare
  present text := opened;
  passage record;
begin
  for passage in
    select content ->> 'from' as former, content ->> 'to' as successor from procedure_event
    where case_id = the_case and type = 'transferred' order by recorded_at, procedure_id, seq
  loop
    if passage.former = present then
      present := passage.successor;
    end if;
  end loop;
  return present;
end $$;

create function pass_case_on() returns trigger language plpgsql as $$
begin
  update case_file set department = new.content ->> 'to'
  where id = new.case_id and department = new.content ->> 'from';
  return null;
end $$;
create trigger case_passes_on after insert on procedure_event
  for each row when (new.type = 'transferred') execute function pass_case_on();
