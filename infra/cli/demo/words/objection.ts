import type { z } from 'zod';
import { objectionReceipt } from '../../../../services/subject/contract/objections';
import type { City } from '../city';
import type { Matter } from '../matter';
import type { Person, ProcedureRef } from '../person';

/** What somebody objects to, and what it is to say instead. */
export interface Correction {
  matter: Matter;
  objection: ProcedureRef;
  decider: Person;
  /** What was found, and what the target says from now on. */
  report: string;
  summary: string;
}

/** A company objects to the details of something, with a paper. */
export async function objectsToDetails(
  speaker: Person,
  {
    subject,
    target,
    statement,
  }: { subject: string; target: { kind: 'notice' | 'record'; id: string }; statement: string },
): Promise<z.output<typeof objectionReceipt>> {
  const claim = { subject, target, ground: 'details-wrong', statement, papers: ['工资表（演示）'] };
  return speaker.sends('/api/subject/objections', claim, objectionReceipt);
}

/** The officer takes the objection in, checks and reports; another person has the details put right. */
export async function corrects(
  { officer }: City,
  { matter, objection, decider, report, summary }: Correction,
): Promise<void> {
  await officer.does('accept-objection', objection);
  await officer.does('report-verification', objection, { finding: 'details-wrong', report });
  await matter.tells(`${officer.name} accepts the objection, checks the details and reports`, 'objection-verification');
  const upheld = { outcome: 'upheld', remedy: 'correct', summary, reasons: report };
  await decider.does('decide-objection', objection, upheld);
}
