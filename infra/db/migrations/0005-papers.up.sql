-- Papers as PDF. A row written before this migration has a text and no PDF; it was never verified by a code.
alter table paper
  add column department text,
  add column number text,
  add column version integer not null default 1,
  -- The version that this one corrects; each version is replaced once at most.
  add column replaces uuid unique references paper (id),
  add column code text unique,
  -- What was set, so that the PDF can be set again byte by byte.
  add column sheet jsonb,
  add column pages integer,
  add column pdf bytea,
  add constraint paper_whole check (num_nulls(department, number, code, sheet, pages, pdf) in (0, 6));
-- A PDF is compressed already.
alter table paper alter column pdf set storage external;

create function paper_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a paper is final: it is neither changed nor taken away, only replaced by a new version';
end $$;
create trigger paper_is_final before update or delete on paper for each row execute function paper_is_final();
create trigger papers_are_final before truncate on paper for each statement execute function paper_is_final();
