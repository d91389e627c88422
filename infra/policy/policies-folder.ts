import { isAbsolute, join, relative } from 'node:path';

/** The folder of the rules that ship with the product. */
export const POLICIES_FOLDER = join(__dirname, '..', '..', 'policies');

/** Names a file as a person finds it: from the working folder where it lies inside, in full otherwise. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}
