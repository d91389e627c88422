import { civilDateAt } from '../../../domain/calendar/civil-date';
import { dateInPaper } from '../../../infra/papers/compose/figures';
import { withoutPersonNumbers } from '../../../infra/papers/compose/sentences';
import { actLanguage, authorityOf } from '../../../infra/papers/finish-paper';
import { filled } from '../../../infra/papers/sheet-of';
import type { Policies } from '../../../infra/policy/load-policies';
import type { Entry } from '../entries/entry-schema';
import type { CreditRecords } from './read-records';

/** An application for repair of a public entry that is under way. */
export interface PendingRepair {
  number: string;
  listing: string;
  /** RFC 3339. */
  filedAt: string;
}

/** What a credit report says of its subject. */
export interface CreditFile {
  entries: readonly Entry[];
  records: CreditRecords;
  repairs: readonly PendingRepair[];
}

type Rules = Pick<Policies, 'departments' | 'words'>;

/** Writes what a credit report says in the words of the act; numbers of persons that texts hold are masked. */
export function creditWords({ entries, records, repairs }: CreditFile, rules: Rules) {
  const { words } = rules;
  const report = words.creditReport;
  const or = (lines: readonly string[], none: string) => (lines.length === 0 ? none : lines.join('\n\n'));
  return {
    entries: or(
      entries.map((entry, index) => entryLine(entry, index, rules)),
      report.noEntries[actLanguage],
    ),
    records: or(recordLines(records, rules), report.noRecords[actLanguage]),
    repairs: or(
      repairs.map(({ number, listing, filedAt }, index) =>
        filled(report.repair[actLanguage], {
          nth: String(index + 1),
          list: entries.find(({ id }) => id === listing)?.title[actLanguage] ?? '',
          filedOn: dateInPaper(civilDateAt(filedAt), actLanguage, 'filedOn'),
          number,
        }),
      ),
      report.noRepairs[actLanguage],
    ),
  };
}

function entryLine(entry: Entry, index: number, { words }: Rules): string {
  const { entry: line, objected } = words.creditReport;
  const { title, authority, decidedOn, decision, displayUntil, ground, marks } = entry;
  const said = filled(line[actLanguage], {
    nth: String(index + 1),
    list: title[actLanguage],
    department: authority[actLanguage],
    decidedOn: dateInPaper(decidedOn, actLanguage, 'decidedOn'),
    decision,
    until: dateInPaper(displayUntil, actLanguage, 'until'),
    ground: ground[actLanguage],
  });
  return marks.length === 0 ? said : `${said}${objected[actLanguage]}`;
}

function recordLines({ licences, penalties, honours }: CreditRecords, rules: Rules): string[] {
  const { licence, penalty, honour, unlimited, objected, honours: names } = rules.words.creditReport;
  const day = (date: string, field: string) => dateInPaper(date, actLanguage, field);
  const office = (department: string) => authorityOf({ policies: rules }, department);
  const lines = [
    ...licences.map(({ name, number, content, department, decidedOn, validUntil, marks }) => ({
      form: licence,
      marks,
      said: {
        name,
        number,
        content,
        department: office(department),
        decidedOn: day(decidedOn, 'decidedOn'),
        until: validUntil === null ? unlimited[actLanguage] : day(validUntil, 'validUntil'),
      },
    })),
    ...penalties.map(({ number, violation, content, department, decidedOn, publishedUntil, marks }) => ({
      form: penalty,
      marks,
      said: {
        number,
        violation: violation ?? '—',
        content,
        department: office(department),
        decidedOn: day(decidedOn, 'decidedOn'),
        until: day(publishedUntil, 'publishedUntil'),
      },
    })),
    ...honours.map(({ kind, year, department, correction, marks }) => ({
      form: honour,
      marks,
      said: {
        kind: correction ?? names[kind]?.[actLanguage] ?? kind,
        year: String(year),
        department: office(department),
      },
    })),
  ];
  return lines.map(({ form, said, marks }, index) => {
    const line = withoutPersonNumbers(filled(form[actLanguage], { ...said, nth: String(index + 1) }));
    return marks.length === 0 ? line : `${line}${objected[actLanguage]}`;
  });
}
