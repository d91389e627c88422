import { civilDateAt } from '../../../domain/calendar/civil-date';
import { freezeRecordObjection } from '../../../domain/policy/frozen-objection';
import type { RecordKind } from '../../../domain/policy/record-rules';
import { contentHash } from '../../../infra/policy/content-hash';
import { uuidOf } from '../../shared/identity-of-act';
import { Problem } from '../../shared/problem';
import { standingRecords } from '../../shared/records/standing-records';
import { firstRow } from '../../shared/sql';
import type { SubjectDeps } from '../subject-deps';
import type { Objectable } from './objectable';

interface Row {
  record: RecordKind;
  department: string;
  number: string;
  on: string;
  summary: string;
  until: string | null;
  withdrawn: boolean;
  person: string;
  caseOpen: boolean;
  offset: number;
}

const statement = `
  select r.record, r.department, r.number, r.decided_on::text as on, r.summary, r.published_until::text as until, r.withdrawn,
    b.actor ->> 'person' as person, cf.id is not null as "caseOpen", coalesce(cc.offset_ms, 0)::float8 as "offset"
  from (${standingRecords}) r
  join import_batch b on b.id = r.import_id
  left join case_file cf on cf.id = $3
  left join case_clock cc on cc.case_id = $3
  where r.id = $1 and r.subject_id = $2`;

/** The case of a record, which opens with the first thing that is filed about it. */
export function caseOfRecord(record: string): string {
  return uuidOf(record, 'case');
}

/** Reads a record in the credit file of this subject as something to object to; undefined where there is none. */
export async function objectableRecord(
  deps: SubjectDeps,
  { id, subject, now }: { id: string; subject: string; now: Date },
): Promise<Objectable | undefined> {
  const row = await firstRow<Row>(deps.sql, statement, [id, subject, caseOfRecord(id)]);
  if (!row) return undefined;
  const { record, department, number, on, summary, person, offset, caseOpen } = row;
  return {
    target: { kind: 'record', id, record, number, on, summary, source: department, published: true },
    case: caseOfRecord(id),
    caseOpen,
    offset,
    rules: freezeRecordObjection(record, contentHash(deps.rights.records), deps.rights),
    hands: [person],
    external: false,
    refusal: refusalOf(row, civilDateAt(now.toISOString())),
  };
}

function refusalOf({ until, withdrawn }: Row, today: string): Problem | null {
  const field = 'target';
  if (withdrawn)
    return new Problem('closed', 'The record has been withdrawn; there is nothing left to object to.', { field });
  if (until === null || until >= today) return null;
  return new Problem(
    'closed',
    `The record has not been published since ${until}; there is nothing left to object to.`,
    {
      field,
    },
  );
}
