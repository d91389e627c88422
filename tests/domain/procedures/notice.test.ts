import { tasksOfNotice } from '../../../domain/notice/notice-tasks';
import { aNotice } from '../../support/a-notice';
import { colleague, company, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const openTasks = (file: ReturnType<typeof aNotice>) =>
  tasksOfNotice(file.state).map(({ key, act }) => `${key} ${act}`);
const delivered = { attempt: 1, acceptedAt: '2026-04-03T03:00:00Z', reference: 'mail-1' };
const bounced = { attempt: 1, reason: '550 no such mailbox' };

describe('the channel of service', () => {
  test('is electronic at once where consent is on file, and nobody is asked', () => {
    const file = aNotice({ consent: true });

    expect(file.state).toMatchObject({
      stage: 'dispatching',
      attempts: [{ channel: 'electronic', result: 'pending' }],
    });
    expect(openTasks(file)).toEqual([]);
  });

  test('is chosen by an officer where there is no consent', () => {
    const file = aNotice({ consent: false });

    expect(openTasks(file)).toEqual(['channel-1 choose-channel']);
    file.act('choose-channel', li, { channel: 'in-person' });
    expect(openTasks(file)).toEqual(['attempt-1 record-proof']);
  });

  test('is owed within seven working days of the issue', () => {
    expect(aNotice({ consent: false }).clock('service')).toMatchObject({ start: '2026-04-02', due: '2026-04-14' });
  });

  test('cannot be electronic without consent', () => {
    const file = aNotice({ consent: false });

    expectRefusal(() => file.act('choose-channel', li, { channel: 'electronic' }), 'no-consent', 'channel');
    file.consent = true;
    expect(file.act('choose-channel', li, { channel: 'electronic' }).state.stage).toBe('dispatching');
  });

  test('cannot be changed while a mail is on its way', () => {
    const file = aNotice({ consent: true });

    expectRefusal(() => file.act('choose-channel', li, { channel: 'post' }), 'contradiction');
  });

  test('can be changed while an officer is still trying by hand', () => {
    const file = aNotice({ consent: false }).act('choose-channel', li, { channel: 'post' });

    file.act('choose-channel', li, { channel: 'in-person' });
    expect(openTasks(file)).toEqual(['attempt-2 record-proof']);
  });

  test('is the announcement only after another one failed', () => {
    const file = aNotice({ consent: false });
    expectRefusal(() => file.act('choose-channel', li, { channel: 'announcement' }), 'contradiction', 'channel');

    file.act('choose-channel', li, { channel: 'post' });
    expectRefusal(() => file.act('record-failed-attempt', li, { reason: '' }), 'malformed', 'reason');
    file.act('record-failed-attempt', li, { reason: 'moved away' });
    expect(openTasks(file)).toEqual(['channel-2 choose-channel']);
    file.act('choose-channel', li, { channel: 'announcement' });
    expect(openTasks(file)).toEqual(['attempt-2 record-announcement']);
  });

  test('is chosen by the own department alone', () => {
    const file = aNotice({ consent: false });

    expectRefusal(
      () => file.act('choose-channel', colleague('zhao', ['officer'], 'finance'), { channel: 'post' }),
      'not-yours',
    );
  });
});

describe('the proof of service', () => {
  const atTheDoor = () => aNotice({ consent: false }).act('choose-channel', li, { channel: 'in-person' });

  test('serves and closes the notice on the day it names', () => {
    const file = atTheDoor().on('2026-04-08');
    file.act('record-proof', li, { servedOn: '2026-04-07', reference: 'receipt 12' });

    expect(file.state).toMatchObject({
      stage: 'closed',
      outcome: 'served',
      proof: { channel: 'in-person', servedOn: '2026-04-07', reference: 'receipt 12' },
      attempts: [{ result: 'delivered' }],
      clocks: [{ name: 'service', state: 'met' }],
    });
  });

  test.each([
    ['before the attempt', { servedOn: '2026-04-01', reference: 'receipt 12' }, 'servedOn'],
    ['in the future', { servedOn: '2026-04-09', reference: 'receipt 12' }, 'servedOn'],
    ['on no day of the calendar', { servedOn: '2026-04-31', reference: 'receipt 12' }, 'servedOn'],
    ['without a reference', { servedOn: '2026-04-07', reference: '' }, 'reference'],
  ])('%s is refused', (_, detail, field) => {
    const file = atTheDoor().on('2026-04-08');

    expectRefusal(() => file.act('record-proof', li, detail), 'malformed', field);
    expect(file.state.proof).toBeNull();
  });

  test('is not recorded by hand for a mail or an announcement', () => {
    const mail = aNotice({ consent: true });

    expectRefusal(() => mail.act('record-proof', li, { servedOn: '2026-04-02', reference: 'seen' }), 'contradiction');
  });
});

describe('electronic service', () => {
  test('stands from the acceptance on, and is watched five days for a bounce', () => {
    const file = aNotice({ consent: true }).on('2026-04-03').act('report-delivery', 'system', delivered);

    expect(file.state).toMatchObject({ stage: 'served', proof: { servedOn: '2026-04-03', reference: 'mail-1' } });
    expect(file.clock('service')).toMatchObject({ id: 'bounce-watch-1', kind: 'term', due: '2026-04-08' });
    expect(file.runOut('service').state).toMatchObject({ stage: 'closed', outcome: 'served' });
  });

  test('counts the day of acceptance in Shanghai', () => {
    const file = aNotice({ consent: true }).on('2026-04-04');
    file.act('report-delivery', 'system', { ...delivered, acceptedAt: '2026-04-03T16:30:00Z' });

    expect(file.state.proof?.servedOn).toBe('2026-04-04');
  });

  test('that bounces becomes a task at once, under the same service clock', () => {
    const file = aNotice({ consent: true }).act('report-bounce', 'system', bounced);

    expect(file.state).toMatchObject({ stage: 'choosing-channel', attempts: [{ result: 'bounced' }] });
    expect(openTasks(file)).toEqual(['channel-1 choose-channel']);
    expect(file.clock('service').id).toBe('service-1');
  });

  test('that bounces late is void: no proof stands, and the office owes the service anew', () => {
    const file = aNotice({ consent: true }).on('2026-04-03').act('report-delivery', 'system', delivered);
    file.on('2026-04-07').act('report-bounce', 'system', bounced);

    expect(file.state).toMatchObject({ stage: 'choosing-channel', proof: null, attempts: [{ result: 'bounced' }] });
    expect(file.clock('service')).toMatchObject({ id: 'service-2', kind: 'to-act', start: '2026-04-07' });
    expect(openTasks(file)).toEqual(['channel-1 choose-channel']);
  });

  test('is not changed by a report about an earlier attempt', () => {
    const file = aNotice({ consent: true }).act('report-bounce', 'system', bounced);
    file.act('choose-channel', li, { channel: 'electronic' });
    const { seq } = file.state;
    file.act('report-delivery', 'system', delivered).act('report-bounce', 'system', bounced);

    expect(file.state).toMatchObject({ seq, stage: 'dispatching' });
  });

  test('is not touched by a bounce after the watch', () => {
    const file = aNotice({ consent: true }).act('report-delivery', 'system', delivered).runOut('service');

    expectRefusal(() => file.act('report-bounce', 'system', bounced), 'closed');
  });
});

describe('an announcement', () => {
  const lastResort = () =>
    aNotice({ consent: true })
      .act('report-bounce', 'system', bounced)
      .on('2026-04-07')
      .act('choose-channel', li, { channel: 'announcement' });
  const paper = { on: '2026-04-09', reference: 'Zhongwei Daily, page 4' };

  test('counts as service thirty days after its publication, on a rest day too', () => {
    const file = lastResort().on('2026-04-10').act('record-announcement', li, paper);
    expect(file.state.stage).toBe('announcing');
    expect(file.clock('announcement').due).toBe('2026-05-09');

    file.runOut('announcement');
    expect(file.now).toBe('2026-05-09T16:00:00.000Z');
    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'served', proof: { servedOn: '2026-05-09' } });
  });

  test.each([
    ['before it was chosen', { ...paper, on: '2026-04-06' }, 'on'],
    ['in the future', { ...paper, on: '2026-04-11' }, 'on'],
    ['without a place', { ...paper, reference: '' }, 'reference'],
  ])('%s is refused', (_, detail, field) => {
    const file = lastResort().on('2026-04-10');

    expectRefusal(() => file.act('record-announcement', li, detail), 'malformed', field);
  });

  test('is recorded only after it was chosen', () => {
    const file = aNotice({ consent: false }).act('choose-channel', li, { channel: 'post' });

    expectRefusal(() => file.act('record-announcement', li, paper), 'contradiction');
  });
});

describe('the addressee', () => {
  test('is seen opening the paper once, which serves nothing', () => {
    const file = aNotice({ consent: false }).act('open-paper', company, { subject: 'company' });
    const { seq, openedByAddresseeAt } = file.state;
    file.on('2026-04-09').act('open-paper', company, { subject: 'company' });

    expect(file.state).toMatchObject({ seq, openedByAddresseeAt, proof: null });
    expect(openedByAddresseeAt).toBe('2026-04-02T02:00:00.000Z');
  });
});

test('a notice that is withdrawn closes with no clock running', () => {
  const file = aNotice({ consent: false }).act('withdraw-notice', 'system', { reason: 'The case was withdrawn.' });

  expect(file.state).toMatchObject({ stage: 'closed', outcome: 'withdrawn', clocks: [{ state: 'stopped' }] });
  expect(openTasks(file)).toEqual([]);
});
