-- Writes a reading (of a number, of the lists, of a file) into the audit chain: the line and its hashes are those of
-- infra/db/audit/audit-line.ts. Readings have sixteen streams, and a server process keeps to one of them, so that checks
-- made at the same time do not wait for each other; the signed heads cover every stream.
create function audit_reading(at timestamptz, person uuid, the_role text, the_action text, the_object text, why text)
returns void language plpgsql as $$
declare
  the_stream text := 'access-' || pg_backend_pid() % 16;
  content text := encode(sha256(convert_to('{"action":' || to_json(the_action) || ',"object":' || to_json(the_object) ||
    ',"reason":' || to_json(why) || '}', 'UTF8')), 'hex');
begin
  perform append_audit(the_stream, jsonb_build_array(jsonb_build_object('at', at, 'person_id', person, 'role', the_role,
    'action', the_action, 'object', the_object, 'content_hash', content, 'reason', why, 'line',
    '{"action":' || to_json(the_action) ||
    ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ||
    '","content_hash":"' || content ||
    '","event_seq":null,"object":' || to_json(the_object) ||
    ',"person_id":' || coalesce(to_json(person)::text, 'null') ||
    ',"procedure_id":null,"reason":' || to_json(why) ||
    ',"role":' || to_json(the_role) ||
    ',"stream":"' || the_stream || '"}')));
end $$;

-- One check of the lists, whole or not at all: finds the entries in effect today against whoever has the code, keeps this
-- answer under the key of the request and writes the reading into the audit. Answers null, and does nothing, where the key
-- was used before. Of an entry's measures it names those of the asking department.
create function check_lists(the_person uuid, the_route text, the_key text, the_body text, code bytea, asking text,
  the_role text, purpose text, at timestamptz)
returns jsonb language plpgsql as $$
declare
  the_subject uuid;
  found_today jsonb;
begin
  select s.id into the_subject from subject s where s.code_hash = code;
  select jsonb_build_object('checkedOn', (at at time zone 'Asia/Shanghai')::date, 'hits', coalesce(jsonb_agg(
      jsonb_build_object('entry', l.procedure_id, 'list', l.list_id, 'polarity', p.policy -> 'polarity', 'title', p.policy -> 'title',
        'decision', l.decision_number, 'until', l.display_until, 'marks', l.marks, 'measures', coalesce((
          select jsonb_agg(m.rule -> 'measure' order by m.place)
          from jsonb_array_elements(p.policy -> 'measures') with ordinality as m (rule, place)
          where m.rule ->> 'department' = asking), '[]'))
      order by l.decided_on, l.procedure_id), '[]'))
    into found_today
    from listing l
    cross join lateral (select snapshot -> 'policy' as policy from procedure where id = l.procedure_id) p
    left join case_clock cc on cc.case_id = l.case_id
    where l.subject_id = the_subject and l.stage in ('taking-effect', 'listed')
      and ((at + coalesce(cc.offset_ms, 0) * interval '1 ms') at time zone 'Asia/Shanghai')::date
        between l.display_from and l.display_until;
  insert into idempotency (person_id, route, key, body_hash, status, answer)
    values (the_person, the_route, the_key, the_body, 200, jsonb_build_object('status', 200, 'body', found_today))
    on conflict do nothing;
  if not found then
    return null;
  end if;
  perform audit_reading(at, the_person, the_role, 'list-checked', 'subject/' || coalesce(the_subject::text, 'unknown'),
    purpose);
  return found_today;
end $$;

-- What lists go by: open procedures, measures and cases in the order in which their first page shows them, and the clock of a
-- task without its row.
create index procedure_by_opening on procedure (opened_at, id) include (case_id) where closed_at is null;
create index measure_order_by_ordering on measure_order (ordered_at, procedure_id);
create index case_file_by_opening on case_file (opened_at, id);
create index clock_of_task on clock (procedure_id, id) include (kind, state, due_at);
