import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { Person } from '../person';
import type { Tale } from '../tale';
import { checkSays, proposesBan, takesForce } from '../words/ban';
import { isListed } from '../words/listed';

/** A permanent ban: only with the level above, and lifted when the decision it stands on falls. */
export async function banFalls(city: City, tale: Tale): Promise<void> {
  const { officer, approver, sandstone, place } = city;
  const company = demoSubjects.sandstone;
  const above = await Person.signsIn(place.origin, 'credit-approver');
  const listed = await isListed(city, tale, { speaker: sandstone, company });
  const { matter, entry } = listed;
  const ban = await proposesBan(city, listed, { until: null, permanent: true });

  const reasons = { reasons: '情节特别严重（演示）' };
  await approver.isRefused('contradiction', 'impose-ban', ban, reasons);
  await approver.does('refer-ban', ban, reasons);
  await approver.isRefused('not-found', 'approve-ban', ban, reasons);
  await above.does('approve-ban', ban, reasons);
  await matter.tells(`${approver.name} refers it, ${above.name} of the level above approves`, 'ban-higher-approval');
  const says = await takesForce(city, listed, company.code);
  await matter.tells(`the check answers “${says}”`, null);

  const listing = { kind: 'listing', id: entry.id } as const;
  await officer.does('request-revocation', listing, { reason: '责令决定被撤销（演示）' });
  await approver.does('approve-revocation', listing, { reason: '属实（演示）' });
  const view = await matter.soon('the ban is lifted', (seen) => all(seen, 'ban')[0]?.outcome === 'lifted');
  expectSame('the ground', all(view, 'ban')[0]?.state.end?.ground, 'base-decision-revoked');
  const asking = expectThere('somebody who asks', city.executors[0]);
  expectSame('the check names none', await checkSays(asking, company.code), []);
  await matter.tells('the entry is revoked, and the ban falls with it', null);
}
