import { addDays } from '../../../../domain/calendar/civil-date';
import { demoSubjects } from '../../../identity/demo-subjects';
import { clockOf, determinationOf, noticeTo } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Tale } from '../tale';
import { consentsTo, subjectOf, withdrawsConsent } from '../words/consent';
import { decidesNotToList } from '../words/decision';
import { windowsEnd } from '../words/defence';
import { fileWageArrears, passReview } from '../words/filing';
import { channelTask } from '../words/service';

/** A mail comes back: the officer learns it at once, announces the notice, and it counts as served after thirty days. */
export async function bouncedNotice(city: City, tale: Tale): Promise<void> {
  const { officer, riverside, place } = city;
  const company = demoSubjects.riverside;
  await consentsTo(riverside, `gone-${place.run}@bounce.test`);
  const matter = await fileWageArrears(city, tale, { company, payByDaysAgo: 15 });
  const told = { subject: subjectOf(riverside), name: company.name, purpose: 'prior-notice' } as const;
  await passReview(city, matter);

  const notice = await channelTask(city, matter, told);
  expectSame(
    'the first attempt',
    notice.state.attempts.map(({ channel, result }) => [channel, result]),
    [['electronic', 'bounced']],
  );
  await matter.tells(`the mail to ${company.name} bounced: ${officer.name} has a task at once`, 'service', 'noticing');
  await withdrawsConsent(riverside);
  await officer.isRefused('no-consent', 'choose-channel', notice, { channel: 'electronic' });

  await officer.does('choose-channel', notice, { channel: 'announcement' });
  const { today } = await matter.look();
  await officer.does('record-announcement', notice, { on: today, reference: '市政府网站公告（演示）' });
  const announced = await matter.tells(`${officer.name} announces the notice`, 'announcement', 'noticing');
  const { due } = expectThere('the announcement', clockOf(announced, 'announcement'));
  expectSame('thirty days from the announcement', due, addDays(today, 30));

  const served = await matter.outlives('announcement');
  const proof = noticeTo(served, told.subject, told.purpose)?.state.proof;
  expectSame('served by announcement', [proof?.channel, proof?.servedOn], ['announcement', due]);
  expectSame('the window starts at service', clockOf(served, 'statement')?.why.start, due);
  const decision = expectThere('the decision clock', clockOf(served, 'decision'));
  expectSame('no pause was invented', [determinationOf(served).stage, decision.overdue], ['defence', true]);
  await matter.tells(
    `served by announcement; the decision was due on ${decision.due}, which shows`,
    'decision',
    'defence',
  );
  await windowsEnd(matter, 'deciding');
  await decidesNotToList(city, matter, 'criterion-not-met');
}
