-- Appends entries to one stream of the audit chain. A line is the canonical JSON of an entry without its place; the hash
-- covers the line, the place and the hash before. The row of audit_stream serialises the writers of a stream.
create function append_audit(the_stream text, entries jsonb) returns void language plpgsql as $$
declare
  entry record;
  place integer;
  latest text;
  former text;
begin
  insert into audit_stream (stream, last_seq, last_hash) values (the_stream, 0, repeat('0', 64)) on conflict do nothing;
  select last_seq, last_hash into place, latest from audit_stream where stream = the_stream for update;
  for entry in
    select * from jsonb_to_recordset(entries) as e (at timestamptz, person_id uuid, role text, action text, object text,
      content_hash text, reason text, procedure_id uuid, event_seq integer, line text)
  loop
    place := place + 1;
    former := latest;
    latest := encode(sha256(convert_to(entry.line || '#' || place || '#' || former, 'UTF8')), 'hex');
    insert into audit_entry (stream, seq, at, person_id, role, action, object, content_hash, reason, procedure_id,
      event_seq, previous_hash, hash)
    values (the_stream, place, entry.at, entry.person_id, entry.role, entry.action, entry.object, entry.content_hash,
      entry.reason, entry.procedure_id, entry.event_seq, former, latest);
  end loop;
  update audit_stream set last_seq = place, last_hash = latest where stream = the_stream;
end $$;

-- Writes the rows that follow from the newest snapshot of one procedure; tasks and the procedure row are not among them.
create function write_derived(derived jsonb) returns void language plpgsql as $$
declare
  the_procedure uuid := (derived ->> 'procedure_id')::uuid;
begin
  insert into procedure_subject
    select * from jsonb_populate_recordset(null::procedure_subject, derived -> 'procedure_subject')
    on conflict do nothing;
  delete from procedure_subject s where s.procedure_id = the_procedure and not exists (
    select from jsonb_to_recordset(derived -> 'procedure_subject') as r (subject_id uuid)
    where r.subject_id = s.subject_id);

  insert into clock as c
    select * from jsonb_populate_recordset(null::clock, derived -> 'clock')
    on conflict (procedure_id, id) do update set
      (name, kind, state, owner_role, owner_department, start_on, due_on, due_at, provisional, ended_at, last_rung,
        content) =
      row (excluded.name, excluded.kind, excluded.state, excluded.owner_role, excluded.owner_department,
        excluded.start_on, excluded.due_on, excluded.due_at, excluded.provisional, excluded.ended_at,
        excluded.last_rung, excluded.content)
      where c.content is distinct from excluded.content;
  delete from clock c where c.procedure_id = the_procedure and not exists (
    select from jsonb_to_recordset(derived -> 'clock') as r (id text) where r.id = c.id);

  insert into notice
    select * from jsonb_populate_recordset(null::notice, derived -> 'notice')
    on conflict (procedure_id) do update set
      (purpose, subject_id, stage, channel, served_on, proof, opened_at) =
      row (excluded.purpose, excluded.subject_id, excluded.stage, excluded.channel, excluded.served_on, excluded.proof,
        excluded.opened_at);

  insert into listing
    select * from jsonb_populate_recordset(null::listing, derived -> 'listing')
    on conflict (procedure_id) do update set
      (list_id, department, subject_id, party, principal_id, stage, decision_number, decided_on, criterion, summary,
        displayed, display_from, display_until, marks, exit_ground, exit_on) =
      row (excluded.list_id, excluded.department, excluded.subject_id, excluded.party, excluded.principal_id,
        excluded.stage, excluded.decision_number, excluded.decided_on, excluded.criterion, excluded.summary,
        excluded.displayed, excluded.display_from, excluded.display_until, excluded.marks, excluded.exit_ground,
        excluded.exit_on);

  insert into measure_order
    select * from jsonb_populate_recordset(null::measure_order, derived -> 'measure_order')
    on conflict (procedure_id) do update set
      (listing_id, subject_id, measure, department, stage, outcome, ordered_at, executed_on, lifted_on) =
      row (excluded.listing_id, excluded.subject_id, excluded.measure, excluded.department, excluded.stage,
        excluded.outcome, excluded.ordered_at, excluded.executed_on, excluded.lifted_on);
end $$;

-- Writes one commit of a procedure; one commit of a case at a time. Answers 'recorded' or 'repeated'.
-- The same events at another instant are the same events: what stands, stands, and the procedure is noted as drifted.
-- Raises CJ001 when other events stand under the same numbers, and CJ002 when the rows cannot
-- be taken from the snapshot (a later commit came first, or the procedure drifted), unless the caller says that it folds
-- the procedure again afterwards.
create function record_commit(entry jsonb, folds_again boolean) returns text language plpgsql as $$
declare
  the_case uuid := (entry #>> '{procedure,case_id}')::uuid;
  the_procedure uuid := (entry #>> '{procedure,id}')::uuid;
  commit_at timestamptz := (entry ->> 'commit_at')::timestamptz;
  said integer := jsonb_array_length(entry -> 'events');
  fresh integer[];
  standing jsonb;
  newest boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(the_case::text, 0));

  with written as (
    insert into procedure_event (procedure_id, seq, case_id, kind, type, at, by_person, by_role, content, commit_seq,
      wakes_at, case_file)
    select the_procedure, e.seq, the_case, e.kind, e.type, e.at, e.by_person, e.by_role, e.content, e.commit_seq,
      e.wakes_at, e.case_file
    from jsonb_to_recordset(entry -> 'events') as e (seq integer, kind text, type text, at timestamptz, by_person uuid,
      by_role text, content jsonb, commit_seq integer, wakes_at timestamptz, case_file jsonb)
    on conflict (procedure_id, seq) do nothing
    returning seq
  ) select coalesce(array_agg(seq), '{}') into fresh from written;

  if cardinality(fresh) < said then
    select jsonb_agg(stored.content order by stored.seq) into standing
    from procedure_event stored
    join jsonb_to_recordset(entry -> 'events') as e (seq integer, content jsonb) on e.seq = stored.seq
    where stored.procedure_id = the_procedure and stored.content - 'at' is distinct from e.content - 'at';
    if standing is not null then
      raise exception 'Other events stand under these numbers of procedure %', the_procedure
        using errcode = 'CJ001';
    end if;
    insert into procedure_drift (procedure_id)
      select the_procedure where exists (
        select from procedure_event stored
        join jsonb_to_recordset(entry -> 'events') as e (seq integer, content jsonb) on e.seq = stored.seq
        where stored.procedure_id = the_procedure and stored.content is distinct from e.content)
      on conflict do nothing;
    if cardinality(fresh) = 0 then
      return 'repeated';
    end if;
  end if;

  if not folds_again and exists (select from procedure_drift d where d.procedure_id = the_procedure) then
    raise exception 'Procedure % has drifted', the_procedure using errcode = 'CJ002';
  end if;

  if said > 0 then
    perform append_audit(the_case::text, (
      select jsonb_agg(line order by (line ->> 'event_seq')::integer)
      from jsonb_array_elements(entry -> 'audit') as line where (line ->> 'event_seq')::integer = any (fresh)));
  end if;

  if entry -> 'case_file' <> 'null' then
    insert into case_file select * from jsonb_populate_record(null::case_file, entry -> 'case_file')
    on conflict (id) do nothing;
  end if;

  insert into outbox (id, case_id, procedure_id, channel, content)
    select m ->> 'id', the_case, the_procedure, m ->> 'channel', m from jsonb_array_elements(entry -> 'messages') as m
    on conflict (id) do nothing;
  if said = 0 then
    return 'recorded';
  end if;

  insert into procedure as p select * from jsonb_populate_record(null::procedure, entry -> 'procedure')
    on conflict (id) do update set
      (stage, department, outcome, opened_at, closed_at, last_seq, wakes_at, snapshot) =
      row (excluded.stage, excluded.department, excluded.outcome, excluded.opened_at, excluded.closed_at,
        excluded.last_seq, excluded.wakes_at, excluded.snapshot)
      where p.last_seq < excluded.last_seq;
  newest := found;
  if not newest then
    if not folds_again then
      raise exception 'A later commit of procedure % came first', the_procedure using errcode = 'CJ002';
    end if;
    return 'recorded';
  end if;

  insert into task as t (procedure_id, key, case_id, kind, act, role, department, clock_id, opened_at)
    select the_procedure, r.key, the_case, r.kind, r.act, r.role, r.department, r.clock_id, commit_at
    from jsonb_to_recordset(entry -> 'tasks') as r (key text, kind text, act text, role text, department text,
      clock_id text)
    on conflict (procedure_id, key) do update set
      (act, role, department, clock_id, closed_at) =
      row (excluded.act, excluded.role, excluded.department, excluded.clock_id, null);
  update task t set closed_at = commit_at
    where t.procedure_id = the_procedure and t.closed_at is null and not exists (
      select from jsonb_to_recordset(entry -> 'tasks') as r (key text) where r.key = t.key);
  perform write_derived(entry -> 'derived');
  return 'recorded';
end $$;
