import type { Role } from '../../../domain/access/roles';
import type { SubjectKind } from '../../../domain/policy/policy-pack';
import type { ProcedureKind, ProcedureState } from '../../../domain/procedure/procedure-state';
import { firstRow, type Sql } from '../sql';

/** A case with everything that belongs to it, as one statement reads it. */
export interface CaseRows {
  id: string;
  number: string;
  list: string;
  policyVersion: string;
  department: string;
  openedAt: string;
  offset: number;
  parties: { subject: string; kind: SubjectKind; name: string; code: string }[];
  procedures: { kind: ProcedureKind; snapshot: ProcedureState }[];
  events: EventRow[];
  papers: PaperRow[];
}

/** One event with the name of whoever caused it. */
export interface EventRow {
  procedure: string;
  kind: ProcedureKind;
  seq: number;
  at: string;
  type: string;
  person: string | null;
  name: string | null;
  role: Role | 'system';
  /** The name of the absent person whose deputy this was, and of the subject whose agent. */
  deputyFor: string | null;
  onBehalfOf: string | null;
  said: Record<string, unknown>;
}

/** One paper with what became of its service. */
export interface PaperRow {
  id: string;
  kind: string;
  number: string | null;
  title: string;
  subject: string | null;
  dated: string;
  notice: string | null;
  channel: string | null;
  servedOn: string | null;
  openedAt: string | null;
}

const events = `(
  select json_agg(json_build_object('procedure', e.procedure_id, 'kind', e.kind, 'seq', e.seq, 'at', e.at, 'type', e.type,
    'person', e.by_person, 'name', person.display_name, 'role', e.by_role,
    'deputyFor', absent.display_name, 'onBehalfOf', mandator.name,
    'said', e.content - '{seq,at,by,type,id,caseId,policy,clock,clockRules,rules}'::text[])
    order by e.at, e.recorded_at, e.procedure_id, e.seq)
  from procedure_event e
  left join person on person.id = e.by_person
  left join person absent on absent.id = (e.content #>> '{by,deputyFor}')::uuid
  left join subject mandator on mandator.id = (e.content #>> '{by,onBehalfOf}')::uuid
  where e.case_id = cf.id)`;

const papers = `(
  select json_agg(json_build_object('id', paper.id, 'kind', paper.kind, 'number', paper.number,
    'title', paper.title, 'subject', paper.subject_id,
    'dated', paper.dated, 'notice', notice.procedure_id, 'channel', notice.channel, 'servedOn', notice.served_on,
    'openedAt', notice.opened_at) order by paper.made_at, paper.id)
  from paper
  left join procedure p on p.case_id = cf.id and p.kind = 'notice'
    and p.snapshot -> 'papers' @> jsonb_build_array(jsonb_build_object('id', paper.id))
  left join notice on notice.procedure_id = p.id
  where paper.case_id = cf.id)`;

const statement = `
  select cf.id, cf.number, cf.list_id as list, cf.policy_version as "policyVersion", cf.department,
    cf.opened_at as "openedAt", coalesce(cc.offset_ms, 0)::float8 as "offset",
    coalesce((select json_agg(json_build_object('subject', s.id, 'kind', s.kind, 'name', s.name, 'code', s.code_masked)
      order by s.id = cf.subject_id desc, s.registered_at, s.id)
      from subject s where s.id in (select ps.subject_id from procedure_subject ps
        join procedure p on p.id = ps.procedure_id where p.case_id = cf.id)), '[]') as parties,
    coalesce((select json_agg(json_build_object('kind', p.kind, 'snapshot', p.snapshot) order by p.opened_at, p.id)
      from procedure p where p.case_id = cf.id), '[]') as procedures,
    coalesce(${events}, '[]') as events,
    coalesce(${papers}, '[]') as papers
  from case_file cf left join case_clock cc on cc.case_id = cf.id
  where cf.id = $1 and ($2::text is null or cf.department = $2
    or exists (select from procedure o where o.case_id = cf.id and o.kind in ('objection', 'repair', 'ban') and
      (o.department = $2 or o.snapshot ->> 'decider' = $2)))`;

/** Reads a case, of one department or (null) of any; undefined where there is none. */
export function readCase(sql: Sql, id: string, department: string | null): Promise<CaseRows | undefined> {
  return firstRow<CaseRows>(sql, statement, [id, department]);
}
