import { z } from 'zod';
import { creditReportLine } from '../../../../../services/shared/credit-reports/credit-report-schema';
import { ordersAnswer } from '../../../../../services/shared/orders/order-schema';
import { paperSchema } from '../../../../../services/shared/paper-schema';
import { actAnswer } from '../../../../../services/shared/schemas';
import { demoSubjects } from '../../../../identity/demo-subjects';
import { readPdf } from '../../../../papers/read-pdf';
import type { City } from '../../city';
import { expectSame, expectThere } from '../../difference';
import { soon } from '../../soon';
import type { Tale } from '../../tale';
import { fileWageArrears } from '../../words/filing';
import { isAuthentic, isPrinted, readPaper } from '../../words/papers';

const purpose = '参加招标投标（演示）';

/** The papers that people issue by their own acts: a supervision order, minutes, a receipt, credit reports. */
export async function papersAsIssued(city: City, tale: Tale): Promise<void> {
  const { officer, supervisor, sandstone } = city;
  const matter = await fileWageArrears(city, tale, { company: demoSubjects.riverside, payByDaysAgo: 5 });
  const { id: matterId, today: on } = await matter.look();
  const isWhole = async (id: string) => {
    const paper = await readPaper(officer, id);
    isPrinted(paper, await readPdf(await officer.saves(`/api/department/papers/${id}/pdf`)));
    await isAuthentic(city, paper);
    tale.step({ on, what: `${paper.kind} ${paper.number}, code ${paper.code}: authentic`, basis: null });
  };

  const order = `/api/supervision/determinations/${matter.determination.id}/acts/order-supervision`;
  await supervisor.sends(order, { ground: '群众反映久拖不决（演示）', replyBy: null }, actAnswer);
  const own = () => supervisor.reads('/api/supervision/orders?issued=by-hand&sort=-issued&pageSize=100', ordersAnswer);
  const ofMatter = (rows: z.output<typeof ordersAnswer>['rows']) => rows.find((row) => row.case === matterId);
  const { rows } = await soon(
    'the order has its paper',
    own,
    ({ rows }) => (ofMatter(rows)?.paper ?? null) !== null,
    ({ rows }) => ofMatter(rows) ?? null,
  );
  await isWhole(expectThere('the paper of the order', ofMatter(rows)?.paper));

  const held = {
    occasion: '约谈',
    heldOn: on,
    place: '第一会议室',
    present: '赵敏、石磊',
    record: '当事人：尽快付清。',
  };
  const minutes = await officer.sends(`/api/department/cases/${matterId}/minutes`, held, paperSchema);
  const handedIn = { received: '支付凭证31份', receivedOn: on, nextStep: '核实后书面答复' };
  const receipt = await officer.sends(`/api/department/cases/${matterId}/receipts`, handedIn, paperSchema);
  for (const { id } of [minutes, receipt]) await isWhole(id);

  const { subjects } = await sandstone.reads('/api/subject/credit-reports', reportsShape);
  const subject = expectThere('whom sandstone speaks for', subjects[0]);
  const mine = await sandstone.sends('/api/subject/credit-reports', { subject, purpose }, creditReportLine);
  const asked = { code: demoSubjects.riverside.code, purpose };
  const theirs = await officer.sends('/api/department/credit-reports', asked, creditReportLine);
  await isWhole(theirs.id);
  const { pages } = await readPdf(await sandstone.saves(mine.pdf));
  expectSame('the own report says what it is for', pages.join('').replaceAll(/\s/g, '').includes(purpose), true);
  tale.step({ on, what: `credit-report ${mine.number} to its subject`, basis: null });
}

const reportsShape = z
  .object({ askable: z.array(z.object({ subject: z.string() })) })
  .transform(({ askable }) => ({ subjects: askable.map(({ subject }) => subject) }));
