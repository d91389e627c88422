-- Calendar years loaded after the rules of the installation: their days as unfolded from the file, and by whom.
create table calendar_year (
  year integer primary key,
  content jsonb not null,
  hash text not null,
  applied_by text not null,
  applied_at timestamptz not null,
  -- When every case had been told and everybody concerned had a message.
  finished_at timestamptz
);

-- The cases that a loaded year concerns: told once each, with what moved.
create table calendar_case (
  year integer not null references calendar_year (year),
  case_id uuid not null,
  told_at timestamptz,
  moved jsonb not null default '[]',
  primary key (year, case_id)
);
create index calendar_case_untold on calendar_case (year) where told_at is null;
