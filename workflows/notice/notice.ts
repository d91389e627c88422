import { systemHand } from '../../domain/access/roles';
import { decideNotice, firstAttempt, lapse, serviceClock } from '../../domain/notice/decide-notice';
import { evolveNotice } from '../../domain/notice/evolve-notice';
import type { NoticeHappening, NoticeState } from '../../domain/notice/notice-state';
import { noticeStages, noticeTable } from '../../domain/notice/notice-table';
import { tasksOfNotice } from '../../domain/notice/notice-tasks';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import type { ActAnswer } from '../messages/acts';
import type { NoticeOpening } from '../messages/openings';
import type { Conduct } from '../shared/conduct';
import { desk } from '../shared/office';
import type { Proceeding } from '../shared/proceeding';
import { runProcedure } from '../shared/run-procedure';

type NoticeFile = Proceeding<NoticeState, NoticeHappening>;

const noticeConduct: Conduct<NoticeState, NoticeHappening> = {
  kind: 'notice',
  table: noticeTable,
  evolve: evolveNotice,
  decide: (state, act, context) => decideNotice(state, act as never, context),
  lapse: (state, clock) => lapse(state, clock.id),
  tasks: tasksOfNotice,
  messages: (event, state) =>
    event.type === 'channel-chosen' && event.channel === 'electronic'
      ? [
          {
            id: `${state.id}:${event.seq}`,
            channel: 'mail',
            template: 'mail-notice',
            fields: {},
            to: { subject: state.subject },
            notice: { id: state.id, attempt: state.attempts.length },
          },
        ]
      : [],
  inquire: ({ act, detail }, { subject }) =>
    act === 'choose-channel' && 'channel' in detail && detail.channel === 'electronic'
      ? () => desk.channelFor(subject).then((channel) => ({ consent: channel !== null }))
      : null,
  register: registerOfOrder,
};

/** The service of one notice: channel, attempts, proof; a bounce undoes what an acceptance had seemed to prove. */
export async function notice(opening: NoticeOpening): Promise<ActAnswer> {
  return runProcedure(noticeConduct, { opening, stages: noticeStages, snapshot: undefined }, (file) =>
    serve(file, opening),
  );
}

async function serve(file: NoticeFile, opening: NoticeOpening): Promise<void> {
  const { id, caseId, department, purpose, subject, papers, channel, waiting, clockRules, at } = opening;
  file.begin({ type: 'issued', id, caseId, department, purpose, subject, papers, waiting, clockRules }, systemHand);

  // I. The office owes the service from now on, electronically where the addressee agreed.
  await file.say((state) =>
    state.clocks.length > 0 ? [] : [serviceClock(state, at, file.context()), ...firstAttempt(channel)],
  );

  // II. Whoever waits is told of each service that stands, and of each that a bounce undid.
  let told = false;
  const standing = (state: NoticeState) => state.proof !== null;
  while (file.state.stage !== 'closed' || (standing(file.state) && !told)) {
    await file.until((state) => standing(state) !== told || state.stage === 'closed');
    if (standing(file.state) === told) break;
    await report(file, told);
    told = !told;
  }
}

async function report(file: NoticeFile, undone: boolean): Promise<void> {
  const { id, purpose, subject, waiting, proof, attempts } = file.state;
  if (!waiting) return;
  const reason = attempts.findLast((attempt) => attempt.reason)?.reason ?? '';
  if (undone) await file.tell(waiting, 'void-service', { notice: id, subject, reason });
  else await file.tell(waiting, 'record-service', { notice: id, purpose, subject, servedOn: proof?.servedOn });
}
