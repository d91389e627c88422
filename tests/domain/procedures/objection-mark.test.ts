import { aListing } from '../../support/a-listing';

const mark = { objection: 'objection-1', marking: 'marked-while-pending' };
const settle = { objection: 'objection-1', decided: true, remedy: null, summary: null, reason: 'The wages are owed.' };

describe('an entry objected to', () => {
  test('says so until the objection is settled, and is shown meanwhile', () => {
    const file = aListing().act('mark-objection', 'system', mark);
    expect(file.state).toMatchObject({ marks: ['objection-pending'], displayed: true });

    file.act('settle-objection', 'system', settle);
    expect(file.state).toMatchObject({ marks: [], displayed: true, objectionsDecided: 1, stage: 'listed' });
  });

  test('is not shown while the objection is pending where the rule suspends it, and is shown again after', () => {
    const file = aListing().act('mark-objection', 'system', { ...mark, marking: 'suspended-while-pending' });
    expect(file.state).toMatchObject({ marks: ['objection-pending', 'suspended'], displayed: false });

    file.act('settle-objection', 'system', settle);
    expect(file.state).toMatchObject({ marks: [], displayed: true });
  });

  test('leaves the list when the objection is upheld: unpublished, pushed, receipts owed', () => {
    const file = aListing().act('mark-objection', 'system', mark);
    const before = file.events.length;
    file.act('settle-objection', 'system', { ...settle, remedy: 'remove', reason: 'Paid in time.' });

    expect(file.state).toMatchObject({
      stage: 'exiting',
      displayed: false,
      exit: { ground: 'objection-upheld', reason: 'Paid in time.' },
    });
    expect(file.happened(before)).toEqual([
      'objection-settled',
      'exit-began',
      'clock-ended',
      'unpublished',
      'pushed',
      'clock-started',
    ]);
  });

  test('is corrected in the words of the decision and pushed again', () => {
    const file = aListing().act('mark-objection', 'system', mark);
    file.act('settle-objection', 'system', { ...settle, remedy: 'correct', summary: 'order 2026-71' });

    expect(file.state).toMatchObject({ stage: 'listed', facts: { summary: 'order 2026-71' }, corrections: 1 });
  });

  test('that already leaves goes on leaving on its own ground, and the record says why', () => {
    const file = aListing().act('mark-objection', 'system', mark).runOut('term');
    file.act('settle-objection', 'system', { ...settle, remedy: 'remove' });

    expect(file.state).toMatchObject({ stage: 'exiting', exit: { ground: 'expiry' }, objections: [] });
    expect(file.events.at(-1)).toMatchObject({ type: 'objection-settled', effect: 'leaving-already' });
  });
});
