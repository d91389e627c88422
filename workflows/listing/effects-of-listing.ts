import type { ListingHappening, ListingState, OrderedMeasure } from '../../domain/listing/listing-state';
import type { NoticePurpose } from '../../domain/notice/notice-state';
import type { EntryMatter } from '../../domain/policy/paper-matter';
import type { MeasureOrderOpening } from '../messages/openings';
import { issueNotice } from '../shared/issue-notice';
import { office } from '../shared/office';
import type { Proceeding } from '../shared/proceeding';

/** An entry on its way. */
export type ListingFile = Proceeding<ListingState, ListingHappening>;

/** Opens one order for each of these measures of the entry, with its own acceptance and feedback clocks. */
export async function openOrders(file: ListingFile, measures: readonly OrderedMeasure[]): Promise<void> {
  const { id, caseId, subject, policy } = file.state;
  await Promise.all(
    measures.map(({ order, measure, department }) => {
      const opening: Omit<MeasureOrderOpening, 'clockOffset' | 'calendar' | 'ladder'> = {
        id: order,
        caseId,
        department,
        at: file.now(),
        listing: id,
        subject,
        measure,
        clockRules: policy.clocks,
      };
      return office.openProcedure({ kind: 'measure-order', opening });
    }),
  );
}

/** Orders every measure lifted that is still open, as the entry leaves or is suspended. */
export async function liftMeasures(file: ListingFile): Promise<void> {
  const { exit, suspension } = file.state;
  const exitOn = exit?.on ?? suspension?.since;
  await Promise.all(
    file.state.measures.map(({ order }) => file.tell({ kind: 'measure-order', id: order }, 'order-lift', { exitOn })),
  );
}

/** Ends the bans that stand on the entry, where it leaves otherwise than by its term: they have terms of their own. */
export async function endBans(file: ListingFile, bans: readonly string[]): Promise<void> {
  const { exit } = file.state;
  if (!exit || exit.ground === 'expiry') return;
  await Promise.all(bans.map((id) => file.tell({ kind: 'ban', id }, 'end-with-entry', exit)));
}

/** Has the entries of linked persons leave together with the principal's. */
export async function releaseLinked(file: ListingFile): Promise<void> {
  const { exit, linked, leavesAlone } = file.state;
  if (leavesAlone) return;
  await Promise.all(linked.map((id) => file.tell({ kind: 'listing', id }, 'leave-with-principal', { ...exit })));
}

/** Tells the subject of a change of the entry; nobody waits for this service. */
export async function issueEntryNotice(file: ListingFile, purpose: NoticePurpose, paper: string): Promise<void> {
  const { subject, policy, base, facts, formerSummary, exit, displayUntil } = file.state;
  const fields: EntryMatter = {
    decisionNumber: base.number,
    decidedOn: base.on,
    criterion: facts.criterion,
    summary: facts.summary,
    formerSummary: formerSummary ?? '',
    ground: exit?.ground ?? '',
    exitOn: exit?.on ?? '',
    reasons: exit?.reason ?? '',
    displayUntil,
  };
  await issueNotice(file, { notice: file.newId(), purpose, subject, papers: [paper], fields, policy, waiting: null });
}
