import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { AnyEvent, CaseFileOpening, JournalEntry } from '../../activities/contract';
import type { Hand } from '../../domain/access/roles';
import type { DeterminationHappening } from '../../domain/determination/determination-state';
import type { ListingHappening } from '../../domain/listing/listing-state';
import type { MeasureOrderHappening } from '../../domain/measure-order/measure-order-state';
import type { NoticeHappening } from '../../domain/notice/notice-state';
import { freezePack } from '../../domain/policy/frozen-pack';
import type { ProcedureKind, ProcedureState } from '../../domain/procedure/procedure-state';
import { foldEvent, tasksOf } from '../../domain/procedures';
import { aClock } from './a-clock';
import { aPolicyPack } from './a-policy-pack';

type Happening = DeterminationHappening | ListingHappening | MeasureOrderHappening | NoticeHappening;

/** The officer who acts in these tests. */
export const officer: Hand = { person: '00000000-0000-4000-8000-000000000001', role: 'officer' };

const policy = freezePack(aPolicyPack(), 'trial');
const opening = Date.parse('2026-07-01T01:00:00.000Z');

/** Turns happenings, one list per commit, into the journal entries of one procedure; commits are an hour apart. */
export function entriesOf(
  kind: ProcedureKind,
  commits: readonly (readonly Happening[])[],
  beside: Partial<Pick<JournalEntry, 'caseFile' | 'messages'>> = {},
): JournalEntry[] {
  let state: ProcedureState | null = null;
  let seq = 0;
  return commits.map((happenings, index) => {
    const at = new Date(opening + index * 3_600_000).toISOString();
    const events = happenings.map((happening): AnyEvent => ({ ...happening, seq: ++seq, at, by: officer }));
    for (const event of events) state = foldEvent(kind, state, event);
    const snapshot = state as unknown as ProcedureState;
    const wakesAt = snapshot.closedAt === null ? new Date(opening + (index + 24) * 3_600_000).toISOString() : null;
    const first = index === 0;
    return {
      events,
      snapshot,
      tasks: tasksOf(snapshot),
      messages: first ? (beside.messages ?? []) : [],
      wakesAt,
      caseFile: first ? (beside.caseFile ?? null) : null,
    };
  });
}

/** The parties of a case and its opaque ids, with the rows in `department` and `subject` that it needs. */
export async function aCase(dataSource: DataSource): Promise<{ caseId: string; subject: string }> {
  const subject = randomUUID();
  await dataSource.query(
    "insert into department values ('labour', '试验部门', 'Trial department', 'labour@example.test') on conflict do nothing",
  );
  await dataSource.query(
    `insert into subject (id, kind, name, code_kind, code_hash, code_sealed, code_masked, registered_at)
     values ($1, 'company', '试验公司', 'uscc', $2, '', '', now())`,
    [subject, Buffer.from(subject)],
  );
  return { caseId: randomUUID(), subject };
}

/** The four commits of a notice: opened, a channel chosen, tried in vain and by post, served and closed. */
export function aNotice({ caseId, subject }: { caseId: string; subject: string }, id = randomUUID()): JournalEntry[] {
  const clock = aClock({ id: 'service', name: 'service' });
  return entriesOf(
    'notice',
    [
      [
        {
          type: 'issued',
          id,
          caseId,
          department: 'labour',
          purpose: 'prior-notice',
          subject,
          papers: [],
          waiting: null,
          clockRules: policy.clocks,
        },
        { type: 'clock-started', clock },
        { type: 'channel-needed', reason: 'no consent' },
      ],
      [{ type: 'channel-chosen', channel: 'in-person' }],
      [
        { type: 'attempt-failed', how: 'failed', reason: 'nobody there' },
        { type: 'channel-chosen', channel: 'post' },
      ],
      [
        { type: 'served', channel: 'post', servedOn: '2026-07-02', reference: 'EMS-1' },
        { type: 'clock-ended', clockId: clock.id, how: 'met' },
        { type: 'closed', outcome: 'served' },
      ],
    ],
    {
      messages: [
        { id: `${id}-1`, channel: 'platform', platform: 'city', change: 'listed', listing: id, seq: 1 },
      ] as JournalEntry['messages'],
    },
  );
}

/** A determination that opens its case, is submitted, and returned. */
export function aDetermination(of: { caseId: string; subject: string }, id = randomUUID()): JournalEntry[] {
  const { caseId, subject } = of;
  const caseFile: CaseFileOpening = {
    id: caseId,
    number: `T-${caseId}`,
    list: policy.list,
    policyVersion: policy.version,
    policyHash: policy.hash,
    department: 'labour',
    subject,
    openedAt: new Date(opening).toISOString(),
  };
  const draft = {
    criterion: 'unpaid',
    facts: '拖欠工资',
    orderNumber: '1',
    orderedPayBy: '2026-06-30',
    amountOwedFen: 1_000_000,
    evidence: [],
  };
  return entriesOf(
    'determination',
    [
      [
        {
          type: 'filed',
          id,
          caseId,
          department: 'labour',
          policy,
          draft,
          parties: [{ subject, kind: 'company', role: 'principal', bornOn: null }],
        },
      ],
      [
        { type: 'submitted-for-review' },
        { type: 'clock-started', clock: aClock({ id: 'legal-review', name: 'legal-review' }) },
      ],
      [
        { type: 'draft-returned', reason: 'facts are missing' },
        { type: 'clock-ended', clockId: 'legal-review', how: 'met' },
      ],
    ],
    { caseFile },
  );
}

/** An entry on a list with one measure order, as entries of the two procedures. */
export function aListingWithMeasure(of: { caseId: string; subject: string }): JournalEntry[] {
  const { caseId, subject } = of;
  const [listing, order] = [randomUUID(), randomUUID()];
  const entry = entriesOf('listing', [
    [
      {
        type: 'took-effect',
        id: listing,
        caseId,
        department: 'labour',
        policy,
        subject,
        party: 'principal',
        principal: null,
        linked: [],
        base: { determination: randomUUID(), number: 'labour-decision-2026-0001', on: '2026-07-01' },
        facts: { criterion: 'unpaid', summary: '拖欠工资' },
      },
      { type: 'published', from: '2026-07-01', until: '2028-07-01' },
      { type: 'measure-ordered', order, measure: 'limit-bidding', department: 'labour' },
      { type: 'listed' },
    ],
    [{ type: 'measure-reported', order, stage: 'in-force' }],
  ]);
  const measure = entriesOf('measure-order', [
    [
      {
        type: 'ordered',
        id: order,
        caseId,
        department: 'labour',
        listing,
        subject,
        measure: 'limit-bidding',
        clockRules: policy.clocks,
      },
    ],
    [{ type: 'accepted' }],
    [{ type: 'fed-back', finding: 'executed', corrects: null, what: 'blocked', on: '2026-07-02' }],
  ]);
  return [...entry, ...measure];
}
