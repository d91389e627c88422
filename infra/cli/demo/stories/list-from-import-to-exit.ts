import type { PolicyPack } from '../../../../domain/policy/policy-pack';
import { courtListAnswer } from '../../../../services/department/contract/court-list';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { Matter } from '../matter';
import { officeOf, staffOf } from '../office-of';
import type { Tale } from '../tale';
import { daysAgo } from '../words/filing';
import { acceptAndReport, liftAndReport } from '../words/measures';
import { servesInPerson } from '../words/service';
import { isClosed, isListed, somebodyFor } from './list-from-draft-to-exit';

/** One entry of a list that a court decides: tried, imported, imported again, corrected, its measures taken, and ended by the court. */
export async function listFromImportToExit(everybody: City, tale: Tale, pack: PolicyPack): Promise<void> {
  const { origin } = everybody.place;
  const office = await officeOf(origin, pack.authority.determining);
  const executing = [...new Set(pack.measures.map(({ department }) => department))];
  const executors = await Promise.all(executing.map((department) => staffOf(origin, department)));
  const city: City = { ...everybody, ...office, executors };
  const party = somebodyFor(pack);
  const row = { ...party, ...decisionOf(city, pack) };
  const imports = (rows: object[], dryRun = false) =>
    city.officer.sends(`/api/department/court-lists/${pack.list}/imports`, { dryRun, rows }, courtListAnswer);

  const tried = await imports([row], true);
  const entered = await imports([row]);
  const again = await imports([row]);
  expectSame('tried, entered, again', [tried.entered, entered.entered, again.unchanged], [1, 1, 1]);
  const [first] = entered.rows;
  const filed = {
    case: expectThere('the case', first?.case),
    procedure: expectThere('the entry', first?.listing),
    caseNumber: expectThere('the number', first?.caseNumber),
  };
  const matter = new Matter(city.place, tale, city.officer, filed);
  await isListed(matter, pack);
  await acceptAndReport(city, matter);

  const corrected = await imports([{ ...row, summary: `${row.summary}（更正）`, reason: '法院更正（演示）' }]);
  const listing = expectThere('the entry', all(await matter.look(), 'listing')[0]);
  expectSame('corrected', [corrected.corrected, listing.state.corrections], [1, 1]);
  const end = { ground: 'repair', removedOn: daysAgo(0), reason: '已全部履行（演示）' };
  const removed = await imports([{ ...row, change: 'remove', ...end }]);
  expectSame('removed', removed.removed, 1);
  await liftAndReport(city, matter);
  const subject = listing.state.subject;
  await servesInPerson(city, matter, { subject, name: party.name, purpose: 'removal' });
  await isClosed(matter, 'repair');
  await matter.tells(`${pack.title.zh}: from import to exit (repair), everything undone`, 'exit-receipts');
}

function decisionOf({ place }: City, pack: PolicyPack) {
  const [criterion] = pack.criteria.slice(-1);
  return {
    court: '中卫市中级人民法院（演示）',
    caseNumber: `演示执〔${place.run}〕${pack.row}号`,
    decidedOn: daysAgo(3),
    criterion: expectThere('a criterion', criterion).code,
    summary: `演示执〔${place.run}〕${pack.row}号`,
  };
}
