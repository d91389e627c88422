import type { DataSource } from 'typeorm';
import type { PaperRequest } from '../../activities/contract';
import { findingWords } from './choice-words';

/** What a paper says that stands in the case file and not in its request. */
export interface PaperSources {
  /** The subject's name with its masked number. */
  addressee: string;
  department: string;
  contact: string;
  caseNumber: string;
}

/** Looks up whom a paper goes to and who issues it; throws when the case file does not know them. */
export async function paperSources(dataSource: DataSource, request: PaperRequest): Promise<PaperSources> {
  const [found] = await dataSource.query<Record<'name' | 'code_masked' | 'name_zh' | 'mail' | 'number', string>[]>(
    `select s.name, s.code_masked, d.name_zh, d.mail, f.number
     from subject s, department d, case_file f where s.id = $1 and d.id = $2 and f.id = $3`,
    [request.subject, request.department, request.caseId],
  );
  if (!found)
    throw new Error(`paper ${request.id}: subject, department or case file is not registered; it is tried again`);
  return {
    addressee: `${found.name}（${found.code_masked}）`,
    department: found.name_zh,
    contact: found.mail,
    caseNumber: found.number,
  };
}

/** What the department answered to each statement of the subject, in the order of the statements. */
export async function answersTo(dataSource: DataSource, request: PaperRequest): Promise<string> {
  const answers = await dataSource.query<{ text: string; finding: string; reasons: string }[]>(
    `select given.content ->> 'text' as text, answer.content ->> 'finding' as finding, answer.content ->> 'reasons' as reasons
     from procedure_event given join procedure_event answer
       on answer.procedure_id = given.procedure_id and answer.type = 'statement-answered'
       and answer.content ->> 'id' = given.content ->> 'id'
     where given.case_id = $1 and given.type = 'statement-given' and given.content ->> 'subject' = $2
     order by given.seq, answer.seq`,
    [request.caseId, request.subject],
  );
  if (answers.length === 0) return '在规定的期限内没有提出异议、陈述或者申辩。';
  return answers
    .map(({ text, finding, reasons }, index) => {
      const words = `${index + 1}. 对所提出的“${text}”：${findingWords[finding] ?? finding}。`;
      return `${words}理由：${reasons}`;
    })
    .join('\n');
}

/** The id of the last prior notice to the subject in the case; null when none went out. */
export async function priorNoticeOf(dataSource: DataSource, request: PaperRequest): Promise<string | null> {
  const [found] = await dataSource.query<{ id: string }[]>(
    `select id from paper where kind = 'prior-notice' and case_id = $1 and subject_id = $2 order by made_at desc limit 1`,
    [request.caseId, request.subject],
  );
  return found?.id ?? null;
}

/** The public words of the subject's entry before and after its last correction, and why it was corrected. */
export async function lastCorrection(dataSource: DataSource, request: PaperRequest) {
  const found = await dataSource.query<{ summary: string; reason: string | null }[]>(
    `select content #>> '{facts,summary}' as summary, content ->> 'reason' as reason from procedure_event
     where kind = 'listing' and type in ('took-effect', 'corrected') and procedure_id = (
       select procedure_id from procedure_event
       where case_id = $1 and kind = 'listing' and type = 'took-effect' and content ->> 'subject' = $2 limit 1)
     order by seq desc limit 2`,
    [request.caseId, request.subject],
  );
  const [after, before] = found;
  if (!after || !before) throw new Error(`paper ${request.id}: no correction stands in the case file`);
  return { before: before.summary, after: after.summary, reasons: after.reason ?? '' };
}
