import { tasksOfObjection } from '../../../domain/objection/objection-tasks';
import { anObjection } from '../../support/an-objection';
import { chen, colleague, company, li, wang } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const zhou = colleague('zhou', ['approver']);
const openTasks = (file: ReturnType<typeof anObjection>) =>
  tasksOfObjection(file.state).map(({ key, role }) => [key, role]);
const right = { finding: 'entry-right', report: 'The bank knows of no payment.' };
const rejection = { outcome: 'rejected', remedy: null, summary: null, reasons: 'The wages are still owed.' };
const verified = () => anObjection().act('accept-objection', li).act('report-verification', li, right);

describe('an objection', () => {
  test('is checked for completeness within two working days', () => {
    const file = anObjection();

    expect(file.clock('objection-completeness')).toMatchObject({
      start: '2026-05-11',
      due: '2026-05-13',
      status: 'assumed',
    });
    expect(openTasks(file)).toEqual([['check-1', 'officer']]);
  });

  test('asks for everything missing once, in one list, and waits for it five working days', () => {
    const file = anObjection().act('find-incomplete', li, { missing: ['the bank statement', 'the pay roll'] });

    expect(file.clock('objection-make-up')).toMatchObject({ due: '2026-05-18', owner: { role: 'subject' } });
    expect(openTasks(file)).toEqual([]);
    expectRefusal(() => file.act('find-incomplete', li, { missing: ['one more paper'] }), 'contradiction', 'missing');
    expectRefusal(() => file.act('refuse-acceptance', li, { reason: 'Too slow.' }), 'window-open');
  });

  test('is checked again when something is handed in', () => {
    const file = anObjection()
      .act('find-incomplete', li, { missing: ['the bank statement'] })
      .on('2026-05-14')
      .act('supplement', company, { subject: 'company', text: 'Here it is.', papers: ['bank statement'] });

    expect(file.clock('objection-completeness')).toMatchObject({ start: '2026-05-14', due: '2026-05-18' });
    expect(file.state.clocks.map(({ name, state }) => [name, state])).toEqual([
      ['objection-completeness', 'met'],
      ['objection-make-up', 'met'],
      ['objection-completeness', 'running'],
    ]);
    expect(openTasks(file)).toEqual([['check-2', 'officer']]);
  });

  test('is not refused by silence: once the time to make up has ended an officer decides on acceptance', () => {
    const file = anObjection()
      .act('find-incomplete', li, { missing: ['the bank statement'] })
      .runOut('objection-make-up');

    expect(file.state).toMatchObject({ stage: 'completeness', makeUpLapsed: true });
    expect(openTasks(file)).toEqual([['not-made-up', 'officer']]);
    file.act('refuse-acceptance', li, { reason: 'Without the bank statement nothing can be checked.' });
    expect(file.state).toMatchObject({
      stage: 'replying',
      refusal: 'Without the bank statement nothing can be checked.',
    });
  });

  test('once accepted is verified in five working days from filing and decided in seven from acceptance', () => {
    const file = anObjection().on('2026-05-12').act('accept-objection', li);

    expect(file.clock('objection-verification')).toMatchObject({ start: '2026-05-11', due: '2026-05-18' });
    expect(file.clock('objection-decision')).toMatchObject({ start: '2026-05-12', due: '2026-05-21' });
    expect(openTasks(file)).toEqual([['verify', 'officer']]);
  });

  test('is decided by nobody who had a hand in the listing or in the verification', () => {
    const both = colleague('li', ['officer', 'approver']);
    const file = verified();

    expectRefusal(() => file.act('decide-objection', chen, rejection), 'four-eyes');
    expectRefusal(() => file.act('decide-objection', colleague('wang', ['approver']), rejection), 'four-eyes');
    expectRefusal(() => file.act('decide-objection', { ...both, person: li.person }, rejection), 'four-eyes');
    file.act('decide-objection', zhou, rejection);
    expect(file.state).toMatchObject({
      stage: 'replying',
      decision: { outcome: 'rejected', number: 'no. 1', on: '2026-05-11' },
    });
    expect(wang.person).not.toBe(zhou.person);
  });

  test.each([
    ['rejected with a remedy', { ...rejection, remedy: 'remove' }, 'remedy'],
    ['upheld without one', { ...rejection, outcome: 'upheld' }, 'remedy'],
    ['upheld to correct, without the new words', { ...rejection, outcome: 'upheld', remedy: 'correct' }, 'summary'],
    [
      'upheld to remove, with new words',
      { ...rejection, outcome: 'upheld', remedy: 'remove', summary: 'x' },
      'summary',
    ],
  ])('is not %s', (_, decision, field) => {
    const file = verified();

    expectRefusal(() => file.act('decide-objection', zhou, decision), 'contradiction', field);
    expect(file.state.stage).toBe('decision');
  });

  test('closes with the service of the reply and of no other notice', () => {
    const file = verified().act('decide-objection', zhou, rejection).say({ type: 'reply-issued', notice: 'reply-1' });
    const served = { purpose: 'objection-reply', subject: 'company', servedOn: '2026-05-20' };
    file.act('record-service', 'system', { ...served, purpose: 'objection-receipt', notice: 'receipt-1' });
    expect(file.state.stage).toBe('replying');

    file.act('record-service', 'system', { ...served, notice: 'reply-1' });
    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'rejected', repliedOn: '2026-05-20' });
  });

  test.each(['completeness', 'verification', 'decision'])('can be withdrawn by whoever filed it at %s', (stage) => {
    const file = stage === 'decision' ? verified() : anObjection();
    if (stage === 'verification') file.act('accept-objection', li);

    expectRefusal(() => file.act('withdraw-objection', li, { subject: 'company', reason: 'Settled.' }), 'not-yours');
    file.act('withdraw-objection', company, { subject: 'company', reason: 'Settled.' });
    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
  });
});
