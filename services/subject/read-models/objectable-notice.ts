import type { DeterminationState } from '../../../domain/determination/determination-state';
import { firstRow } from '../../shared/sql';
import { refusalOfNotice } from '../notice-objection';
import { rulesOfObjection } from '../rules-of-objection';
import type { SubjectDeps } from '../subject-deps';
import type { Objectable } from './objectable';

interface Row {
  case: string;
  offset: number;
  purpose: string;
  servedOn: string | null;
  number: string;
  dated: string;
  determination: DeterminationState;
}

const statement = `
  select n.case_id as "case", coalesce(cc.offset_ms, 0)::float8 as "offset", n.purpose, n.served_on::text as "servedOn",
    d.snapshot as determination, coalesce(paper.number, cf.number) as number, paper.dated::text as dated
  from notice n
  join case_file cf on cf.id = n.case_id
  join procedure d on d.case_id = n.case_id and d.kind = 'determination'
  join procedure p on p.id = n.procedure_id
  join paper on paper.case_id = n.case_id and p.snapshot -> 'papers' @> jsonb_build_array(jsonb_build_object('id', paper.id))
  left join case_clock cc on cc.case_id = n.case_id
  where n.procedure_id = $1 and n.subject_id = $2
  order by paper.made_at, paper.id limit 1`;

/** Reads a notice of a determination to this subject as something to object to; undefined where there is none. */
export async function objectableNotice(
  deps: SubjectDeps,
  { id, subject }: { id: string; subject: string },
): Promise<Objectable | undefined> {
  const row = await firstRow<Row>(deps.sql, statement, [id, subject]);
  if (!row) return undefined;
  const { determination, purpose, servedOn, number, dated, offset } = row;
  const prior = purpose === 'prior-notice';
  return {
    target: {
      kind: 'notice',
      id,
      purpose: prior ? 'prior-notice' : 'decision',
      determination: determination.id,
      number,
      on: servedOn ?? dated,
      summary: prior ? determination.draft.facts : (determination.decision?.reasons ?? ''),
      source: determination.department,
      published: false,
    },
    case: row.case,
    caseOpen: true,
    offset,
    rules: rulesOfObjection(deps, determination.policy),
    hands: Object.values(determination.hands).flat(),
    external: false,
    refusal: refusalOfNotice({ purpose, servedOn, determination, subject }),
  };
}
