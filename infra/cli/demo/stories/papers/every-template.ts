import { z } from 'zod';
import { civilDateAt } from '../../../../../domain/calendar/civil-date';
import { readPdf } from '../../../../papers/read-pdf';
import type { City } from '../../city';
import { expectSame } from '../../difference';
import type { Tale } from '../../tale';

const templates = z.object({
  rows: z.array(z.object({ kind: z.string(), language: z.string(), version: z.string(), preview: z.string() })),
});

const marks: Readonly<Record<string, string>> = { zh: '样张', en: 'SAMPLE' };

/** Every template is seen on its test data, marked as a sample, with its fonts in the file. */
export async function everyTemplate({ officer }: City, tale: Tale): Promise<void> {
  const on = civilDateAt(new Date().toISOString());
  const { rows } = await officer.reads('/api/department/templates', templates);
  for (const { kind, language, version, preview } of rows) {
    const { pages, fonts } = await readPdf(await officer.saves(preview));
    const marked = pages.every((page) => page.includes(marks[language] ?? ''));
    expectSame(`${kind} ${language}: every page is marked as a sample`, marked, true);
    const lacking = fonts.filter(({ embedded }) => !embedded);
    expectSame(`${kind} ${language}: fonts that the file lacks`, lacking, []);
    tale.step({ on, what: `template ${kind}, ${language}, version ${version}: ${pages.length} page(s)`, basis: null });
  }
}
