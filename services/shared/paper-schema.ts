import { z } from 'zod';

/** A paper with its text. */
export const paperSchema = z
  .strictObject({
    id: z.guid(),
    case: z.guid().nullable().meta({ description: 'Null for a paper that belongs to no case.' }),
    kind: z.string(),
    number: z.string().nullable().meta({ description: 'Null for a text from before there were PDFs.' }),
    version: z.int(),
    code: z.string().nullable().meta({ description: 'By it anybody can verify the paper.' }),
    language: z.string(),
    title: z.string(),
    body: z.string(),
    sha256: z.string().meta({ description: 'SHA-256 of the PDF, in hex.' }),
    templateVersion: z.string(),
    dated: z.iso.date(),
  })
  .meta({ id: 'Paper' });

/** The columns of a paper as its page shows them. */
export const paperColumns = `paper.id, paper.case_id as "case", paper.kind, paper.number, paper.version,
  paper.code, paper.language, paper.title, paper.body, paper.sha256, 
  paper.template_version as "templateVersion", paper.dated`;
