import type { BanHappening, BanState } from '../../domain/ban/ban-state';
import { banStages, banTable } from '../../domain/ban/ban-table';
import { tasksOfBan } from '../../domain/ban/ban-tasks';
import { banClock, decideBan, lapseOfBan } from '../../domain/ban/decide-ban';
import { evolveBan } from '../../domain/ban/evolve-ban';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import type { ActAnswer } from '../messages/acts';
import type { BanOpening } from '../messages/openings';
import type { Conduct, Snapshot } from '../shared/conduct';
import { runProcedure } from '../shared/run-procedure';
import { type BanFile, issueDecision, issueEnd, issuePriorNotice } from './notices-of-ban';

const banConduct: Conduct<BanState, BanHappening> = {
  kind: 'ban',
  table: banTable,
  evolve: evolveBan,
  decide: (state, act, context) => decideBan(state, act as never, context),
  lapse: (state, clock, context) => lapseOfBan(state, clock, context),
  tasks: tasksOfBan,
  messages: () => [],
  register: (act) => (act === 'impose-ban' || act === 'approve-ban' ? 'ban' : registerOfOrder(act)),
};

/** One ban from a market or an occupation, from its proposal until its term ends by itself or what it stands on falls. */
export async function ban(opening: BanOpening, snapshot?: Snapshot<BanState>): Promise<ActAnswer> {
  return runProcedure(banConduct, { opening, stages: banStages, snapshot }, (file) => proceed(file, opening), issueEnd);
}

async function proceed(file: BanFile, opening: BanOpening): Promise<void> {
  if (!file.begun) {
    // I. It is proposed on the ground of an entry, which ends it when it falls, and reviewed by another person.
    await propose(file, opening);
    await file.past('review');

    // II. The person concerned is told and heard before anything is decided.
    await issuePriorNotice(file);
    await file.past('deciding');

    // III. A third person decides, a permanent one with the level above; it takes force with the proof of service.
    await file.past('higher-approval');
    await issueDecision(file);
    await file.past('serving');
    await file.turnPage('always');
  }

  // IV. It ends at 00:00 after its last day by itself, or with the entry, and the person concerned is told.
  await file.until(({ stage }) => stage === 'closed');
  await issueEnd(file);
}

async function propose(file: BanFile, opening: BanOpening): Promise<void> {
  const { id, caseId, department, subject, entry, proposal, rules, by, at } = opening;
  file.begin(
    { type: 'ban-proposed', id, caseId, department, subject, entry, proposal, rules },
    { person: by.person, role: 'officer' },
  );
  await file.say(
    (state) => (state.clocks.length > 0 ? [] : [banClock(state, 'ban-review', civilDateAt(at), file.context())]),
    at,
  );
  await file.tell({ kind: 'listing', id: entry.listing }, 'record-ban', { ban: id });
}
