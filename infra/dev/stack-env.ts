import type { StackSettings } from '../config/settings';

/** Where the connections of a running stack are. */
export interface Connections {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  readonly temporalAddress: string;
  readonly smtpUrl: string;
  readonly returnMailPort: number;
  readonly workerHealthPort: number;
  readonly temporalUiUrl: string | undefined;
  readonly mailInboxUrl: string | undefined;
}

/** The environment of worker and services: what was set, completed by the connections; without the owner of the tables. */
export function partEnv(env: NodeJS.ProcessEnv, settings: StackSettings, connections: Connections): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, ...rest } = env;
  return { ...rest, ...stackVariables(settings, connections) };
}

/** The variables under which worker, services and command line find this stack. */
export function stackVariables(settings: StackSettings, connections: Connections): Record<string, string> {
  const { keyFiles } = settings;
  const optional = { OIDC_ISSUER: settings.oidcIssuer, TEMPORAL_UI_URL: connections.temporalUiUrl };
  const set = Object.entries({ ...optional, MAIL_INBOX_URL: connections.mailInboxUrl }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    INSTALLATION: settings.installation,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    PUBLIC_ORIGIN: settings.publicOrigin,
    DATABASE_URL: connections.databaseUrl,
    TEMPORAL_ADDRESS: connections.temporalAddress,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    SMTP_URL: connections.smtpUrl,
    RETURN_MAIL_PORT: String(connections.returnMailPort),
    WORKER_HEALTH_PORT: String(connections.workerHealthPort),
    CODEC_KEY_FILE: keyFiles.codec,
    IDENTITY_KEY_FILE: keyFiles.identity,
    AUDIT_KEY_FILE: keyFiles.audit,
    SESSION_KEY_FILE: keyFiles.session,
    ...Object.fromEntries(set),
  };
}
