-- Numbered supervision orders (督办单), one row per order, as the ladder of a clock issued it.
create table supervision_order (
  procedure_id uuid not null,
  clock_id text not null,
  number text not null,
  case_id uuid not null,
  kind text not null,
  clock text not null,
  department text not null,
  issued_at timestamptz not null,
  reply_by date not null,
  -- 00:00 in Shanghai after the reply day: from then on a missing reply is overdue.
  reply_due_at timestamptz not null,
  answered_at timestamptz,
  reply text,
  -- When the clock ended, that is when what was pressed for was done or no longer mattered.
  settled_at timestamptz,
  circular_at timestamptz,
  primary key (procedure_id, clock_id)
);
create index supervision_order_department on supervision_order (department, issued_at);
create index supervision_order_waiting on supervision_order (reply_due_at) where answered_at is null and settled_at is null;
create index supervision_order_reply_by on supervision_order (reply_by);
create index supervision_order_case on supervision_order (case_id);

-- What was issued before this table was there.
insert into supervision_order
  select k.procedure_id, k.id, r #>> '{order,number}', k.case_id, p.kind, k.name, coalesce(k.owner_department, p.department),
    (r ->> 'at')::timestamptz, (r #>> '{order,replyBy}')::date,
    ((r #>> '{order,replyBy}')::date + 1)::timestamp at time zone 'Asia/Shanghai', null, null, k.ended_at,
    (select (c ->> 'at')::timestamptz from jsonb_array_elements(k.content -> 'rungs') as c where c ->> 'rung' = 'circular')
  from clock k join procedure p on p.id = k.procedure_id, jsonb_array_elements(k.content -> 'rungs') as r
  where r -> 'order' <> 'null';
insert into task (procedure_id, key, case_id, kind, act, role, department, clock_id, opened_at, closed_at)
  select procedure_id, 'answer-order-' || clock_id, case_id, kind, 'answer-order', 'officer', department, clock_id,
    issued_at, settled_at
  from supervision_order
  on conflict do nothing;

alter function write_derived(jsonb) rename to write_derived_before_orders;
create function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_orders(derived);
  -- A clock never leaves its procedure, nor an order its clock: nothing is deleted here.
  insert into supervision_order
    select * from jsonb_populate_recordset(null::supervision_order, derived -> 'supervision_order')
    on conflict (procedure_id, clock_id) do update set
      (number, department, issued_at, reply_by, reply_due_at, answered_at, reply, settled_at, circular_at) =
      row (excluded.number, excluded.department, excluded.issued_at, excluded.reply_by, excluded.reply_due_at,
        excluded.answered_at, excluded.reply, excluded.settled_at, excluded.circular_at);
end $$;

-- What the lists of the supervisors go by when there are many cases.
create index procedure_counted on procedure (department, kind, stage, opened_at, case_id, id) where closed_at is null;
create index clock_late on clock (due_at, procedure_id, id, case_id, owner_department)
  where state = 'running' and kind = 'to-act';
create index measure_order_feedback on measure_order (department, stage, ordered_at, procedure_id);
