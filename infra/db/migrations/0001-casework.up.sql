-- Who takes part. Numbers of people are encrypted; equality is found by keyed hash.
create table department (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  mail text not null
);

create table person (
  id uuid primary key,
  user_name text not null unique,
  display_name text not null,
  roles text[] not null,
  department text references department (id),
  subjects uuid[] not null default '{}'
);

create table subject (
  id uuid primary key,
  kind text not null check (kind in ('company', 'individual-business', 'social-organisation', 'person')),
  name text not null,
  code_kind text not null check (code_kind in ('uscc', 'id')),
  code_hash bytea not null unique,
  code_sealed bytea not null,
  code_masked text not null,
  -- Companies are public, so their code may be searched in clear; a person's never is.
  code_public text check (code_public is null or code_kind = 'uscc'),
  registered_at timestamptz not null
);
create index subject_name on subject (name text_pattern_ops);
create index subject_code_public on subject (code_public) where code_public is not null;

create table service_consent (
  id uuid primary key,
  subject_id uuid not null references subject (id),
  mail_sealed bytea not null,
  mail_masked text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  withdrawn_at timestamptz
);
create unique index service_consent_current on service_consent (subject_id) where withdrawn_at is null;

-- The case file. These tables are written by the journal alone and can be rebuilt from procedure_event.
create table case_file (
  id uuid primary key,
  number text not null unique,
  list_id text not null,
  policy_version text not null,
  policy_hash text not null,
  department text not null references department (id),
  subject_id uuid not null references subject (id),
  opened_at timestamptz not null
);
create index case_file_subject on case_file (subject_id);
create index case_file_department on case_file (department, opened_at desc);

-- How far the training clock of a case is ahead of the wall clock; no row means not at all. Not part of the rebuild.
create table case_clock (
  case_id uuid primary key,
  offset_ms bigint not null
);

create table procedure_event (
  procedure_id uuid not null,
  seq integer not null,
  case_id uuid not null,
  kind text not null,
  type text not null,
  at timestamptz not null,
  by_person uuid,
  by_role text not null,
  -- The whole event as the procedure said it, mark included.
  content jsonb not null,
  -- The last event of the commit that this event came with: tasks open and close commit by commit.
  commit_seq integer not null,
  -- What the commit said beside its events, on its last event: when the procedure acts by itself, the case it opened.
  wakes_at timestamptz,
  case_file jsonb,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (procedure_id, seq)
);
create index procedure_event_case on procedure_event (case_id, at, procedure_id, seq);

create table procedure (
  id uuid primary key,
  case_id uuid not null,
  kind text not null,
  stage text not null,
  department text not null,
  outcome text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  last_seq integer not null,
  wakes_at timestamptz,
  snapshot jsonb not null
);
create index procedure_case on procedure (case_id);
create index procedure_open on procedure (kind, stage) where closed_at is null;

-- Procedures whose workflow remembers other instants than the events that stand, since its worker died between commit and
-- completion: their rows are folded from the events at every commit, not taken from its snapshots.
create table procedure_drift (
  procedure_id uuid primary key,
  noticed_at timestamptz not null default clock_timestamp()
);

create table procedure_subject (
  procedure_id uuid not null references procedure (id) on delete cascade,
  subject_id uuid not null,
  primary key (procedure_id, subject_id)
);
create index procedure_subject_of on procedure_subject (subject_id);

create table task (
  procedure_id uuid not null,
  key text not null,
  case_id uuid not null,
  kind text not null,
  act text not null,
  role text not null,
  department text not null,
  clock_id text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (procedure_id, key)
);
create index task_open on task (department, role, opened_at) where closed_at is null;

create table clock (
  procedure_id uuid not null,
  id text not null,
  case_id uuid not null,
  name text not null,
  kind text not null,
  state text not null,
  owner_role text not null,
  owner_department text,
  start_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  ended_at timestamptz,
  last_rung text,
  content jsonb not null,
  primary key (procedure_id, id)
);
create index clock_due on clock (due_at) where state = 'running';
create index clock_case on clock (case_id);

create table notice (
  procedure_id uuid primary key,
  case_id uuid not null,
  purpose text not null,
  subject_id uuid not null,
  stage text not null,
  channel text,
  served_on date,
  proof text,
  opened_at timestamptz
);
create index notice_subject on notice (subject_id);

create table listing (
  procedure_id uuid primary key,
  case_id uuid not null,
  list_id text not null,
  department text not null,
  subject_id uuid not null,
  party text not null,
  principal_id uuid,
  stage text not null,
  decision_number text not null,
  decided_on date not null,
  criterion text not null,
  summary text not null,
  displayed boolean not null,
  display_from date not null,
  display_until date not null,
  marks text[] not null,
  exit_ground text,
  exit_on date
);
create index listing_subject on listing (subject_id);
create index listing_display on listing (display_until) where displayed;

create table measure_order (
  procedure_id uuid primary key,
  case_id uuid not null,
  listing_id uuid not null,
  subject_id uuid not null,
  measure text not null,
  department text not null,
  stage text not null,
  outcome text,
  ordered_at timestamptz not null,
  executed_on date,
  lifted_on date
);
create index measure_order_listing on measure_order (listing_id);
create index measure_order_department on measure_order (department, stage);

-- Work assigned is nobody's legal act: it lives here only and is no part of the rebuild.
create table task_assignment (
  procedure_id uuid not null,
  task_key text not null,
  person_id uuid not null references person (id),
  assigned_by uuid not null references person (id),
  assigned_at timestamptz not null,
  primary key (procedure_id, task_key)
);

create table paper (
  id uuid primary key,
  case_id uuid not null,
  procedure_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  language text not null,
  title text not null,
  body text not null,
  sha256 text not null,
  template_version text not null,
  dated date not null,
  made_at timestamptz not null
);
create index paper_subject on paper (subject_id);
create index paper_case on paper (case_id);

create table outbox (
  id text primary key,
  case_id uuid not null,
  procedure_id uuid not null,
  channel text not null,
  content jsonb not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'accepted', 'refused', 'reported', 'not-connected')),
  attempts integer not null default 0,
  possible_duplicate boolean not null default false,
  written_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null default clock_timestamp(),
  sending_since timestamptz,
  settled_at timestamptz,
  answer text
);
create index outbox_due on outbox (due_at) where state in ('waiting', 'sending', 'accepted', 'refused');

create table number_register (
  register text not null,
  department text not null,
  year integer not null,
  last integer not null,
  primary key (register, department, year)
);

create table allocated_number (
  key text primary key,
  register text not null,
  department text not null,
  year integer not null,
  number text not null unique,
  allocated_at timestamptz not null default clock_timestamp()
);

create table idempotency (
  person_id uuid not null,
  route text not null,
  key text not null,
  body_hash text not null,
  status integer,
  answer jsonb,
  begun_at timestamptz not null default clock_timestamp(),
  primary key (person_id, route, key)
);

create table pack_sign_off (
  list_id text not null,
  version text not null,
  hash text not null,
  person_id uuid not null,
  reason text not null,
  signed_at timestamptz not null,
  primary key (list_id, version, hash)
);

-- What nobody may change afterwards. Stream = a case id, or 'access' for reading of personal numbers and list checks.
create table audit_entry (
  stream text not null,
  seq integer not null,
  at timestamptz not null,
  person_id uuid,
  role text not null,
  action text not null,
  object text not null,
  content_hash text not null,
  reason text,
  -- The event that the entry vouches for; null where it vouches for a reading.
  procedure_id uuid,
  event_seq integer,
  previous_hash text not null,
  hash text not null,
  primary key (stream, seq)
);
create unique index audit_entry_event on audit_entry (procedure_id, event_seq) where procedure_id is not null;

-- The end of every stream: the next entry is linked to it, and a cut tail shows.
create table audit_stream (
  stream text primary key,
  last_seq integer not null,
  last_hash text not null
);

create table audit_head (
  seq bigint primary key,
  at timestamptz not null,
  streams integer not null,
  entries bigint not null,
  root text not null,
  previous_hash text not null,
  signature text not null
);

-- What a head signed: the ends of the streams that grew since the head before it.
create table audit_head_stream (
  head_seq bigint not null references audit_head (seq),
  stream text not null,
  last_seq integer not null,
  last_hash text not null,
  primary key (stream, last_seq)
);
create index audit_head_stream_head on audit_head_stream (head_seq, stream);
