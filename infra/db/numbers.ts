import type { DataSource, EntityManager } from 'typeorm';
import type { NumberRegister } from '../../activities/ports';
import { type NumberPlace, type NumberWriter, numberText } from './number-text';

/**
 * Creates the register of numbers: 1, 2, 3… per register, department and year without a gap, and one number per key;
 * `write` says how they read.
 */
export function createNumberRegister(dataSource: DataSource, write: NumberWriter = numberText): NumberRegister {
  return {
    allocate: async (request) =>
      (await numberOf(dataSource.manager, request.key)) ??
      (await dataSource.transaction((transaction) => takeNumber(transaction, request, write))),
  };
}

/**
 * Takes the next number within a transaction: it is given out for good when that commits and not at all when it does not.
 * A key that has its number gets it again. Others who want a number at this place wait for the end of the transaction.
 */
export async function takeNumber(transaction: EntityManager, place: NumberPlace, write: NumberWriter): Promise<string> {
  const { register, department, year, key } = place;
  // Taking the row first makes everybody else wait: a number is given out for good or, if this fails, not at all.
  const [row]: { last: number }[] = await transaction.query(
    `insert into number_register as r (register, department, year, last) values ($1, $2, $3, 0)
     on conflict (register, department, year) do update set last = r.last returning last`,
    [register, department, year],
  );
  const standing = await numberOf(transaction, key);
  if (standing !== null) return standing;
  const next = (row?.last ?? 0) + 1;
  const number = write(place, next);
  await transaction.query(
    `with taken as (
       update number_register set last = $4 where register = $1 and department = $2 and year = $3)
     insert into allocated_number (key, register, department, year, number) values ($5, $1, $2, $3, $6)`,
    [register, department, year, next, key, number],
  );
  return number;
}

async function numberOf(database: EntityManager, key: string): Promise<string | null> {
  const [row]: { number: string }[] = await database.query('select number from allocated_number where key = $1', [key]);
  return row?.number ?? null;
}
