import { Matter } from './support/matter';
import { Office } from './support/office';

const room = '/api/subject';

describe('an objection against a notice', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  async function told() {
    const matter = await (await Matter.file(office)).reviewed();
    const { notice } = await matter.noticed();
    const claim = {
      subject: matter.subject,
      target: { kind: 'notice', id: notice },
      ground: 'facts-wrong',
      statement: '工资已付清。',
      papers: [],
    };
    return { matter, notice, claim };
  }
  async function served() {
    const { matter, notice, claim } = await told();
    await office.casework.say('notice', notice, [
      { type: 'served', channel: 'in-person', servedOn: '2026-11-20', reference: '1' } as { type: string },
    ]);
    return { matter, notice, claim };
  }
  const file = (claim: object, as = 'sandstone') => office.post(`${room}/objections`, claim, as);

  it('is offered on the paper once it is served, and not before', async () => {
    const before = await told();
    const unserved = await file(before.claim);
    const { matter, notice, claim } = await served();
    const page = async () => {
      const { body } = await office.get(`${room}/cases/${matter.caseId}`, 'sandstone');
      return (body as unknown as { papers: { notice: string; acts: { act: string }[] }[] }).papers;
    };

    expect(unserved.status).toBe(409);
    expect(await page()).toEqual([
      expect.objectContaining({ notice, acts: [expect.objectContaining({ act: 'file-objection' })] }),
    ]);
    expect((await file(claim)).status).toBe(201);
    expect((await page())[0]?.acts).toEqual([]);
  });

  it('is refused once it has been overtaken, and for a paper of somebody else', async () => {
    const { matter, claim } = await served();
    await office.casework.say('determination', matter.determination, [
      { type: 'closed', outcome: 'withdrawn' } as { type: string },
    ]);

    const late = await file(claim);
    const foreign = await file(claim, 'riverside');

    expect([late.status, late.body['type'], foreign.status]).toEqual([409, 'urn:credit-casework:problem:closed', 404]);
  });
});
