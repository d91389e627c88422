import { determinationMatter } from '../../domain/determination/determination-matter';
import type { DeterminationState, PartyProgress } from '../../domain/determination/determination-state';
import type { NoticePurpose } from '../../domain/notice/notice-state';
import { issueNotice } from '../shared/issue-notice';
import type { DeterminationFile } from './determination-conduct';

async function issue(
  file: DeterminationFile,
  party: PartyProgress,
  { purpose, papers, answered }: { purpose: NoticePurpose; papers: string[]; answered: boolean },
): Promise<void> {
  const notice = file.newId();
  const issued = purpose === 'prior-notice' ? 'prior-notice-issued' : 'decision-notice-issued';
  await issueNotice(file, {
    notice,
    purpose,
    subject: party.subject,
    papers,
    fields: determinationMatter(file.state, party),
    policy: file.state.policy,
    waiting: answered ? { kind: 'determination', id: file.state.id } : null,
  });
  // A worker that died after this commit said it already: what stands is adopted, and not said again.
  await file.say((state) => (knows(state, notice) ? [] : [{ type: issued, subject: party.subject, notice }]));
}

function knows({ parties }: DeterminationState, notice: string): boolean {
  return parties.some((party) => party.priorNotice === notice || party.decisionNotice === notice);
}

/** Issues to every party a prior notice of its own: facts, basis, consequences, rights and the way out (令45 art. 6). */
export async function issuePriorNotices(file: DeterminationFile): Promise<void> {
  const untold = file.state.parties.filter((party) => !party.priorNotice && !party.released);
  const plan = { purpose: 'prior-notice' as const, papers: ['prior-notice'], answered: true };
  await Promise.all(untold.map((party) => issue(file, party, plan)));
}

/** Issues to every party its decision; whoever is listed gets the repair notice with it, where the list has one (国办发〔2025〕22号). */
export async function issueDecisions(file: DeterminationFile): Promise<void> {
  const { papers } = file.state.policy;
  const named = (...purposes: (keyof typeof papers)[]) => purposes.flatMap((purpose) => papers[purpose] ?? []);
  const unserved = file.state.parties.filter((party) => !party.decisionNotice);
  await Promise.all(
    unserved.map((party) =>
      party.outcome === 'list'
        ? issue(file, party, { purpose: 'decision', papers: named('decision', 'repair-notice'), answered: true })
        : issue(file, party, { purpose: 'no-listing-decision', papers: named('no-listing-decision'), answered: false }),
    ),
  );
}

/** Withdraws the prior notices that are still on their way when a case ends early. */
export async function withdrawNotices(file: DeterminationFile): Promise<void> {
  const underway = file.state.parties.filter(({ priorServedOn }) => !priorServedOn);
  await withdraw(file, underway, 'The case has been withdrawn.');
}

/** Withdraws the prior notices whose facts an objection corrected; new ones follow. */
export async function withdrawCorrected(file: DeterminationFile, told: readonly PartyProgress[]): Promise<void> {
  await withdraw(file, told, 'What it told has been corrected; a new notice follows.');
}

async function withdraw(file: DeterminationFile, parties: readonly PartyProgress[], reason: string): Promise<void> {
  const notices = parties.flatMap(({ priorNotice }) => priorNotice ?? []);
  await Promise.all(notices.map((id) => file.tell({ kind: 'notice', id }, 'withdraw-notice', { reason })));
}
