import type { DataSource } from 'typeorm';
import type { BlackLists } from '../../activities/ports';
import type { BlackEntry } from '../../domain/procedure/rule-context';

const statement = `
  select l.subject_id as subject, l.list_id as list, l.decision_number as number
  from listing l join procedure p on p.id = l.procedure_id
  where l.subject_id = any ($1::uuid[]) and l.stage in ('taking-effect', 'listed')
    and p.snapshot #>> '{policy,polarity}' = 'black'
  order by l.decided_on, l.procedure_id`;

/** Creates the register of the entries that stand on black lists, whichever department keeps them. */
export function createBlackLists(dataSource: Pick<DataSource, 'query'>): BlackLists {
  return { standingAgainst: (subjects) => dataSource.query<BlackEntry[]>(statement, [subjects]) };
}
