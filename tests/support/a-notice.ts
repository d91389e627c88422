import { decideNotice, firstAttempt, lapse, serviceClock } from '../../domain/notice/decide-notice';
import { evolveNotice } from '../../domain/notice/evolve-notice';
import type { NoticeHappening, NoticeState } from '../../domain/notice/notice-state';
import { noticeTable } from '../../domain/notice/notice-table';
import { Rehearsal } from './rehearsal';
import { wageArrears } from './wage-arrears-pack';

/** A prior notice to the company, issued on Thu 2 April 2026; sent electronically where consent is on file. */
export function aNotice({ consent }: { consent: boolean }): Rehearsal<NoticeState, NoticeHappening> {
  const file = new Rehearsal<NoticeState, NoticeHappening>(
    {
      table: noticeTable,
      evolve: evolveNotice,
      decide: (state, act, context) => decideNotice(state, act as never, context),
      lapse: (state, clock) => lapse(state, clock.id),
    },
    '',
  ).on('2026-04-02');
  file.consent = consent;
  const frame = { id: 'notice-1', caseId: 'case-1', department: 'human-resources', waiting: null };
  const paper = { id: 'paper-1', kind: 'prior-notice', sha256: 'ab'.repeat(32) };
  const clockRules = wageArrears.clocks;
  file.say({ type: 'issued', ...frame, purpose: 'prior-notice', subject: 'company', papers: [paper], clockRules });
  return file.say(serviceClock(file.state, file.now, file.context()), ...firstAttempt(consent ? 'electronic' : null));
}
