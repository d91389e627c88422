import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';
import { redList } from '../support/wage-arrears-pack';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

async function proposed(): Promise<WageArrearsCase> {
  const it = new WageArrearsCase(rig);
  await it.file({ policy: redList });
  await it.review();
  return it;
}

const stageOf = async (it: WageArrearsCase) => (await it.all('determination'))[0]?.stage;

test('a red list asks the public first, answers every comment, lists, and undoes the entry at its term', async () => {
  const it = await proposed();
  const list = [it.company];
  const decide = () => it.decideOn(office.approver, 'decide', { list, reasons: 'Merit.', noListingGround: null });

  expect([await stageOf(it), await it.all('notice')]).toEqual(['commenting', []]);
  const contact = '13900001111';
  await it.decideOn(office.officer, 'record-comment', { text: 'The bridge was late.', contact });
  await it.advance(15);
  expect(await stageOf(it)).toBe('answering');
  await expect(decide()).rejects.toMatchObject({ code: 'wrong-stage' });
  const answer = { comment: 'c1', finding: 'rejected', reasons: 'It was in time.' } as const;
  await it.decideOn(office.officer, 'answer-comment', answer);
  await decide();
  await it.serve('decision');

  const given = (await rig.events(it.determination)).find(({ type }) => type === 'comment-given');
  expect(given).toMatchObject({ id: 'c1', contact: '***11' });
  const [entry] = await it.all('listing');
  expect(entry).toMatchObject({ stage: 'listed', displayed: true, policy: { polarity: 'red' } });
  expect(entry?.measures.map(({ measure }) => measure)).toEqual(['green-channel', 'tolerant-acceptance']);
  await it.advance(367);
  expect((await it.all('listing'))[0]).toMatchObject({
    stage: 'closed',
    displayed: false,
    outcome: 'expiry',
  });
  expect((await it.all('measure-order')).map(({ outcome }) => outcome)).toEqual(['never-in-force', 'never-in-force']);
});

test('an entry on a black list that appears during public comment blocks the decision, and is named', async () => {
  const it = await proposed();
  const list = [it.company];
  const black = new WageArrearsCase(rig);
  await black.file({ company: it.company });
  await black.listEverybody();
  const [entry] = await black.all('listing');
  await it.advance(15);

  const against = it.decideOn(office.approver, 'decide', { list, reasons: 'Merit.', noListingGround: null });
  await expect(against).rejects.toMatchObject({
    code: 'black-entry-open',
    message: expect.stringContaining(`L10-black ${entry?.base.number}`),
  });
  expect(await stageOf(it)).toBe('deciding');
  const noListingGround = 'black-entry-open';
  await it.decideOn(office.approver, 'decide', { list: [], reasons: 'On a black list.', noListingGround });

  expect((await it.all('determination'))[0]).toMatchObject({ outcome: 'not-listed' });
  expect(await it.all('listing')).toEqual([]);
});
