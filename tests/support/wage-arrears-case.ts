import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '../../domain/access/roles';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import type { DeterminationActDetails } from '../../domain/determination/determination-acts';
import type { Party } from '../../domain/determination/determination-state';
import type { NoticePurpose } from '../../domain/notice/notice-state';
import type { ProcedureKind, ProcedureState } from '../../domain/procedure/procedure-state';
import type { AnyState } from '../../domain/procedures';
import { clockOffset } from '../../infra/db/case-clock';
import type { ActAnswer } from '../../workflows/messages/acts';
import type { Rig } from './casework-rig';

/** Somebody with a fresh id in one role. */
export function somebody(role: Role, department: string | null = 'human-resources', subjects: string[] = []): Actor {
  return { person: randomUUID(), roles: [role], department, subjects };
}

/** The people of one case. */
export const office = {
  officer: somebody('officer'),
  reviewer: somebody('reviewer'),
  approver: somebody('approver'),
};

/** One wage-arrears case on the rig: its parties, its acts and what stands in the case file. */
export class WageArrearsCase {
  readonly caseId = randomUUID();
  readonly determination = randomUUID();
  parties: Party[] = [];

  constructor(private readonly rig: Rig) {
    rig.scenarios.set(this.caseId, expect.getState().currentTestName ?? 'unnamed');
  }

  /** Registers the company, unless it is given, and, if asked, its legal representative, and files the draft under the rules given. */
  async file({
    linked = false,
    orderedPayBy = addDays(civilDateAt(new Date().toISOString()), -2),
    policy = this.rig.wageArrears,
    company: known = '',
  } = {}): Promise<ActAnswer> {
    const at = new Date().toISOString();
    const company = known || (await this.subject('company', at));
    this.parties = [{ subject: company, kind: 'company', role: 'principal', bornOn: null }];
    if (linked) {
      const person = await this.subject('person', at);
      this.parties.push({ subject: person, kind: 'person', role: 'legal-representative', bornOn: '1990-01-01' });
    }
    const { rig } = this;
    return rig.casework.file(
      'determination',
      {
        id: this.determination,
        caseId: this.caseId,
        department: 'human-resources',
        at,
        clockOffset: 0,
        calendar: rig.policies.calendar,
        ladder: rig.policies.ladder,
        by: office.officer,
        caseNumber: `TEST-${this.caseId.slice(0, 8)}`,
        policy,
        draft: {
          criterion: policy.criteria[0] ?? '',
          facts: 'Wages of 32 workers were not paid within the ordered period.',
          orderNumber: 'Order 1',
          orderedPayBy,
          amountOwedFen: 48_000_000,
          evidence: ['pay roll'],
        },
        parties: this.parties,
      },
      randomUUID(),
    );
  }

  /** The subject id of the principal. */
  get company(): string {
    return this.parties[0]?.subject ?? '';
  }

  /** Does an act on the determination at the case's business time. */
  async decideOn<Name extends keyof DeterminationActDetails>(
    by: Actor,
    act: Name,
    detail: DeterminationActDetails[Name],
  ): Promise<ActAnswer> {
    return this.act('determination', this.determination, by, act, detail);
  }

  /** Does an act on any procedure of the case. */
  async act(kind: ProcedureKind, procedure: string, by: Actor, act: string, detail: object): Promise<ActAnswer> {
    const message = { id: randomUUID(), act, by, at: await this.now(), detail, seenSeq: null };
    const answer = await this.rig.casework.act(kind, procedure, message);
    await this.settle();
    return answer;
  }

  /** The business instant of the case. */
  async now(): Promise<string> {
    return new Date(Date.now() + (await clockOffset(this.rig.dataSource, this.caseId))).toISOString();
  }

  /** Waits until nothing of the case is under way. */
  async settle(): Promise<void> {
    await this.rig.settle(this.caseId);
  }

  /** Moves the case forward. */
  async advance(days: number): Promise<void> {
    await this.rig.advance(this.caseId, days);
  }

  /** The snapshots of all procedures of a kind, oldest first. */
  async all<Kind extends ProcedureKind>(kind: Kind): Promise<(AnyState & { kind: Kind })[]> {
    const rows: { snapshot: ProcedureState }[] = await this.rig.dataSource.query(
      'select snapshot from procedure where case_id = $1 and kind = $2 order by opened_at, id',
      [this.caseId, kind],
    );
    return rows.map(({ snapshot }) => snapshot as AnyState & { kind: Kind });
  }

  /** The types of all events of a procedure, in order. */
  async events(procedure: string): Promise<string[]> {
    const rows: { type: string }[] = await this.rig.dataSource.query(
      'select type from procedure_event where procedure_id = $1 order by seq',
      [procedure],
    );
    return rows.map(({ type }) => type);
  }

  /** Puts a consent to electronic service on file for the company. */
  async agreesToMail(mail: string): Promise<void> {
    await this.rig.consents.give({ subject: this.company, mail, by: randomUUID(), at: new Date().toISOString() });
  }

  /** Takes the draft through submission and review to the prior notices. */
  async review(): Promise<void> {
    await this.decideOn(office.officer, 'submit-for-review', {});
    await this.decideOn(office.reviewer, 'pass-review', { opinion: 'Lawful.' });
  }

  /** Serves every open notice of a purpose in person, today. */
  async serve(purpose: NoticePurpose): Promise<void> {
    const open = (await this.all('notice')).filter(
      (one) => one.purpose === purpose && one.stage === 'choosing-channel',
    );
    for (const { id } of open) {
      await this.act('notice', id, office.officer, 'choose-channel', { channel: 'in-person' });
      const servedOn = civilDateAt(await this.now());
      await this.act('notice', id, office.officer, 'record-proof', { servedOn, reference: 'receipt 1' });
    }
  }

  /** Goes from the filing to a served decision that lists everybody. */
  async listEverybody(): Promise<void> {
    await this.review();
    await this.serve('prior-notice');
    await this.advance(9);
    const list = this.parties.map((party) => party.subject);
    await this.decideOn(office.approver, 'decide', { list, reasons: 'The criterion is met.', noListingGround: null });
    await this.serve('decision');
  }

  private async subject(kind: Party['kind'], at: string): Promise<string> {
    const code = kind === 'person' ? freshCitizenId() : freshUscc();
    return (await this.rig.subjects.register({ kind, name: kind === 'person' ? '张三丰' : '试验公司', code, at })).id;
  }
}

let count = 0;

/** A fresh code of a company, in order to its check digits. */
export function freshUscc(): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  count += 1;
  const organisation = `T${String(Date.now() % 10_000).padStart(4, '0')}${String(count % 1000).padStart(3, '0')}`;
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (character: string) => (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55);
  const rest =
    11 - (Array.from(organisation).reduce((sum, one, index) => sum + value(one) * (weights[index] ?? 0), 0) % 11);
  const own = rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
  const body = `91990000${organisation}${own}`;
  const sum = Array.from(body).reduce((total, one, index) => total + alphabet.indexOf(one) * (3 ** index % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

function freshCitizenId(): string {
  count += 1;
  const body = `99000019900101${String(count % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = Array.from(body).reduce((total, one, index) => total + Number(one) * (weights[index] ?? 0), 0);
  return body + '10X98765432'[sum % 11];
}
