import type { BanHappening, BanProposal, BanState } from '../../domain/ban/ban-state';
import { banTable } from '../../domain/ban/ban-table';
import { banClock, decideBan, lapseOfBan } from '../../domain/ban/decide-ban';
import { evolveBan } from '../../domain/ban/evolve-ban';
import { civilDateAt } from '../../domain/calendar/civil-date';
import type { FrozenBan } from '../../domain/policy/ban-policy';
import { loadPolicies } from '../../infra/policy/load-policies';
import { li } from './people';
import { Rehearsal } from './rehearsal';
import { wageArrears } from './wage-arrears-pack';

/** The rules of bans as they are published. */
export const realBans = loadPolicies().bans;

const rules: FrozenBan = {
  list: 'L10-black',
  version: '2022',
  clocks: realBans.clocks,
  listClocks: wageArrears.clocks,
  approvedBy: realBans.permanent.approvedBy,
};

/** A ban from construction until the end of April 2028. */
export const fromBuilding: BanProposal = {
  sectors: ['E'],
  until: '2028-04-30',
  permanent: false,
  facts: 'The company went on building under another name.',
};

/** A ban as it is rehearsed. */
export class BanRehearsal extends Rehearsal<BanState, BanHappening> {
  /** Says that a paper of the ban reached the company today. */
  serve(purpose: 'ban-notice' | 'ban-decision'): this {
    const notice = purpose === 'ban-notice' ? 'notice-1' : 'notice-2';
    const issued = purpose === 'ban-notice' ? this.state.priorNotice : this.state.decisionNotice;
    if (issued === null) this.say({ type: `${purpose}-issued`, notice });
    return this.act('record-service', 'system', {
      notice,
      purpose,
      subject: 'company',
      servedOn: civilDateAt(this.now),
    });
  }

  /** Li proposes on the ground of an entry of the company. */
  propose(proposal: BanProposal): this {
    const entry = { listing: 'listing-1', decisionNumber: 'no. 8', decidedOn: '2026-04-20', criterion: 'refuses' };
    const frame = { id: 'ban-1', caseId: 'case-1', department: 'human-resources', subject: 'company' };
    this.fold([{ type: 'ban-proposed', ...frame, entry, proposal, rules }], { person: li.person, role: 'officer' });
    return this.say(banClock(this.state, 'ban-review', civilDateAt(this.now), this.context()));
  }
}

/** A ban that Li proposed on Thu 30 April 2026. */
export function aBan(proposal: Partial<BanProposal> = {}): BanRehearsal {
  const file = new BanRehearsal(
    {
      table: banTable,
      evolve: evolveBan,
      decide: (state, act, context) => decideBan(state, act as never, context),
      lapse: lapseOfBan,
    },
    '',
  ).on('2026-04-30');
  return file.propose({ ...fromBuilding, ...proposal });
}
