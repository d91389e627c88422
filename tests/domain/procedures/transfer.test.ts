import { listsStillPassing, successorOf } from '../../../domain/policy/succession';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { aDetermination } from '../../support/a-determination';
import { aListing } from '../../support/a-listing';
import { aMeasureOrder } from '../../support/a-measure-order';
import { chen, colleague, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const passage = { transfer: 't', from: 'human-resources', to: 'finance', since: '2026-12-01', basis: '机构改革方案' };

/** Everything of a state but whose it is. */
function withoutOwners({ department: _department, clocks, seq: _seq, ...rest }: ProcedureState): object {
  return { ...rest, clocks: clocks.map(({ owner: { role }, ...clock }) => ({ ...clock, role })) };
}

describe('a procedure whose duties pass to another department', () => {
  test.each(['drafting', 'in-review', 'defence', 'deciding'] as const)(
    'at %s changes its department and whoever owns its clocks, and nothing of their time',
    (stage) => {
      const file = aDetermination().at(stage);
      const before = file.state;

      file.act('transfer-case', 'system', passage);

      expect(file.state.department).toBe('finance');
      expect(withoutOwners(file.state)).toEqual(withoutOwners(before));
      const owners = file.state.clocks.map(({ owner }) => owner.department);
      expect(owners).toEqual(before.clocks.map(({ owner }) => (owner.department === null ? null : 'finance')));
    },
  );

  test('goes on there with the hands that it had: four eyes hold across departments', () => {
    const file = aDetermination().at('in-review');
    file.act('transfer-case', 'system', passage);
    const review = { opinion: 'The facts carry the ground.' };

    expectRefusal(() => file.act('pass-review', colleague('wang', ['reviewer']), review), 'not-yours');
    expectRefusal(() => file.act('pass-review', colleague('li', ['reviewer'], 'finance'), review), 'four-eyes');
    expect(file.act('pass-review', colleague('wang', ['reviewer'], 'finance'), review).state.stage).toBe('noticing');
  });

  test('passes once: said again, or of another department, it changes nothing', () => {
    const file = aDetermination();
    file.act('transfer-case', 'system', passage);
    const { seq } = file.state;

    file.act('transfer-case', 'system', passage);
    file.act('transfer-case', 'system', { ...passage, from: 'housing' });

    expect(file.state.seq).toBe(seq);
  });

  test('is passed on by the system alone, and not onto itself', () => {
    const file = aDetermination();

    expectRefusal(() => file.act('transfer-case', li, passage), 'wrong-role');
    expectRefusal(() => file.act('transfer-case', chen, passage), 'wrong-role');
    expectRefusal(
      () => file.act('transfer-case', 'system', { ...passage, to: 'human-resources' }),
      'contradiction',
      'to',
    );
  });

  test('takes along what the entry knows of its measures, and an order that the former department executes', () => {
    const listing = aListing();
    const order = aMeasureOrder();
    const to = 'successor';

    listing.say({ type: 'measure-ordered', order: 'o', measure: 'limit-bidding', department: 'human-resources' });
    listing.act('transfer-case', 'system', { ...passage, to });
    order.act('transfer-case', 'system', { ...passage, from: order.state.department, to });

    expect(listing.state.measures.find((one) => one.order === 'o')?.department).toBe(to);
    expect(listing.state.measures.filter(({ department }) => department === 'human-resources')).toEqual([]);
    expect(order.state.department).toBe(to);
    expect(order.state.clocks.map(({ owner }) => owner.department)).toEqual([to]);
  });
});

describe('who has the duties of a list', () => {
  const one = { from: 'a', to: 'b', lists: ['L1', 'L2'], since: '2026-12-01' };
  const next = { from: 'b', to: 'c', lists: ['L1'], since: '2026-12-10' };
  const back = { from: 'c', to: 'a', lists: ['L1'], since: '2026-12-20' };
  const again = { from: 'a', to: 'b', lists: ['L1'], since: '2026-12-25' };

  test('passes by the latest transfer alone, and no more by one that was undone', () => {
    const all = [one, next, back, again];
    const passing = (day: string) => all.map((transfer) => listsStillPassing(transfer, all, day));

    expect(passing('2026-12-10')).toEqual([['L1', 'L2'], ['L1'], ['L1'], ['L1']]);
    expect(passing('2026-12-20')).toEqual([['L2'], ['L1'], ['L1'], ['L1']]);
    expect(passing('2026-12-25')).toEqual([['L2'], [], ['L1'], ['L1']]);
  });

  test.each([
    ['L1', '2026-11-30', 'a'],
    ['L1', '2026-12-01', 'b'],
    ['L2', '2026-12-31', 'b'],
    ['L1', '2026-12-10', 'c'],
    ['L1', '2026-12-20', 'a'],
    ['L3', '2026-12-20', 'a'],
  ])('%s on %s: %s', (list, day, holder) => {
    expect(successorOf([one, next, back], { list, department: 'a', day })).toBe(holder);
  });
});
