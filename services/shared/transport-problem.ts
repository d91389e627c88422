import { Problem } from './problem';

const byType: Record<string, () => Problem> = {
  'entity.too.large': () => new Problem('too-large', 'The body is larger than 1 MB; send less at once.'),
  'entity.parse.failed': () => new Problem('malformed', 'The body is not valid JSON.', { field: 'body' }),
  'request.aborted': () => new Problem('malformed', 'The request ended before its body did.', { field: 'body' }),
  'request.size.invalid': () =>
    new Problem('malformed', 'The body has another length than announced.', { field: 'body' }),
  'encoding.unsupported': () => new Problem('unsupported-media-type', 'Send the body without that Content-Encoding.'),
  'charset.unsupported': () => new Problem('unsupported-media-type', 'Send the body in UTF-8.'),
};

/** Names the problem behind an error of the HTTP layer itself: body, encoding, malformed address; null for any other. */
export function transportProblem(error: unknown): Problem | null {
  if (error instanceof URIError) return new Problem('not-found', 'The address is malformed.');
  if (!(error instanceof Error) || !('type' in error) || typeof error.type !== 'string') return null;
  return byType[error.type]?.() ?? null;
}
