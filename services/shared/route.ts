import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { CheckedFile } from '../../infra/files/inspect/check-spooled';
import type { Who } from './auth';
import type { UploadRule } from './files/receive-file';
import type { ActIdentity } from './identity-of-act';
import type { InBoth, Language } from './language';
import type { LimitName } from './limits';
import type { ProblemCode } from './problem-codes';
import type { SignedIn } from './signed-in';

/** A request after every check of its form and its sender. */
export interface Call<Params, Query, Body> {
  /** Who asks; on a route for anyone it is nobody. */
  by: SignedIn;
  params: Params;
  query: Query;
  body: Body;
  /** The file that came with the request, on a route that takes one; it is gone once the route has answered. */
  file: CheckedFile | null;
  /** The event number that the sender saw, from If-Match. */
  seenSeq: number | null;
  /** Identity of the act; null where the route doesn't act. */
  identity: ActIdentity | null;
  now: Date;
  language: Language;
}

/** A file to save instead of a page of JSON: its bytes, or a stream of them where it may be large. */
export interface Download {
  name: string;
  type: string;
  bytes: Buffer | Readable;
  /** How many bytes the stream has, where it is known beforehand. */
  size?: number;
}

/** What a route answers: JSON with an optional version of what it shows, or a file. */
export type Reply<Body> = { body: Body; etag?: string } | { download: Download; etag?: string };

/** What every route says of itself; the OpenAPI document, the checks and the tests read the same declaration. */
export interface RouteSpec<
  Deps,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  method: 'get' | 'post';
  /** Path below the service, parts in braces: `/cases/{id}`. */
  path: string;
  title: InBoth;
  who: Who;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  status?: 200 | 201 | 202;
  /** On every POST that acts: it needs an Idempotency-Key and is done once; `in-act` where the act itself keeps its answer. */
  once?: true | 'in-act';
  /** True where If-Match names the version that the sender saw. */
  versioned?: boolean;
  /** True where `format=csv` or `format=xlsx` answers with a file. */
  exports?: boolean;
  /** The file that a POST takes, as multipart/form-data instead of JSON. */
  upload?: UploadRule;
  /** The media types of the files that it sends instead of JSON. */
  sends?: readonly string[];
  limit?: LimitName;
  /** The problems of this route beyond those of its form. */
  problems?: readonly ProblemCode[];
  /** "May you" beyond the role, asked before the act is identified: throws `not-found` for what is not the sender's own. */
  may?: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>, deps: Deps) => Promise<void>;
  act: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>, deps: Deps) => Promise<Reply<z.input<Answer>>>;
  /** Adds to the kept answer of an act what may not be kept, such as a number in clear. */
  present?: (
    kept: z.input<Answer>,
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
    deps: Deps,
  ) => Promise<z.input<Answer>>;
}

/** A route whose parts are checked and forgotten; what the app mounts and the document describes. */
export type Route<Deps> = RouteSpec<Deps, z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Makes the declarer of a service's routes; the types of the parts flow from its schemas into what a route does. */
export function routeOf<Deps>() {
  return <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
    spec: RouteSpec<Deps, Params, Query, Body, Answer>,
  ): Route<Deps> => spec;
}
