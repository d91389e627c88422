import { caseSchema } from '../../../../../services/shared/case-page/case-schema';
import { transferLine } from '../../../../../services/supervision/contract/duties';
import type { City } from '../../city';
import { expectSame } from '../../difference';
import { fictionalCompany } from '../../fictional';
import { Matter } from '../../matter';
import { officeOf } from '../../office-of';
import { Person } from '../../person';
import { soon } from '../../soon';
import type { Tale } from '../../tale';
import { daysAgo, fileOn } from '../../words/filing';

const transfers = '/api/supervision/duty-transfers';
const passage = { from: 'statistics', to: 'emergency', lists: ['L29-black'], basis: '机构改革方案（演示，纯属虚构）' };

/** A list passes to another department and back: the open case goes along with its deadlines, and access follows. */
export async function dutiesPassedOn(city: City, tale: Tale): Promise<void> {
  const { place, supervisor } = city;
  const applier = await Person.signsIn(place.origin, 'supervisor-2');
  const former = await officeOf(place.origin, passage.from);
  const successor = await officeOf(place.origin, passage.to);
  const matter = await filesThere({ ...city, ...former }, tale);
  const page = `/api/department/cases/${matter.filed.case}`;
  const before = await matter.look();

  const proposal = { ...passage, on: daysAgo(0) };
  await supervisor.isRefusedAt('malformed', transfers, { ...proposal, to: passage.from });
  const { id } = await supervisor.sends(transfers, proposal, transferLine);
  await supervisor.isRefusedAt('four-eyes', `${transfers}/${id}/acts/apply`, {});
  await matter.tells(`${supervisor.name} proposes to pass L29 on, and may not apply it`, null);
  await applies(applier, id);

  const there = new Matter(place, tale, successor.officer, matter.filed);
  const after = await there.look();
  const due = ({ procedures }: typeof before) =>
    procedures.flatMap(({ clocks }) => clocks.map((clock) => [clock.name, clock.due]));
  expectSame('the deadlines', due(after), due(before));
  expectSame('the department of the case', after.department, passage.to);
  await former.officer.isRefused('not-found', 'submit-for-review', matter.determination);
  await successor.officer.does('submit-for-review', matter.determination);
  await there.tells(`${applier.name} applies it; ${successor.officer.name} goes on with the case`, 'legal-review');

  const back = { ...proposal, from: passage.to, to: passage.from };
  const returned = await supervisor.sends(transfers, back, transferLine);
  await applies(applier, returned.id);
  await former.officer.reads(page, caseSchema);
  await matter.tells('and back again by a second transfer', null);
}

async function applies(applier: Person, id: string): Promise<void> {
  await applier.sends(`${transfers}/${id}/acts/apply`, {}, transferLine);
  await soon(
    'every open case has moved',
    () => applier.reads(`${transfers}/${id}`, transferLine),
    ({ state }) => state === 'completed',
    ({ state, progress }) => ({ state, progress }),
  );
}

function filesThere(city: City, tale: Tale): Promise<Matter> {
  const company = fictionalCompany();
  return fileOn(city, tale, {
    list: 'L29-black',
    draft: {
      criterion: 'named-by-basis',
      facts: `${company.name}提供不真实的统计资料。（演示，纯属虚构）`,
      orderNumber: `演示文书〔${city.place.run}〕29号`,
      orderedPayBy: daysAgo(5),
      amountOwedFen: null,
      evidence: ['核查记录（演示）'],
    },
    parties: [{ ...company, role: 'principal' }],
  });
}
