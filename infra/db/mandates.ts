import type { DataSource, EntityManager } from 'typeorm';
import { type MandateScope, refuseTooManyAgents } from '../../domain/access/mandate';
import { DomainError } from '../../domain/errors';
import type { FileRef } from '../../domain/procedure/file-ref';

/** A mandate as a subject hands it in; days in Asia/Shanghai, `at` an instant (UTC). */
export interface HandedIn {
  id: string;
  subject: string;
  agent: string;
  scope: readonly MandateScope[];
  from: string;
  until: string;
  letter: FileRef;
  by: string;
  at: string;
}

/** What an office says of a mandate. */
export interface Settlement {
  accepted: boolean;
  reason: string | null;
  by: string;
  at: string;
}

/** The register of mandates; of two who settle or revoke one at once the first counts. */
export interface MandateRegister {
  /** Takes a mandate in; throws `beyond-cap` for too many agents and `malformed` for a letter that is not the sender's. */
  handIn(mandate: HandedIn): Promise<void>;
  /** Accepts or refuses a mandate that waits; throws `wrong-stage` for any other and `beyond-cap` for too many agents. */
  settle(id: string, settlement: Settlement): Promise<void>;
  /** Ends a mandate at once; one that was revoked stays as it is, one that was refused throws `wrong-stage`. */
  revoke(id: string, by: string, at: string): Promise<void>;
}

interface Row {
  subject: string;
  agent: string;
  from: string;
  until: string;
  accepted: boolean | null;
  revoked: boolean;
}

/** Creates the register; `most` agents may act for a subject at once. */
export function createMandateRegister(dataSource: DataSource, most: number): MandateRegister {
  return {
    handIn: (mandate) =>
      dataSource.transaction(async (transaction) => {
        await lockSubject(transaction, mandate.subject);
        await refuseTooMany(transaction, mandate, { most, standing: '(accepted is null or accepted)' });
        await keepLetter(transaction, mandate);
        await insert(transaction, mandate);
      }),
    settle: (id, { accepted, reason, by, at }) =>
      dataSource.transaction(async (transaction) => {
        const mandate = await standing(transaction, id);
        if (mandate.revoked)
          throw new DomainError('wrong-stage', 'The mandate was revoked; there is nothing to settle.');
        if (mandate.accepted !== null)
          throw new DomainError('wrong-stage', `The mandate was ${mandate.accepted ? 'accepted' : 'refused'} already.`);
        if (accepted) await refuseTooMany(transaction, { id, ...mandate }, { most, standing: 'accepted' });
        await transaction.query(
          'update mandate set accepted = $2, reason = $3, settled_by = $4, settled_at = $5 where id = $1',
          [id, accepted, reason, by, at],
        );
      }),
    revoke: (id, by, at) =>
      dataSource.transaction(async (transaction) => {
        const mandate = await standing(transaction, id);
        if (mandate.accepted === false)
          throw new DomainError('wrong-stage', 'The mandate was refused; there is nothing to revoke.');
        await transaction.query(
          'update mandate set revoked_by = $2, revoked_at = $3 where id = $1 and revoked_at is null',
          [id, by, at],
        );
      }),
  };
}

/** Whoever counts the agents of a subject takes turns with everybody else who does. */
function lockSubject(transaction: EntityManager, subject: string): Promise<unknown> {
  return transaction.query('select from subject where id = $1 for no key update', [subject]);
}

async function standing(transaction: EntityManager, id: string): Promise<Row> {
  await transaction.query(
    'select from subject where id = (select subject_id from mandate where id = $1) for no key update',
    [id],
  );
  const [row] = await transaction.query<Row[]>(
    `select subject_id as subject, agent_id as agent, from_day::text as "from", until_day::text as "until", accepted,
       revoked_at is not null as revoked from mandate where id = $1`,
    [id],
  );
  if (!row) throw new Error(`There is no mandate ${id}`);
  return row;
}

async function refuseTooMany(
  transaction: EntityManager,
  { id, subject, agent, from, until }: Pick<HandedIn, 'id' | 'subject' | 'agent' | 'from' | 'until'>,
  { most, standing: condition }: { most: number; standing: string },
): Promise<void> {
  const others = await transaction.query<{ agent: string; from: string; until: string }[]>(
    `select agent_id as agent, from_day::text as "from", until_day::text as "until" from mandate
     where subject_id = $1 and agent_id <> $2 and id <> $3 and revoked_at is null and ${condition}`,
    [subject, agent, id],
  );
  refuseTooManyAgents({ from, until }, others, most);
}

async function keepLetter(transaction: EntityManager, { letter, by, id }: HandedIn): Promise<void> {
  const [kept] = await transaction.query<unknown[]>(
    `with kept as (
       update attachment a set kept = true
       where a.id = $1 and a.sha256 = $2 and a.uploaded_by = $3 and a.procedure_id is null and a.scan in ('clean', 'not-scanned')
         and (not a.kept or exists (select from mandate m where m.id = $4 and m.letter_id = a.id))
       returning id)
     select id from kept`,
    [letter.id, letter.sha256, by, id],
  );
  if (kept) return;
  throw new DomainError('malformed', `"${letter.name}" is no fresh file that you uploaded; upload it again.`, 'letter');
}

async function insert(transaction: EntityManager, mandate: HandedIn): Promise<void> {
  const { id, subject, agent, scope, from, until, letter, by, at } = mandate;
  await transaction.query(
    `insert into mandate (id, subject_id, agent_id, scope, from_day, until_day, letter_id, filed_by, filed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [id, subject, agent, [...scope], from, until, letter.id, by, at],
  );
}
