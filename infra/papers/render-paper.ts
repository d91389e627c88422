import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { DomainError } from '../../domain/errors';
import { type PaperFields, type PaperKind, type PaperLanguage, paperFields } from '../../domain/policy/paper-fields';
import { withoutMistakes } from '../policy/policy-mistakes';
import { PAPERS_FOLDER, readPaper } from './read-paper';

/** A finished paper as plain text, with the version of the template that it was made from. */
export type RenderedPaper = { readonly title: string; readonly body: string; readonly version: string };

/** A template ready to be filled, with its version and the SHA-256 of its text in hex. */
export type Template = {
  readonly title: Handlebars.TemplateDelegate;
  readonly body: Handlebars.TemplateDelegate;
  readonly version: string;
  readonly sha256: string;
};

const templates = new Map<string, Template>();

/**
 * Fills a paper; fields are put in as they are, never read as template or markup.
 * Throws `malformed`, naming the field, where one is missing or the paper has none of that name, and `PolicyMistakes` for a bad template.
 */
export function renderPaper<Kind extends PaperKind>(
  kind: Kind,
  language: PaperLanguage,
  fields: PaperFields<Kind>,
): RenderedPaper {
  const known: readonly string[] = paperFields[kind];
  const given: Readonly<Record<string, unknown>> = fields;
  for (const name of known) {
    if (typeof given[name] === 'string') continue;
    throw new DomainError('malformed', `The paper ${kind} must state ${name}; give it as text.`, name);
  }
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new DomainError('malformed', `The paper ${kind} has no field ${name}; leave it out.`, name);
  }
  const { title, body, version } = templateOf(kind, language);
  return { title: title(given), body: body(given), version };
}

/** Reads a template, once per process; throws `PolicyMistakes` for a bad one. */
export function templateOf(kind: PaperKind, language: PaperLanguage): Template {
  const key = `${kind}.${language}`;
  const kept = templates.get(key);
  if (kept !== undefined) return kept;
  const source = withoutMistakes((mistakes) => readPaper(PAPERS_FOLDER, kind, language, mistakes));
  const template = {
    title: compiled(source?.title.text ?? ''),
    body: compiled(source?.body.text ?? ''),
    version: source?.version ?? '',
    sha256: createHash('sha256').update(`${source?.title.text}\n${source?.body.text}`).digest('hex'),
  };
  templates.set(key, template);
  return template;
}

function compiled(text: string): Handlebars.TemplateDelegate {
  return Handlebars.compile(text, { strict: true, noEscape: true, knownHelpersOnly: true });
}
