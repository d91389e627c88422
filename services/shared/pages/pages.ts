import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import Handlebars from 'handlebars';
import type { Language } from '../language';

const folder = join(__dirname, 'files');

/** Renders a page by the name of its template, in one language, from its texts and its content; everything is escaped. */
export type Render = (template: string, language: Language, texts: object, content: object) => string;

/** Reads the templates of a folder once, each inside the frame that all pages share. */
export function createPages(templates: string): Render {
  const bars = Handlebars.create();
  bars.registerPartial('frame', readFileSync(join(folder, 'frame.hbs'), 'utf8'));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return (template, language, texts, content) => {
    const write = compiled.get(template) ?? bars.compile(readFileSync(join(templates, `${template}.hbs`), 'utf8'));
    compiled.set(template, write);
    return write({
      lang: language === 'zh' ? 'zh-CN' : 'en',
      other: language === 'zh' ? 'en' : 'zh',
      texts,
      ...content,
    });
  };
}

/** Serves the one style sheet of these pages. */
export const styleSheet: RequestHandler = (_request, response) => {
  response.sendFile(join(folder, 'site.css'), { maxAge: '1h' });
};
