import { addDays } from '../../../../domain/calendar/civil-date';
import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Tale } from '../tale';
import { checkSays, proposesBan, takesForce } from '../words/ban';
import { isListed } from '../words/listed';
import { publicReads } from '../words/publicity';

/** A ban for a time: decided by a third person, in force from its service, gone at 00:00 after its last day. */
export async function banEnds(city: City, tale: Tale): Promise<void> {
  const { officer, approver, riverside } = city;
  const company = demoSubjects.riverside;
  const listed = await isListed(city, tale, { speaker: riverside, company });
  const { matter, entry } = listed;
  const until = addDays((await matter.look()).today, 180);
  const ban = await proposesBan(city, listed, { until, permanent: false });

  await officer.isRefused('wrong-role', 'impose-ban', ban, { reasons: '事实清楚（演示）' });
  await approver.does('impose-ban', ban, { reasons: '事实清楚（演示）' });
  const says = await takesForce(city, listed, company.code);
  expectSame(
    'the public page names it',
    (await publicReads(city, entry.id)).bans.map((one) => one.until),
    [until],
  );
  await matter.tells(`the check answers “${says}”, the public page says so too`, 'ban-term');

  await matter.reaches(until);
  expectSame('still in force on its last day', all(await matter.look(), 'ban')[0]?.stage, 'in-force');
  await matter.reaches(addDays(until, 1));
  const view = await matter.soon('the ban has ended', (seen) => all(seen, 'ban')[0]?.outcome === 'expired');
  expectSame('the entry stands on', all(view, 'listing')[0]?.stage, 'listed');
  const asking = expectThere('somebody who asks', city.executors[0]);
  expectSame('the check names none', await checkSays(asking, company.code), []);
  await matter.tells('at 00:00 after its last day the ban is over by itself; the entry stands on', 'ban-term');
}
