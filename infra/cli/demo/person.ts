import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { z as zod } from 'zod';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { meAnswer } from '../../../services/identity/contract';
import { folders } from '../../../services/shared/procedures';
import { actAnswer } from '../../../services/shared/schemas';
import { type Answered, ask } from '../system/ask';
import { devToken } from '../system/dev-token';
import { Difference, expectSame } from './difference';

/** A procedure as an act names it. */
export interface ProcedureRef {
  kind: ProcedureKind;
  id: string;
}

const problemShape = zod.object({ type: zod.string(), detail: zod.string() });

/** Somebody who signed in, and all that this person can do in a story: read, act, be refused. */
export class Person {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
    readonly me: z.infer<typeof meAnswer>,
  ) {}

  /** Signs a demo person in. */
  static async signsIn(origin: string, user: string): Promise<Person> {
    const { token } = await devToken(origin, user);
    const { body } = await ask(origin, '/api/identity/me', { token });
    return new Person(origin, token, meAnswer.parse(body));
  }

  /** The name by which the story tells of the person. */
  get name(): string {
    return this.me.name;
  }

  /** Reads a page; throws `Difference` unless it comes and is as the contract says. */
  async reads<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
    return accepted(`GET ${path}`, await ask(this.origin, path, { token: this.token }), shape);
  }

  /** Saves a file; throws `Difference` unless it comes. */
  async saves(path: string): Promise<Buffer> {
    const response = await fetch(new URL(path, this.origin), { headers: { authorization: `Bearer ${this.token}` } });
    if (!response.ok) throw new Difference(`GET ${path}`, 'a file', `${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Sends something once; throws `Difference` unless it is taken and answered as the contract says. */
  async sends<Shape extends z.ZodType>(path: string, body: object, shape: Shape): Promise<z.output<Shape>> {
    return accepted(`POST ${path}`, await this.post(path, body), shape);
  }

  /** Hands in a file once; throws `Difference` unless it is taken and answered as the contract says. */
  async hands<Shape extends z.ZodType>(
    path: string,
    { name, bytes }: { name: string; bytes: Buffer },
    shape: Shape,
  ): Promise<z.output<Shape>> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const headers = { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() };
    const response = await fetch(new URL(path, this.origin), { method: 'POST', headers, body: form });
    return accepted(`POST ${path}`, { status: response.status, body: await response.json(), etag: null }, shape);
  }

  /** Does an act on a procedure, with what the act says. */
  async does(act: string, on: ProcedureRef, says: object = {}): Promise<z.output<typeof actAnswer>> {
    return this.sends(this.addressOf(act, on), says, actAnswer);
  }

  /** Uploads a file; throws `Difference` unless it is taken and answered as the contract says. */
  async uploads<Shape extends z.ZodType>(
    path: string,
    name: string,
    bytes: Buffer,
    shape: Shape,
  ): Promise<z.output<Shape>> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const headers = { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() };
    const response = await fetch(new URL(path, this.origin), { method: 'POST', headers, body: form });
    return accepted(`POST ${path}`, { status: response.status, body: await response.json(), etag: null }, shape);
  }

  /** Tries to send something that has to be refused, by this code. */
  async isRefusedAt(code: string, path: string, body: object): Promise<void> {
    const answered = await this.post(path, body);
    expectSame(`${this.name} is refused: POST ${path}`, codeOf(answered), code);
  }

  /** Tries an act that has to be refused, by this code. */
  async isRefused(code: string, act: string, on: ProcedureRef, says: object = {}): Promise<void> {
    const answered = await this.post(this.addressOf(act, on), says);
    expectSame(`${this.name} is refused: ${act}`, codeOf(answered), code);
  }

  private addressOf(act: string, { kind, id }: ProcedureRef): string {
    const service = this.me.department === null ? 'subject' : 'department';
    return `/api/${service}/${folders[kind]}/${id}/acts/${act}`;
  }

  private post(path: string, body: object): Promise<Answered> {
    return ask(this.origin, path, { token: this.token, body, headers: { 'idempotency-key': randomUUID() } });
  }
}

function codeOf({ status, body }: Answered): string {
  return problemShape.safeParse(body).data?.type.split(':').at(-1) ?? `status ${status}`;
}

/** Takes an answer of the services as good and well formed, or throws `Difference`. */
export function accepted<Shape extends z.ZodType>(
  what: string,
  { status, body }: Answered,
  shape: Shape,
): z.output<Shape> {
  if (![200, 201, 202].includes(status))
    throw new Difference(what, 'it is answered', `${status} ${problemShape.safeParse(body).data?.detail ?? ''}`.trim());
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Difference(what, 'an answer as the contract says', `${issue?.path.join('.')}: ${issue?.message}`);
}
