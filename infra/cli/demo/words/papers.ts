import { z } from 'zod';
import { paperSchema } from '../../../../services/shared/paper-schema';
import type { ReadPdf } from '../../../papers/read-pdf';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Person } from '../person';

type Paper = z.output<typeof paperSchema>;

const verification = z.object({ state: z.string(), number: z.string(), sha256: z.string() });

/** Reads a paper of the office as text. */
export function readPaper(officer: Person, id: string): Promise<Paper> {
  return officer.reads(`/api/department/papers/${id}`, paperSchema);
}

/** Everything that a paper says comes out of its PDF again: title, number, code and each line, in fonts of its own. */
export function isPrinted({ kind, title, number, code, body }: Paper, { pages, fonts }: ReadPdf): void {
  const signs = (words: string) => words.replaceAll(/\s/g, '');
  const head = signs(pages[0] ?? '');
  // A line may go over the end of a page, where the foot stands between.
  const text = pages.map((page) => signs(page).replace(/—\d+—.*$/, '')).join('');
  const stated = [title, expectThere(`${kind}: a number`, number), expectThere(`${kind}: a code`, code)];
  const unstated = stated.filter((words) => !head.includes(signs(words)));
  expectSame(`${kind}: not on the first page`, unstated, []);
  const lines = body.split('\n').slice(1).map(signs);
  const unprinted = lines.filter((line) => !text.includes(line));
  expectSame(`${kind}: not printed`, unprinted, []);
  const lacking = fonts.filter(({ embedded }) => !embedded);
  expectSame(`${kind}: fonts that the file lacks`, lacking, []);
}

/** Anybody who types the code learns that the paper is authentic, with its number and hash. */
export async function isAuthentic({ supervisor }: City, { kind, code, number, sha256 }: Paper): Promise<void> {
  const seen = await supervisor.reads(`/api/public/papers/${code}`, verification);
  expectSame(`${kind}: its verification`, seen, { state: 'authentic', number, sha256 });
}
