import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { appendAudit } from '../db/audit/append-audit';
import { clockOffset } from '../db/case-clock';
import { contentHash } from '../policy/content-hash';
import type { ApplyingParts } from './applying-parts';
import type { CalendarYearDays } from './calendar-year';

/** A deadline that a loaded year moved, as its case keeps it. */
export interface Moved {
  procedure: string;
  clock: string;
  name: string;
  from: string;
  to: string;
  owner: { role: string; department: string | null };
}

/** Tells every open procedure of a case of a loaded year, once, and audits what moved in one record. */
export async function tellCase(
  { dataSource, tell, now }: ApplyingParts,
  { year, caseId, by }: { year: CalendarYearDays; caseId: string; by: string },
): Promise<void> {
  const procedures: { id: string; kind: ProcedureKind }[] = await dataSource.query(
    'select id, kind from procedure where case_id = $1 and closed_at is null order by opened_at, id',
    [caseId],
  );
  const at = new Date(now().getTime() + (await clockOffset(dataSource, caseId))).toISOString();
  const detail = { year: year.year, hash: year.hash };
  for (const to of procedures) await tell({ to, act: 'recalculate-clocks', id: actOf(year, to.id), at, detail });
  const moved: Moved[] = await dataSource.query(
    `select procedure_id as procedure, content #>> '{clock,id}' as clock, content #>> '{clock,name}' as name,
       content ->> 'formerDue' as "from", content #>> '{clock,due}' as "to", content #> '{clock,owner}' as owner
     from procedure_event
     where case_id = $1 and type = 'clock-recalculated' and content ->> 'act' like $2 order by at, procedure_id, seq`,
    [caseId, actOf(year, '%')],
  );
  await dataSource.transaction(async (transaction) => {
    await transaction.query('update calendar_case set told_at = $3, moved = $4 where year = $1 and case_id = $2', [
      year.year,
      caseId,
      now(),
      JSON.stringify(moved),
    ]);
    if (moved.length === 0) return;
    await appendAudit(transaction, caseId, [
      {
        at,
        person_id: null,
        role: 'system',
        action: 'calendar-applied',
        object: `calendar/${year.year}`,
        content_hash: contentHash({ ...detail, moved }),
        reason: `${by}: ${moved.length}`,
        procedure_id: null,
        event_seq: null,
      },
    ]);
  });
}

function actOf({ year, hash }: CalendarYearDays, procedure: string): string {
  return `calendar:${year}:${hash.slice(0, 12)}:${procedure}`;
}
