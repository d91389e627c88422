import { type PaperKind, paperFields, paperLanguages } from '../../domain/policy/paper-fields';
import { type Mistake, withoutMistakes } from '../policy/policy-mistakes';
import { PAPERS_FOLDER, readPaper } from './read-paper';

/** The kinds of paper, in order. */
export const paperKinds = Object.keys(paperFields) as PaperKind[];

/** Checks every template in every language; throws `PolicyMistakes` with all mistakes, so that a bad paper stops the start. */
export function checkPapers(dir = PAPERS_FOLDER): void {
  withoutMistakes((mistakes) => notePaperMistakes(dir, mistakes));
}

/** Notes the mistakes of every template in every language. */
export function notePaperMistakes(dir: string, mistakes: Mistake[]): void {
  for (const kind of paperKinds) for (const language of paperLanguages) readPaper(dir, kind, language, mistakes);
}
