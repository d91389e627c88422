import { z } from 'zod';
import { formalKinds, paperLanguages } from '../../../domain/policy/paper-fields';
import { examplePaper } from '../../../infra/papers/preview';
import { templateOf } from '../../../infra/papers/render-paper';
import { pdfNamed } from '../../shared/papers/paper-file';
import { departmentRoute, officeRoles } from '../route';

const template = z
  .strictObject({
    kind: z.enum(formalKinds),
    language: z.enum(paperLanguages),
    version: z.string(),
    sha256: z.string().meta({ description: 'SHA-256 of the template as loaded, in hex.' }),
    word: z.string().meta({ description: 'The word of its numbers (文种代字).' }),
    wordStatus: z.enum(['verified', 'assumed']),
    preview: z.string(),
  })
  .meta({ id: 'PaperTemplate' });

/** Every template of papers with its version and where it is seen on test data. */
export const templates = departmentRoute({
  method: 'get',
  path: '/templates',
  title: { zh: '文书模板', en: 'Templates of papers' },
  who: officeRoles,
  answer: z.strictObject({ rows: z.array(template) }),
  act: (_call, { policies }) => {
    const { words, status } = policies.words.numbers;
    const rows = formalKinds.flatMap((kind) =>
      paperLanguages.map((language) => {
        const { version, sha256 } = templateOf(kind, language);
        const preview = `/api/department/templates/${kind}/preview?language=${language}`;
        return { kind, language, version, sha256, word: words[kind], wordStatus: status, preview };
      }),
    );
    return Promise.resolve({ body: { rows } });
  },
});

/** A template on its test data. */
export const templatePreview = departmentRoute({
  method: 'get',
  path: '/templates/{kind}/preview',
  title: { zh: '模板预览（PDF）', en: 'Preview of a template' },
  who: officeRoles,
  params: z.strictObject({ kind: z.enum(formalKinds) }),
  query: z.strictObject({ language: z.enum(paperLanguages).default('zh') }),
  answer: z.never(),
  sends: ['application/pdf'],
  act: async ({ params: { kind }, query: { language } }, { policies }) => ({
    download: pdfNamed(`${kind}-${language}.pdf`, await examplePaper(kind, language, policies)),
  }),
});
