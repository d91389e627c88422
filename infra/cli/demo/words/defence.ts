import { paperSchema } from '../../../../services/shared/paper-schema';
import { matterSchema } from '../../../../services/subject/contract/cases';
import type { CaseView } from '../case-view';
import { determinationOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Matter } from '../matter';
import type { Person } from '../person';
import { subjectOf } from './consent';

/** A party reads what was served on it; returns the text of the newest paper of a kind. */
export async function readsPaper(party: Person, matter: Matter, kind: string): Promise<string> {
  const own = await party.reads(`/api/subject/cases/${matter.filed.case}`, matterSchema);
  const line = expectThere(
    `a paper "${kind}"`,
    own.papers.findLast((paper) => paper.kind === kind),
  );
  const { body } = await party.reads(`/api/subject/papers/${line.id}`, paperSchema);
  return body;
}

/** A party defends itself; the office owes an answer from that day. */
export async function givesStatement(party: Person, matter: Matter, text: string): Promise<void> {
  await party.does('give-statement', matter.determination, { subject: subjectOf(party), text });
  await matter.tells(`${party.name} gives a statement: “${text}”`, 'statement');
}

/** The officer answers the one statement of the case with a finding. */
export async function answersStatement(
  { officer }: City,
  matter: Matter,
  finding: 'upheld' | 'rejected',
  reasons: string,
): Promise<CaseView> {
  const [statement] = determinationOf(await matter.look()).state.statements;
  const { id } = expectThere('the statement', statement);
  await officer.does('answer-statement', matter.determination, { statement: id, finding, reasons });
  return matter.tells(`${officer.name} answers the statement: ${finding}`, 'statement-verification', 'deciding');
}

/** The windows run out and end the hearing by themselves; silence decides nothing. */
export async function windowsEnd(matter: Matter, stage: 'answering' | 'deciding'): Promise<void> {
  const view = await matter.outlives('statement');
  expectSame('nobody has decided', determinationOf(view).state.decision, null);
  await matter.tells('the last defence window has ended by itself', 'statement', stage);
}
