import { civilDateAt } from '../../../domain/calendar/civil-date';
import { closeDecided } from '../../../domain/determination/decision';
import { closeListing, receiptsComplete, takeEffect } from '../../../domain/listing/decide-listing';
import { aDetermination, aRedDetermination, type DeterminationRehearsal } from '../../support/a-determination';
import { aDirector, aDraft, aParty } from '../../support/a-draft';
import { aListingToBe, type ListingRehearsal } from '../../support/a-listing';
import { aMeasureOrder } from '../../support/a-measure-order';
import { aNotice } from '../../support/a-notice';
import { chen, colleague, company, director, li, wang } from '../../support/people';
import { courtList } from '../../support/wage-arrears-pack';
import type { AnyPlay } from './random-play';

const everything = colleague('zhao', ['officer', 'reviewer', 'approver']);
const foreigner = colleague('qian', ['officer', 'approver'], 'finance');
const cast = [li, wang, chen, everything, foreigner, company, director];

const orderReply = { order: 'unknown', reply: 'We are on it.' };

/** Picks one of several by a number. */
function one<T>(number: number, ...choices: T[]): T {
  return choices[number % choices.length] as T;
}

function followDetermination(file: DeterminationRehearsal): void {
  const { stage, parties } = file.state;
  const proposed = file.state.policy.procedure.variant === 'public-comment';
  for (const { subject, priorNotice, decisionNotice, decisionServedOn, entry, outcome } of parties) {
    if (stage === 'noticing' && !priorNotice && !proposed)
      file.say({ type: 'prior-notice-issued', subject, notice: `prior ${subject}` });
    if (stage !== 'serving-decision') continue;
    if (!decisionNotice) file.say({ type: 'decision-notice-issued', subject, notice: `decision ${subject}` });
    if (outcome === 'list' && decisionServedOn && entry === 'none')
      file.say({ type: 'entry-opened', subject, entry: 'opened' });
  }
  const waiting = file.state.parties.some((party) => party.outcome === 'list' && party.entry === 'none');
  if (stage === 'serving-decision' && !waiting) file.say(...closeDecided(file.state));
}

const stages = ['drafting', 'noticing', 'defence', 'defence', 'answering', 'deciding', 'supplementing'] as const;
const redStages = ['drafting', 'commenting', 'commenting', 'answering', 'deciding', 'supplementing'] as const;

/** A determination against a company and its legal representative or, each third time, for a company that a black list may name. */
function filedFor(number: number): DeterminationRehearsal {
  if (number % 3 > 0) return aDetermination({ parties: [aParty(), aDirector()] }).at(one(number, ...stages));
  const file = aRedDetermination().at(one(number / 3, ...redStages));
  if (number % 4 === 0) file.blackEntries = [{ subject: 'company', list: 'L10-black', number: 'no. 88' }];
  return file;
}

/** A determination, met at a stage that the number chooses. */
export function aPlayedDetermination(number: number): AnyPlay {
  const file = filedFor(number);
  const subject = (words: number) => one(words, 'company', 'director');
  const detailOf = (act: string, words: number): object => {
    const reason = one(words, 'It is complex.', 'It is plain.', 'unclear', '');
    const purpose = one(words >> 1, 'prior-notice', 'decision');
    const notice = `${purpose} ${subject(words)}`;
    const list = one(words >> 2, ['company', 'director'], ['company', 'director'], ['company'], ['director'], []);
    const noListingGround =
      list.length === 0 ? one(words >> 5, 'self-cure', 'comment-upheld', 'black-entry-open', null) : null;
    const criterion = file.state.draft.criterion;
    const details: Record<string, object> = {
      'amend-draft': {
        draft: aDraft({ criterion, orderedPayBy: one(words, '2026-03-31', '2026-03-30', '2099-01-01') }),
      },
      'record-service': { notice, purpose, subject: subject(words), servedOn: civilDateAt(file.now) },
      'void-service': { notice, subject: subject(words), reason },
      'give-statement': { subject: subject(words), text: one(words >> 1, 'We paid.', 'We did pay.', '') },
      'record-comment': { text: one(words, 'The bridge was late.', ''), contact: one(words >> 1, '13900001111', null) },
      'receive-comment': { text: 'I know better.', contact: null },
      'answer-comment': {
        comment: `c${1 + (words % 3)}`,
        finding: one(words >> 2, 'rejected', 'upheld', 'partly-upheld', 'rejected'),
        reasons: 'The record says otherwise.',
      },
      'claim-cure': { subject: subject(words), proof: 'bank slip 88', promise: 'We shall pay on time.' },
      'answer-statement': {
        statement: `s${1 + (words % 3)}`,
        finding: one(words >> 2, 'rejected', 'upheld', 'partly-upheld', 'rejected'),
        reasons: 'The bank says otherwise.',
      },
      'verify-cure': { accepted: words % 4 === 0, reasons: 'The bank says so.' },
      decide: { list, reasons: 'The wages are owed.', noListingGround },
      'waive-defence': { subject: subject(words) },
    };
    return details[act] ?? { ...orderReply, reason, opinion: reason, note: reason, ground: reason };
  };
  const rare = ['withdraw-case', 'withdraw-draft', 'void-service', 'answer-order'];
  return { file, cast, rare, detailOf, follow: () => followDetermination(file) };
}

/** A prior notice to the company, whose consent to mail comes and goes; an even number begins with it. */
export function aPlayedNotice(number: number): AnyPlay {
  const file = aNotice({ consent: number % 2 === 0 });
  const detailOf = (act: string, words: number): object => {
    file.consent = words % 3 > 0;
    const day = civilDateAt(one(words, file.now, file.now, file.state.openedAt));
    const attempt = file.state.attempts.length - Number(words % 5 === 0);
    const channel = one(words >> 2, 'electronic', 'in-person', 'left', 'post', 'announcement', 'announcement');
    const reason = one(words, 'moved away', 'mailbox full', '');
    const reference = one(words, 'receipt 12', 'receipt 13', 'receipt 14', '');
    const said = { ...orderReply, reason, reference, channel, attempt, acceptedAt: file.now, servedOn: day, on: day };
    return act === 'open-paper' ? { subject: 'company' } : said;
  };
  return { file, cast, rare: ['withdraw-notice', 'record-proof', 'answer-order'], detailOf, follow: () => undefined };
}

function followListing(file: ListingRehearsal): void {
  if (file.state.stage === 'taking-effect') file.say(...takeEffect(file.state, file.now, file.context()));
  if (file.state.stage === 'exiting' && receiptsComplete(file.state)) file.say(...closeListing(file.state));
}

/** An entry about to take effect; its terms are long, so the days of the play are too. */
export function aPlayedListing(number: number): AnyPlay {
  const taken = {
    policy: courtList,
    external: { decider: 'the court', term: number % 4 === 0 ? null : { amount: 2, unit: 'y' as const } },
  };
  const file = aListingToBe(number % 2 === 0 ? taken : { linked: ['listing-of-the-director'] });
  const detailOf = (act: string, words: number): object => ({
    ...orderReply,
    summary: 'order 2026-71',
    reason: one(words, 'The number was misread.', 'The order fell.', 'unclear', ''),
    order: act === 'answer-order' ? 'unknown' : one(words, ...file.state.measures.map(({ order }) => order), 'unknown'),
    stage: one(words >> 3, 'accepted', 'in-force', 'lifted', 'not-applicable', 'never-in-force', 'lifted'),
    ground: act === 'take-over-removal' ? one(words, 'repair', 'objection-upheld', 'correction') : 'expiry',
    on: civilDateAt(file.now),
  });
  const rare = ['leave-with-principal', 'approve-revocation', 'take-over-removal', 'answer-order'];
  return { file, cast, rare, detailOf, follow: () => followListing(file) };
}

/** An order to the housing department. */
export function aPlayedMeasureOrder(): AnyPlay {
  const file = aMeasureOrder();
  const housing = [colleague('sun', ['officer'], 'housing'), colleague('sun', ['approver'], 'housing'), li, company];
  const detailOf = (act: string, words: number): object => {
    const day = civilDateAt(file.now);
    if (act === 'order-lift') return { exitOn: day };
    return {
      ...orderReply,
      reason: one(words, 'none of ours', ''),
      what: one(words, 'Barred.', 'Freed.', ''),
      on: day,
    };
  };
  return { file, cast: housing, rare: ['order-lift', 'answer-order'], detailOf, follow: () => undefined };
}
