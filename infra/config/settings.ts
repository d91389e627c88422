import { resolve } from 'node:path';
import type { Environment } from './environment';
import { mistake, readEnvironment } from './read-environment';
import { type SettingsMistake, SettingsMistakes } from './settings-mistakes';

/** Where an installation stands: on a desk, in a training room, or in office. */
export type Installation = Environment['INSTALLATION'];

/** The files with the four secrets of an installation, as absolute paths. */
export interface KeyFiles {
  readonly codec: string;
  readonly identity: string;
  readonly audit: string;
  readonly session: string;
}

/** What may be known before anything runs: connections that are missing are made by `npm start`. */
export interface StackSettings {
  readonly installation: Installation;
  /** True where one case may be moved forward in time; never in production. */
  readonly trainingClock: boolean;
  readonly port: number;
  /** Scheme, host and port that browsers use, without a slash at the end. */
  readonly publicOrigin: string;
  /** Absolute path. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly smtpUrl: string | undefined;
  /** Mails come from `no-reply@<domain>`, reports on them to `returns.<domain>`. */
  readonly mailDomain: string;
  /** How many times faster than in office what failed to leave is tried again; 1 in production. */
  readonly retryPace: number;
  /** Missing = the city platform is not connected and its pushes are kept. */
  readonly platformUrl: string | undefined;
  /** Missing = files are kept in `DATA_DIR/files`. */
  readonly s3Url: string | undefined;
  /** Missing = files are kept without a virus scan, and shown as such. */
  readonly clamdUrl: string | undefined;
  /** The interface on which delivery reports are taken. */
  readonly returnMailHost: string;
  /** Missing = any free one. */
  readonly returnMailPort: number | undefined;
  /** Missing = any free one. */
  readonly workerHealthPort: number | undefined;
  /** Missing = the embedded development issuer. */
  readonly oidcIssuer: string | undefined;
  readonly temporalUiUrl: string | undefined;
  readonly mailInboxUrl: string | undefined;
  readonly keyFiles: KeyFiles;
}

/** What a worker or a service runs on: every connection is known. */
export interface Settings extends StackSettings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly smtpUrl: string;
  /** Takes delivery reports by SMTP; 2525 unless set. */
  readonly returnMailPort: number;
  /** Answers GET /healthz of the worker; 8081 unless set. */
  readonly workerHealthPort: number;
}

/** Reads the settings of a worker or a service; throws SettingsMistakes that names every wrong or missing variable. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = readEnvironment(env);
  refuse([...missingConnections(read), ...mistakesInOffice(read, env)]);
  const ports = {
    RETURN_MAIL_PORT: read.RETURN_MAIL_PORT ?? 2525,
    WORKER_HEALTH_PORT: read.WORKER_HEALTH_PORT ?? 8081,
  };
  return shaped({ ...read, ...ports }) as Settings;
}

/** Reads the settings of `npm start`, which makes missing connections itself; a production installation must name them all. */
export function readStackSettings(env: NodeJS.ProcessEnv): StackSettings {
  const read = readEnvironment(env);
  const needed = read.INSTALLATION === 'production' ? missingConnections(read) : [];
  refuse([...needed, ...halfDatabase(read), ...mistakesInOffice(read, env)]);
  return shaped(read);
}

function refuse(mistakes: readonly SettingsMistake[]): void {
  if (mistakes.length > 0) throw new SettingsMistakes(mistakes);
}

function missingConnections(read: Environment): SettingsMistake[] {
  const connections = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL'] as const;
  return connections.filter((name) => read[name] === undefined).map((name) => mistake(name, undefined));
}

function halfDatabase(read: Environment): SettingsMistake[] {
  if ((read.DATABASE_URL === undefined) === (read.DATABASE_OWNER_URL === undefined)) return [];
  const name = read.DATABASE_URL === undefined ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
  return [mistake(name, undefined, 'set both DATABASE_URL (the app) and DATABASE_OWNER_URL (migrations), or neither')];
}

function mistakesInOffice(read: Environment, env: NodeJS.ProcessEnv): SettingsMistake[] {
  if (read.INSTALLATION !== 'production') return [];
  const own = ['PUBLIC_ORIGIN', 'CODEC_KEY_FILE', 'IDENTITY_KEY_FILE', 'AUDIT_KEY_FILE', 'SESSION_KEY_FILE'] as const;
  const missing = own.filter((name) => read[name] === undefined).map((name) => mistake(name, undefined));
  if (read.RETRY_PACE !== 1)
    missing.push(mistake('RETRY_PACE', env['RETRY_PACE'], 'leave it out: production keeps the pauses of an office'));
  if (read.OIDC_ISSUER !== undefined && !isDevelopmentIssuer(read.OIDC_ISSUER, read.PUBLIC_ORIGIN)) return missing;
  const wayOut = 'production refuses the development issuer; set it to the issuer of the installation';
  return [...missing, mistake('OIDC_ISSUER', env['OIDC_ISSUER'], wayOut)];
}

function isDevelopmentIssuer(issuer: string, origin: string | undefined): boolean {
  const { hostname, origin: issuerOrigin } = new URL(issuer);
  return issuerOrigin === origin || /^(localhost|127\..*|\[::1\])$/.test(hostname);
}

function shaped(read: Environment): StackSettings {
  const dataDir = resolve(read.DATA_DIR);
  return {
    installation: read.INSTALLATION,
    trainingClock: read.INSTALLATION !== 'production',
    port: read.PORT,
    publicOrigin: read.PUBLIC_ORIGIN ?? `http://127.0.0.1:${read.PORT}`,
    dataDir,
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    smtpUrl: read.SMTP_URL,
    mailDomain: read.MAIL_DOMAIN ?? mailDomainOf(read.PUBLIC_ORIGIN),
    retryPace: read.RETRY_PACE,
    platformUrl: read.PLATFORM_URL,
    s3Url: read.S3_URL,
    clamdUrl: read.CLAMD_URL,
    returnMailHost: read.RETURN_MAIL_HOST,
    returnMailPort: read.RETURN_MAIL_PORT,
    workerHealthPort: read.WORKER_HEALTH_PORT,
    oidcIssuer: read.OIDC_ISSUER,
    temporalUiUrl: read.TEMPORAL_UI_URL,
    mailInboxUrl: read.MAIL_INBOX_URL,
    keyFiles: {
      codec: resolve(read.CODEC_KEY_FILE ?? `${dataDir}/keys/codec.json`),
      identity: resolve(read.IDENTITY_KEY_FILE ?? `${dataDir}/keys/identity.json`),
      audit: resolve(read.AUDIT_KEY_FILE ?? `${dataDir}/keys/audit.pem`),
      session: resolve(read.SESSION_KEY_FILE ?? `${dataDir}/keys/session.json`),
    },
  };
}

/** Mail goes by names, so an installation that is reached by a bare address mails from a domain that nobody has. */
function mailDomainOf(origin: string | undefined): string {
  const host = origin === undefined ? '' : new URL(origin).hostname;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && /[a-z]/.test(host) ? host : 'credit-casework.test';
}
