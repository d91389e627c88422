import { type CodeCheck, codeReasons } from '../../domain/identifiers/code-check';

/** Says what is wrong with a code, at which position, and the way out. */
export function sentenceOf({ reason, position }: CodeCheck): string {
  const where = position === null ? '' : `Position ${position}: `;
  return `${where}${reason === null ? 'The code is not valid' : codeReasons[reason]}.`;
}
