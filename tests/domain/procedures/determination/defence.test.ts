import { tasksOfDetermination } from '../../../../domain/determination/determination-tasks';
import { aDetermination } from '../../../support/a-determination';
import { aDirector, aParty } from '../../../support/a-draft';
import { chen, company, director, li } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';

const both = [aParty(), aDirector()];
const windowsOf = (file: ReturnType<typeof aDetermination>) =>
  file.state.clocks.filter(({ name }) => name === 'statement');

describe('the defence window', () => {
  test('starts for each party with the service on that party, not with the sending', () => {
    const file = aDetermination({ parties: both }).at('noticing');
    file.on('2026-04-10').servePriorNotices('2026-04-08', ['company']);

    expect(windowsOf(file)).toMatchObject([{ start: '2026-04-08', due: '2026-04-15' }]);
    expect(file.state.stage).toBe('noticing');

    file.on('2026-04-14').servePriorNotices('2026-04-13', ['director']);
    expect(windowsOf(file)).toMatchObject([{ due: '2026-04-15' }, { start: '2026-04-13', due: '2026-04-20' }]);
    expect(file.state.stage).toBe('defence');
  });

  test('is not opened a second time by a second report of the same service', () => {
    const file = aDetermination().at('defence');
    const { seq } = file.state;
    file.servePriorNotices('2026-04-10');

    expect(file.state.seq).toBe(seq);
  });

  test('takes statements until the end of its last day and none after', () => {
    const file = aDetermination().at('defence');
    file.now = '2026-04-15T15:59:59.999Z';
    file.stated('company');
    file.now = '2026-04-15T16:00:00.000Z';

    expectRefusal(() => file.stated('company'), 'wrong-stage', 'subject');
    expectRefusal(() => file.act('waive-defence', company, { subject: 'company' }), 'wrong-stage', 'subject');
    expect(file.state.statements).toHaveLength(1);
  });

  test('takes the statement of a party already served while another one still waits for its notice', () => {
    const file = aDetermination({ parties: both }).at('noticing').servePriorNotices('2026-04-02', ['company']);

    expectRefusal(() => file.stated('director'), 'wrong-stage', 'subject');
    file.stated('company').answerAll('rejected');
    expect(file.state).toMatchObject({ stage: 'noticing', statements: [{ finding: 'rejected' }] });
  });

  test('closes when the party gives up the rest of it', () => {
    const file = aDetermination({ parties: both }).at('defence');
    file.act('waive-defence', company, { subject: 'company' });

    expect(file.state).toMatchObject({ stage: 'defence', parties: [{ heard: 'waived' }, { heard: 'not-yet' }] });
    expectRefusal(() => file.act('waive-defence', company, { subject: 'company' }), 'wrong-stage', 'subject');
    expect(file.act('waive-defence', director, { subject: 'director' }).state.stage).toBe('deciding');
  });

  test('ends by itself: silence ends the hearing and decides nothing', () => {
    const file = aDetermination().at('defence').runOut('statement');

    expect(file.state).toMatchObject({ stage: 'deciding', decision: null, parties: [{ heard: 'window-ended' }] });
    expect(file.now).toBe('2026-04-15T16:00:00.000Z');
    expect(file.happened().slice(-4)).toEqual(['clock-ended', 'defence-ended', 'hearing-ended', 'ready-for-decision']);
  });

  test('that ends with an unanswered statement leads to the answers, not to the decision', () => {
    const file = aDetermination().at('defence').stated('company').runOut('statement');

    expect(file.state.stage).toBe('answering');
  });
});

describe('a statement', () => {
  test('is to be verified within five working days of its receipt', () => {
    const file = aDetermination().at('defence').on('2026-04-10').stated('company');

    expect(file.clock('statement-verification')).toMatchObject({ start: '2026-04-10', due: '2026-04-17' });
    expect(tasksOfDetermination(file.state)).toMatchObject([
      { key: 'answer-s1', act: 'answer-statement', role: 'officer', clockId: 'verification:s1' },
    ]);
  });

  test('is answered once, with a finding and reasons, and its clock is met', () => {
    const file = aDetermination().at('answering');
    const answer = { statement: 's1', finding: 'partly-upheld', reasons: 'Two months were paid.' };

    expectRefusal(() => file.act('answer-statement', li, { ...answer, reasons: '' }), 'malformed', 'reasons');
    expectRefusal(() => file.act('answer-statement', li, { ...answer, statement: 's9' }), 'unknown-statement');
    file.act('answer-statement', li, answer);
    expect(file.state.clocks.find(({ id }) => id === 'verification:s1')?.state).toBe('met');
    expect(file.state.stage).toBe('deciding');
    expectRefusal(() => file.act('answer-statement', li, answer), 'wrong-stage', 'statement');
  });

  test('that is the last one answered opens the way to the decision', () => {
    const file = aDetermination({ parties: both }).at('defence').stated('company').stated('director').endWindows();
    const answer = { finding: 'rejected', reasons: 'The bank says otherwise.' };

    expect(file.act('answer-statement', li, { statement: 's1', ...answer }).state.stage).toBe('answering');
    expect(file.act('answer-statement', li, { statement: 's2', ...answer }).state.stage).toBe('deciding');
  });

  test('in the name of somebody who is no party is refused', () => {
    const file = aDetermination().at('defence');

    expectRefusal(() => file.stated('somebody-else'), 'not-yours');
    expectRefusal(() => file.act('give-statement', company, { subject: 'company', text: '' }), 'malformed', 'text');
  });
});

describe('a prior notice that bounced after its service had been reported', () => {
  const bounced = { notice: 'prior company', subject: 'company', reason: 'mailbox full' };

  test('closes the window it had opened and sends the case back to noticing', () => {
    const file = aDetermination({ parties: both }).at('defence').act('void-service', 'system', bounced);

    expect(file.state).toMatchObject({
      stage: 'noticing',
      parties: [{ priorServedOn: null, heard: 'not-yet' }, { priorServedOn: '2026-04-08' }],
    });
    expect(windowsOf(file)).toMatchObject([{ state: 'stopped' }, { state: 'running' }]);
    expectRefusal(() => file.stated('company'), 'wrong-stage', 'subject');
  });

  test('opens a full window again with its second service, under a clock of its own', () => {
    const file = aDetermination().at('defence').act('void-service', 'system', bounced);
    file.on('2026-04-20').servePriorNotices('2026-04-17');

    expect(file.state.stage).toBe('defence');
    expect(file.clock('statement')).toMatchObject({ start: '2026-04-17', due: '2026-04-24' });
    expect(new Set(windowsOf(file).map(({ id }) => id)).size).toBe(2);
  });

  test('waits for the second service although the other party has been heard in the meantime', () => {
    const file = aDetermination({ parties: both }).at('defence').act('void-service', 'system', bounced);
    file.runOut('statement');
    expect(file.state.stage).toBe('noticing');

    file.on('2026-04-20').servePriorNotices('2026-04-17', ['company']).endWindows();
    expect(file.state.stage).toBe('deciding');
  });

  test('changes nothing once the party has shown by a waiver that it knew', () => {
    const file = aDetermination().at('defence').act('waive-defence', company, { subject: 'company' });
    const { seq } = file.state;
    file.act('void-service', 'system', bounced);

    expect(file.state).toMatchObject({ seq, stage: 'deciding' });
  });
});

describe('what is sent back for supplement', () => {
  test('returns to the decision when it is submitted again', () => {
    const file = aDetermination().at('deciding');
    expectRefusal(() => file.act('send-back', chen, { reason: '' }), 'malformed', 'reason');
    file.act('send-back', chen, { reason: 'Say which months are owed.' });

    expect(tasksOfDetermination(file.state).map(({ key }) => key)).toEqual(['supplement-1']);
    expectRefusal(() => file.act('resubmit', li, { note: '' }), 'malformed', 'note');
    file.act('resubmit', li, { note: 'January to May.' });
    expect(tasksOfDetermination(file.state).map(({ key }) => key)).toEqual(['decide-2']);
    expect(file.clock('decision').due).toBe('2026-04-29');
  });
});
