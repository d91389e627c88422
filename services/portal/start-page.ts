import { join } from 'node:path';
import type { Request } from 'express';
import type { Entry } from '../shared/entries/entry-schema';
import { type Language, languageOf } from '../shared/language';
import { createPages } from '../shared/pages/pages';
import type { PortalDeps } from './portal-deps';
import { temporalUiPath } from './temporal-ui';
import texts from './texts/portal.json';

const render = createPages(join(__dirname, 'pages'));
const services = ['department', 'subject', 'supervision', 'public', 'identity'] as const;

/** What the start page shows besides its links. */
export interface StartContent {
  person: string | null;
  fault?: string;
  q?: string;
  found?: { total: number; rows: readonly Entry[] };
}

/** Returns the language asked for in the address, else the browser's. */
export function languageAsked(request: Request): Language {
  const asked = request.query['lang'];
  return asked === 'zh' || asked === 'en' ? asked : languageOf(request);
}

/** The texts of the portal in one language. */
export function textsIn(language: Language) {
  return texts[language];
}

/** Writes the start page: the search of published entries and the ways into the system. */
export function startPage(language: Language, { temporalUi, mailInbox }: PortalDeps, content: StartContent): string {
  const { links } = texts[language];
  const outside = { healthz: '/healthz', temporal: temporalUi && `${temporalUiPath}/`, inbox: mailInbox };
  const { person, fault, q, found } = content;
  return render('start', language, texts[language], {
    person,
    fault,
    q,
    searched: found !== undefined,
    total: found?.total,
    entries: found?.rows.map((entry) => ({
      ...entry,
      title: entry.title[language],
      ground: entry.ground[language],
      authority: entry.authority[language],
    })),
    short: language,
    otherLang: language === 'zh' ? 'en' : 'zh-CN',
    links: [
      ...services.map((name) => ({ ...links[name], address: `/api/${name}/docs/` })),
      ...(['healthz', 'temporal', 'inbox'] as const).flatMap((name) =>
        outside[name] === null ? [] : [{ ...links[name], address: outside[name] }],
      ),
    ],
  });
}
