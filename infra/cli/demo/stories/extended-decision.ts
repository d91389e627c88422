import { deadline } from '../../../../domain/calendar/deadline';
import { clockOf, determinationOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { fictionalCompany } from '../fictional';
import type { Tale } from '../tale';
import { fileWageArrears, passReview } from '../words/filing';

/** A complicated case gets twenty working days more from the head, once and no more (令45 art. 8). */
export async function extendedDecision(city: City, tale: Tale): Promise<void> {
  const { officer, approver, place } = city;
  const matter = await fileWageArrears(city, tale, { company: fictionalCompany(), payByDaysAgo: 7 });
  await passReview(city, matter);
  const before = expectThere('the decision clock', clockOf(await matter.look(), 'decision'));

  await officer.does('request-extension', matter.determination, {
    clock: before.id,
    ground: '涉及多个班组，工资数额核对复杂',
  });
  const asked = await matter.tells(`${officer.name} asks for more time; nothing moves yet`, 'decision', 'noticing');
  expectSame('the due day', clockOf(asked, 'decision')?.due, before.due);
  await approver.does('approve-extension', matter.determination, { reason: '情况复杂，同意' });
  const extended = await matter.tells(
    `${approver.name}, the head, extends the decision by 20 working days`,
    'decision',
  );

  const clock = expectThere('the decision clock', clockOf(extended, 'decision'));
  const period = { amount: 40, unit: 'wd' } as const;
  const { due } = deadline({ start: before.why.start, period, roll: 'next-working-day', calendar: place.calendar });
  expectSame('the new due day', [clock.due, clock.why.extensions.length], [due, 1]);
  await officer.isRefused('beyond-cap', 'request-extension', matter.determination, {
    clock: before.id,
    ground: '再次延期',
  });
  await matter.tells(`a second extension is refused; due on ${due}`, 'decision');

  await approver.does('withdraw-case', matter.determination, { reason: '演示结束' });
  const closed = await matter.tells(`${approver.name} withdraws the case`, 'decision', 'closed');
  expectSame('the outcome', determinationOf(closed).outcome, 'withdrawn');
}
