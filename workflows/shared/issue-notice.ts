import { civilDateAt } from '../../domain/calendar/civil-date';
import type { NoticePurpose, WaitingProcedure } from '../../domain/notice/notice-state';
import type { FrozenPack } from '../../domain/policy/frozen-pack';
import type { ProcedureState } from '../../domain/procedure/procedure-state';
import type { NoticeOpening } from '../messages/openings';
import { press } from './office';
import type { Proceeding } from './proceeding';

/** What a notice brings to whom, in which papers, and who waits for its service. */
export interface NoticeToIssue {
  notice: string;
  purpose: NoticePurpose;
  subject: string;
  /** Kinds of paper, in order. */
  papers: string[];
  fields: Record<string, string>;
  policy: Pick<FrozenPack, 'list' | 'version' | 'clocks'>;
  waiting: WaitingProcedure | null;
}

/** Prepares the papers of a notice and opens its service; nothing is sent before its papers exist. */
export async function issueNotice<State extends ProcedureState, Happening extends { type: string }>(
  file: Proceeding<State, Happening>,
  { notice, purpose, subject, papers: kinds, fields, policy, waiting }: NoticeToIssue,
): Promise<void> {
  const { caseId, department } = file.state;
  const at = file.now();
  const common = { caseId, procedure: notice, subject, department, on: civilDateAt(at) };
  const said = { ...fields, list: policy.list, version: policy.version };
  const papers = kinds.map((kind) => ({ ...common, id: file.newId(), kind, fields: said }));
  const opening: Omit<NoticeOpening, 'clockOffset' | 'calendar' | 'ladder' | 'papers' | 'channel'> = {
    id: notice,
    caseId,
    department,
    at,
    purpose,
    subject,
    waiting,
    clockRules: policy.clocks,
  };
  await press.issueNotice({ papers, opening });
}
