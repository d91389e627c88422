import { type CivilDate } from '../../domain/calendar/civil-date';
import { deadline } from '../../domain/calendar/deadline';
import type { Measure } from '../../domain/policy/measure';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import type { Policies } from '../policy/load-policies';
import { barWords, channelWords, fraudWords, materialWords, selfCureWords, startWords } from './choice-words';
import { assumedMark, basisWords, dateWords } from './paper-words';
import { sourcedPeriodWords } from './period-words';

/** What papers say of the rules of one list, in Chinese. */
export interface PackWords {
  listTitle: string;
  basis: string;
  term: string;
  publication: string;
  measures: string;
  statementPeriod: string;
  selfCure: string;
  earlyRemoval: string;
  reviewPeriod: string;
  suitPeriod: string;
  conditions: string;
  materials: string;
  bars: string;
  falseStatements: string;
  answerPeriod: string;
  criterion(code: string): string;
  /** The last day of the listing when it is decided on this day. */
  lastDay(decidedOn: CivilDate): string;
}

const noRepair = '本名单的规则没有规定提前移出。';
const byLaw = '法定期限';

/** Writes the rules of a pack as papers say them; what nobody verified is marked. */
export function packWords(
  pack: PolicyPack,
  policies: Pick<Policies, 'measures' | 'departments' | 'calendar'>,
): PackWords {
  const { term, clocks, procedure, remedies, publication } = pack;
  return {
    listTitle: pack.title.zh,
    basis: pack.legalBasis.map(basisWords).join('、'),
    term: term ? sourcedPeriodWords(term, 'zh') : '至退出事由出现时止',
    publication: publication
      ? publication.channels.map((at) => channelWords[at]).join('、') + assumedMark(publication)
      : '不公开',
    measures: pack.measures.map((rule) => measureWords(rule, policies)).join('；') || '无',
    statementPeriod: clocks.statement ? sourcedPeriodWords(clocks.statement, 'zh') : byLaw,
    selfCure: procedure ? selfCureWords[procedure.selfCure.choice] : selfCureWords.none,
    reviewPeriod: remedies ? sourcedPeriodWords(remedies.review, 'zh') : byLaw,
    suitPeriod: remedies ? sourcedPeriodWords(remedies.suit, 'zh') : byLaw,
    ...repairWords(pack),
    criterion: (code) => pack.criteria.find((each) => each.code === code)?.text.zh ?? code,
    lastDay: (decidedOn) =>
      term
        ? dateWords(
            deadline({ start: decidedOn, period: term, roll: 'none', calendar: policies.calendar }).due,
            'decidedOn',
          )
        : '退出事由出现时',
  };
}

function repairWords({ repair }: PolicyPack) {
  if (!repair)
    return {
      earlyRemoval: noRepair,
      conditions: noRepair,
      materials: noRepair,
      bars: noRepair,
      falseStatements: noRepair,
      answerPeriod: byLaw,
    };
  const from = startWords[repair.wait.from] ?? '列入之日';
  const conditions = `自${from}起满${sourcedPeriodWords(repair.wait, 'zh')}，且没有下列不予修复的情形。`;
  return {
    earlyRemoval: `符合条件的，可以申请提前移出：${conditions}`,
    conditions,
    materials: repair.materials.needed.map((each) => materialWords[each]).join('、') + assumedMark(repair.materials),
    bars: repair.bars.grounds.map((each) => barWords[each]).join('；') + assumedMark(repair.bars),
    falseStatements: fraudWords[repair.fraud.choice] + assumedMark(repair.fraud),
    answerPeriod: sourcedPeriodWords(repair.review, 'zh'),
  };
}

function measureWords(
  rule: PolicyPack['measures'][number],
  { measures, departments }: Pick<Policies, 'measures' | 'departments'>,
) {
  const measure: Measure | undefined = measures.find(({ id }) => id === rule.measure);
  const department = departments.find(({ id }) => id === rule.department)?.name.zh ?? rule.department;
  return `${measure?.title.zh ?? rule.measure}（${department}）${assumedMark(rule)}`;
}
