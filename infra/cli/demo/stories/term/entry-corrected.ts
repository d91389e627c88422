import { expectSame, expectThere } from '../../difference';
import { checkFinds, publicReads } from '../../words/publicity';
import { isServedByMail } from '../../words/service';
import { type Cast, company, type Entry } from './cast';

/** A published entry is corrected by two persons, and the company is told. */
export async function entryIsCorrected({ city, matter, mail, principal }: Cast, entry: Entry): Promise<void> {
  const { officer, approver } = city;
  const [finance] = city.executors;
  expectSame(
    'measures of the asking department',
    await checkFinds(expectThere('finance', finance), company.code, entry.id),
    2,
  );
  const summary = `${entry.state.facts.summary}（拖欠人数更正为31人）`;
  await officer.does('request-correction', entry, { summary, reason: '人数笔误' });
  await approver.does('approve-correction', entry, { reason: '核对无误' });
  expectSame('the public summary', (await publicReads(city, entry.id)).summary, summary);
  await isServedByMail(city, matter, { ...principal, purpose: 'correction' }, { address: mail, letters: 3 });
  await matter.tells(
    `${officer.name} asks for a correction, ${approver.name} approves, the company is told`,
    'correction',
  );
}
