import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { NumberRegister } from '../../activities/ports';
import { innerNumber, type NumberForms, type NumberPlace } from './number-text';

// One statement is one round trip. Whoever asks beside another under the same key fails on that key, and nothing of it stands.
const allocation = `
  with standing as (
    select number from allocated_number where key = $4),
  taken as (
    insert into number_register as r (register, department, year, last)
    select $1, $2, $3::integer, 1 where not exists (select from standing)
    on conflict (register, department, year) do update set last = r.last + 1
    returning last),
  given as (
    insert into allocated_number (key, register, department, year, number)
    select $4, $1, $2, $3::integer,
      replace($5, '{{number}}', lpad(last::text, greatest($6::integer, length(last::text)), '0')) from taken
    returning number)
  select number from standing union all select number from given`;

/**
 * Creates the register of numbers: 1, 2, 3… per register, department and year without a gap, and one number per key;
 * `forms` says how they read.
 */
export function createNumberRegister(dataSource: DataSource, forms: NumberForms = innerNumber): NumberRegister {
  return { allocate: (request) => againIfTaken(() => takeNumber(dataSource, request, forms)) };
}

/**
 * Takes the next number, alone or within a transaction: it is given out for good when that commits and not at all when it
 * does not. A key that has its number gets it again. Others who want a number at this place wait for the end of the
 * transaction; who wants one under the same key fails then and is to ask again (`againIfTaken`).
 */
export async function takeNumber(
  database: DataSource | EntityManager,
  place: NumberPlace,
  forms: NumberForms,
): Promise<string> {
  const { register, department, year, key } = place;
  const { text, digits } = forms(place);
  const [row] = await database.query<{ number: string }[]>(allocation, [register, department, year, key, text, digits]);
  if (!row) throw new Error(`No number of the register ${register} was given out.`);
  return row.number;
}

/** Does a work that takes a number anew as long as another took it under the same key meanwhile. */
export async function againIfTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!wasTaken(error)) throw error;
    }
  }
}

function wasTaken(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    (error.driverError as { constraint?: string }).constraint === 'allocated_number_pkey'
  );
}
