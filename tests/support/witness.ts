import { appendFileSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a client knows of one command: it was answered, refused, or left without an answer. */
export interface Testimony {
  key: string;
  said: 'invoke' | 'ok' | 'fail' | 'unknown';
  status: number | null;
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
    const until = Date.now() + giveUpAfter;
    while (Date.now() < until) {
      this.note({ key, said: 'invoke', status: null });
      const answer = await this.post(path, token, key, body);
      if (answer && answer.status < 300) {
        this.note({ key, said: 'ok', status: answer.status });
        return (await answer.json()) as Answer;
      }
      const wait = !answer || answer.status === 503 || answer.headers.has('retry-after');
      this.note({ key, said: wait ? 'unknown' : 'fail', status: answer?.status ?? null });
      if (!wait) throw new Error(`${path} ${answer.status}: ${await answer.text()}`);
      await pause(300);
    }
    throw new Error(`${path} got no answer in time`);
  }

  private async post(path: string, token: string, key: string, body: object): Promise<Response | null> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
    };
    try {
      return await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    } catch {
      return null;
    }
  }

  private note(testimony: Testimony): void {
    this.seen.push(testimony);
    appendFileSync(this.file, `${JSON.stringify(testimony)}\n`);
    fsyncSync(this.file);
  }
}
