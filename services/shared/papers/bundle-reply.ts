import { type CaseBundle, pdfOfCase, zipOfCase } from '../../../infra/papers/bundle/case-bundle';
import type { Language } from '../language';
import type { Reply } from '../route';
import type { Sql } from '../sql';
import texts from '../texts/bundle.json';

/** In which form a bundle is wanted. */
export type BundleForm = 'zip' | 'pdf';

/** The media type of each form. */
export const bundleTypes = { zip: 'application/zip', pdf: 'application/pdf' } as const;

/** The words of bundles in one language. */
export function bundleWords(language: Language) {
  return texts[language];
}

/** Answers with the bundle of a case as a stream. */
export async function bundleReply(sql: Sql, bundle: CaseBundle, form: BundleForm): Promise<Reply<never>> {
  const bytes = await (form === 'zip' ? zipOfCase(sql, bundle) : pdfOfCase(sql, bundle));
  return { download: { name: `${bundle.number}.${form}`, type: bundleTypes[form], bytes } };
}

/** Writes an instant as a line of a timeline begins: Shanghai's day and time. */
export function lineInstant(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at));
}
