import { addDays } from '../../domain/calendar/civil-date';
import { demoPeople } from '../../infra/identity/demo-people';
import { today } from './support/mandate';
import { Matter } from './support/matter';
import { type Answer, Office } from './support/office';

const desk = '/api/department';
const absences = `${desk}/absences`;
const idOf = (user: string) => demoPeople.find((person) => person.user === user)?.id ?? '';
const review = { opinion: '事实清楚' };

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());
beforeEach(() => office.machines.dataSource.query('delete from absence'));

const outcome = ({ status, body }: Answer) => [status, String(body['type']).split(':').at(-1)];

/** The reviewer is absent from the third to the fifth day from now; the second officer stands in. */
function reviewerAway(changes: object = {}, as = 'hr-admin'): Promise<Answer> {
  const [person, deputy] = [idOf('hr-reviewer'), idOf('hr-officer-2')];
  const days = { from: addDays(today, 3), until: addDays(today, 5) };
  return office.post(absences, { person, deputy, lent: ['reviewer'], ...days, ...changes }, as);
}

/** The case is so many days ahead of today. */
function ahead({ caseId }: Matter, days: number): Promise<unknown> {
  return office.machines.dataSource.query(
    `insert into case_clock (case_id, offset_ms) values ($1, $2) on conflict (case_id) do update set offset_ms = $2`,
    [caseId, days * 86_400_000],
  );
}

async function inReview(): Promise<Matter> {
  const matter = await Matter.file(office);
  expect((await matter.act('submit-for-review', 'hr-officer')).status).toBe(200);
  return matter;
}

async function tasksOf(matter: Matter, as: string, bucket = 'open') {
  const { body } = await office.get(`${desk}/tasks?bucket=${bucket}&pageSize=100`, as);
  const rows = body['rows'] as unknown as { case: string; act: string; assignee: object | null }[];
  return rows.filter((row) => row.case === matter.caseId);
}

describe('An absence with a deputy', () => {
  it('shows the tasks to the deputy, and lets him act, in exactly its days by the clock of the case', async () => {
    await reviewerAway();
    const seen: [number, number, number][] = [];

    for (const day of [2, 3, 5, 6]) {
      const matter = await inReview();
      await ahead(matter, day);
      const tasks = await tasksOf(matter, 'hr-officer-2');
      const answer = await matter.act('pass-review', 'hr-officer-2', review);
      seen.push([day, tasks.length, answer.status]);
    }

    expect(seen).toEqual([
      [2, 0, 403],
      [3, 1, 200],
      [5, 1, 200],
      [6, 0, 403],
    ]);
  });

  it('puts both names on the act: event, timeline and audit', async () => {
    await reviewerAway({ from: today });
    const matter = await inReview();
    await matter.act('pass-review', 'hr-officer-2', review);

    const page = await office.get(`${desk}/cases/${matter.caseId}`, 'hr-officer');
    const audit = await office.machines.dataSource.query(
      `select reason from audit_entry where stream = $1 and action = 'review-passed'`,
      [matter.caseId],
    );

    const timeline = page.body['timeline'] as unknown as { type: string; by: object }[];
    expect(timeline.find(({ type }) => type === 'review-passed')?.by).toMatchObject({
      name: '王芳',
      role: 'reviewer',
      deputyFor: '陈洁',
    });
    expect(audit).toEqual([{ reason: `deputy for ${idOf('hr-reviewer')}` }]);
  });

  it('keeps four eyes: a deputy who drafted does not review in the place of the reviewer', async () => {
    await reviewerAway({ from: today });
    const matter = await Matter.file(office);
    const { draft } = office.casework.stateOf(matter.determination) as unknown as { draft: object };
    expect((await matter.act('amend-draft', 'hr-officer-2', { draft })).status).toBe(200);
    await matter.act('submit-for-review', 'hr-officer');

    const refused = await matter.act('pass-review', 'hr-officer-2', review);
    const page = await office.get(`${desk}/cases/${matter.caseId}`, 'hr-officer-2');

    expect(outcome(refused)).toEqual([403, 'four-eyes']);
    const [determination] = page.body['procedures'] as unknown as { acts: { act: string }[] }[];
    expect(determination?.acts.map(({ act }) => act)).not.toContain('pass-review');
  });

  it('has a task that the absent claimed done in his place; what is left goes back with a hand-over list', async () => {
    const matter = await inReview();
    const left = await inReview();
    const keyOf = async (one: Matter) => ((await tasksOf(one, 'hr-reviewer'))[0] as unknown as { key: string }).key;
    const claimed = async (one: Matter, as: string) =>
      office.post(`${desk}/tasks/${one.determination}/${await keyOf(one)}/acts/claim`, {}, as);
    await claimed(matter, 'hr-reviewer');
    await claimed(left, 'hr-reviewer');
    const entered = await reviewerAway({ from: today, until: today, deputy: idOf('hr-deputy'), lent: [] });

    const mine = await tasksOf(matter, 'hr-deputy', 'mine');
    const again = await claimed(matter, 'hr-deputy');
    await matter.act('pass-review', 'hr-deputy', review);
    const lists = await Promise.all(
      ['hr-reviewer', 'hr-deputy', 'hr-officer'].map((as) =>
        office.get(`${absences}/${entered.body['id']}/hand-over`, as),
      ),
    );
    const table = await office.get(`${absences}/${entered.body['id']}/hand-over?format=csv&what=open`, 'hr-reviewer');

    const assignee = { person: idOf('hr-reviewer'), name: '陈洁', deputy: { person: idOf('hr-deputy'), name: '钱进' } };
    expect(mine.map((row) => row.assignee)).toEqual([assignee]);
    expect(again.body['assignee']).toEqual(assignee);
    expect(lists.map(({ status }) => status)).toEqual([200, 200, 404]);
    const lines = lists[0]?.body['rows'] as unknown as { what: string; case: string; label: { en: string } }[];
    expect(lines.map((line) => [line.what, line.case])).toEqual([
      ['open', left.caseId],
      ['done', matter.caseId],
    ]);
    expect(table.text).toContain('open');
    await ahead(left, 1);
    expect(await tasksOf(left, 'hr-deputy', 'mine')).toEqual([]);
    expect(await tasksOf(left, 'hr-reviewer', 'mine')).toHaveLength(1);
  });

  it('ends at once when it is cancelled, by the absent or the admin and by nobody else', async () => {
    const entered = await reviewerAway({ from: today });
    const matter = await inReview();
    const cancel = (as: string) => office.post(`${absences}/${entered.body['id']}/acts/cancel`, {}, as);

    const strangers = [await cancel('hr-officer-2'), await cancel('hr-officer'), await cancel('finance-officer')];
    const cancelled = await cancel('hr-reviewer');
    const act = await matter.act('pass-review', 'hr-officer-2', review);

    expect(strangers.map(({ status }) => status)).toEqual([403, 404, 404]);
    expect([cancelled.body['state'], cancelled.body['cancelledBy'], act.status]).toEqual(['cancelled', '陈洁', 403]);
  });

  it('is entered by oneself with a deputy who holds the role, listed for both and the admin, and exported', async () => {
    const body = { deputy: idOf('hr-deputy'), from: today, until: addDays(today, 2) };

    const own = await office.post(absences, body, 'hr-approver');
    const lists = await Promise.all(
      ['hr-approver', 'hr-deputy', 'hr-admin', 'hr-officer'].map((as) => office.get(absences, as)),
    );
    const table = await office.get(`${absences}?format=csv&state=now&q=赵`, 'hr-admin');

    expect(own.body).toMatchObject({ name: '赵敏', deputyName: '钱进', state: 'now', enteredBy: '赵敏' });
    expect(lists.map((list) => list.body['total'])).toEqual([1, 1, 1, 0]);
    expect(lists[2]?.body).toMatchObject({ enter: null, enterFor: { act: 'enter-absence-of' } });
    expect(table.text).toContain('赵敏,钱进');
  });

  it.each<[string, object, string, number, string | undefined]>([
    ['an end before its start', { from: addDays(today, 5), until: addDays(today, 4) }, 'hr-admin', 400, 'until'],
    ['a past day', { from: addDays(today, -1) }, 'hr-admin', 400, 'from'],
    ['oneself as the deputy', { deputy: idOf('hr-reviewer') }, 'hr-admin', 400, 'deputy'],
    ['a deputy without the role', { lent: [] }, 'hr-admin', 400, 'deputy'],
    ['a deputy of another department', { deputy: idOf('finance-approver') }, 'hr-admin', 400, 'deputy'],
    ['somebody of another department', { person: idOf('finance-approver') }, 'hr-admin', 400, 'person'],
    ['somebody else, by no admin', {}, 'hr-officer', 403, 'person'],
    ['a role lent by no admin', { person: null }, 'hr-officer', 403, 'lent'],
  ])('of %s is refused', async (_, changes, as, status, field) => {
    const answer = await reviewerAway(changes, as);

    expect([answer.status, answer.body['field']]).toEqual([status, field]);
  });

  it('that overlaps another or closes a circle is refused, of two at the same instant one', async () => {
    const both = await Promise.all([
      reviewerAway({ deputy: idOf('hr-deputy'), lent: [] }),
      reviewerAway({ deputy: idOf('hr-deputy'), lent: [] }),
    ]);
    const circle = await reviewerAway({
      person: idOf('hr-deputy'),
      deputy: idOf('hr-reviewer'),
      lent: ['officer', 'approver'],
    });

    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 422]);
    expect(outcome(circle)).toEqual([422, 'contradiction']);
  });
});
