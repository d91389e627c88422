-- Bans from a market or an occupation, one row each, as lists, checks and pages show them.
create table ban (
  procedure_id uuid primary key,
  case_id uuid not null,
  listing_id uuid not null,
  subject_id uuid not null,
  department text not null,
  number text,
  sectors text[] not null,
  permanent boolean not null,
  -- The last day; null for a permanent ban.
  until date,
  stage text not null,
  outcome text,
  -- Whether the person concerned was told of it, and so sees it.
  told boolean not null,
  proposed_at timestamptz not null,
  decided_on date,
  in_force_from date,
  end_ground text,
  ended_on date
);
create index ban_subject on ban (subject_id);
create index ban_listing on ban (listing_id);
create index ban_proposed on ban (proposed_at, procedure_id);

alter function write_derived(jsonb) rename to write_derived_before_bans;
create function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_bans(derived);
  insert into ban
    select * from jsonb_populate_recordset(null::ban, derived -> 'ban')
    on conflict (procedure_id) do update set
      (number, stage, outcome, told, decided_on, in_force_from, end_ground, ended_on) =
      row (excluded.number, excluded.stage, excluded.outcome, excluded.told, excluded.decided_on, excluded.in_force_from,
        excluded.end_ground, excluded.ended_on);
end $$;

-- A check of the lists names the bans in force as well.
create or replace function check_lists(the_person uuid, the_route text, the_key text, the_body text, code bytea, asking text,
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
  found_today := found_today || jsonb_build_object('bans', (select coalesce(jsonb_agg(jsonb_build_object(
      'ban', b.procedure_id, 'number', b.number, 'department', b.department, 'sectors', to_jsonb(b.sectors),
      'permanent', b.permanent, 'from', b.in_force_from, 'until', b.until) order by b.in_force_from, b.procedure_id), '[]')
    from ban b left join case_clock cc on cc.case_id = b.case_id
    where b.subject_id = the_subject and b.stage = 'in-force'
      and ((at + coalesce(cc.offset_ms, 0) * interval '1 ms') at time zone 'Asia/Shanghai')::date
        <= coalesce(b.until, 'infinity'::date)));
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
