import { banAnswer } from '../../../../services/department/contract/bans';
import { checkAnswer } from '../../../../services/public/contract';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Person, ProcedureRef } from '../person';
import type { ListedCompany } from './listed';
import { servesInPerson } from './service';

/** What a ban is proposed for. */
export interface ProposedTerm {
  until: string | null;
  permanent: boolean;
}

/** An officer proposes a ban from construction; it is reviewed, the company is told and says nothing. */
export async function proposesBan(city: City, listed: ListedCompany, term: ProposedTerm): Promise<ProcedureRef> {
  const { officer, reviewer } = city;
  const { matter, entry, subject, name } = listed;
  const body = { listing: entry.id, sectors: ['E'], facts: '列入后仍以他人名义承揽工程（演示）', ...term };
  const { procedure } = await officer.sends('/api/department/bans', body, banAnswer);
  const ban = { kind: 'ban', id: procedure } as const;
  await reviewer.does('pass-review', ban, { opinion: '事实清楚，同意告知（演示）' });
  await matter.tells(
    `${officer.name} proposes a ban from construction, ${reviewer.name} passes the review`,
    'ban-review',
  );
  await servesInPerson(city, matter, { subject, name, purpose: 'ban-notice' });
  const view = await matter.outlives('ban-statement');
  expectSame('nobody has decided', all(view, 'ban')[0]?.state.decision, null);
  await matter.tells('the time to answer has ended by itself; silence decides nothing', 'ban-statement');
  return ban;
}

/** How many bans in force an approval system of another department finds against the company, and in which words. */
export async function checkSays(asking: Person, code: string): Promise<string[]> {
  const { bans } = await asking.sends('/api/public/check', { code, purpose: '施工许可核查（演示）' }, checkAnswer);
  return bans.map(({ says }) => says.zh);
}

/** The decision is served, and only then the ban is in force. */
export async function takesForce(city: City, { matter, subject, name }: ListedCompany, code: string): Promise<string> {
  const [asking] = city.executors;
  const other = expectThere('somebody who asks', asking);
  expectSame('nothing is in force before the service', await checkSays(other, code), []);
  await servesInPerson(city, matter, { subject, name, purpose: 'ban-decision' });
  await matter.soon('the ban is in force', (seen) => all(seen, 'ban')[0]?.stage === 'in-force');
  const [says] = await checkSays(other, code);
  return expectThere('the ban in the check', says);
}
