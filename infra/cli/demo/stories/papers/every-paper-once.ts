import { createHash, randomUUID } from 'node:crypto';
import { formalKinds } from '../../../../../domain/policy/paper-fields';
import { demoSubjects } from '../../../../identity/demo-subjects';
import { createPaperPress } from '../../../../papers/paper-press';
import { readPdf } from '../../../../papers/read-pdf';
import { loadPolicies } from '../../../../policy/load-policies';
import { determinationOf } from '../../case-view';
import type { City } from '../../city';
import { expectSame, expectThere } from '../../difference';
import type { Matter } from '../../matter';
import type { Tale } from '../../tale';
import { fileWageArrears } from '../../words/filing';
import { isAuthentic, isPrinted, readPaper } from '../../words/papers';
import { matterOfEveryKind } from './matter-of-every-kind';

/** Every kind of paper is made once for one case, read again, verified by its code, and found in the bundle. */
export async function everyPaperOnce(city: City, tale: Tale): Promise<void> {
  const { officer, place } = city;
  const matter = await fileWageArrears(city, tale, { company: demoSubjects.riverside, payByDaysAgo: 5 });
  const policies = loadPolicies();
  const { dataSource } = place.desk;
  const press = createPaperPress({ dataSource, policies, origin: place.origin, clock: () => new Date() });
  const { id: caseId, department, today: on, number, ...view } = await matter.look();
  const [party] = determinationOf({ id: caseId, department, today: on, number, ...view }).state.parties;
  const { subject } = expectThere('the party', party);
  const fields = matterOfEveryKind(policies.examples, { on, caseNumber: number, run: place.run });
  for (const kind of formalKinds) {
    const request = { caseId, procedure: matter.determination.id, subject, department, on, fields };
    const { id } = await press.prepare({ ...request, id: randomUUID(), kind });
    const paper = await readPaper(officer, id);
    const pdf = await officer.saves(`/api/department/papers/${id}/pdf`);
    expectSame(`${kind}: the hash`, createHash('sha256').update(pdf).digest('hex'), paper.sha256);
    isPrinted(paper, await readPdf(pdf));
    await isAuthentic(city, paper);
    tale.step({ on, what: `${kind} ${paper.number}, code ${paper.code}: authentic`, basis: null });
  }
  await bundleHasAll(city, matter);
  tale.step({ on, what: 'the bundle holds every paper, as ZIP and as one PDF', basis: null });
}

async function bundleHasAll({ officer }: City, matter: Matter): Promise<void> {
  const { id, papers } = await matter.look();
  expectSame('papers of the case', papers.length, formalKinds.length);
  const zip = await officer.saves(`/api/department/cases/${id}/bundle.zip`);
  expectSame('the bundle is a ZIP', zip.subarray(0, 2).toString(), 'PK');
  const { pages } = await readPdf(await officer.saves(`/api/department/cases/${id}/bundle.pdf`));
  const text = pages.join('');
  const lacking = papers.filter(({ number }) => !text.includes(number ?? ''));
  expectSame('papers that the bundle lacks', lacking, []);
}
