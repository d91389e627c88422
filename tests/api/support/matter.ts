import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../../domain/calendar/civil-date';
import { demoSubjects } from '../../../infra/identity/demo-subjects';
import { wageArrears } from '../../support/wage-arrears-pack';
import type { Answer, Office } from './office';

/** The address of the department service. */
export const department = '/api/department';

/** A filing in order: the company sandstone owes wages. */
export function aFiling(changes: object = {}): object {
  const { sandstone } = demoSubjects;
  return {
    list: 'L10-black',
    draft: {
      criterion: wageArrears.criteria[0],
      facts: '拖欠三十一名工人五个月工资。',
      orderNumber: '人社监令〔2026〕17号',
      orderedPayBy: addDays(civilDateAt(new Date().toISOString()), -2),
      amountOwedFen: 81_250_000,
      evidence: ['工资表', '责令支付决定'],
    },
    parties: [{ ...sandstone, role: 'principal' }],
    ...changes,
  };
}

/** A matter in the office: its case and its procedures, with shorthands for what people and procedures do. */
export class Matter {
  private constructor(
    private readonly office: Office,
    readonly caseId: string,
    readonly determination: string,
    readonly subject: string,
  ) {}

  static async file(office: Office, filing: object = aFiling()): Promise<Matter> {
    const answer = await office.post(`${department}/determinations`, filing, 'hr-officer');
    expect(answer.status).toBe(201);
    const { case: caseId, procedure } = answer.body as unknown as { case: string; procedure: string };
    const [subject = ''] = office.casework.stateOf(procedure).subjects;
    return new Matter(office, caseId, procedure, subject);
  }

  /** Somebody of the department does an act on the determination. */
  act(act: string, as: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.office.post(`${department}/determinations/${this.determination}/acts/${act}`, body, as, { headers });
  }

  /** The draft passes legal review. */
  async reviewed(): Promise<this> {
    expect((await this.act('submit-for-review', 'hr-officer')).status).toBe(200);
    expect((await this.act('pass-review', 'hr-reviewer', { opinion: '事实清楚' })).status).toBe(200);
    return this;
  }

  /** The prior notice is issued, with one paper in the subject's room. */
  async noticed(): Promise<{ notice: string; paper: string }> {
    const [notice, paper] = [randomUUID(), randomUUID()];
    const { casework, machines } = this.office;
    await machines.dataSource.query(
      `insert into paper (id, case_id, procedure_id, subject_id, kind, language, title, body, sha256, template_version, dated, made_at)
       values ($1, $2, $3, $4, 'prior-notice', 'zh', '告知书', '现告知……', $5, '1', '2026-11-20', now())`,
      [paper, this.caseId, this.determination, this.subject, 'ab'.repeat(32)],
    );
    await casework.say('determination', this.determination, [
      { type: 'prior-notice-issued', subject: this.subject, notice } as { type: string },
    ]);
    await casework.say('notice', notice, [
      {
        type: 'issued',
        id: notice,
        caseId: this.caseId,
        department: 'human-resources',
        purpose: 'prior-notice',
        subject: this.subject,
        papers: [{ id: paper, kind: 'prior-notice', sha256: 'ab'.repeat(32) }],
        waiting: { kind: 'determination', id: this.determination },
        clockRules: wageArrears.clocks,
      } as { type: string },
      { type: 'channel-needed', reason: 'no consent' } as { type: string },
    ]);
    return { notice, paper };
  }

  /** The notice is served on its addressee today, and the defence window opens. */
  async served(notice: string): Promise<this> {
    const { casework } = this.office;
    const at = new Date().toISOString();
    const detail = { notice, subject: this.subject, servedOn: civilDateAt(at) };
    const message = { id: randomUUID(), act: 'record-service', by: 'system', at, detail, seenSeq: null } as const;
    await casework.act('determination', this.determination, message);
    return this;
  }

  /** The entry takes effect and is shown from the first to the last day given, with one measure order to the housing department. */
  async listed(from = '2026-11-01', until = '2029-11-01'): Promise<{ listing: string; order: string }> {
    const [listing, order] = [randomUUID(), randomUUID()];
    const { casework } = this.office;
    await casework.say('listing', listing, [
      {
        type: 'took-effect',
        id: listing,
        caseId: this.caseId,
        department: 'human-resources',
        policy: wageArrears,
        subject: this.subject,
        party: 'principal',
        principal: null,
        linked: [],
        base: { determination: this.determination, number: 'human-resources-decision-2026-0001', on: from },
        facts: { criterion: wageArrears.criteria[0], summary: '拖欠农民工工资' },
      } as { type: string },
      { type: 'published', from, until } as { type: string },
      { type: 'measure-ordered', order, measure: 'limit-bidding', department: 'housing' } as { type: string },
      { type: 'listed' },
    ]);
    await casework.say('measure-order', order, [
      {
        type: 'ordered',
        id: order,
        caseId: this.caseId,
        department: 'housing',
        listing,
        subject: this.subject,
        measure: 'limit-bidding',
        clockRules: wageArrears.clocks,
      } as { type: string },
    ]);
    return { listing, order };
  }
}
