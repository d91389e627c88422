-- Mandates of agents: who may act for a subject, for which acts, from which first to which last day (Asia/Shanghai).
create table mandate (
  id uuid primary key,
  subject_id uuid not null references subject (id),
  agent_id uuid not null references person (id),
  scope text[] not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  -- The letter of authority.
  letter_id uuid not null references attachment (id),
  filed_by uuid not null,
  filed_at timestamptz not null,
  -- Null until an office has looked at it.
  accepted boolean,
  settled_by uuid,
  settled_at timestamptz,
  reason text,
  revoked_by uuid,
  revoked_at timestamptz
);
create index mandate_subject on mandate (subject_id);
create index mandate_agent on mandate (agent_id);
