import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { FileRef } from '../../../domain/procedure/file-ref';
import { createCalendarShelf } from '../../../infra/calendar/calendar-shelf';
import { type Keys, loadKeys } from '../../../infra/config/keys';
import type { Settings } from '../../../infra/config/settings';
import { createSealing, type Sealing, sealingKeys } from '../../../infra/crypto/sealing';
import { createAbsenceRegister } from '../../../infra/db/absences';
import { type Claimant, claimFiles } from '../../../infra/db/attachment-claims';
import { createAttachments } from '../../../infra/db/attachments';
import { createBlackLists } from '../../../infra/db/black-lists';
import { createConsentShelf } from '../../../infra/db/consents';
import { createAppDataSource } from '../../../infra/db/data-source';
import { createDutyRegister } from '../../../infra/db/duty-transfers';
import { createListCheck } from '../../../infra/db/list-check';
import { createMandateRegister } from '../../../infra/db/mandates';
import { createNumberRegister } from '../../../infra/db/numbers';
import { createSubjectRegister } from '../../../infra/db/subjects';
import { openFileStore } from '../../../infra/files/open-file-store';
import { documentNumbers } from '../../../infra/papers/document-number';
import { createOfficePress } from '../../../infra/papers/office-press';
import { loadPolicies, type Policies } from '../../../infra/policy/load-policies';
import { createCasework } from '../../../infra/temporal/casework-client';
import { openClient } from '../../../infra/temporal/connect';
import { createPayloadCodec } from '../../../infra/temporal/payload-codec';
import { pagesFolder } from '../../../infra/web/kept-pages';
import { createAudit } from '../audit';
import { createTools } from './create-tools';
import { createIssuer } from './issuer';

/** What a process has before it reaches the database. */
export interface Ground {
  settings: Settings;
  keys: Keys;
  policies: Policies;
  logger: Logger;
  client: Client;
}

/** Lays the ground; throws for keys or rules with mistakes, and connects to nothing yet. */
export function layGround(settings: Settings, logger: Logger): Ground {
  const keys = loadKeys(settings);
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  return {
    settings,
    keys,
    policies: loadPolicies(),
    logger,
    client: openClient({ address, namespace, codecKeys: keys.codec }),
  };
}

/** Everything that services work with; each service takes what its own list of needs names. */
export type Machines = Awaited<ReturnType<typeof openMachines>>;

/** Opens the database and makes everything that services work with; throws when the database cannot be reached. */
export async function openMachines(ground: Ground) {
  const { settings } = ground;
  return machinesOn(await createAppDataSource(settings.databaseUrl), ground);
}

/** Makes everything that services work with over an open database. */
export function machinesOn(dataSource: DataSource, { settings, keys, policies, logger, client }: Ground) {
  const now = () => new Date();
  const sealing: Sealing = createSealing(sealingKeys(keys.identity));
  const issuer = createIssuer(settings, keys.session, now);
  const numbers = createNumberRegister(dataSource, documentNumbers(policies));
  const codec = createPayloadCodec(keys.codec);
  const calendars = createCalendarShelf(dataSource, policies.calendar);
  return {
    dataSource,
    sql: dataSource,
    tools: createTools({ dataSource, settings, keys, logger, issuer: issuer.issuer, now }),
    casework: createCasework(client),
    audit: createAudit(dataSource, now),
    sealing,
    subjects: createSubjectRegister(dataSource, sealing),
    blackLists: createBlackLists(dataSource),
    attachments: createAttachments(dataSource, openFileStore(settings, keys.identity)),
    claimFiles: (files: readonly FileRef[], to: Claimant) => claimFiles(dataSource, files, to),
    consents: createConsentShelf(dataSource, sealing),
    absenceRegister: createAbsenceRegister(dataSource),
    duties: createDutyRegister(dataSource),
    mandates: createMandateRegister(dataSource, policies.rights.mandate['agents-at-once'].most),
    caseNumbers: {
      allocate: (request: { department: string; year: number; key: string }) =>
        numbers.allocate({ register: 'case', ...request }),
    },
    papers: createOfficePress({ dataSource, policies, origin: settings.publicOrigin, clock: now }),
    receiptNumbers: {
      allocate: (
        register: 'case' | 'objection' | 'repair',
        request: { department: string; year: number; key: string },
      ) => numbers.allocate({ register, ...request }),
    },
    policies,
    packs: policies.packs,
    departments: policies.departments,
    measures: policies.measures,
    memoranda: policies.memoranda,
    training: settings.installation !== 'production',
    ladder: policies.ladder,
    rights: policies.rights,
    calendar: () => calendars.current(),
    checkLists: createListCheck(dataSource, sealing),
    mint: issuer.mint,
    issuer: issuer.issuer.address,
    decode: (payloads: Payload[]) => codec.decode(payloads),
    temporalUi: settings.temporalUiUrl === undefined ? null : new URL(settings.temporalUiUrl).origin,
    mailInbox: settings.mailInboxUrl ?? null,
    pages: pagesFolder(settings.dataDir),
    headFile: join(settings.dataDir, 'audit-heads.jsonl'),
  };
}
