import { z } from 'zod';

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535);
const url = (...protocols: string[]) => z.string().refine((text) => protocols.includes(protocolOf(text)));

/** One zod schema of the environment; each variable carries the way out of a mistake and whether its value is secret. */
export const environment = z.object({
  INSTALLATION: z
    .enum(['development', 'training', 'production'])
    .default('development')
    .meta({ wayOut: 'set it to development, training or production' }),
  PORT: portNumber.default(8080).meta({ wayOut: 'set it to a port number from 1 to 65535, for instance PORT=8090' }),
  DATA_DIR: z.string().default('./.data').meta({ wayOut: 'set it to a folder that may be written' }),
  PUBLIC_ORIGIN: url('http:', 'https:')
    .transform((text) => new URL(text).origin)
    .optional()
    .meta({ wayOut: 'set it to the address that browsers use, for instance https://credit.example.org' }),
  DATABASE_URL: url('postgres:', 'postgresql:')
    .optional()
    .meta({ secret: true, wayOut: 'set it to postgres://<app role>:<password>@<host>:<port>/<database>' }),
  DATABASE_OWNER_URL: url('postgres:', 'postgresql:')
    .optional()
    .meta({ secret: true, wayOut: 'set it to postgres://<owner role>:<password>@<host>:<port>/<database>' }),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d{1,5}$/)
    .optional()
    .meta({ wayOut: 'set it to host:port of a Temporal server (1.32 or newer for the training clock)' }),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]{2,255}$/)
    .default('credit-casework')
    .meta({ wayOut: 'set it to the name of a Temporal namespace: letters, digits, dots and dashes' }),
  SMTP_URL: url('smtp:', 'smtps:')
    .optional()
    .meta({ secret: true, wayOut: 'set it to smtp://<user>:<password>@<host>:<port>' }),
  MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .optional()
    .meta({ wayOut: 'set it to the domain that mails come from, for instance credit.example.org' }),
  RETRY_PACE: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .default(1)
    .meta({ wayOut: 'set it to a whole number from 1 to 999: so many times faster mails and pushes are tried again' }),
  PLATFORM_URL: url('http:', 'https:')
    .optional()
    .meta({ wayOut: 'set it to the address that takes pushes of the city credit platform' }),
  S3_URL: url('http:', 'https:')
    .refine((text) => /^\/[\w.-]+$/.test(new URL(text).pathname))
    .optional()
    .meta({ secret: true, wayOut: 'set it to https://<key>:<secret>@<host>/<bucket>?region=<region>' }),
  CLAMD_URL: url('tcp:')
    .refine((text) => new URL(text).port !== '')
    .optional()
    .meta({ wayOut: 'set it to tcp://<host>:<port> of a clamd, for instance tcp://127.0.0.1:3310' }),
  RETURN_MAIL_HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ wayOut: 'set it to the address of the interface on which delivery reports are taken' }),
  RETURN_MAIL_PORT: portNumber.optional().meta({ wayOut: 'set it to the port that takes delivery reports' }),
  WORKER_HEALTH_PORT: portNumber.optional().meta({ wayOut: 'set it to a free port of this machine' }),
  OIDC_ISSUER: url('http:', 'https:')
    .optional()
    .meta({ wayOut: 'set it to the address of the OpenID Connect issuer of the installation' }),
  TEMPORAL_UI_URL: url('http:', 'https:').optional().meta({ wayOut: "set it to the address of Temporal's Web UI" }),
  MAIL_INBOX_URL: url('http:', 'https:').optional().meta({ wayOut: "set it to the address of the catcher's inbox" }),
  CODEC_KEY_FILE: z.string().optional().meta({ wayOut: 'set it to the file with the payload keys' }),
  IDENTITY_KEY_FILE: z.string().optional().meta({ wayOut: 'set it to the file with the keys for citizen numbers' }),
  AUDIT_KEY_FILE: z.string().optional().meta({ wayOut: 'set it to the file with the Ed25519 key of the audit chain' }),
  SESSION_KEY_FILE: z.string().optional().meta({ wayOut: 'set it to the file with the key of the session cookies' }),
});

/** The environment after reading: ports are numbers, defaults are filled in, what is optional may be missing. */
export type Environment = z.infer<typeof environment>;

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}
