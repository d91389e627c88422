import { z } from 'zod';
import { isGivenOut } from '../../shared/files/read-attachments';
import type { Language } from '../../shared/language';
import { type BundleForm, bundleReply, bundleTypes, bundleWords, lineInstant } from '../../shared/papers/bundle-reply';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import type { matterSchema } from '../contract/cases';
import { presentMatter } from '../present-matter';
import { readMatter } from '../read-models/matters';
import { partyRoles, subjectRoute } from '../route';
import { ownerOf, subjectsOf } from '../spoken-for';
import { readOwnFiles } from './attachments';

function matterBundle(form: BundleForm) {
  return subjectRoute({
    method: 'get',
    path: `/cases/{id}/bundle.${form}`,
    title: { zh: `我的案卷（${form.toUpperCase()}）`, en: `My matter with all my papers (${form.toUpperCase()})` },
    who: partyRoles,
    params: idParams,
    answer: z.never(),
    sends: [bundleTypes[form]],
    act: async ({ by, params, now, language }, { sql, policies, attachments: { store } }) => {
      const row = await readMatter(sql, subjectsOf(by.actor, now), params.id);
      if (!row) throw notFound('matter');
      const page = presentMatter(row, { actor: by.actor, now, repairable: false });
      const { number, today: on } = page;
      const authority = policies.departments.find(({ id }) => id === row.department)?.name[language] ?? '';
      const papers = page.papers.map(({ id }) => id);
      const words = bundleWords(language);
      const attachments = (await readOwnFiles(sql, ownerOf(by.actor, now), params.id)).filter(isGivenOut);
      const said = { number, authority, on, page, timeline: timelineOf(page, language), papers, attachments, words };
      return bundleReply(sql, { ...said, open: (sha256) => store.open(sha256) }, form);
    },
  });
}

/** The own matter to keep: every paper served on the party, what it said, hashes. */
export const matterBundles = [matterBundle('zip'), matterBundle('pdf')];

function timelineOf({ papers, statements }: z.input<typeof matterSchema>, language: Language): string[] {
  const words = bundleWords(language);
  const lines = [
    ...papers.flatMap(({ title, dated, servedOn, openedAt }) => [
      `${dated}  ${title}`,
      ...(servedOn === null ? [] : [`${servedOn}  ${words.served}  ${title}`]),
      ...(openedAt === null ? [] : [`${lineInstant(openedAt)}  ${words.opened}  ${title}`]),
    ]),
    ...statements.map(({ at, text }) => `${lineInstant(at)}  ${words.statement}  ${text}`),
  ];
  return lines.sort((one, other) => (one.slice(0, 10) < other.slice(0, 10) ? -1 : 1));
}
