import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addDays, type CivilDate } from '../../../../domain/calendar/civil-date';
import { importSchema } from '../../../../services/department/contract/imports';
import { correctionsAnswer } from '../../../../services/public/contract';
import { recordsAnswer } from '../../../../services/subject/contract/records';
import { demoSubjects } from '../../../identity/demo-subjects';
import { ask } from '../../system/ask';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Person } from '../person';
import { soon } from '../soon';

/** One penalty of the table: its number and class as the office writes them. */
export interface PenaltyRow {
  number: string;
  breach: string;
  decidedOn: string;
  publishedUntil: string;
}

const heads = [
  '行政相对人名称',
  '行政相对人代码',
  '行政处罚决定书文号',
  '违法行为类型',
  '违法事实',
  '处罚依据',
  '处罚内容',
  '罚款金额（元）',
  '处罚决定日期',
  '公示截止期',
  '失信类别',
];

/** The office sends in a table of penalties of the riverside company and takes it over as a whole. */
export async function sendsInPenalties({ officer }: City, rows: readonly PenaltyRow[]): Promise<void> {
  const { name, code } = demoSubjects.riverside;
  const lines = rows.map(({ number, breach, decidedOn, publishedUntil }) =>
    [name, code, number, '演示违法', '演示事实', '演示依据', '罚款', '20000', decidedOn, publishedUntil, breach].join(
      ',',
    ),
  );
  const table = Buffer.from(`\ufeff${[heads.join(','), ...lines].join('\r\n')}\r\n`);
  const sent = await officer.uploads('/api/department/imports?kind=penalties', 'penalties.csv', table, importSchema);
  const look = () => officer.reads(sent.address, importSchema);
  const said = ({ state, faulty, reason }: z.output<typeof importSchema>) => ({ state, faulty, reason });
  await soon('the table is read', look, ({ state }) => state !== 'reading', said);
  expectSame('faulty rows', (await look()).faulty, 0);
  await officer.sends(`${sent.address}/acts/confirm`, { mode: 'all' }, importSchema);
  await soon('the table is taken over', look, ({ state }) => state === 'done', said);
}

/** Finds the own record of a penalty by its number. */
export async function ownPenalty(person: Person, number: string) {
  const { rows } = await person.reads('/api/subject/records?pageSize=100', recordsAnswer);
  return expectThere(
    `the record ${number}`,
    rows.find((row) => row.number === number),
  );
}

const shown = z.object({
  penalties: z.array(z.object({ number: z.string(), content: z.string(), marks: z.array(z.string()) })),
});

/** The records of this penalty that the public finds. */
export async function publicPenalties({ place }: City, code: string, number: string) {
  const { body } = await ask(place.origin, `/api/public/credit-records?code=${code}`, {});
  return shown.parse(body).penalties.filter((one) => one.number === number);
}

/** The corrections of this record that the public finds. */
export async function publicCorrections({ place }: City, code: string, number: string) {
  const { body } = await ask(place.origin, `/api/public/corrections?code=${code}`, {});
  return correctionsAnswer.parse(body).rows.filter((one) => one.number === number);
}

/** A penalty of a class that was decided on a day, published for three years. */
export function aPenalty(breach: string, decidedOn: CivilDate): PenaltyRow {
  const run = randomUUID().slice(0, 8);
  return { number: `演示罚〔${run}〕1号`, breach, decidedOn, publishedUntil: addDays(decidedOn, 3 * 365) };
}
