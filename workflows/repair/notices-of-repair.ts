import type { NoticePurpose } from '../../domain/notice/notice-state';
import type { RepairMatter } from '../../domain/policy/paper-matter';
import type { RepairHappening, RepairState } from '../../domain/repair/repair-state';
import { issueNotice } from '../shared/issue-notice';
import type { Proceeding } from '../shared/proceeding';

/** A repair on its way. */
export type RepairFile = Proceeding<RepairState, RepairHappening>;

function fieldsOf({
  number,
  openedAt,
  target,
  application,
  clocks,
  missing,
  decision,
  falsehood,
  region,
}: RepairState): RepairMatter {
  const dueOf = (name: string) => clocks.find((clock) => clock.name === name)?.due ?? '';
  return {
    repairNumber: number,
    filedAt: openedAt,
    repairOf: target.what,
    decisionNumber: target.what === 'entry' ? target.base.number : target.number,
    decidedOn: decision?.on ?? '',
    criterion: target.what === 'entry' ? target.facts.criterion : target.violation,
    route: application.route,
    papersGiven: application.proofs.map(({ name }) => name).join('；'),
    checkDue: dueOf('repair-completeness'),
    missing: missing?.join('；') ?? '',
    makeUpDue: dueOf('repair-make-up'),
    outcome: decision?.outcome ?? '',
    reasons: falsehood?.reasons ?? decision?.reasons ?? '',
    whatToDo: decision?.whatToDo ?? '',
    resultNumber: decision?.number ?? '',
    consequence: falsehood?.consequence ?? '',
    foundFalseOn: falsehood?.on ?? '',
    barredUntil: falsehood?.barredUntil ?? '',
    levels: region === null ? 'one' : 'two',
  };
}

const answered: readonly NoticePurpose[] = ['repair-result', 'repair-revocation'];

/** Issues one of the notices of a repair and returns its id; the repair waits for the service of the result and of the revocation. */
export async function issueOfRepair(file: RepairFile, purpose: NoticePurpose & `repair-${string}`): Promise<string> {
  const { id, subject, target, rules } = file.state;
  const clocks = target.what === 'entry' ? target.policy.clocks : target.clocks;
  const notice = file.newId();
  await issueNotice(file, {
    notice,
    purpose,
    subject,
    papers: [purpose],
    fields: fieldsOf(file.state),
    policy: { list: rules.list, version: rules.version, clocks },
    waiting: answered.includes(purpose) ? { kind: 'repair', id } : null,
  });
  return notice;
}
