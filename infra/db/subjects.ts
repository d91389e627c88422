import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PartyProgress } from '../../domain/determination/determination-state';
import { DomainError } from '../../domain/errors';
import { checkCitizenId } from '../../domain/identifiers/citizen-id';
import { type CodeReason, codeReasons } from '../../domain/identifiers/code-check';
import { maskCitizenId } from '../../domain/identifiers/masking';
import { checkUscc } from '../../domain/identifiers/uscc';
import type { Sealing } from '../crypto/sealing';
import { auditAccess } from './audit/access';
import { instant } from './instant';

/** A subject as it is registered: a person by citizen number, everybody else by unified social credit code. */
export interface NewSubject {
  /** The id to give a subject that is not yet known; a fresh one by default. */
  id?: string;
  kind: PartyProgress['kind'];
  name: string;
  code: string;
  /** Instant of registration, RFC 3339 UTC. */
  at: string;
}

/** A subject as it may be shown. */
export interface KnownSubject {
  id: string;
  kind: PartyProgress['kind'];
  name: string;
  codeMasked: string;
}

/** Who reads a sealed number, in which role, why and when (RFC 3339 UTC). */
export interface Reader {
  person: string;
  role: string;
  reason: string;
  at: string;
}

/** The register of subjects: numbers are sealed, found by keyed hash, and every reading of one is audited. */
export interface SubjectRegister {
  /** Registers a subject or finds the one with this code, whose name and kind stay; throws `malformed` for a bad code. */
  register(subject: NewSubject): Promise<KnownSubject>;
  /** Finds a subject by its code; null when there is none. */
  find(code: string): Promise<KnownSubject | null>;
  /** Reads the number of a subject in full, once the reading stands in the audit; throws `malformed` without a reason. */
  unseal(subject: string, reader: Reader): Promise<string>;
}

const codePlace = (subject: string) => `subject.code/${subject}`;
const shown = 'id, kind, name, code_masked as "codeMasked"';

/** Creates the register of subjects. */
export function createSubjectRegister(dataSource: DataSource, sealing: Sealing): SubjectRegister {
  const find = async (code: string): Promise<KnownSubject | null> => {
    const [row]: KnownSubject[] = await dataSource.query(`select ${shown} from subject where code_hash = $1`, [
      sealing.fingerprint(code),
    ]);
    return row ?? null;
  };
  return {
    find,
    register: async ({ id = randomUUID(), kind, name, code, at }) => {
      refuseBadCode(kind, code);
      const person = kind === 'person';
      await dataSource.query(
        `insert into subject (id, kind, name, code_kind, code_hash, code_sealed, code_masked, code_public, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (code_hash) do nothing`,
        [
          id,
          kind,
          name,
          person ? 'id' : 'uscc',
          sealing.fingerprint(code),
          sealing.seal(code, codePlace(id)),
          person ? maskCitizenId(code) : code,
          person ? null : code,
          instant(at),
        ],
      );
      const known = await find(code);
      if (!known) throw new Error('The subject was registered and is gone.');
      return known;
    },
    unseal: (subject, reader) => unseal(dataSource, { sealing, subject, reader }),
  };
}

async function unseal(
  dataSource: DataSource,
  { sealing, subject, reader }: { sealing: Sealing; subject: string; reader: Reader },
): Promise<string> {
  const { person, role, reason, at } = reader;
  if (reason.trim() === '') throw new DomainError('malformed', 'Say why the number must be read.', 'reason');
  const [row]: { code_sealed: Buffer }[] = await dataSource.query('select code_sealed from subject where id = $1', [
    subject,
  ]);
  if (!row) throw new DomainError('malformed', 'There is no subject with this id.', 'subject');
  await auditAccess(dataSource, { at, person, role, action: 'number-read', object: `subject/${subject}`, reason });
  return sealing.open(row.code_sealed, codePlace(subject));
}

function refuseBadCode(kind: NewSubject['kind'], code: string): void {
  const { valid, reason } = kind === 'person' ? checkCitizenId(code) : checkUscc(code);
  if (!valid) throw new DomainError('malformed', codeReasons[reason ?? ('wrong-length' satisfies CodeReason)], 'code');
}
