-- Files that belong to a case: their bytes lie in the file store under their SHA-256.
create table attachment (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  -- clean, not-scanned (no scanner is connected), quarantined (the scanner could not be reached), infected
  scan text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  -- Null until an act of a procedure names it.
  procedure_id uuid,
  case_id uuid,
  -- The original, where this is its copy for the public.
  redacted_of uuid references attachment (id),
  -- Whether the journal names it, so that it stays.
  kept boolean not null
);
create index attachment_procedure on attachment (procedure_id);
create index attachment_case on attachment (case_id);
create index attachment_sha256 on attachment (sha256);
create index attachment_loose on attachment (uploaded_by, uploaded_at) where not kept;
create unique index attachment_redacted on attachment (redacted_of);

-- A table that an office sent in, from reading to its end.
create table import_batch (
  id uuid primary key,
  kind text not null,
  department text not null,
  -- Who sent it, as the acts of its rows will say.
  actor jsonb not null,
  name text not null,
  sha256 text not null,
  -- reading, checked, refused, running, undoing, done, undone, discarded
  state text not null,
  -- all (one fault and nothing is taken) or row-by-row; null until it is confirmed
  mode text,
  row_count integer not null,
  faulty_count integer not null,
  done_count integer not null,
  reason text,
  sent_at timestamptz not null,
  ended_at timestamptz,
  -- Until when the process that works on it has it.
  held_until timestamptz
);
create index import_batch_department on import_batch (department, sent_at desc);
create index import_batch_open on import_batch (sent_at) where ended_at is null;

create table import_row (
  import_id uuid not null references import_batch (id) on delete cascade,
  -- The line in the file, the head being 1.
  line integer not null,
  -- What the row says, sealed since it may hold citizen numbers; null once the import has ended.
  sealed bytea,
  faults jsonb not null,
  -- What became of it: the procedure that it opened, or why it was refused.
  outcome jsonb,
  primary key (import_id, line)
);
create index import_row_faulty on import_row (import_id, line) where faults <> '[]';

-- The credit file of subjects beside cases: licences and penalties (双公示), honours.
create table licence (
  id uuid primary key,
  subject_id uuid not null references subject (id),
  department text not null,
  number text not null,
  name text not null,
  content text not null,
  decided_on date not null,
  valid_from date not null,
  valid_until date,
  import_id uuid not null,
  unique (department, number, subject_id)
);
create index licence_subject on licence (subject_id);

create table penalty (
  id uuid primary key,
  subject_id uuid not null references subject (id),
  department text not null,
  number text not null,
  violation text not null,
  facts text not null,
  basis text not null,
  content text not null,
  amount_fen bigint,
  decided_on date not null,
  -- The last day on which the public sees it (公示截止期).
  published_until date not null,
  import_id uuid not null,
  unique (department, number, subject_id)
);
create index penalty_subject on penalty (subject_id);

create table honour (
  id uuid primary key,
  subject_id uuid not null references subject (id),
  department text not null,
  kind text not null,
  year integer not null,
  number text,
  import_id uuid not null,
  unique (kind, year, subject_id)
);
create index honour_subject on honour (subject_id);
