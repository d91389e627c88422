import type { PolicyPack } from '../../../../domain/policy/policy-pack';
import { all, determinationOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { type FictionalParty, fictionalCompany, fictionalOrganisation, fictionalPerson } from '../fictional';
import type { Matter } from '../matter';
import { officeOf, staffOf } from '../office-of';
import type { Tale } from '../tale';
import { publicComments } from '../words/comment';
import { decidesToList } from '../words/decision';
import { windowsEnd } from '../words/defence';
import { daysAgo, fileOn, passReview } from '../words/filing';
import { acceptAndReport, liftAndReport } from '../words/measures';
import { type Addressee, servesInPerson } from '../words/service';

/** One case of a list, whichever: filed, reviewed, told, not answered, decided, listed, its measures taken, and left. */
export async function listFromDraftToExit(everybody: City, tale: Tale, pack: PolicyPack): Promise<void> {
  const office = await officeOf(everybody.place.origin, pack.authority.determining);
  const executing = [...new Set(pack.measures.map(({ department }) => department))];
  const executors = await Promise.all(executing.map((department) => staffOf(everybody.place.origin, department)));
  const city: City = { ...everybody, ...office, executors };
  const party = somebodyFor(pack);
  const matter = await files(city, tale, pack, party);
  const { subject } = expectThere('the principal', determinationOf(await matter.look()).state.parties[0]);
  const told = (purpose: Addressee['purpose']) => servesInPerson(city, matter, { subject, name: party.name, purpose });

  await passReview(city, matter);
  if (pack.kind === 'red') await publicComments(city, matter);
  else await toldAndNotAnswered(matter, () => told('prior-notice'));
  await decidesToList(city, matter, [subject], '事实清楚，证据确凿，程序合法。（演示）');
  await told('decision');
  await isListed(matter, pack);
  await acceptAndReport(city, matter);

  const ground = await leaves(city, matter, pack);
  await liftAndReport(city, matter);
  await told('removal');
  await isClosed(matter, ground);
  await matter.tells(`${pack.title.zh}: from draft to exit (${ground}), everything undone`, 'exit-receipts');
}

async function toldAndNotAnswered(matter: Matter, told: () => Promise<void>): Promise<void> {
  await told();
  await windowsEnd(matter, 'deciding');
}

/** Somebody invented of a kind that the list names. */
export function somebodyFor({ subjectKinds }: PolicyPack): FictionalParty {
  if (subjectKinds.includes('company')) return fictionalCompany();
  return subjectKinds.includes('social-organisation') ? fictionalOrganisation() : fictionalPerson();
}

async function files(city: City, tale: Tale, pack: PolicyPack, party: FictionalParty): Promise<Matter> {
  const criterion = expectThere('a criterion', pack.criteria[0]);
  return fileOn(city, tale, {
    list: pack.list,
    draft: {
      criterion: criterion.code,
      facts: `${party.name}：${criterion.text.zh}。（演示，纯属虚构）`,
      orderNumber: `演示文书〔${city.place.run}〕${pack.row}号`,
      orderedPayBy: daysAgo(2),
      amountOwedFen: null,
      evidence: ['案卷材料（演示）'],
    },
    parties: [{ ...party, role: 'principal' }],
  });
}

/** Expects the entry to stand, shown only where the rules publish. */
export async function isListed(matter: Matter, { publication }: PolicyPack): Promise<void> {
  const view = await matter.soon('the party is listed', (seen) => all(seen, 'listing')[0]?.stage === 'listed');
  const shown = (publication?.channels.length ?? 0) > 0;
  expectSame('shown only where the rules publish', all(view, 'listing')[0]?.state.displayed, shown);
  await matter.tells(shown ? 'the entry is published' : 'the entry is in effect and not published', null);
}

/** An entry with a term outlives it; one without is revoked by two persons. */
async function leaves({ officer, approver }: City, matter: Matter, { term }: PolicyPack): Promise<string> {
  if (term !== null) {
    await matter.outlives('term');
    return 'expiry';
  }
  const entry = expectThere('the entry', all(await matter.look(), 'listing')[0]);
  await officer.does('request-revocation', entry, { reason: '所依据的文书已被撤销（演示）' });
  await approver.does('approve-revocation', entry, { reason: '核实无误（演示）' });
  return 'base-decision-revoked';
}

/** Expects every receipt in, and the exit on this ground. */
export async function isClosed(matter: Matter, ground: string): Promise<void> {
  const view = await matter.soon('every receipt is in', (seen) => all(seen, 'listing')[0]?.stage === 'closed');
  expectSame('the ground of the exit', all(view, 'listing')[0]?.outcome, ground);
}
