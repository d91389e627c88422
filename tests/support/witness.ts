import { appendFileSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a client knows of one command: it was answered, refused, or left without an answer. */
export interface Testimony {
  key: string;
  said: 'invoke' | 'ok' | 'fail' | 'unknown';
  status: number | null;
  /** Milliseconds since 1970, by the witness's own clock. */
  at: number;
}

/** One command as it is sent; `version` is the event that the sender saw. */
export interface Command {
  path: string;
  token: string;
  key: string;
  body: object;
  version?: number | undefined;
}

/** What a command was answered for good. */
export interface Outcome {
  status: number;
  /** The body, byte for byte. */
  text: string;
  etag: string | null;
}

const giveUpAfter = 90_000;

/** A client outside the system that writes down every call before and after it, and asks again with the same key until it knows. */
export class Witness {
  private readonly file: number;
  readonly seen: Testimony[] = [];

  constructor(
    folder: string,
    private readonly url: string,
  ) {
    this.file = openSync(join(folder, 'witness.jsonl'), 'a');
  }

  /** Signs in a demo person. */
  async token(user: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ user });
    const response = await fetch(`${this.url}/api/identity/dev-token`, { method: 'POST', headers, body });
    return ((await response.json()) as { token: string }).token;
  }

  /** Sends one command under its key until the answer is known; throws on a refusal that is none of a fault's making. */
  async command<Answer>(path: string, token: string, key: string, body: object): Promise<Answer> {
    const { status, text } = await this.outcome({ path, token, key, body });
    if (status >= 300) throw new Error(`${path} ${status}: ${text}`);
    return JSON.parse(text) as Answer;
  }

  /** Sends one command under its key until it is answered or refused for good. */
  async outcome(call: Command): Promise<Outcome> {
    const { key, path } = call;
    for (const until = Date.now() + giveUpAfter; Date.now() < until; await pause(300)) {
      const outcome = await this.once(call);
      if (outcome) return outcome;
    }
    throw new Error(`${path} under ${key} got no answer in time`);
  }

  /** Sends one command a single time; null when its outcome stays unknown. */
  async once(call: Command): Promise<Outcome | null> {
    const { key } = call;
    this.note({ key, said: 'invoke', status: null });
    const answer = await this.post(call);
    const wait = !answer || answer.status === 503 || answer.retry;
    const said = wait ? 'unknown' : answer.status < 300 ? 'ok' : 'fail';
    this.note({ key, said, status: answer?.status ?? null });
    return wait ? null : answer;
  }

  private async post({ path, token, key, body, version }: Command): Promise<(Outcome & { retry: boolean }) | null> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    try {
      const response = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const { status, headers: sent } = response;
      return { status, text: await response.text(), etag: sent.get('etag'), retry: sent.has('retry-after') };
    } catch {
      return null;
    }
  }

  private note(said: Omit<Testimony, 'at'>): void {
    const testimony = { ...said, at: Date.now() };
    this.seen.push(testimony);
    appendFileSync(this.file, `${JSON.stringify(testimony)}\n`);
    fsyncSync(this.file);
  }
}
