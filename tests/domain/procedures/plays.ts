import { civilDateAt } from '../../../domain/calendar/civil-date';
import { closeDecided } from '../../../domain/determination/decision';
import { closeListing, receiptsComplete, takeEffect } from '../../../domain/listing/decide-listing';
import { aBan } from '../../support/a-ban';
import { aDetermination, aRedDetermination, type DeterminationRehearsal } from '../../support/a-determination';
import { aDirector, aDraft, aParty } from '../../support/a-draft';
import { aListingToBe, type ListingRehearsal } from '../../support/a-listing';
import { aMeasureOrder } from '../../support/a-measure-order';
import { aNotice } from '../../support/a-notice';
import { aPenalty, penaltyRepairRules } from '../../support/a-penalty-repair';
import { allProofs, aRepair } from '../../support/a-repair';
import { aRequestForSuspension } from '../../support/a-suspension';
import { anObjection } from '../../support/an-objection';
import { chen, colleague, company, director, li, wang } from '../../support/people';
import { courtList } from '../../support/wage-arrears-pack';
import type { AnyPlay } from './random-play';

const everything = colleague('zhao', ['officer', 'reviewer', 'approver']);
const foreigner = colleague('qian', ['officer', 'approver'], 'finance');
const supervisor = colleague('xu', ['supervisor'], 'development-reform');
const cast = [li, wang, chen, everything, foreigner, company, director, supervisor];

/** Picks one of several by a number. */
function one<T>(number: number, ...choices: T[]): T {
  return choices[number % choices.length] as T;
}

const onOrders = ['order-supervision', 'answer-order', 'return-reply', 'close-order'];
const onClocks = [
  'pause-clock',
  'resume-clock',
  'request-extension',
  'approve-extension',
  'refuse-extension',
  'recalculate-clocks',
];
const shared = [...onOrders, ...onClocks];

function saidOnClocks({ state }: AnyPlay['file'], words: number): object {
  const clock = one(words, ...state.clocks.map(({ id }) => id), 'unknown');
  const ground = one(words >> 2, 'expert-opinion', 'hearing', 'papers-of-subject');
  const reason = one(words >> 4, 'The expert has the books.', 'It is there.', '');
  return { clock, ground, reason, year: 2027, hash: 'of 2027' };
}

/** What is said at random of what every procedure has: supervision orders and the clocks of offices. */
function saidOfShared(file: AnyPlay['file'], act: string, words: number): object {
  return onClocks.includes(act) ? saidOnClocks(file, words) : saidOnOrders(words);
}

function saidOnOrders(words: number): object {
  const finding = one(words, 'resolved', 'not-accepted');
  return { order: 'no. 1', ground: 'It is late.', replyBy: null, reply: 'We are on it.', finding, reason: 'Seen.' };
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
    if (shared.includes(act)) return saidOfShared(file, act, words);
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
      'mark-objection': { objection: `objection of ${subject(words)}`, subject: subject(words) },
      'settle-objection': {
        objection: `objection of ${subject(words)}`,
        subject: subject(words),
        reason: 'The bank says so.',
        ...one<object>(
          words >> 1,
          { remedy: null, summary: null },
          { remedy: 'remove', summary: null },
          { remedy: 'correct', summary: 'We owe less.' },
        ),
      },
    };
    return details[act] ?? { reason, opinion: reason, note: reason, ground: reason };
  };
  const rare = ['withdraw-case', 'withdraw-draft', 'void-service', 'mark-objection', ...shared];
  return { file, cast, rare, detailOf, follow: () => followDetermination(file) };
}

/** A prior notice to the company, whose consent to mail comes and goes; an even number begins with it. */
export function aPlayedNotice(number: number): AnyPlay {
  const file = aNotice({ consent: number % 2 === 0 });
  const detailOf = (act: string, words: number): object => {
    if (shared.includes(act)) return saidOfShared(file, act, words);
    file.consent = words % 3 > 0;
    const day = civilDateAt(one(words, file.now, file.now, file.state.openedAt));
    const attempt = file.state.attempts.length - Number(words % 5 === 0);
    const channel = one(words >> 2, 'electronic', 'in-person', 'left', 'post', 'announcement', 'announcement');
    const reason = one(words, 'moved away', 'mailbox full', '');
    const reference = one(words, 'receipt 12', 'receipt 13', 'receipt 14', '');
    const said = { reason, reference, channel, attempt, acceptedAt: file.now, servedOn: day, on: day };
    return act === 'open-paper' ? { subject: 'company' } : said;
  };
  return { file, cast, rare: ['withdraw-notice', 'record-proof', ...shared], detailOf, follow: () => undefined };
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
  const said = (words: number, act: string): object => ({
    summary: 'order 2026-71',
    reason: one(words, 'The number was misread.', 'The order fell.', 'unclear', ''),
    order: one(words, ...file.state.measures.map(({ order }) => order), 'unknown'),
    stage: one(
      words >> 3,
      'accepted',
      'in-force',
      'inapplicable',
      'lifted',
      'not-applicable',
      'not-executed',
      'lifted',
    ),
    ground:
      act === 'take-over-removal' ? one(words, 'correction', 'repair', 'objection-upheld', 'correction') : 'expiry',
    on: civilDateAt(file.now),
    repair: 'repair-1',
    ban: one(words, 'ban-1', 'ban-2'),
    cascade: one(words, 'linked-persons-leave-too', 'each-on-own-application'),
    objection: one(words >> 2, 'objection-1', 'objection-2'),
    marking: one(words, 'marked-while-pending', 'suspended-while-pending', 'none'),
    decided: words % 3 > 0,
    remedy: one(words >> 4, null, 'correct', 'remove', 'remove'),
    ...aRequestForSuspension(civilDateAt(file.now), words % 7 === 0 ? [] : undefined),
    whatToDo: 'Hand in the ruling.',
    carriedOut: (words >> 2) % 2 === 0,
  });
  const detailOf = (act: string, words: number) =>
    shared.includes(act) ? saidOfShared(file, act, words) : said(words, act);
  const rare = [
    'leave-with-principal',
    'record-ban',
    'approve-revocation',
    'take-over-removal',
    'settle-objection',
    'leave-on-repair',
    ...shared,
  ];
  return { file, cast, rare, detailOf, follow: () => followListing(file) };
}

/** An order to the housing department. */
export function aPlayedMeasureOrder(): AnyPlay {
  const file = aMeasureOrder();
  const housing = ['officer', 'approver'].map((role) => colleague('sun', [role as 'officer'], 'housing'));
  const detailOf = (act: string, words: number): object => {
    if (shared.includes(act)) return saidOfShared(file, act, words);
    const day = civilDateAt(file.now);
    if (act === 'order-lift') return { exitOn: day };
    return {
      reason: one(words, 'none of ours', ''),
      finding: one(words >> 2, 'executed', 'partly-executed', 'not-applicable', 'not-executable'),
      corrects: one(words >> 4, null, null, 1, 7),
      what: one(words, 'Barred.', 'Freed.', ''),
      on: day,
    };
  };
  const all = [...housing, li, company, supervisor];
  return { file, cast: all, rare: ['order-lift', ...shared], detailOf, follow: () => undefined };
}

/** An objection of the company; the department's other approver had no hand in the listing. */
export function aPlayedObjection(): AnyPlay {
  const file = anObjection();
  const detailOf = (act: string, words: number): object => {
    const reason = one(words, 'It is complete.', 'It is plain.', '');
    const [outcome, remedy, summary] = one(
      words >> 2,
      ['rejected', null, null],
      ['upheld', 'remove', null],
      ['upheld', 'correct', 'order 2026-71'],
      ['rejected', 'remove', null],
    );
    const details: Record<string, object> = {
      'decide-objection': { outcome, remedy, summary, reasons: reason },
      'report-verification': { finding: 'entry-right', report: reason },
      'record-service': {
        notice: 'n',
        purpose: one(words, 'objection-reply', 'objection-receipt'),
        subject: 'company',
        servedOn: civilDateAt(file.now),
      },
      'find-incomplete': { missing: one(words, ['the bank statement'], []) },
      supplement: { subject: 'company', text: one(words, 'Here it is.', ''), papers: [] },
    };
    if (shared.includes(act)) return saidOfShared(file, act, words);
    return details[act] ?? { subject: 'company', reason };
  };
  const follow = () => {
    if (file.state.stage === 'replying' && file.state.reply === null)
      file.say({ type: 'reply-issued', notice: 'reply' });
  };
  const rare = ['withdraw-objection', ...shared];
  return { file, cast: [...cast, colleague('zhou', ['approver'])], rare, detailOf, follow };
}

/** An application for repair of the company; an odd number goes through two levels, every third lacks a paper, half are of a penalty's record. */
export function aPlayedRepair(number: number): AnyPlay {
  const file = aRepair({
    ...(number % 4 < 2 ? {} : { target: aPenalty, rules: penaltyRepairRules('general', '2026-04-28') }),
    region: number % 2 === 0 ? null : 'region',
    proofs: number % 3 === 0 ? allProofs.slice(1) : allProofs,
  });
  const detailOf = (act: string, words: number): object => {
    const reason = one(words, 'It is complete.', 'It is plain.', '');
    const details: Record<string, object> = {
      'record-service': {
        notice: 'n',
        purpose: one(words, 'repair-result', 'repair-receipt', 'repair-revocation'),
        subject: 'company',
        servedOn: civilDateAt(file.now),
      },
      'find-incomplete': { missing: one(words, ['the bank statement'], []) },
      'hand-in-papers': { subject: 'company', text: one(words, 'Here it is.', ''), proofs: allProofs },
    };
    if (shared.includes(act)) return saidOfShared(file, act, words);
    return details[act] ?? { subject: 'company', reason, reasons: reason, whatToDo: reason };
  };
  const follow = () => {
    if (file.state.stage === 'replying' && file.state.result === null)
      file.say({ type: 'result-issued', notice: 'result' });
  };
  const people = [...cast, colleague('zhou', ['approver']), colleague('sun', ['approver', 'officer'], 'region')];
  return { file, cast: people, rare: ['withdraw-application', 'revoke-repair', ...shared], detailOf, follow };
}

/** A ban proposed against the company; an even number is permanent, so that the level above decides. */
export function aPlayedBan(number: number): AnyPlay {
  const file = aBan(
    number % 2 === 0 ? { permanent: true, until: null } : { until: number % 3 === 0 ? '2026-05-20' : '2026-06-30' },
  );
  const detailOf = (act: string, words: number): object => {
    if (shared.includes(act)) return saidOfShared(file, act, words);
    const reason = one(words, 'It is proved.', 'It is plain.', '');
    const purpose = one(words, 'ban-notice', 'ban-decision', 'ban-end');
    const notice = one(words >> 2, 'notice-1', 'notice-2');
    const details: Record<string, object> = {
      'record-service': { notice, purpose, subject: 'company', servedOn: civilDateAt(file.now) },
      'void-service': { notice, subject: 'company', reason: 'bounced' },
      'end-with-entry': { ground: 'repair', on: civilDateAt(file.now), reason },
      'give-statement': { subject: 'company', text: one(words, 'We had leave to.', '') },
      'answer-statement': {
        statement: one(words >> 1, ...file.state.statements.map(({ id }) => id), 'unknown'),
        finding: 'rejected',
        reasons: reason,
      },
    };
    return details[act] ?? { reason, reasons: reason, opinion: reason };
  };
  const follow = () => {
    const { stage, priorNotice, decisionNotice } = file.state;
    if (stage === 'noticing' && priorNotice === null) file.say({ type: 'ban-notice-issued', notice: 'notice-1' });
    if (stage === 'serving' && decisionNotice === null) file.say({ type: 'ban-decision-issued', notice: 'notice-2' });
  };
  const people = [...cast, colleague('xu', ['approver'], 'development-reform'), colleague('zhou', ['approver'])];
  return {
    file,
    cast: people,
    rare: ['withdraw-ban', 'end-with-entry', 'revoke-ban', 'refuse-ban', ...shared],
    detailOf,
    follow,
  };
}
