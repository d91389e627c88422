import { filersHand } from '../../domain/procedure/permission';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import { checkApplication } from '../../domain/repair/application';
import { beginRepairCheck, decideRepair, lapseOfRepair } from '../../domain/repair/decide-repair';
import { evolveRepair } from '../../domain/repair/evolve-repair';
import type { RepairHappening, RepairState } from '../../domain/repair/repair-state';
import { repairStages, repairTable } from '../../domain/repair/repair-table';
import { tasksOfRepair } from '../../domain/repair/repair-tasks';
import type { ActAnswer } from '../messages/acts';
import type { RepairOpening } from '../messages/openings';
import { caseFileOf } from '../shared/case-file-of';
import type { Conduct, Snapshot } from '../shared/conduct';
import { orRefuse } from '../shared/refusal';
import { runProcedure } from '../shared/run-procedure';
import { haveEntryLeave, putEntryBack } from './entry-of-repair';
import { issueOfRepair, type RepairFile } from './notices-of-repair';

const decisions = ['grant-repair', 'refuse-repair', 'refuse-application'];

function takesNumber(act: string, { stage, region }: RepairState): boolean {
  // The approval of the city is no decision yet where the region follows.
  return decisions.includes(act) && (act !== 'grant-repair' || stage !== 'review' || region === null);
}

const repairConduct: Conduct<RepairState, RepairHappening> = {
  kind: 'repair',
  table: repairTable,
  evolve: evolveRepair,
  decide: (state, act, context) => decideRepair(state, act as never, context),
  lapse: (state, clock) => lapseOfRepair(state, clock),
  tasks: tasksOfRepair,
  messages: (event, state) =>
    event.type === 'pushed' && state.target.what === 'penalty'
      ? [
          {
            id: `${state.id}:${event.seq}`,
            channel: 'platform',
            platform: event.platform,
            change: event.change,
            record: 'penalty',
            listing: state.target.penalty,
            seq: event.seq,
          },
        ]
      : [],
  register: (act, state) => (takesNumber(act, state) ? 'decision' : registerOfOrder(act)),
};

/** One application for repair, free of charge, from the receipt to the end of the watch over the commitment. */
export async function repair(opening: RepairOpening, snapshot?: Snapshot<RepairState>): Promise<ActAnswer> {
  return runProcedure(repairConduct, { opening, stages: repairStages, snapshot }, (file) => proceed(file, opening));
}

async function proceed(file: RepairFile, opening: RepairOpening): Promise<void> {
  if (!file.begun) {
    // I. The application is taken in with a receipt; what is missing is asked for once.
    await takeIn(file, opening);
    await file.until(({ missing, stage }) => missing !== null || stage !== 'completeness');
    if (file.state.missing !== null) await issueOfRepair(file, 'repair-incomplete');

    // II. It is reviewed at each level, two working days each where the rule says so.
    await file.past('region-review');

    // III. A granted repair takes effect at once and everywhere; the result is served.
    if (file.state.decision?.outcome === 'granted') await haveEntryLeave(file);
    await answerApplicant(file);
    await file.past('replying');
    await file.turnPage('always');
  }

  // IV. As long as the entry would have stood, a false commitment undoes the repair, with the service of the revocation.
  await file.until(({ stage }) => stage === 'closed' || stage === 'revoking');
  if (file.state.falsehood === null) return;
  const notice = await issueOfRepair(file, 'repair-revocation');
  await file.say((state) =>
    state.revocation === null && state.stage !== 'closed' ? [{ type: 'revocation-issued', notice }] : [],
  );
  await file.until(({ stage }) => stage === 'closed');
  await putEntryBack(file);
}

async function takeIn(file: RepairFile, opening: RepairOpening): Promise<void> {
  const { id, caseId, department, number, subject, target, rules, application, region, by, at, caseNumber } = opening;
  orRefuse(() => checkApplication(application, at));
  const hand = orRefuse(() => filersHand(by, { kind: 'repair', subject, at }));
  file.begin(
    { type: 'repair-filed', id, caseId, department, number, subject, target, rules, application, region },
    hand,
    caseNumber === null ? null : caseFileOf({ caseId, department, at, policy: rules }, { number: caseNumber, subject }),
  );
  await file.say((state) => (state.clocks.length > 0 ? [] : [beginRepairCheck(state, at, file.context())]), at);
  await issueOfRepair(file, 'repair-receipt');
}

async function answerApplicant(file: RepairFile): Promise<void> {
  const notice = await issueOfRepair(file, 'repair-result');
  // A worker that died after this commit said it already: what stands is adopted, and not said again.
  await file.say((state) =>
    state.result === null && state.stage !== 'closed' ? [{ type: 'result-issued', notice }] : [],
  );
}
