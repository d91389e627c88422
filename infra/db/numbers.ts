import { type DataSource, QueryFailedError } from 'typeorm';
import type { NumberRequest } from '../../activities/contract';
import type { NumberRegister } from '../../activities/ports';

// One statement is one transaction and one round trip. A number is written as department, register, year and its digits,
// four at least. Whoever asks beside another under the same key fails on that key, and nothing of it stands.
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
      $2 || '-' || $1 || '-' || $3 || '-' || lpad(last::text, greatest(4, length(last::text)), '0') from taken
    returning number)
  select number from standing union all select number from given`;

/** Creates the register of numbers: 1, 2, 3… per register, department and year without a gap, and one number per key. */
export function createNumberRegister(dataSource: DataSource): NumberRegister {
  return {
    async allocate(request) {
      for (;;) {
        try {
          return await allocate(dataSource, request);
        } catch (error) {
          if (!wasTaken(error)) throw error;
        }
      }
    },
  };
}

async function allocate(dataSource: DataSource, request: NumberRequest): Promise<string> {
  const { register, department, year, key } = request;
  const [row]: { number: string }[] = await dataSource.query(allocation, [register, department, String(year), key]);
  if (!row) throw new Error(`No number of the register ${register} was given out.`);
  return row.number;
}

function wasTaken(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    (error.driverError as { constraint?: string }).constraint === 'allocated_number_pkey'
  );
}
