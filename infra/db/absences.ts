import type { DataSource, EntityManager } from 'typeorm';
import {
  type Colleague,
  checkDeputy,
  deputisedRoles,
  refuseOverlaps,
  type StandingAbsence,
} from '../../domain/access/absence';
import type { Role } from '../../domain/access/roles';
import { DomainError } from '../../domain/errors';

/** An absence as it is entered; days in Asia/Shanghai, `at` an instant (UTC). */
export interface EnteredAbsence {
  id: string;
  person: string;
  deputy: string;
  from: string;
  until: string;
  lent: readonly Role[];
  by: string;
  at: string;
}

/** The register of absences; entries of one department are judged one after the other. */
export interface AbsenceRegister {
  /** Enters an absence; throws `malformed` for a deputy who cannot stand in, `contradiction` for days that overlap. */
  enter(absence: EnteredAbsence): Promise<void>;
  /** Ends an absence at once; one that was cancelled stays as it is. */
  cancel(id: string, by: string, at: string): Promise<void>;
}

/** Creates the register of absences. */
export function createAbsenceRegister(dataSource: DataSource): AbsenceRegister {
  return {
    enter: (absence) => dataSource.transaction((transaction) => enter(transaction, absence)),
    cancel: async (id, by, at) => {
      await dataSource.query(
        'update absence set cancelled_by = $2, cancelled_at = $3 where id = $1 and cancelled_at is null',
        [id, by, at],
      );
    },
  };
}

async function enter(transaction: EntityManager, { id, by, at, lent, ...entered }: EnteredAbsence): Promise<void> {
  const absent = await colleague(transaction, entered.person, 'person');
  const deputy = await colleague(transaction, entered.deputy, 'deputy');
  const { from, until } = entered;
  const absence = { absent, deputy, lent, from, until };
  checkDeputy(absence);
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 8))', [absent.department]);
  const standing = await transaction.query<StandingAbsence[]>(
    `select a.person_id as person, p.display_name as name, a.deputy_id as deputy, d.display_name as "deputyName",
       a.from_day::text as "from", a.until_day::text as "until"
     from absence a join person p on p.id = a.person_id join person d on d.id = a.deputy_id
     where a.department = $1 and a.cancelled_at is null and a.id <> $2`,
    [absent.department, id],
  );
  refuseOverlaps(absence, standing);
  const roles = deputisedRoles.filter((role) => lent.includes(role) && !deputy.roles.includes(role));
  await transaction.query(
    `insert into absence (id, person_id, deputy_id, department, from_day, until_day, lent, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [id, absent.person, deputy.person, absent.department, from, until, roles, by, at],
  );
}

async function colleague(transaction: EntityManager, id: string, field: string): Promise<Colleague> {
  const [found] = await transaction.query<Colleague[]>(
    'select id as person, display_name as name, department, roles from person where id = $1',
    [id],
  );
  if (found) return found;
  throw new DomainError('malformed', 'Nobody is registered by this id.', field);
}
