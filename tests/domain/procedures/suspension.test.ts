import { tasksOfListing } from '../../../domain/listing/listing-tasks';
import { aListing, type ListingRehearsal, withAllReceipts } from '../../support/a-listing';
import { aRequestForSuspension, theRuling } from '../../support/a-suspension';
import { chen, colleague, company, director, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const reason = { reason: "The ruling is on the court's site." };
const today = '2026-06-01';
const request = aRequestForSuspension(today);
const proof = { ...reason, on: today, attachments: [theRuling] };
const both = colleague('zhao', ['officer', 'approver']);

const requested = () => aListing().on(today).act('request-suspension', company, request);
const suspended = () => requested().act('check-ruling', li, reason).act('suspend-entry', chen, reason);
const reported = (carriedOut: boolean) => suspended().act('report-plan', li, { ...proof, carriedOut });
const tasks = (file: ListingRehearsal) => tasksOfListing(file.state).map(({ act, role }) => `${role}: ${act}`);
const pushes = (file: ListingRehearsal) =>
  file.events.flatMap((event) => (event.type === 'pushed' ? [event.change] : []));

describe('a suspension during a restructuring plan', () => {
  test('is asked for by the company with the ruling, checked by an officer, decided by a second person', () => {
    const file = requested();
    expect(tasks(file)).toEqual(['officer: check-ruling']);
    expect(file.clock('suspension-check')).toMatchObject({ start: today, due: '2026-06-04', status: 'assumed' });

    file.act('check-ruling', both, reason);
    expect(tasks(file)).toEqual(['approver: suspend-entry']);
    expectRefusal(() => file.act('suspend-entry', both, reason), 'four-eyes');
    file.act('request-correction', li, { summary: 'order 2026-71', ...reason });
    expectRefusal(() => file.act('suspend-entry', both, reason), 'four-eyes');
    expect(file.act('suspend-entry', chen, reason).state.suspension).toMatchObject({
      standing: 'in-force',
      since: today,
    });
  });

  test('needs the ruling as a file, a day of ruling that is past and a plan that still runs', () => {
    const file = aListing().on(today);
    const asks = (change: object) => () => file.act('request-suspension', company, { ...request, ...change });

    expectRefusal(asks({ attachments: [] }), 'malformed', 'attachments');
    expectRefusal(asks({ ruledOn: '2026-06-02' }), 'malformed', 'ruledOn');
    expectRefusal(asks({ planUntil: '2026-05-31' }), 'malformed', 'planUntil');
    expectRefusal(asks({ number: ' ' }), 'malformed', 'number');
    expectRefusal(() => file.act('request-suspension', director, request), 'not-yours');
  });

  test('is asked for once at a time, and not for the entry of a linked person', () => {
    expectRefusal(() => requested().act('request-suspension', company, request), 'contradiction');
    const linked = aListing({ principal: 'listing-of-the-company' }).on(today);
    expectRefusal(() => linked.act('request-suspension', company, request), 'contradiction');
  });

  test('takes the entry from the public and the platform, while the term goes on', () => {
    const before = aListing().clock('term').due;
    const file = suspended();

    expect(file.state).toMatchObject({ stage: 'listed', displayed: false, marks: ['restructuring'] });
    expect(pushes(file)).toEqual(['listed', 'removed']);
    expect(file.clock('term')).toMatchObject({ state: 'running', due: before });
  });

  test('is refused with the reason and the way out, and can be asked for again', () => {
    const file = requested().act('check-ruling', li, reason);
    file.act('refuse-suspension', chen, { ...reason, whatToDo: 'Hand in the ruling itself.' });

    expect(file.state).toMatchObject({ displayed: true, marks: [] });
    expect(file.state.suspension).toMatchObject({
      standing: 'refused',
      answer: { whatToDo: 'Hand in the ruling itself.' },
    });
    expect(tasks(file.act('request-suspension', company, request))).toEqual(['officer: check-ruling']);
  });

  test('ends for good when the plan was carried out, on the ground of repair', () => {
    const file = reported(true);
    expect(tasks(file)).toEqual(['approver: plan-carried-out']);
    expectRefusal(() => file.act('plan-failed', chen, reason), 'contradiction');
    file.act('plan-carried-out', chen, reason);

    expect(file.state).toMatchObject({ stage: 'exiting', displayed: false, marks: [], exit: { ground: 'repair' } });
    expect(withAllReceipts(file).state.outcome).toBe('repair');
  });

  test('gives the entry back for the rest of its term when the plan failed, its measures ordered anew', () => {
    const file = reported(false);
    const ordered = file.state.measures.length;
    expectRefusal(() => file.act('plan-carried-out', chen, reason), 'contradiction');
    file.act('plan-failed', chen, reason);

    expect(file.state).toMatchObject({ stage: 'listed', displayed: true, marks: [], displayUntil: '2029-04-28' });
    expect(file.state.measures).toHaveLength(2 * ordered);
    expect(pushes(file)).toEqual(['listed', 'removed', 'listed']);
    expect(tasks(file)).toEqual([]);
  });

  test("is decided upon by nobody's silence: past the plan the report is owed, and the entry stays suspended", () => {
    const file = suspended();
    const due = file.clock('plan-outcome').due;
    file.on('2027-07-30');

    expect(due > request.planUntil && due < '2027-07-30').toBe(true);
    expect(tasks(file)).toEqual(['officer: report-plan']);
    expect(file.state).toMatchObject({ stage: 'listed', displayed: false });
  });

  test('ends with the term, whatever became of the plan', () => {
    const file = suspended().runOut('term');
    expect(file.state).toMatchObject({ stage: 'exiting', marks: [], exit: { ground: 'expiry' } });
    expect(tasks(file)).toEqual([]);
  });

  test('and an objection hide the entry each for itself', () => {
    const settle = { objection: 'objection-1', decided: true, remedy: null, summary: null, ...reason };
    const mark = { objection: 'objection-1', marking: 'suspended-while-pending' };
    const file = suspended().act('mark-objection', 'system', mark).act('settle-objection', 'system', settle);
    expect(file.state).toMatchObject({ displayed: false, marks: ['restructuring'] });

    const back = reported(false).act('mark-objection', 'system', mark).act('plan-failed', chen, reason);
    expect(back.state).toMatchObject({ displayed: false, marks: ['objection-pending', 'suspended'] });
    expect(back.act('settle-objection', 'system', settle).state).toMatchObject({ displayed: true, marks: [] });
  });
});
