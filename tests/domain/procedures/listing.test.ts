import { closeListing, receiptsComplete } from '../../../domain/listing/decide-listing';
import { tasksOfListing } from '../../../domain/listing/listing-tasks';
import { aListing, withAllReceipts } from '../../support/a-listing';
import { chen, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';
import { aFrozenPack, wageArrears } from '../../support/wage-arrears-pack';

const correction = { summary: 'order 2026-71', reason: 'The number was misread.' };
const reason = { reason: 'So it is.' };

describe('an entry that takes effect', () => {
  test('is shown, pushed, and has each of its measures ordered', () => {
    const file = aListing();

    expect(file.state).toMatchObject({ stage: 'listed', displayed: true, displayFrom: '2026-04-30' });
    expect(file.state.measures.map(({ measure, department }) => ({ measure, department }))).toEqual(
      wageArrears.measures.map(({ measure, department }) => ({ measure, department })),
    );
    expect(new Set(file.state.measures.map(({ order }) => order)).size).toBe(5);
    expect(file.events).toContainEqual(
      expect.objectContaining({ type: 'pushed', change: 'listed', platform: 'city-credit-platform' }),
    );
  });

  test('lasts three years from the decision and ends on a Saturday without rolling on', () => {
    const file = aListing();

    expect(file.state.displayUntil).toBe('2029-04-28');
    expect(file.clock('term')).toMatchObject({ kind: 'term', start: '2026-04-28', dueAt: '2029-04-28T16:00:00.000Z' });
  });

  test('of a linked person orders no measures of its own', () => {
    expect(aListing({ principal: 'listing-of-the-company' }).state.measures).toEqual([]);
  });

  test('is pushed nowhere and stays without end where the rules say so', () => {
    const file = aListing({ policy: aFrozenPack({ push: null, term: null }) });

    expect(file.happened()).not.toContain('pushed');
    expect(file.state).toMatchObject({ displayUntil: '9999-12-31', clocks: [] });
  });
});

describe('an entry of a list that is pushed and not published', () => {
  const publication = { ...wageArrears.publication, channels: [] };

  test('is in effect, counted and pushed, and never shown', () => {
    const file = aListing({ policy: aFrozenPack({ publication }) });

    expect(file.happened()).toContain('pushed');
    expect(file.happened()).not.toContain('published');
    expect(file.state).toMatchObject({ stage: 'listed', displayed: false, displayUntil: '2029-04-28' });
  });

  test('leaves without a display to stop', () => {
    const file = aListing({ policy: aFrozenPack({ publication }) }).runOut('term');

    expect(file.happened()).not.toContain('unpublished');
    expect(file.state).toMatchObject({ stage: 'exiting', exit: { ground: 'expiry' } });
  });
});

describe('a correction of a published entry', () => {
  test('waits for a second person within three working days', () => {
    const file = aListing().act('request-correction', li, correction);

    expect(tasksOfListing(file.state)).toEqual([
      {
        key: 'correction-1',
        act: 'approve-correction',
        role: 'approver',
        department: 'human-resources',
        clockId: 'correction-1',
      },
    ]);
    expect(file.clock('correction')).toMatchObject({ start: '2026-04-30', due: '2026-05-08' });
    expect(file.state.facts.summary).toBe('order 2026-17');
  });

  test('when approved changes what is shown and is pushed', () => {
    const file = aListing().act('request-correction', li, correction).act('approve-correction', chen, reason);

    expect(file.state).toMatchObject({ facts: { summary: 'order 2026-71' }, corrections: 1, pending: null });
    expect(file.events.at(-1)).toMatchObject({ type: 'pushed', change: 'corrected' });
    expect(file.state.clocks.find(({ name }) => name === 'correction')?.state).toBe('met');
  });

  test('when refused changes nothing that is shown', () => {
    const file = aListing().act('request-correction', li, correction).act('refuse-correction', chen, reason);

    expect(file.state).toMatchObject({ facts: { summary: 'order 2026-17' }, corrections: 0, pending: null });
    expect(tasksOfListing(file.state)).toEqual([]);
  });

  test.each([
    ['without words', { ...correction, summary: '' }, 'summary'],
    ['without a reason', { ...correction, reason: ' ' }, 'reason'],
  ])('%s is refused', (_, detail, field) => {
    expectRefusal(() => aListing().act('request-correction', li, detail), 'malformed', field);
  });

  test('waits alone: no other request comes beside it', () => {
    const file = aListing().act('request-correction', li, correction);

    expectRefusal(() => file.act('request-correction', li, correction), 'contradiction');
    expectRefusal(() => file.act('request-revocation', li, reason), 'contradiction');
    expectRefusal(() => file.act('approve-revocation', chen, reason), 'contradiction');
  });

  test('is not approved where none was asked for', () => {
    expectRefusal(() => aListing().act('approve-correction', chen, reason), 'contradiction');
    expectRefusal(() => aListing().act('refuse-revocation', chen, reason), 'contradiction');
  });
});

describe('a base decision that fell', () => {
  test('ends the entry once a second person agrees', () => {
    const file = aListing().on('2026-06-01').act('request-revocation', li, reason);
    expect(tasksOfListing(file.state)).toMatchObject([{ key: 'revocation-1', act: 'approve-revocation' }]);

    file.act('approve-revocation', chen, reason);
    expect(file.state).toMatchObject({
      stage: 'exiting',
      displayed: false,
      exit: { ground: 'base-decision-revoked', on: '2026-06-01' },
    });
    expect(file.state.clocks.find(({ name }) => name === 'term')?.state).toBe('stopped');
    expect(withAllReceipts(file).state).toMatchObject({ stage: 'closed', outcome: 'base-decision-revoked' });
  });

  test('leaves the entry where the second person does not agree', () => {
    const file = aListing().act('request-revocation', li, reason).act('refuse-revocation', chen, reason);

    expect(file.state).toMatchObject({ stage: 'listed', displayed: true, pending: null });
    expect(file.clock('term').due).toBe('2029-04-28');
  });
});

describe('the end of the term', () => {
  test('takes the entry down by itself at midnight, and the receipts are owed within ten working days', () => {
    const file = aListing().runOut('term');

    expect(file.now).toBe('2029-04-28T16:00:00.000Z');
    expect(file.state).toMatchObject({
      stage: 'exiting',
      displayed: false,
      exit: { ground: 'expiry', on: '2029-04-28' },
    });
    expect(file.clock('exit-receipts')).toMatchObject({ start: '2029-04-28', due: '2029-05-11', provisional: true });
    expect(file.state.clocks.find(({ name }) => name === 'term')?.state).toBe('met');
  });

  test('makes a waiting correction pointless', () => {
    const file = aListing().act('request-correction', li, correction).runOut('term');

    expect(tasksOfListing(file.state)).toEqual([]);
    expect(file.state.clocks.filter(({ state }) => state === 'running').map(({ name }) => name)).toEqual([
      'exit-receipts',
    ]);
  });
});

describe('the receipts of an exit', () => {
  test('are complete when every measure is lifted, never took force or did not apply', () => {
    const file = aListing().runOut('term');
    const endings = ['lifted', 'not-applicable', 'never-in-force', 'lifted', 'lifted'];

    for (const [index, { order }] of file.state.measures.entries()) {
      expect(receiptsComplete(file.state)).toBe(false);
      file.act('record-measure', 'system', { order, stage: endings[index] });
    }
    expect(receiptsComplete(file.state)).toBe(true);
    file.say(...closeListing(file.state));
    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'expiry' });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
  });

  test('are noted once each, and none of an order that is not of this entry', () => {
    const file = aListing();
    const [first] = file.state.measures;
    file.act('record-measure', 'system', { order: first?.order, stage: 'accepted' });
    const { seq } = file.state;
    file.act('record-measure', 'system', { order: first?.order, stage: 'accepted' });
    file.act('record-measure', 'system', { order: 'of another entry', stage: 'accepted' });

    expect(file.state.seq).toBe(seq);
    expect(file.state.measures[0]?.stage).toBe('accepted');
  });
});

describe('a linked person', () => {
  test('leaves together with the principal, on the same ground and day', () => {
    const file = aListing({ principal: 'listing-of-the-company' }).on('2027-01-05');
    const exit = { ground: 'base-decision-revoked', on: '2027-01-04', reason: 'The order was annulled.' };
    file.act('leave-with-principal', 'system', exit);

    expect(file.state).toMatchObject({ stage: 'exiting', displayed: false, exit });
    expect(receiptsComplete(file.state)).toBe(true);
    expectRefusal(() => file.act('leave-with-principal', 'system', exit), 'wrong-stage');
  });
});

describe('everything that an entry did is undone when it has left', () => {
  const undoneBy: Record<string, string> = {
    published: 'unpublished',
    'pushed listed': 'pushed removed',
    'measure-ordered': 'measure-reported',
  };
  const neutral = ['took-effect', 'clock-started', 'clock-ended', 'listed', 'exit-began', 'closed'];
  const nameOf = (event: { type: string; change?: string }) =>
    event.type === 'pushed' ? `pushed ${event.change ?? ''}` : event.type;

  test.each([
    ['at the end of its term', (file: ReturnType<typeof aListing>) => file.runOut('term')],
    [
      'because its base decision fell',
      (file: ReturnType<typeof aListing>) =>
        file.act('request-revocation', li, reason).act('approve-revocation', chen, reason),
    ],
    [
      'together with the principal',
      (file: ReturnType<typeof aListing>) =>
        file.act('leave-with-principal', 'system', {
          ground: 'expiry',
          on: '2026-05-04',
          reason: 'The term has ended.',
        }),
    ],
  ])('%s', (_, leave) => {
    const file = aListing();
    const did = file.events.map(nameOf).filter((name) => !neutral.includes(name));
    const before = file.events.length;
    withAllReceipts(leave(file));
    const undid = file.events.slice(before).map(nameOf);

    expect([...new Set(did)].sort()).toEqual(Object.keys(undoneBy).sort());
    for (const name of did) {
      const undo = undoneBy[name] ?? '';
      expect(undid.filter((one) => one === undo)).toHaveLength(did.filter((one) => one === name).length);
    }
  });
});
