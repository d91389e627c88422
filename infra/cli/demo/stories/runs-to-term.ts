import { addDays, addYears, startOfDay } from '../../../../domain/calendar/civil-date';
import { demoSubjects } from '../../../identity/demo-subjects';
import { all, clockOf, determinationOf, type ProcedureView } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { fictionalPerson } from '../fictional';
import type { Matter } from '../matter';
import type { Tale } from '../tale';
import { consentsTo, subjectOf } from '../words/consent';
import { decidesToList } from '../words/decision';
import { answersStatement, givesStatement, readsPaper, windowsEnd } from '../words/defence';
import { fileWageArrears, passReview } from '../words/filing';
import { acceptAndReport, liftAndReport } from '../words/measures';
import { checkFinds, keptForPlatform, publicFinds, publicFindsNothing, publicReads } from '../words/publicity';
import { type Addressee, isServedByMail, servesInPerson } from '../words/service';

const company = demoSubjects.sandstone;

/** What the chapters of this story share. */
interface Cast {
  city: City;
  matter: Matter;
  mail: string;
  principal: Addressee;
  linked: Addressee;
}

/** A company and its legal representative are listed; three years later the entries end by themselves and are undone. */
export async function runsToTerm(city: City, tale: Tale): Promise<void> {
  const cast = await bothAreToldAndHeard(city, tale);
  const entry = await bothAreListed(cast);
  await acceptAndReport(city, cast.matter);
  await entryIsCorrected(cast, entry);
  await termEnds(cast, entry);
  await everythingIsUndone(cast, entry);
}

async function bothAreToldAndHeard(city: City, tale: Tale): Promise<Cast> {
  const { sandstone, place } = city;
  const mail = `notices-${place.run}@sandstone.example`;
  const representative = fictionalPerson();
  await consentsTo(sandstone, mail);
  const matter = await fileWageArrears(city, tale, { company, legalRepresentative: representative, payByDaysAgo: 2 });
  const parties = determinationOf(await matter.look()).state.parties;
  const linkedParty = expectThere(
    'the linked party',
    parties.find(({ role }) => role === 'legal-representative'),
  );
  const principal: Addressee = { subject: subjectOf(sandstone), name: company.name, purpose: 'prior-notice' };
  const linked: Addressee = { subject: linkedParty.subject, name: representative.name, purpose: 'prior-notice' };

  await passReview(city, matter);
  await isServedByMail(city, matter, principal, { address: mail, letters: 1 });
  await servesInPerson(city, matter, linked);
  const paper = await readsPaper(sandstone, matter, 'prior-notice');
  expectSame('the prior notice names the facts', paper.includes('32名农民工'), true);

  await givesStatement(sandstone, matter, '工程款尚未结算，请求暂缓列入。');
  await windowsEnd(matter, 'answering');
  await answersStatement(city, matter, 'rejected', '工程款未结算不是拖欠工资的理由。');
  return { city, matter, mail, principal, linked };
}

async function bothAreListed({ city, matter, mail, principal, linked }: Cast): Promise<ProcedureView<'listing'>> {
  await decidesToList(city, matter, [principal.subject, linked.subject]);
  await isServedByMail(city, matter, { ...principal, purpose: 'decision' }, { address: mail, letters: 2 });
  await readsPaper(city.sandstone, matter, 'repair-notice');
  await servesInPerson(city, matter, { ...linked, purpose: 'decision' });
  const view = await matter.soon(
    'both are listed',
    (seen) => all(seen, 'listing').filter(({ stage }) => stage === 'listed').length === 2,
  );
  expectSame('the determination', determinationOf(view).outcome, 'listed');

  const entry = expectThere('the entry', entryOf(all(view, 'listing'), principal.subject));
  const person = expectThere('the linked entry', entryOf(all(view, 'listing'), linked.subject));
  const shown = await publicFinds(city, company.code, entry.id);
  expectSame('displayed until', shown.displayUntil, addYears(entry.state.base.on, 3));
  const masked = await publicReads(city, person.id);
  expectSame('the person is masked', [masked.name.endsWith('*'), masked.code.includes('**********')], [true, true]);
  await matter.tells(`everybody finds the entry until ${shown.displayUntil}, ${masked.name} is masked`, 'term');
  const pushed = await keptForPlatform(city);
  expectSame('pushes are kept while the city platform is not connected', pushed >= 2, true);
  return entry;
}

async function entryIsCorrected(
  { city, matter, mail, principal }: Cast,
  entry: ProcedureView<'listing'>,
): Promise<void> {
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

async function termEnds({ city, matter }: Cast, entry: ProcedureView<'listing'>): Promise<void> {
  const { due } = expectThere('the term', clockOf(await matter.look(), 'term'));
  await matter.reaches(due);
  await publicReads(city, entry.id);
  await matter.tells('on the last day of the term the entry is still shown', 'term');
  const view = await matter.outlives('term');
  await publicFindsNothing(city, company.code, entry.id);
  expectSame(
    'measures of the asking department',
    await checkFinds(expectThere('finance', city.executors[0]), company.code, entry.id),
    0,
  );
  const ended = all(view, 'listing').map(({ stage, state }) => [
    state.party,
    [stage, state.displayed, state.exit?.ground],
  ]);
  const expected = { 'legal-representative': ['closed', false, 'expiry'], principal: ['exiting', false, 'expiry'] };
  const gone = view.timeline.find(({ type, procedure }) => type === 'unpublished' && procedure === entry.id);
  const midnight = startOfDay(addDays(due, 1));
  expectSame('display stopped at midnight', gone?.at.slice(0, 16), midnight.slice(0, 16));
  expectSame('both entries, of which the linked one has no measures to undo', Object.fromEntries(ended), expected);
  await matter.tells('display has stopped by itself at 00:00; the public page is gone', 'exit-receipts');
}

async function everythingIsUndone(
  { city, matter, mail, principal, linked }: Cast,
  entry: ProcedureView<'listing'>,
): Promise<void> {
  await liftAndReport(city, matter);
  await isServedByMail(city, matter, { ...principal, purpose: 'removal' }, { address: mail, letters: 4 });
  await servesInPerson(city, matter, { ...linked, purpose: 'removal' });
  const view = await matter.soon('every receipt is in', (seen) =>
    all(seen, 'listing').every(({ stage }) => stage === 'closed'),
  );
  const receipts = expectThere(
    'the receipts',
    view.procedures.find(({ id }) => id === entry.id)?.clocks.find(({ name }) => name === 'exit-receipts'),
  );
  expectSame('the receipts came in time', receipts.state, 'met');
  expectSame(
    'outcomes',
    all(view, 'listing').map(({ outcome }) => outcome),
    ['expiry', 'expiry'],
  );
  await matter.tells('every receipt is in: both entries are closed', 'exit-receipts');
}

function entryOf(entries: readonly ProcedureView<'listing'>[], subject: string): ProcedureView<'listing'> | undefined {
  return entries.find(({ state }) => state.subject === subject);
}
