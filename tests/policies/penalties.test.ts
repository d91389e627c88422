import type { BreachClass } from '../../domain/policy/policy-pack';
import { lastDayOfPublicity, publicityOf } from '../../domain/policy/publicity';
import { firstDayOfRepair } from '../../domain/repair/eligibility';
import { penaltyRepairRules, rulesOfPenalties } from '../support/a-penalty-repair';
import { expectRefusal } from '../support/rehearsal';
import { realCalendar } from '../support/wage-arrears-pack';

const far = '2199-12-31';

/** First day of repair and last day of publicity of a record decided and put right on this day. */
function days(stated: BreachClass, decidedOn: string): [string, string] {
  const { term } = publicityOf(rulesOfPenalties(decidedOn).pack, stated);
  const start = { decidedOn, correctedOn: decidedOn };
  return [
    firstDayOfRepair(penaltyRepairRules(stated, decidedOn), start, realCalendar),
    lastDayOfPublicity({ decidedOn, publishedUntil: far }, term, realCalendar),
  ];
}

describe('The record of a penalty', () => {
  it.each<[BreachClass, string, [string, string]]>([
    ['minor', '2026-04-01', ['2026-04-01', '2026-07-01']],
    ['general', '2026-04-01', ['2026-07-01', '2027-04-01']],
    ['serious', '2026-04-01', ['2027-04-01', '2029-04-01']],
    ['general', '2026-03-31', ['2026-06-30', '2029-03-31']],
    ['serious', '2024-05-06', ['2025-05-06', '2027-05-06']],
    ['general', '2020-06-01', ['2020-09-01', '2021-06-01']],
    ['serious', '2020-06-01', ['2020-12-01', '2023-06-01']],
  ])('of the class %s decided on %s goes by the rules of that day', (stated, decidedOn, expected) => {
    expect(days(stated, decidedOn)).toEqual(expected);
  });

  it('of the class 轻微 can be repaired as soon as the duties are done, and not before', () => {
    const rules = penaltyRepairRules('minor', '2026-04-01');
    const start = { decidedOn: '2026-04-01', correctedOn: '2026-05-20' };

    expect(firstDayOfRepair(rules, start, realCalendar)).toBe('2026-05-20');
  });

  it('whose office wants less publicity than the most has less', () => {
    const { term } = publicityOf(rulesOfPenalties('2026-04-01').pack, 'serious');
    const asked = { decidedOn: '2026-04-01', publishedUntil: '2027-10-01' };

    expect(lastDayOfPublicity(asked, term, realCalendar)).toBe('2027-10-01');
  });

  it('without a stated class counts as 一般, and a class that the rules of its day do not know is refused', () => {
    expect(publicityOf(rulesOfPenalties('2026-04-01').pack, null).class).toBe('general');
    expectRefusal(() => publicityOf(rulesOfPenalties('2025-01-01').pack, 'minor'), 'malformed', 'class');
  });

  it('goes by numbers nobody verified, which say so', () => {
    const { publicity } = rulesOfPenalties('2026-04-01').pack;

    expect(Object.values(publicity?.classes ?? {}).map(({ most }) => most.status)).toEqual(
      Array.from({ length: 3 }, () => 'assumed'),
    );
  });
});
