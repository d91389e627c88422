// PostgreSQL's jsonb can hold neither U+0000 nor half a surrogate pair; JSON.stringify escapes both.
const unwritable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** Replaces characters that the database cannot hold by U+FFFD, so that no text can block a procedure. */
export function writable<T extends object>(content: T): T {
  const text = JSON.stringify(content);
  const mended = text.replace(unwritable, '$1\u{fffd}');
  return mended === text ? content : (JSON.parse(mended) as T);
}
