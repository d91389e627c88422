import type { Period } from '../../domain/calendar/period';
import type { PaperLanguage } from '../../domain/policy/paper-fields';
import type { Sourced, SourcedPeriod } from '../../domain/policy/sourced';

const units = {
  zh: { wd: '个工作日', d: '日', m: '个月', y: '年' },
  en: { wd: 'working day', d: 'day', m: 'month', y: 'year' },
} as const;

const mark = { zh: '（待核实）', en: ' (assumed)' } as const;

/** Writes a period as papers do: `5个工作日`, `5 working days`. */
export function periodWords({ amount, unit }: Period, language: PaperLanguage): string {
  if (language === 'zh') return `${amount}${units.zh[unit]}`;
  return `${amount} ${units.en[unit]}${amount === 1 ? '' : 's'}`;
}

/** Writes a period of a pack; one that nobody verified says so wherever it is shown. */
export function sourcedPeriodWords(period: SourcedPeriod, language: PaperLanguage): string {
  return periodWords(period, language) + assumedMark(period, language);
}

/** Marks a rule that nobody verified, wherever it is shown; `''` for a verified one. */
export function assumedMark({ status }: Pick<Sourced, 'status'>, language: PaperLanguage): string {
  return status === 'assumed' ? mark[language] : '';
}
