import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { demoSubjects } from '../../infra/identity/demo-subjects';
import { aFiling, department } from './support/matter';
import { Office } from './support/office';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const proposals = '/api/public/proposals';

/** A filing in order for the red list of transport. */
function aRedFiling(party: object = demoSubjects.riverside): object {
  const draft = {
    criterion: 'named-by-basis',
    facts: '连续三年考核优秀。',
    orderNumber: '考核〔2026〕1号',
    orderedPayBy: addDays(civilDateAt(new Date().toISOString()), -2),
    amountOwedFen: null,
    evidence: ['考核结果'],
  };
  return { list: 'L19-red', draft, parties: [{ ...party, role: 'principal' }] };
}

async function proposed(): Promise<string> {
  const filed = await office.post(`${department}/determinations`, aRedFiling(), 'transport-officer');
  expect([filed.status, filed.body['detail']]).toEqual([201, undefined]);
  const id = String(filed.body['procedure']);
  const acts = `${department}/determinations/${id}/acts`;
  await office.post(`${acts}/submit-for-review`, {}, 'transport-officer');
  await office.post(`${acts}/pass-review`, { opinion: '同意' }, 'transport-reviewer');
  return id;
}

describe('a proposed red entry', () => {
  it('is shown to everybody and takes comments, the same words once, with the contact masked', async () => {
    const id = await proposed();
    const comment = { text: '去年有一次迟延。', contact: 'neighbour@mail.test' };

    const shown = await office.get(`${proposals}/${id}`);
    const first = await office.post(`${proposals}/${id}/comments`, comment, null, { key: false });
    const again = await office.post(`${proposals}/${id}/comments`, comment, null, { key: false });

    expect(shown.body).toMatchObject({ list: 'L19-red', name: demoSubjects.riverside.name, comments: 0 });
    expect([first.status, again.status, again.body['comments']]).toEqual([201, 201, 1]);
    expect(office.casework.received.at(-1)?.detail).toEqual({ text: comment.text, contact: 'n***@mail.test' });
    const page = await office.get(`${department}/determinations/${id}`, 'transport-officer');
    const acts = (page.body as unknown as { acts: { act: string }[] }).acts.map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['record-comment', 'answer-comment']));
    expect(acts).not.toContain('answer-statement');
  });

  it('is not found where nothing is proposed, and no comment is taken there', async () => {
    const filed = await office.post(`${department}/determinations`, aFiling(), 'hr-officer');
    const id = String(filed.body['procedure']);

    const answers = [
      await office.get(`${proposals}/${id}`),
      await office.post(`${proposals}/${id}/comments`, { text: '有异议' }, null, { key: false }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('is refused at filing while an entry on a black list stands, and the entry is named', async () => {
    const caseNumber = '（2026）执77号';
    const court = { court: '法院', caseNumber, decidedOn: civilDateAt(new Date().toISOString()) };
    const row = { ...court, ...demoSubjects.sandstone, criterion: 'evades', summary: '规避执行' };
    const rows = [row];
    await office.post(`${department}/court-lists/L01-black/imports`, { rows }, 'court-officer');

    const filing = aRedFiling(demoSubjects.sandstone);
    const answer = await office.post(`${department}/determinations`, filing, 'transport-officer');

    expect([answer.status, answer.body['type']]).toEqual([409, 'urn:credit-casework:problem:black-entry-open']);
    expect(answer.body['detail']).toContain(`L01-black ${caseNumber}`);
  });
});
