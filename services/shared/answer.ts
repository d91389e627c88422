import type { Request, Response } from 'express';
import { z } from 'zod';
import { callerOf, refuseByRole } from './auth';
import { receiveFile, stopListening } from './files/receive-file';
import { sendDownload } from './files/send-download';
import { bodyHash, once } from './idempotency';
import type { ActIdentity } from './identity-of-act';
import { languageOf } from './language';
import { sourceOf } from './limits';
import { Problem } from './problem';
import { idempotencyKeyOf, refuseOtherTypes, seenSeqOf } from './request-headers';
import type { Call, Reply, Route } from './route';
import { nobody } from './signed-in';
import type { Tools } from './tools';
import { readParams, readStrictly } from './validate';

const nothing = z.strictObject({});
type AnyCall = Call<unknown, unknown, unknown>;

/** Answers one request of a route: who are you, is it well formed, may you, was it done before, do it. */
export async function answer<Deps>(
  route: Route<Deps>,
  deps: Deps,
  tools: Tools,
  request: Request,
  response: Response,
): Promise<void> {
  const call = await read(route, tools, request, response);
  await route.may?.(call, deps);
  const reply = route.upload
    ? await actOnFile(route, deps, tools, call, { request, response })
    : route.once === true
      ? await actOnce(route, deps, tools, call)
      : await route.act(call, deps);
  if ('etag' in reply && reply.etag !== undefined) response.set('ETag', reply.etag);
  if ('download' in reply) return sendDownload(reply.download, response);
  response.status(route.status ?? 200).json(reply.body);
}

async function read<Deps>(route: Route<Deps>, tools: Tools, request: Request, response: Response): Promise<AnyCall> {
  const by = route.who === 'anyone' ? nobody : await callerOf(request, tools.gate);
  response.locals['person'] = by.actor.person;
  refuseByRole(by.actor, route.who);
  if (route.limit) await tools.limits(route.limit, sourceOf(request, by.actor));
  if (route.method === 'post' && !route.upload) refuseOtherTypes(request);
  const params = readParams(route.params ?? nothing, request.params);
  const query = readStrictly(route.query ?? nothing, request.query, 'query');
  const body =
    route.method === 'post' && !route.upload
      ? readStrictly(route.body ?? nothing, request.body === undefined ? {} : request.body, 'body')
      : undefined;
  return {
    by,
    params,
    query,
    body,
    file: null,
    seenSeq: route.versioned ? seenSeqOf(request) : null,
    identity: route.once ? identityOf(request, by.actor.person, bodyHash(body, tools.hashKey)) : null,
    now: tools.now(),
    language: languageOf(request),
  };
}

function identityOf(request: Request, person: string, said: string): ActIdentity {
  const path = `${request.baseUrl}${request.path}`.toLowerCase();
  return { person, route: `${request.method} ${path}`, key: idempotencyKeyOf(request), bodyHash: said };
}

/** The file is looked at before the act is known as the same or another one; it leaves the waiting place in any case. */
async function actOnFile<Deps>(
  route: Route<Deps>,
  deps: Deps,
  tools: Tools,
  call: AnyCall,
  { request, response }: { request: Request; response: Response },
): Promise<Reply<unknown>> {
  if (!route.upload) throw new Error(`${route.path} takes no file`);
  try {
    const file = await receiveFile(request, tools.intake, route.upload);
    try {
      const identity = call.identity && { ...call.identity, bodyHash: bodyHash(saidIn(file, call), tools.hashKey) };
      return await actOnce(route, deps, tools, { ...call, file, identity });
    } finally {
      await tools.intake.spool.remove(file);
    }
  } catch (error) {
    stopListening(request, response);
    throw error;
  }
}

async function actOnce<Deps>(route: Route<Deps>, deps: Deps, tools: Tools, call: AnyCall): Promise<Reply<unknown>> {
  if (!call.identity) throw new Error(`${route.path}: a route that acts once needs a signed-in sender`);
  const kept = await once(tools.gate.sql, call.identity, async () => {
    const reply = await route.act(call, deps);
    if ('download' in reply) throw new Error(`${route.path}: a route that acts once answers with JSON`);
    return { status: route.status ?? 200, ...reply };
  });
  if ('refused' in kept) throw new Problem(kept.refused.code, kept.refused.detail, kept.refused.extras);
  return { ...kept, body: route.present ? await route.present(kept.body, call, deps) : kept.body };
}

/** What makes the same request with a file the same: its content and its name with what was asked. */
function saidIn({ sha256, name }: { sha256: string; name: string }, { query }: AnyCall): unknown {
  return { query, sha256, name };
}
