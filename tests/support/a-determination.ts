import { checkFiling, decideDetermination, decisionClock } from '../../domain/determination/decide-determination';
import { closeDecided } from '../../domain/determination/decision';
import type {
  DeterminationHappening,
  DeterminationState,
  Draft,
  Party,
} from '../../domain/determination/determination-state';
import {
  type DeterminationStage,
  determinationStages,
  determinationTable,
} from '../../domain/determination/determination-table';
import { evolveDetermination } from '../../domain/determination/evolve-determination';
import { lapseOfDetermination } from '../../domain/determination/lapse';
import type { FrozenPack } from '../../domain/policy/frozen-pack';
import { aDraft, aParty } from './a-draft';
import { chen, li, speakerFor, wang } from './people';
import { Rehearsal } from './rehearsal';
import { redList, wageArrears } from './wage-arrears-pack';

interface Filing {
  policy: FrozenPack;
  draft: Draft;
  parties: Party[];
}

type Step = (file: DeterminationRehearsal) => void;

const subjectsOf = (file: DeterminationRehearsal) => file.state.parties.map(({ subject }) => subject);
const principalOf = (file: DeterminationRehearsal) => subjectsOf(file)[0] ?? '';

/** The steps of a red list to each stage, from the stage before. */
const redSteps: Partial<Record<DeterminationStage, Step>> = {
  'in-review': (file) => file.act('submit-for-review', li),
  commenting: (file) => file.on('2026-04-08').act('pass-review', wang, { opinion: 'The merit carries the ground.' }),
  answering: (file) => file.commented().runOut('public-comment'),
  deciding: (file) => file.answerComments('rejected'),
  supplementing: (file) => file.act('send-back', chen, { reason: 'Say which works were judged.' }),
};

/** The steps to each stage, from the stage before. */
const steps: Partial<Record<DeterminationStage, Step>> = {
  'in-review': (file) => file.act('submit-for-review', li),
  noticing: (file) => file.act('pass-review', wang, { opinion: 'The facts carry the ground.' }).issuePriorNotices(),
  defence: (file) => file.on('2026-04-08').servePriorNotices('2026-04-08'),
  answering: (file) => file.stated(principalOf(file)).endWindows(),
  deciding: (file) => file.answerAll('rejected'),
  supplementing: (file) => file.act('send-back', chen, { reason: 'Say which months are owed.' }),
};

/** A determination in memory, with shorthands for what the workflow and the parties do on the way. */
export class DeterminationRehearsal extends Rehearsal<DeterminationState, DeterminationHappening> {
  /** Li files the draft; the decision clock starts with it. */
  file(filing: Filing): this {
    checkFiling(filing, this.now);
    const opening = { id: 'determination-1', caseId: 'case-1', department: filing.policy.department };
    this.fold([{ type: 'filed', ...opening, ...filing }], { person: 'li', role: 'officer' });
    return this.say(decisionClock(this.state, filing.draft, this.context()));
  }

  /** Leads on to a stage through all stages before it; the way leads through one rejected statement or comment. */
  at(stage: DeterminationStage): this {
    const goal = stage === 'serving-decision' || stage === 'closed' ? 'deciding' : stage;
    const order = determinationStages.indexOf(goal);
    const way = this.state.policy.procedure.variant === 'public-comment' ? redSteps : steps;
    for (const next of determinationStages.slice(determinationStages.indexOf(this.state.stage) + 1, order + 1)) {
      if (this.state.stage !== goal) way[next]?.(this);
    }
    if (stage === 'serving-decision' || stage === 'closed') this.decideAll();
    if (stage === 'closed') this.carryOut();
    if (this.state.stage !== stage) throw new Error(`The way led to ${this.state.stage}, not to ${stage}.`);
    return this;
  }

  issuePriorNotices(): this {
    for (const subject of subjectsOf(this))
      this.say({ type: 'prior-notice-issued', subject, notice: `prior ${subject}` });
    return this;
  }

  servePriorNotices(servedOn: string, subjects = subjectsOf(this)): this {
    for (const subject of subjects)
      this.act('record-service', 'system', { notice: `prior ${subject}`, purpose: 'prior-notice', subject, servedOn });
    return this;
  }

  stated(subject: string): this {
    return this.act('give-statement', speakerFor(subject), { subject, text: 'The wages were paid in March.' });
  }

  commented(): this {
    return this.act('record-comment', li, { text: 'The bridge was late.', contact: 'neighbour@mail.test' });
  }

  answerComments(finding: 'upheld' | 'partly-upheld' | 'rejected'): this {
    for (const { id } of this.state.comments.filter((one) => !one.finding)) {
      this.act('answer-comment', li, { comment: id, finding, reasons: 'The record says otherwise.' });
    }
    return this;
  }

  endWindows(): this {
    while (this.state.clocks.some((clock) => clock.name === 'statement' && clock.state === 'running'))
      this.runOut('statement');
    return this;
  }

  answerAll(finding: 'upheld' | 'partly-upheld' | 'rejected'): this {
    for (const { id } of this.state.statements.filter((one) => !one.finding)) {
      this.act('answer-statement', li, { statement: id, finding, reasons: 'The bank says otherwise.' });
    }
    return this;
  }

  decideAll(list = subjectsOf(this)): this {
    const noListingGround = list.length === 0 ? 'criterion-not-met' : null;
    this.act('decide', chen, { list, reasons: 'The wages are owed and were not paid.', noListingGround });
    for (const subject of subjectsOf(this))
      this.say({ type: 'decision-notice-issued', subject, notice: `decision ${subject}` });
    return this;
  }

  carryOut(): this {
    for (const { subject } of this.state.parties.filter((party) => party.outcome === 'list')) {
      this.act('record-service', 'system', {
        notice: `decision ${subject}`,
        purpose: 'decision',
        subject,
        servedOn: '2026-04-30',
      });
      this.say({ type: 'entry-opened', subject, entry: 'opened' });
    }
    return this.say(...closeDecided(this.state));
  }
}

/** A determination for a red list, filed by li on Wed 1 April 2026. */
export function aRedDetermination(changes: Partial<Filing> & { filedOn?: string } = {}): DeterminationRehearsal {
  const draft = aDraft({ criterion: 'named-by-basis', amountOwedFen: null });
  return aDetermination({ policy: redList, draft, ...changes });
}

/** A determination of wage arrears, filed by li on Wed 1 April 2026. */
export function aDetermination(changes: Partial<Filing> & { filedOn?: string } = {}): DeterminationRehearsal {
  const { filedOn = '2026-04-01', ...given } = changes;
  const filing: Filing = { policy: wageArrears, draft: aDraft(), parties: [aParty()], ...given };
  const file = new DeterminationRehearsal(
    {
      table: determinationTable,
      evolve: evolveDetermination,
      decide: (state, act, context) => decideDetermination(state, act as never, context),
      lapse: lapseOfDetermination,
    },
    '',
  );
  return file.on(filedOn).file(filing);
}
