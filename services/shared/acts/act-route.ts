import type { z } from 'zod';
import type { Actor, Role } from '../../../domain/access/roles';
import { DomainError } from '../../../domain/errors';
import type { ActRule } from '../../../domain/procedure/act-rule';
import type { FileRef } from '../../../domain/procedure/file-ref';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { procedureTables } from '../../../domain/procedures';
import type { Claimant } from '../../../infra/db/attachment-claims';
import type { Casework } from '../../../infra/temporal/casework-client';
import { businessInstant } from '../business-time';
import { filesNamed } from '../files/claim';
import { actIdOf } from '../identity-of-act';
import { notFound, Problem } from '../problem';
import { type ProblemCode, problemStatus } from '../problem-codes';
import { folders } from '../procedures';
import { type Call, type Route, routeOf } from '../route';
import { actAnswer, idParams } from '../schemas';
import { firstRow, type Sql } from '../sql';

/** What an act needs: the case file to see whose procedure it is, and the way to the procedure. */
export interface ActDeps {
  sql: Sql;
  casework: Casework;
  /** Makes files part of a procedure before its act names them. */
  claimFiles: (files: readonly FileRef[], to: Claimant) => Promise<void>;
}

/** Whose acts these are and what each says. */
export interface ActsOf<Deps> {
  kind: ProcedureKind;
  scope: ActRule['scope'];
  who: readonly Role[];
  schemas: Readonly<Record<string, z.ZodType>>;
  /** What the rules of the day add to what is said. */
  rules?: (act: string, deps: Deps) => object;
  /** Throws `not-found` where the procedure is not the sender's own. */
  may: (call: Call<{ id: string }, unknown, object>, deps: Deps) => Promise<void>;
}

const refusals: readonly ProblemCode[] = [
  ...([
    'wrong-stage',
    'closed',
    'no-mandate',
    'four-eyes',
    'minor',
    'unknown-party',
    'unknown-statement',
    'unanswered-statements',
  ] as const),
  ...([
    'window-open',
    'beyond-cap',
    'contradiction',
    'black-entry-open',
    'no-consent',
    'not-accepted',
    'outcome-unknown',
  ] as const),
];

/** Declares a route for each act of a kind of procedure in one scope, from the stage × act table itself. */
export function actRoutes<Deps extends ActDeps>(acts: ActsOf<Deps>): Route<Deps>[] {
  const rules = procedureTables[acts.kind].filter((rule) => rule.scope === acts.scope);
  return rules.map((rule) => actRoute(acts, rule));
}

function actRoute<Deps extends ActDeps>(acts: ActsOf<Deps>, rule: ActRule): Route<Deps> {
  const { kind, who, schemas, may, rules } = acts;
  const body = schemas[rule.act] as z.ZodType<object> | undefined;
  if (!body) throw new Error(`The contract says nothing about the act ${rule.act} of ${kind}`);
  return routeOf<Deps>()({
    method: 'post',
    path: `/${folders[kind]}/{id}/acts/${rule.act}`,
    title: { zh: rule.zh, en: rule.en },
    who,
    params: idParams,
    body,
    answer: actAnswer,
    once: true,
    versioned: true,
    problems: refusals,
    may: async (call, deps) => {
      await may(call, deps);
      refuseOtherRoles(rule, call.by.actor);
    },
    act: async (call, deps) => {
      const { sql, casework, claimFiles } = deps;
      const { caseId, offset, fileSeq } = await placeOf(sql, call.params.id);
      const at = businessInstant(call.now, offset);
      const { seenSeq, body, by } = call;
      const detail = { ...body, ...rules?.(rule.act, deps) };
      await claimFiles(filesNamed(detail), { procedure: call.params.id, caseId, person: by.actor.person });
      if (!call.identity) throw new Error('An act has an identity');
      const actor = { ...by.actor, ...(await placeTaken(sql, call.params.id, rule.act, by.actor)) };
      const message = { id: actIdOf(call.identity), act: rule.act, by: actor, at, detail, seenSeq, fileSeq };
      const answer = await casework.act(kind, call.params.id, message).catch(async (error: unknown) => {
        throw await withVersion(error, sql, call.params.id);
      });
      return { body: answer, etag: `"${answer.seq}"` };
    },
  });
}

function refuseOtherRoles(rule: ActRule, { roles, standsFor = [] }: Actor): void {
  const held = [...roles, ...standsFor.flatMap((absence) => absence.roles)];
  if (rule.by.some((role) => held.includes(role))) return;
  throw new Problem('wrong-role', `"${rule.en}" is for: ${rule.by.join(', ')}.`);
}

/** Finds out for a deputy whether somebody whose deputy he is has the task that waits for this act. */
async function placeTaken(
  sql: Sql,
  procedure: string,
  act: string,
  { standsFor = [] }: Actor,
): Promise<Pick<Actor, 'inPlaceOf'>> {
  if (standsFor.length === 0) return {};
  const row = await firstRow<{ person: string }>(
    sql,
    `select a.person_id as person from task t
     join task_assignment a on a.procedure_id = t.procedure_id and a.task_key = t.key
     where t.procedure_id = $1 and t.act = $2 and t.closed_at is null and a.person_id = any ($3)
     order by t.opened_at, t.key limit 1`,
    [procedure, act, standsFor.map(({ person }) => person)],
  );
  return { inPlaceOf: row?.person ?? null };
}

/** Has a refusal for what others did meanwhile name the version that stands now. */
async function withVersion(error: unknown, sql: Sql, procedure: string): Promise<unknown> {
  if (!(error instanceof DomainError) || ![409, 412].includes(problemStatus[error.code])) return error;
  const { fileSeq } = await placeOf(sql, procedure);
  return new Problem(error.code, error.message, { field: error.field, headers: { ETag: `"${fileSeq}"` } });
}

/** Where a procedure stands in the case file: its case, how far its training clock is ahead (milliseconds), its last event. */
interface Place {
  caseId: string;
  offset: number;
  fileSeq: number;
}

async function placeOf(sql: Sql, procedure: string): Promise<Place> {
  const row = await firstRow<Place>(
    sql,
    `select p.case_id as "caseId", coalesce(c.offset_ms, 0)::float8 as "offset", p.last_seq as "fileSeq"
     from procedure p left join case_clock c on c.case_id = p.case_id where p.id = $1`,
    [procedure],
  );
  if (!row) throw notFound('procedure');
  return row;
}
