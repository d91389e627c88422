import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PaperPress } from '../../activities/ports';
import { paperRef, storePaper } from '../db/papers';
import { composedKind, composeFields } from './compose-fields';
import { knownToPaper, type RulesOfPapers } from './known-to-paper';
import { renderPaper } from './render-paper';

/** What the press works with: the case file, the rules of the installation and the wall clock. */
export interface PaperPressParts {
  dataSource: DataSource;
  policies: RulesOfPapers;
  clock: () => Date;
}

// The act is in Chinese; whoever reads English reads a translation, which is no paper.
const language = 'zh';

/**
 * Makes the press for papers to subjects, in Chinese, which is the language of the act. A paper is final: asking again
 * with the same id gives the stored one. Throws `malformed` for an unknown kind, list version or missing field.
 */
export function createPaperPress({ dataSource, policies, clock }: PaperPressParts): PaperPress {
  return {
    async prepare(request) {
      const stored = await paperRef(dataSource, request.id);
      if (stored) return stored;
      const kind = composedKind(request);
      const known = await knownToPaper(dataSource, policies, request);
      const fields = composeFields(kind, language, request, known);
      const { title, body, version } = renderPaper(kind, language, fields);
      const { id, caseId, procedure, subject, on } = request;
      const place = { caseId, procedure, subject, dated: on, madeAt: clock().toISOString() };
      const text = { title, body, sha256: sha256(body), language, templateVersion: version };
      return storePaper(dataSource, { id, kind, ...place, ...text });
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
