import type { BanHappening, BanState } from '../../domain/ban/ban-state';
import { wasTold } from '../../domain/ban/decide-ban';
import type { BanMatter } from '../../domain/policy/paper-matter';
import { issueNotice } from '../shared/issue-notice';
import type { Proceeding } from '../shared/proceeding';

/** A ban on its way. */
export type BanFile = Proceeding<BanState, BanHappening>;

function fieldsOf({ entry, proposal, decision, end }: BanState): BanMatter {
  return {
    decisionNumber: entry.decisionNumber,
    decidedOn: entry.decidedOn,
    criterion: entry.criterion,
    banFacts: proposal.facts,
    sectors: proposal.sectors.join(','),
    banUntil: proposal.until ?? '',
    banNumber: decision?.number ?? '',
    reasons: end?.reason ?? decision?.reasons ?? '',
    banEnd: end?.ground ?? '',
    endedOn: end?.on ?? '',
  };
}

async function issue(file: BanFile, purpose: 'ban-notice' | 'ban-decision' | 'ban-end'): Promise<string> {
  const { id, subject, rules } = file.state;
  const notice = file.newId();
  await issueNotice(file, {
    notice,
    purpose,
    subject,
    papers: [purpose],
    fields: fieldsOf(file.state),
    policy: { list: rules.list, version: rules.version, clocks: rules.listClocks },
    waiting: purpose === 'ban-end' ? null : { kind: 'ban', id },
  });
  return notice;
}

/** Tells the person concerned what is proposed, on which facts, and that it can be answered. */
export async function issuePriorNotice(file: BanFile): Promise<void> {
  const notice = await issue(file, 'ban-notice');
  // A worker that died after this commit said it already: what stands is adopted, and not said again.
  await file.say((state) =>
    state.priorNotice === null && state.stage !== 'closed' ? [{ type: 'ban-notice-issued', notice }] : [],
  );
}

/** Issues the decision, whose service brings the ban into force. */
export async function issueDecision(file: BanFile): Promise<void> {
  const notice = await issue(file, 'ban-decision');
  await file.say((state) =>
    state.decisionNotice === null && state.stage !== 'closed' ? [{ type: 'ban-decision-issued', notice }] : [],
  );
}

/** Tells whoever was told of the ban that it has ended, or that none is imposed. */
export async function issueEnd(file: BanFile): Promise<void> {
  if (wasTold(file.state)) await issue(file, 'ban-end');
}
