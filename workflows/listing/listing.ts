import { systemHand } from '../../domain/access/roles';
import { closeListing, decideListing, expire, receiptsComplete, takeEffect } from '../../domain/listing/decide-listing';
import { evolveListing } from '../../domain/listing/evolve-listing';
import type { ListingHappening, ListingState } from '../../domain/listing/listing-state';
import { listingStages, listingTable } from '../../domain/listing/listing-table';
import { tasksOfListing } from '../../domain/listing/listing-tasks';
import { isSuspended } from '../../domain/listing/suspension-standing';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import type { ActAnswer } from '../messages/acts';
import type { ListingOpening } from '../messages/openings';
import { caseFileOf } from '../shared/case-file-of';
import type { Conduct, Snapshot } from '../shared/conduct';
import { runProcedure } from '../shared/run-procedure';
import {
  endBans,
  issueEntryNotice,
  type ListingFile,
  liftMeasures,
  openOrders,
  releaseLinked,
} from './effects-of-listing';

const listingConduct: Conduct<ListingState, ListingHappening> = {
  kind: 'listing',
  table: listingTable,
  evolve: evolveListing,
  decide: (state, act, context) => decideListing(state, act as never, context),
  lapse: (state, _clock, context) => expire(state, context),
  tasks: tasksOfListing,
  messages: (event, state) =>
    event.type === 'pushed'
      ? [
          {
            id: `${state.id}:${event.seq}`,
            channel: 'platform',
            platform: event.platform,
            change: event.change,
            listing: state.id,
            seq: event.seq,
          },
        ]
      : [],
  register: registerOfOrder,
};

/** One entry on a list, from the day it takes effect to the last receipt of its removal; it may live for years. */
export async function listing(opening: ListingOpening, snapshot?: Snapshot<ListingState>): Promise<ActAnswer> {
  return runProcedure(listingConduct, { opening, stages: listingStages, snapshot }, (file) => proceed(file, opening));
}

async function proceed(file: ListingFile, opening: ListingOpening): Promise<void> {
  // I. The entry takes effect: shown, pushed, its measures ordered.
  if (!file.begun) {
    await takeEntry(file, opening);
    await openOrders(file, file.state.measures);
    await file.turnPage('always');
  }

  // II. While listed, corrections are told to the subject, and measures follow a suspension and its end; then the entry
  // leaves by term, repair, objection or revocation.
  let told = file.state.corrections;
  const followed = ordersFollowed(file.state);
  while (file.state.stage === 'listed') {
    await file.until((state) => state.stage !== 'listed' || state.corrections > told || hasNews(state, followed));
    await followSuspension(file, followed);
    if (file.state.corrections === told) continue;
    await issueEntryNotice(file, 'correction', 'correction-notice');
    told += 1;
    await file.turnPage();
  }

  // III. Removal undoes everything that I did.
  await file.refreshCalendar();
  await liftMeasures(file);
  await releaseLinked(file);
  await issueEntryNotice(file, 'removal', 'removal-notice');

  // IV. What was proposed on its ground ends with it, and the entry is gone when every receipt is in.
  let ended = 0;
  do {
    const bans = file.state.bans.slice(ended);
    ended += bans.length;
    await endBans(file, bans);
    await file.until((state) => state.bans.length > ended || receiptsComplete(state));
  } while (file.state.bans.length > ended);
  await file.say(closeListing);
}

/** How many orders were opened, and how many of them lifted by a suspension. */
interface OrdersFollowed {
  opened: number;
  lifted: number;
}

function ordersFollowed(state: ListingState): OrdersFollowed {
  const opened = state.measures.length;
  return { opened, lifted: isSuspended(state) ? opened : 0 };
}

function hasNews(state: ListingState, { opened, lifted }: OrdersFollowed): boolean {
  return state.measures.length > opened || (isSuspended(state) && opened > lifted);
}

async function followSuspension(file: ListingFile, followed: OrdersFollowed): Promise<void> {
  const fresh = file.state.measures.slice(followed.opened);
  followed.opened += fresh.length;
  await openOrders(file, fresh);
  if (!isSuspended(file.state) || followed.lifted === followed.opened) return;
  followed.lifted = followed.opened;
  await liftMeasures(file);
}

async function takeEntry(file: ListingFile, opening: ListingOpening): Promise<void> {
  const { id, caseId, department, policy, subject, party, principal, linked, base, facts, at, takenOver } = opening;
  file.begin(
    { type: 'took-effect', id, caseId, department, policy, subject, party, principal, linked, base, facts },
    takenOver ? { person: takenOver.by.person, role: 'officer' } : systemHand,
    takenOver ? caseFileOf(opening, { number: takenOver.caseNumber, subject }) : null,
  );
  await file.say((state) => takeEffect(state, at, file.context()), at);
}
