import { beginCheck, decideObjection, endMakeUp } from '../../domain/objection/decide-objection';
import { evolveObjection } from '../../domain/objection/evolve-objection';
import type { ObjectionHappening, ObjectionState } from '../../domain/objection/objection-state';
import { objectionTable } from '../../domain/objection/objection-table';
import type { ObjectionTarget } from '../../domain/objection/objection-target';
import { freezeObjection } from '../../domain/policy/frozen-objection';
import { loadPolicies } from '../../infra/policy/load-policies';
import { chen, wang } from './people';
import { Rehearsal } from './rehearsal';

/** An objection in memory. */
export type ObjectionRehearsal = Rehearsal<ObjectionState, ObjectionHappening>;

const policies = loadPolicies();

/** The rules of an objection against an entry for wage arrears. */
export function wageArrearsObjection() {
  const loaded = policies.packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
  if (!loaded) throw new Error('The wage-arrears pack is missing.');
  return freezeObjection(loaded.pack, loaded.hash, policies.rights);
}

/** The entry of the company, as the human resources office listed it. */
export const listedEntry: ObjectionTarget = {
  kind: 'entry',
  id: 'listing-1',
  number: 'no. 1',
  on: '2026-04-28',
  summary: 'order 2026-17',
  source: 'human-resources',
  published: true,
};

/** An objection of the company, filed on Mon 11 May 2026 against the entry that Wang reviewed and Chen decided. */
export function anObjection(target: ObjectionTarget = listedEntry): ObjectionRehearsal {
  const file: ObjectionRehearsal = new Rehearsal<ObjectionState, ObjectionHappening>(
    {
      table: objectionTable,
      evolve: evolveObjection,
      decide: (state, act, context) => decideObjection(state, act as never, context),
      lapse: endMakeUp,
    },
    '',
  ).on('2026-05-11');
  file.say({
    type: 'objection-filed',
    id: 'objection-1',
    caseId: 'case-1',
    department: 'human-resources',
    number: 'human-resources-objection-2026-0001',
    subject: 'company',
    target,
    level: 1,
    rules: wageArrearsObjection(),
    claim: { ground: 'facts-wrong', statement: 'We paid on 20 March.', papers: ['bank slip'] },
    listedBy: [wang.person, chen.person],
  });
  return file.say(beginCheck(file.state, file.now, file.context()));
}
