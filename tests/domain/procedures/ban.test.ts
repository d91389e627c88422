import type { BanProposal } from '../../../domain/ban/ban-state';
import { tasksOfBan } from '../../../domain/ban/ban-tasks';
import { checkProposal } from '../../../domain/ban/proposal';
import { aBan, type BanRehearsal, fromBuilding, realBans } from '../../support/a-ban';
import { chen, colleague, company, li, wang } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const opinion = { opinion: 'The facts are proved.' };
const reasons = { reasons: 'It went on building.' };
const statement = { subject: 'company', text: 'We had leave to.' };
const permanent = { permanent: true, until: null };
const lead = colleague('xu', ['approver'], 'development-reform');
const openTask = (file: BanRehearsal) => tasksOfBan(file.state)[0]?.act;

/** A ban whose prior notice was served on 6 May 2026. */
function noticed(proposal: Partial<BanProposal> = {}): BanRehearsal {
  return aBan(proposal).act('pass-review', wang, opinion).on('2026-05-06').serve('ban-notice');
}

const heard = (proposal: Partial<BanProposal> = {}) => noticed(proposal).runOut('ban-statement');
const inForce = () => heard().on('2026-05-15').act('impose-ban', chen, reasons).on('2026-05-18').serve('ban-decision');

describe('a ban is proposed', () => {
  const refused = (change: Partial<BanProposal>) => () =>
    checkProposal({ ...fromBuilding, ...change }, realBans, '2026-04-30');

  test.each([
    ['without an end, though not permanent', { until: null }, 'contradiction', 'until'],
    ['permanent, but with an end', { permanent: true }, 'contradiction', 'until'],
    ['with an end in the past', { until: '2026-04-30' }, 'malformed', 'until'],
    ['until a day that does not exist', { until: '2027-02-30' }, 'malformed', 'until'],
    ['from no sector', { sectors: [] }, 'malformed', 'sectors'],
    ['from a sector that nobody published', { sectors: ['E', 'Z'] }, 'malformed', 'sectors.1'],
    ['from a sector twice', { sectors: ['E', 'E'] }, 'malformed', 'sectors.1'],
    ['without facts', { facts: ' ' }, 'malformed', 'facts'],
  ])('never %s', (_, change, code, field) => {
    expectRefusal(refused(change), code, field);
  });

  test('until a day to come or for ever, from published sectors', () => {
    expect(refused({})).not.toThrow();
    expect(refused(permanent)).not.toThrow();
    expect(realBans.sectors.status).toBe('assumed');
  });

  test('and reviewed by another person before anybody is told', () => {
    const file = aBan();
    expect(openTask(file)).toBe('pass-review');
    expectRefusal(() => file.act('pass-review', colleague('li', ['reviewer']), opinion), 'four-eyes');
    expect(file.act('pass-review', wang, opinion).state.stage).toBe('noticing');
  });
});

describe('the person concerned', () => {
  test('can answer from the service of the notice on, and nothing is decided before every answer is answered', () => {
    const file = noticed();
    expect(file.clock('ban-statement')).toMatchObject({ start: '2026-05-06', due: '2026-05-12' });
    file.act('give-statement', company, statement).runOut('ban-statement');
    expect(file.state.stage).toBe('deciding');

    expectRefusal(() => file.act('impose-ban', chen, reasons), 'unanswered-statements');
    const [given] = file.state.statements;
    const answer = { statement: given?.id, finding: 'rejected', reasons: 'Nobody gave it.' };
    expectRefusal(() => file.act('answer-statement', li, { ...answer, statement: 'x' }), 'unknown-statement');
    file.act('answer-statement', li, answer).act('impose-ban', chen, reasons);
    expect(file.state).toMatchObject({ stage: 'serving', decision: { number: 'no. 1' }, from: null });
  });

  test('is not told at all when the notice bounced: its time begins anew with the next service', () => {
    const file = noticed().act('void-service', 'system', { notice: 'notice-1', subject: 'company', reason: 'bounced' });

    expect(file.state.stage).toBe('noticing');
    expect(file.on('2026-05-11').serve('ban-notice').clock('ban-statement').due).toBe('2026-05-18');
  });
});

describe('a ban', () => {
  test('is decided by a third person and in force with the proof of service, until 00:00 after its last day', () => {
    const file = heard();
    expectRefusal(() => file.act('impose-ban', colleague('li', ['approver']), reasons), 'four-eyes');
    expectRefusal(() => file.act('impose-ban', colleague('wang', ['approver']), reasons), 'four-eyes');

    const force = inForce();
    expect(force.state).toMatchObject({ stage: 'in-force', from: '2026-05-18' });
    expect(force.clock('ban-term')).toMatchObject({
      kind: 'term',
      due: '2028-04-30',
      dueAt: '2028-04-30T16:00:00.000Z',
    });
    force.runOut('ban-term');
    expect(force.state).toMatchObject({
      stage: 'closed',
      outcome: 'expired',
      end: { ground: 'expiry', on: '2028-04-30' },
    });
  });

  test('stops being in force when the service of its decision turns out void', () => {
    const file = inForce().act('void-service', 'system', { notice: 'notice-2', subject: 'company', reason: 'bounced' });

    expect(file.state).toMatchObject({ stage: 'serving', from: null });
    expect(file.on('2026-05-25').serve('ban-decision').state).toMatchObject({ stage: 'in-force', from: '2026-05-25' });
  });

  test('whose last day passes before it is served never takes force', () => {
    const file = heard({ until: '2026-05-20' }).on('2026-05-15').act('impose-ban', chen, reasons);
    expect(file.on('2026-05-21').serve('ban-decision').state).toMatchObject({ outcome: 'expired', from: null });
    expectRefusal(
      () => heard({ until: '2026-05-14' }).on('2026-05-15').act('impose-ban', chen, reasons),
      'contradiction',
    );
  });

  test('is permanent only with the approval of the level above', () => {
    const file = heard(permanent);
    expectRefusal(() => file.act('impose-ban', chen, reasons), 'contradiction');
    expectRefusal(() => heard().act('refer-ban', chen, reasons), 'contradiction');

    file.act('refer-ban', chen, reasons);
    expect(file.state).toMatchObject({ stage: 'higher-approval', department: 'development-reform' });
    expectRefusal(() => file.act('approve-ban', chen, reasons), 'not-yours');
    file.act('approve-ban', lead, reasons).on('2026-05-18').serve('ban-decision');
    expect(file.state).toMatchObject({ stage: 'in-force', department: 'human-resources' });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
  });

  test('is refused by the level above without a number, and is then not imposed', () => {
    const file = heard(permanent).act('refer-ban', chen, reasons).act('refuse-ban', lead, reasons);

    expect(file.state).toMatchObject({ outcome: 'not-imposed', decision: null, department: 'human-resources' });
  });

  test.each(['repair', 'objection-upheld', 'base-decision-revoked', 'correction'])(
    'is lifted when its entry leaves by %s, at whatever stage',
    (ground) => {
      const said = { ground, on: '2026-06-01', reason: 'The entry is gone.' };
      for (const file of [aBan(), noticed(), heard(), inForce()]) {
        file.act('end-with-entry', 'system', said);
        expect(file.state).toMatchObject({ stage: 'closed', outcome: 'lifted', end: { ground } });
        expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
      }
    },
  );

  test('can be revoked by an approver who did not propose it, and withdrawn before it is decided', () => {
    expectRefusal(() => inForce().act('revoke-ban', colleague('li', ['approver']), reasons), 'four-eyes');
    expect(inForce().act('revoke-ban', chen, reasons).state.outcome).toBe('revoked');
    expect(noticed().act('withdraw-ban', li, { reason: 'A mistake.' }).state.outcome).toBe('withdrawn');
    expectRefusal(() => inForce().act('withdraw-ban', li, { reason: 'A mistake.' }), 'wrong-stage');
  });
});
