import { absenceLine, absencesAnswer, handOverAnswer } from '../../../../../services/department/contract/absences';
import { assignmentAnswer, tasksAnswer } from '../../../../../services/department/contract/tasks';
import type { City } from '../../city';
import { expectSame, expectThere } from '../../difference';
import { fictionalCompany } from '../../fictional';
import { Person } from '../../person';
import type { Tale } from '../../tale';
import { fileWageArrears } from '../../words/filing';

const absences = '/api/department/absences';

/** A reviewer is away: the deputy does in his place what he had taken, both names stand on it, and four eyes hold. */
export async function deputyInPlace(city: City, tale: Tale): Promise<void> {
  const { officer, reviewer, place } = city;
  const deputy = await Person.signsIn(place.origin, 'hr-deputy');
  await cancelsEverything(reviewer);
  const matter = await fileWageArrears(city, tale, { company: fictionalCompany(), payByDaysAgo: 3 });
  await officer.does('submit-for-review', matter.determination);
  const { today: day } = await matter.look();
  const { rows } = await reviewer.reads('/api/department/tasks?pageSize=100', tasksAnswer);
  const task = expectThere(
    'the review',
    rows.find((row) => row.case === matter.filed.case && row.act === 'pass-review'),
  );
  await reviewer.sends(`/api/department/tasks/${task.procedure}/${task.key}/acts/claim`, {}, assignmentAnswer);
  const entered = { deputy: deputy.me.person, from: day, until: day };
  await reviewer.isRefusedAt('malformed', absences, { ...entered, deputy: reviewer.me.person });
  const { id } = await reviewer.sends(absences, entered, absenceLine);
  await matter.tells(`${reviewer.name} is away on ${day}; ${deputy.name} stands in`, null);

  const mine = await deputy.reads('/api/department/tasks?bucket=mine&pageSize=100', tasksAnswer);
  expectSame(
    'the deputy has the task of the absent',
    mine.rows.some((row) => row.case === matter.filed.case),
    true,
  );
  await deputy.does('pass-review', matter.determination, { opinion: '事实清楚，程序合法。' });
  const { timeline } = await matter.rests();
  const passed = timeline.find(({ type }) => type === 'review-passed');
  expectSame('who reviewed, in whose place', [passed?.by.name, passed?.by.deputyFor], [deputy.name, reviewer.name]);
  await matter.tells(`${deputy.name}（代${reviewer.name}）passes the review`, 'legal-review');

  const list = await reviewer.reads(`${absences}/${id}/hand-over`, handOverAnswer);
  expectSame(
    'the hand-over list tells it',
    list.rows.some((row) => row.what === 'done' && row.case === matter.filed.case),
    true,
  );
  const cancelled = await reviewer.sends(`${absences}/${id}/acts/cancel`, {}, absenceLine);
  expectSame('the absence', cancelled.state, 'cancelled');
  await matter.tells(`${reviewer.name} is back and reads the hand-over list`, null);
}

/** The story can be played again and again, also after one that broke off. */
async function cancelsEverything(person: Person): Promise<void> {
  const { rows } = await person.reads(`${absences}?pageSize=100`, absencesAnswer);
  for (const row of rows.filter(({ person: absent, acts }) => absent === person.me.person && acts.length > 0))
    await person.sends(`${absences}/${row.id}/acts/cancel`, {}, absenceLine);
}
