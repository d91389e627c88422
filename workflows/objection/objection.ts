import { beginCheck, checkClaim, decideObjection, endMakeUp } from '../../domain/objection/decide-objection';
import { evolveObjection } from '../../domain/objection/evolve-objection';
import type { ObjectionHappening, ObjectionState } from '../../domain/objection/objection-state';
import { objectionStages, objectionTable } from '../../domain/objection/objection-table';
import { tasksOfObjection } from '../../domain/objection/objection-tasks';
import { filersHand } from '../../domain/procedure/permission';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import type { ActAnswer } from '../messages/acts';
import type { ObjectionOpening } from '../messages/openings';
import { caseFileOf } from '../shared/case-file-of';
import type { Conduct, Snapshot } from '../shared/conduct';
import { orRefuse } from '../shared/refusal';
import { runProcedure } from '../shared/run-procedure';
import { issueIncomplete, issueReceipt, issueReply, type ObjectionFile } from './notices-of-objection';
import { markTarget, settleTarget } from './target-of-objection';

const objectionConduct: Conduct<ObjectionState, ObjectionHappening> = {
  kind: 'objection',
  table: objectionTable,
  evolve: evolveObjection,
  decide: (state, act, context) => decideObjection(state, act as never, context),
  lapse: (state, clock) => endMakeUp(state, clock),
  tasks: tasksOfObjection,
  messages: () => [],
  register: (act) => (act === 'decide-objection' ? 'decision' : registerOfOrder(act)),
};

/** One objection, from the receipt to the reply served; what it is against carries a mark as long as it runs. */
export async function objection(opening: ObjectionOpening, snapshot?: Snapshot<ObjectionState>): Promise<ActAnswer> {
  return runProcedure(
    objectionConduct,
    { opening, stages: objectionStages, snapshot },
    (file) => proceed(file, opening),
    settleTarget,
  );
}

async function proceed(file: ObjectionFile, opening: ObjectionOpening): Promise<void> {
  // I. The objection is taken in with a receipt, and its target says that it is pending.
  if (!file.begun) await takeIn(file, opening);

  // II. What is missing is asked for once.
  await file.until(({ missing, stage }) => missing !== null || stage !== 'completeness');
  if (file.state.missing !== null) await issueIncomplete(file);

  // III. The department it came from verifies it, and somebody who had no hand in it decides.
  await file.past('decision');

  // IV. What was found wrong is put right at once, and the reply is served.
  if (file.state.decision?.outcome === 'upheld') await settleTarget(file);
  await issueReply(file);
  await file.until(({ stage }) => stage === 'closed');
  if (file.state.decision?.outcome !== 'upheld') await settleTarget(file);
}

async function takeIn(file: ObjectionFile, opening: ObjectionOpening): Promise<void> {
  const { id, caseId, department, number, subject, target, level, rules, claim, listedBy, by, at, caseNumber } =
    opening;
  orRefuse(() => checkClaim(claim));
  const hand = orRefuse(() => filersHand(by, { kind: 'objection', subject, at }));
  file.begin(
    { type: 'objection-filed', id, caseId, department, number, subject, target, level, rules, claim, listedBy },
    hand,
    caseNumber === undefined ? null : caseFileOf({ ...opening, policy: rules }, { number: caseNumber, subject }),
  );
  await file.say((state) => (state.clocks.length > 0 ? [] : [beginCheck(state, at, file.context())]), at);
  await markTarget(file);
  await issueReceipt(file);
}
