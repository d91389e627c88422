import type { PaperRequest } from '../../activities/contract';
import type { AnsweredStatement, CaseOfPaper } from './compose/known';

/** A database that answers a statement with rows. */
export interface Rows {
  query<Row>(statement: string, values: unknown[]): Promise<Row[]>;
}

type Names = Record<'name' | 'masked' | 'principalId' | 'principal' | 'contact' | 'number', string>;

const namesQuery = `
  select s.name, s.code_masked as masked, p.id as "principalId", p.name as principal, d.mail as contact, f.number
  from case_file f join subject p on p.id = f.subject_id, subject s, department d
  where f.id = $1 and s.id = $2 and d.id = $3`;

const answersQuery = `
  select given.content ->> 'id' as statement, given.content ->> 'text' as text,
    to_char(given.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "givenOn",
    answer.content ->> 'finding' as finding, answer.content ->> 'reasons' as reasons
  from procedure_event given join procedure_event answer
    on answer.procedure_id = given.procedure_id and answer.type = 'statement-answered'
    and answer.content ->> 'id' = given.content ->> 'id'
  where given.case_id = $1 and given.kind = 'determination' and given.type = 'statement-given'
    and given.content ->> 'subject' = $2
  order by given.procedure_id, given.seq`;

// Two corrections may follow each other quickly: the one meant is the last that left the entry as the paper says it.
const correctionQuery = `
  select corrected.content ->> 'reason' as reason
  from procedure_event corrected join procedure_event opened
    on opened.procedure_id = corrected.procedure_id and opened.type = 'took-effect'
  where corrected.case_id = $1 and corrected.kind = 'listing' and corrected.type = 'corrected'
    and opened.content ->> 'subject' = $2 and corrected.content #>> '{facts,summary}' = $3
  order by corrected.at desc, corrected.seq desc limit 1`;

const priorNoticeQuery = `
  select number from paper where case_id = $1 and subject_id = $2 and kind = 'prior-notice'
  order by made_at desc limit 1`;

/** Looks up what the case file says of a paper; throws a plain error where case, subject or department is not there. */
export async function caseOfPaper(dataSource: Rows, request: PaperRequest): Promise<CaseOfPaper> {
  const { id, caseId, subject, department, fields } = request;
  const [names] = await dataSource.query<Names>(namesQuery, [caseId, subject, department]);
  if (!names) {
    throw new Error(
      `paper ${id}: case ${caseId}, subject or department ${department} is not on file yet; try it again`,
    );
  }
  const answers = await dataSource.query<AnsweredStatement>(answersQuery, [caseId, subject]);
  const [correction] = await dataSource.query<{ reason: string }>(correctionQuery, [
    caseId,
    subject,
    fields['summary'] ?? '',
  ]);
  const [prior] = await dataSource.query<{ number: string | null }>(priorNoticeQuery, [caseId, subject]);
  return {
    caseNumber: names.number,
    priorNoticeNumber: prior?.number ?? null,
    addressee: { name: names.name, maskedCode: names.masked },
    principal: names.principal,
    addresseeIsPrincipal: names.principalId === subject,
    contact: names.contact,
    answers,
    correctionReasons: correction?.reason ?? null,
  };
}
