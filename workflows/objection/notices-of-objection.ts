import type { NoticePurpose } from '../../domain/notice/notice-state';
import type { ObjectionHappening, ObjectionState } from '../../domain/objection/objection-state';
import { sortOf } from '../../domain/objection/objection-target';
import type { ObjectionMatter } from '../../domain/policy/paper-matter';
import { issueNotice } from '../shared/issue-notice';
import type { Proceeding } from '../shared/proceeding';

/** An objection on its way. */
export type ObjectionFile = Proceeding<ObjectionState, ObjectionHappening>;

function fieldsOf({
  number,
  openedAt,
  target,
  claim,
  clocks,
  missing,
  decision,
  refusal,
  level,
}: ObjectionState): ObjectionMatter {
  const dueOf = (name: string) => clocks.find((clock) => clock.name === name)?.due ?? '';
  return {
    objectionNumber: number,
    filedAt: openedAt,
    target: sortOf(target),
    targetNumber: target.number,
    decidedOn: decision?.on ?? '',
    objectionGround: claim.ground,
    papersGiven: claim.papers.join('；'),
    checkDue: dueOf('objection-completeness'),
    missing: missing?.join('；') ?? '',
    makeUpDue: dueOf('objection-make-up'),
    outcome: decision?.outcome ?? 'not-accepted',
    remedy: decision?.remedy ?? '',
    reasons: decision?.reasons ?? refusal ?? '',
    replyNumber: decision?.number ?? number,
    level: String(level),
  };
}

async function issue(
  file: ObjectionFile,
  { purpose, answered }: { purpose: NoticePurpose & `objection-${string}`; answered: boolean },
): Promise<string> {
  const { id, subject, rules } = file.state;
  const notice = file.newId();
  await issueNotice(file, {
    notice,
    purpose,
    subject,
    papers: [purpose],
    fields: fieldsOf(file.state),
    policy: { list: rules.list, version: rules.version, clocks: rules.listClocks },
    waiting: answered ? { kind: 'objection', id } : null,
  });
  return notice;
}

/** Issues the receipt: number, time, papers, who decides, by when. */
export async function issueReceipt(file: ObjectionFile): Promise<void> {
  await issue(file, { purpose: 'objection-receipt', answered: false });
}

/** Asks, in one list, for everything that is missing. */
export async function issueIncomplete(file: ObjectionFile): Promise<void> {
  await issue(file, { purpose: 'objection-incomplete', answered: false });
}

/** Issues the reply, whose service ends the objection. */
export async function issueReply(file: ObjectionFile): Promise<void> {
  const notice = await issue(file, { purpose: 'objection-reply', answered: true });
  // A worker that died after this commit said it already: what stands is adopted, and not said again.
  await file.say((state) =>
    state.reply === null && state.stage !== 'closed' ? [{ type: 'reply-issued', notice }] : [],
  );
}
