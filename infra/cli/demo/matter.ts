import { addDays, type CivilDate, instantAt, milliseconds } from '../../../domain/calendar/civil-date';
import { caseSchema } from '../../../services/shared/case-page/case-schema';
import { clockOffset } from '../../db/case-clock';
import { advanceCase, settleCase } from '../../temporal/advance-case';
import { type CaseView, clockOf, determinationOf } from './case-view';
import { expectSame, expectThere } from './difference';
import type { Person, ProcedureRef } from './person';
import type { DemoPlace } from './place';
import { soon } from './soon';
import type { Tale } from './tale';

const DAY = 86_400_000;
const afterOffice = '18:00';

/** One case of a story: how it is looked at, how time passes in it, and how its steps are told. */
export class Matter {
  readonly determination: ProcedureRef;

  constructor(
    private readonly place: DemoPlace,
    private readonly tale: Tale,
    private readonly officer: Person,
    readonly filed: { case: string; procedure: string; caseNumber: string },
  ) {
    this.determination = { kind: 'determination', id: filed.procedure };
  }

  /** The case page as the determining office reads it. */
  look(): Promise<CaseView> {
    return this.officer.reads(`/api/department/cases/${this.filed.case}`, caseSchema);
  }

  /** Waits until nothing of the case is under way, and looks. */
  async rests(): Promise<CaseView> {
    await settleCase(this.place.desk, this.filed.case, await this.now());
    return this.look();
  }

  /** Looks until the case is as wanted. */
  soon(what: string, wanted: (view: CaseView) => boolean): Promise<CaseView> {
    return soon(`${this.filed.caseNumber}: ${what}`, () => this.look(), wanted, briefly);
  }

  /** Lets the case come to the evening of a day; everything on the way happens by itself. */
  async reaches(day: CivilDate): Promise<CaseView> {
    const days = (milliseconds(instantAt(day, afterOffice)) - (await this.now())) / DAY;
    if (days > 0) await advanceCase(this.place.desk, this.filed.case, days);
    return this.look();
  }

  /** Lets a period run out: the case comes to the day after its last one. */
  async outlives(clock: string): Promise<CaseView> {
    const { due } = expectThere(`the clock ${clock}`, clockOf(await this.look(), clock));
    return this.reaches(addDays(due, 1));
  }

  /** Expects the stage of the determination, and tells a step with the rule behind the named clock. */
  async tells(what: string, clock: string | null, stage?: string): Promise<CaseView> {
    const view = await this.rests();
    if (stage !== undefined) expectSame(`${this.filed.caseNumber}: ${what}`, determinationOf(view).stage, stage);
    const rule = clock === null ? null : expectThere(`the clock ${clock}`, clockOf(view, clock)).why;
    this.tale.step({
      on: view.today,
      what,
      basis: rule && { document: rule.basis.document, article: rule.basis.article, status: rule.status },
    });
    return view;
  }

  private async now(): Promise<number> {
    return Date.now() + (await clockOffset(this.place.desk.dataSource, this.filed.case));
  }
}

function briefly(view: CaseView): unknown {
  return { today: view.today, procedures: view.procedures.map(({ kind, stage, outcome }) => [kind, stage, outcome]) };
}
