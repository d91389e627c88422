import { exitStatus, Failure } from '../failure';

/** One request to the services, with the answer's JSON and ETag. */
export interface Answered {
  status: number;
  body: unknown;
  etag: string | null;
}

/** What is sent along with a request. */
export interface Asking {
  token?: string | undefined;
  body?: object | undefined;
  headers?: Readonly<Record<string, string>>;
}

/** Asks the services over HTTP: GET, or POST where there is a body; throws `Failure` when nobody answers there. */
export async function ask(origin: string, path: string, { token, body, headers }: Asking = {}): Promise<Answered> {
  const response = await fetch(new URL(path, origin), {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw unreachable(origin, error);
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text), etag: response.headers.get('etag') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function unreachable(origin: string, error: unknown): Failure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  const text = `The services at ${origin} cannot be reached (${cause}). Start them with \`npm start\`, or see ${origin}/healthz.`;
  return new Failure('services-unreachable', text, exitStatus.notRunning);
}
