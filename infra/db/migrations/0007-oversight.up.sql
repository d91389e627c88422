-- Supervision orders by hand have a ground; supervisors close orders with what they found.
alter table supervision_order
  add column ground text,
  add column finding text check (finding in ('resolved', 'not-accepted')),
  add column finding_reason text,
  add column closed_at timestamptz;

create or replace function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_orders(derived);
  -- A clock never leaves its procedure, nor an order its clock: nothing is deleted here.
  insert into supervision_order
    select * from jsonb_populate_recordset(null::supervision_order, derived -> 'supervision_order')
    on conflict (procedure_id, clock_id) do update set
      (number, department, issued_at, reply_by, reply_due_at, answered_at, reply, settled_at, circular_at, ground,
        finding, finding_reason, closed_at) =
      row (excluded.number, excluded.department, excluded.issued_at, excluded.reply_by, excluded.reply_due_at,
        excluded.answered_at, excluded.reply, excluded.settled_at, excluded.circular_at, excluded.ground,
        excluded.finding, excluded.finding_reason, excluded.closed_at);
end $$;

-- Numbered circulars (通报) as they were issued; the application only appends.
create table circular (
  id uuid primary key,
  number text not null unique,
  issued_at timestamptz not null,
  issued_by uuid not null,
  from_day date not null,
  to_day date not null,
  remark text not null,
  recipients text[] not null,
  -- The orders as they stood, in the order of the list; the hash covers them with days, remark and recipients.
  lines jsonb not null,
  sha256 text not null
);
create index circular_issued on circular (issued_at desc);

