import { systemHand } from '../../domain/access/roles';
import { checkFiling, decisionClock } from '../../domain/determination/decide-determination';
import { closeDecided } from '../../domain/determination/decision';
import type { DeterminationState } from '../../domain/determination/determination-state';
import { determinationStages } from '../../domain/determination/determination-table';
import type { ActAnswer } from '../messages/acts';
import type { DeterminationOpening } from '../messages/openings';
import { caseFileOf } from '../shared/case-file-of';
import type { Snapshot } from '../shared/conduct';
import { orRefuse } from '../shared/refusal';
import { runProcedure } from '../shared/run-procedure';
import { type DeterminationFile, determinationConduct } from './determination-conduct';
import { enterListings } from './enter-listings';
import { issueDecisions, issuePriorNotices, withdrawCorrected, withdrawNotices } from './notices-of-determination';

/** One determination, from the filed draft to the decision served on everybody whom it lists. */
export async function determination(
  opening: DeterminationOpening,
  snapshot?: Snapshot<DeterminationState>,
): Promise<ActAnswer> {
  return runProcedure(
    determinationConduct,
    { opening, stages: determinationStages, snapshot },
    (file) => proceed(file, opening),
    withdrawNotices,
  );
}

async function proceed(file: DeterminationFile, opening: DeterminationOpening): Promise<void> {
  if (!file.begun) await openFile(file, opening);

  // I. One person drafts, another reviews.
  await file.past('in-review');

  // II. to V. Everybody is told and heard, and a third person decides; an objection that corrects what was told begins it anew.
  while (!(await heardAndDecided(file)));

  // VI. The decision is served together with the repair notice, and the entry takes effect with the proof of service.
  await issueDecisions(file);
  await enterListings(file);
  await file.say(closeDecided);
}

/** Answers false where what everybody was told was corrected, so that they are told and heard anew. */
async function heardAndDecided(file: DeterminationFile): Promise<boolean> {
  const { corrections } = file.state.counts;
  const anew = ({ counts }: DeterminationState) => counts.corrections > corrections;

  // II. Everybody concerned is told before anything is decided; a favour is proposed to the public instead.
  if (file.state.policy.procedure.variant !== 'public-comment') await issuePriorNotices(file);
  const told = file.state.parties;

  // III. They are heard, each from service on, or the public is, and IV. every statement and comment is answered.
  await file.past('answering', anew);
  if (!anew(file.state)) {
    await file.turnPage();

    // V. A third person decides; silence never does.
    await file.past('supplementing', anew);
  }
  if (!anew(file.state) || file.state.decision) return true;
  await withdrawCorrected(file, told);
  return false;
}

async function openFile(file: DeterminationFile, opening: DeterminationOpening): Promise<void> {
  const { id, caseId, department, policy, draft, parties, by, at, caseNumber } = opening;
  orRefuse(() => checkFiling({ policy, draft, parties }, at));
  const principal = parties.find((party) => party.role === 'principal')?.subject ?? '';
  const role = by.roles.includes('officer') ? 'officer' : by.roles[0];
  file.begin(
    { type: 'filed', id, caseId, department, policy, draft, parties },
    role ? { person: by.person, role } : systemHand,
    caseFileOf(opening, { number: caseNumber, subject: principal }),
  );
  await file.say((state) => (state.clocks.length > 0 ? [] : [decisionClock(state, draft, file.context())]), at);
}
