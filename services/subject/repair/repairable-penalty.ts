import { civilDateAt } from '../../../domain/calendar/civil-date';
import { freezeRepair } from '../../../domain/policy/frozen-repair';
import type { BreachClass } from '../../../domain/policy/policy-pack';
import { penaltyRules, publicityOf } from '../../../domain/policy/publicity';
import { businessInstant } from '../../shared/business-time';
import { packInForce } from '../../shared/packs';
import { Problem } from '../../shared/problem';
import { standingRecords } from '../../shared/records/standing-records';
import { firstRow } from '../../shared/sql';
import { caseOfRecord } from '../read-models/objectable-record';
import type { SubjectDeps } from '../subject-deps';
import { type EarlierRepairs, earlierRepairs, type Repairable } from './repairable';

interface Row extends EarlierRepairs {
  department: string;
  number: string;
  violation: string;
  class: BreachClass | null;
  decidedOn: string;
  shownUntil: string;
  stopped: boolean;
  withdrawn: boolean;
  caseOpen: boolean;
  offset: number;
}

const statement = `
  select p.department, p.number, p.violation, p.class, p.decided_on::text as "decidedOn",
    rec.published_until::text as "shownUntil", rec.repaired as stopped, rec.withdrawn,
    cf.id is not null as "caseOpen", coalesce(cc.offset_ms, 0)::float8 as "offset", r.*, b.*
  from (${standingRecords}) rec
  join penalty p on p.id = rec.id
  left join case_file cf on cf.id = $3
  left join case_clock cc on cc.case_id = $3
  ${earlierRepairs('penalty_id', 'p.id', 'p.subject_id')}
  where rec.id = $1 and rec.subject_id = $2`;

/** Reads the record of a penalty of this subject with the rules in force on the day of its decision; undefined where there is none. */
export async function repairablePenalty(
  deps: SubjectDeps,
  { penalty, subject, now }: { penalty: string; subject: string; now: Date },
): Promise<Repairable | undefined> {
  const row = await firstRow<Row>(deps.sql, statement, [penalty, subject, caseOfRecord(penalty)]);
  if (!row) return undefined;
  const { department, number, violation, decidedOn, shownUntil, offset, pending, settled, barredUntil } = row;
  const { pack, hash } = rulesOfPenalty(deps, decidedOn);
  const { class: breach, term } = publicityOf(pack, row.class);
  const ended = row.stopped || row.withdrawn || shownUntil < civilDateAt(businessInstant(now, offset));
  return {
    id: penalty,
    case: caseOfRecord(penalty),
    opensCase: !row.caseOpen,
    offset,
    subject,
    target: {
      what: 'penalty',
      penalty,
      department,
      number,
      violation,
      class: breach,
      decidedOn,
      displayUntil: shownUntil,
      clocks: pack.clocks,
    },
    start: decidedOn,
    idle: ended ? 'publicity-ended' : null,
    region: pack.repair?.levels?.choice === 'city-then-region' ? pack.authority.assisting : null,
    pending,
    settled,
    barredUntil,
    rules: () => freezeRepair(pack, hash, deps.rights, term),
  };
}

function rulesOfPenalty({ packs }: SubjectDeps, decidedOn: string) {
  const loaded = packInForce(packs, penaltyRules, decidedOn);
  if (loaded) return loaded;
  throw new Problem(
    'pack-unusable',
    `No rules of penalties decided on ${decidedOn} are loaded; ask the credit office.`,
  );
}
