import { isDeepStrictEqual } from 'node:util';

/** Ends a story: what was seen differs from what the law and the rules let expect. */
export class Difference extends Error {
  override readonly name = 'Difference';

  constructor(what: string, expected: unknown, seen: unknown) {
    super(`${what}\n      expected  ${shown(expected)}\n      seen      ${shown(seen)}`);
  }
}

/** Expects two plain values to be the same; throws `Difference`. */
export function expectSame(what: string, seen: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(seen, expected)) throw new Difference(what, expected, seen);
}

/** Expects something to be there and returns it; throws `Difference`. */
export function expectThere<Thing>(what: string, thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Difference(what, 'there', 'missing');
  return thing;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 400 ? `${text.slice(0, 397)}…` : text;
}
