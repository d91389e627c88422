import type { DataSource } from 'typeorm';
import type { ApplyingParts } from './applying-parts';
import { type CalendarYearDays, isLoaded } from './calendar-year';
import { tellCase } from './tell-case';
import { writeMessages } from './write-messages';

/** How far the work is: cases told out of all that have open procedures. */
export interface ApplyingProgress {
  told: number;
  cases: number;
}

/** What was done: `already` when the same year had been loaded to the end before. */
export interface AppliedYear extends ApplyingProgress {
  year: number;
  hash: string;
  already: boolean;
  moved: number;
  messages: number;
}

/**
 * Loads a year for good and tells every open procedure, a case at a time. What a crash left undone is done by the same
 * call again, and nothing is done twice: a case told stays told, and everybody concerned has one message.
 * Throws `DomainError` for a year that is loaded with other days or leaves a gap.
 */
export async function applyYear(
  parts: ApplyingParts,
  { year, by }: { year: CalendarYearDays; by: string },
  progress: (how: ApplyingProgress) => void = () => undefined,
): Promise<AppliedYear> {
  const { dataSource } = parts;
  const loaded = isLoaded(await parts.current(), year);
  const standing = await standingYear(dataSource, year.year);
  if (loaded && (standing === null || standing.finished)) return summary(dataSource, year, { already: true });
  await note(dataSource, { year, by, at: parts.now() });
  // What was opened while the others were told comes to its turn too.
  while ((await enlist(dataSource, year.year)) > 0) {
    for (let next = await untold(dataSource, year.year); next !== null; next = await untold(dataSource, year.year)) {
      await tellCase(parts, { year, caseId: next.caseId, by });
      progress({ told: next.told + 1, cases: next.cases });
    }
  }
  await writeMessages(parts, year.year);
  await dataSource.query('update calendar_year set finished_at = $2 where year = $1', [year.year, parts.now()]);
  return summary(dataSource, year, { already: false });
}

async function standingYear(dataSource: DataSource, year: number): Promise<{ finished: boolean } | null> {
  const [row]: { finished: boolean }[] = await dataSource.query(
    'select finished_at is not null as finished from calendar_year where year = $1',
    [year],
  );
  return row ?? null;
}

async function note(
  dataSource: DataSource,
  { year, by, at }: { year: CalendarYearDays; by: string; at: Date },
): Promise<void> {
  await dataSource.query(
    `insert into calendar_year (year, content, hash, applied_by, applied_at) values ($1, $2, $3, $4, $5)
     on conflict (year) do nothing`,
    [year.year, year, year.hash, by, at],
  );
}

/** Notes every case with open procedures, and counts those that have not been told. */
async function enlist(dataSource: DataSource, year: number): Promise<number> {
  await dataSource.query(
    `insert into calendar_case (year, case_id)
     select distinct $1::integer, case_id from procedure where closed_at is null on conflict do nothing`,
    [year],
  );
  const [row]: { count: number }[] = await dataSource.query(
    'select count(*)::int from calendar_case where year = $1 and told_at is null',
    [year],
  );
  return row?.count ?? 0;
}

/** Finds a case whose open procedures have not been told; null when all were. */
async function untold(dataSource: DataSource, year: number) {
  const [row]: { caseId: string; told: number; cases: number }[] = await dataSource.query(
    `select case_id as "caseId", (select count(*)::int from calendar_case where year = $1 and told_at is not null) as told,
       (select count(*)::int from calendar_case where year = $1) as cases
     from calendar_case where year = $1 and told_at is null order by case_id limit 1`,
    [year],
  );
  return row ?? null;
}

async function summary(
  dataSource: DataSource,
  { year, hash }: CalendarYearDays,
  { already }: { already: boolean },
): Promise<AppliedYear> {
  const [row]: { told: number; cases: number; moved: number }[] = await dataSource.query(
    `select count(told_at)::int as told, count(*)::int as cases, coalesce(sum(jsonb_array_length(moved)), 0)::int as moved
     from calendar_case where year = $1`,
    [year],
  );
  const [sent]: { messages: number }[] = await dataSource.query(
    `select count(*)::int as messages from outbox where id like 'calendar:' || $1 || ':%'`,
    [year],
  );
  const { told = 0, cases = 0, moved = 0 } = row ?? {};
  return { year, hash, already, told, cases, moved, messages: sent?.messages ?? 0 };
}
