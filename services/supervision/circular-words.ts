import type { z } from 'zod';
import { clockWords } from '../../infra/mail/reminder-words';
import { dateInPaper } from '../../infra/papers/compose/figures';
import { sentence } from '../../infra/papers/compose/sentences';
import { actLanguage, authorityOf } from '../../infra/papers/finish-paper';
import type { OfficePaper } from '../../infra/papers/office-press';
import { filled } from '../../infra/papers/sheet-of';
import type { Policies } from '../../infra/policy/load-policies';
import type { circularLine } from './contract/circulars';

/** What a circular says: its days, words to all, recipients and lines. */
export interface CircularContent {
  from: string;
  to: string;
  remark: string;
  recipients: readonly string[];
  lines: readonly z.output<typeof circularLine>[];
}

/** Writes what a circular says as its paper does; whom the cases concern stays out of it. */
export function circularWords(
  { from, to, remark, recipients, lines }: CircularContent,
  policies: Pick<Policies, 'departments' | 'words'>,
): OfficePaper<'circular'>['fields'] {
  const named = (department: string) => authorityOf({ policies }, department);
  const { line, states } = policies.words.supervision;
  const matters = lines.map(({ department, caseNumber, clock, ground, number, replyBy, state }, index) =>
    filled(line[actLanguage], {
      nth: String(index + 1),
      department: named(department),
      caseNumber,
      matter: ground ?? clockNamed(clock),
      order: number,
      replyBy: dateInPaper(replyBy, actLanguage, 'replyBy'),
      state: states[state][actLanguage],
    }),
  );
  return {
    addressee: recipients.map(named).join('、'),
    from: dateInPaper(from, actLanguage, 'from'),
    to: dateInPaper(to, actLanguage, 'to'),
    matters: matters.join('\n\n'),
    demands: sentence(remark, actLanguage),
  };
}

function clockNamed(clock: string): string {
  return Object.hasOwn(clockWords, clock) ? clockWords[clock as keyof typeof clockWords][actLanguage] : clock;
}
