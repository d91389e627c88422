import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PaperRequest } from '../../activities/contract';
import type { PaperPress } from '../../activities/ports';
import { DomainError } from '../../domain/errors';
import { paperRef, storePaper } from '../db/papers';
import type { Policies } from '../policy/load-policies';
import { fieldsOfPaper, pressedKinds } from './fields-of-paper';
import { type PackWords, packWords } from './pack-words';
import { paperSources } from './paper-sources';
import { renderPaper } from './render-paper';

/** What the press works with: the case file, the rules of the installation and the wall clock. */
export interface PaperPressParts {
  dataSource: DataSource;
  policies: Pick<Policies, 'packs' | 'measures' | 'departments' | 'calendar'>;
  clock: () => Date;
}

/**
 * Makes the press for papers to subjects, in Chinese, which is the language of the act. A paper is final: asking again
 * with the same id gives the stored one. Throws `malformed` for an unknown kind, list version or missing field.
 */
export function createPaperPress({ dataSource, policies, clock }: PaperPressParts): PaperPress {
  return {
    async prepare(request) {
      const stored = await paperRef(dataSource, request.id);
      if (stored) return stored;
      const kind = pressedKinds.find((each) => each === request.kind);
      if (!kind) throw new DomainError('malformed', `There is no paper "${request.kind}" for subjects.`, 'kind');
      const words = wordsOf(policies, request);
      const sources = await paperSources(dataSource, request);
      const fields = await fieldsOfPaper(kind, request, words, { dataSource, sources });
      const { title, body, version } = renderPaper(kind, 'zh', fields);
      const { id, caseId, procedure, subject, on } = request;
      const place = { caseId, procedure, subject, dated: on, madeAt: clock().toISOString() };
      const text = { title, body, sha256: sha256(body), language: 'zh', templateVersion: version };
      return storePaper(dataSource, { id, kind, ...place, ...text });
    },
  };
}

function wordsOf(policies: PaperPressParts['policies'], { fields, kind }: PaperRequest): PackWords {
  const { list, version } = fields;
  const loaded = policies.packs.find(({ pack }) => pack.list === list && pack.version === version);
  if (loaded) return packWords(loaded.pack, policies);
  throw new DomainError(
    'malformed',
    `The paper ${kind} needs the rules ${list}/${version}, which are not loaded.`,
    'version',
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
