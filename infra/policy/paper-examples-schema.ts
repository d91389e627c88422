import { z } from 'zod';
import { type PaperField, paperFields } from '../../domain/policy/paper-fields';
import { bilingual } from './sourced-schema';

const names = [...new Set<PaperField>(Object.values(paperFields).flat())];

/** The file form of the test data of templates: a made-up text for every field that any paper has. */
export const paperExamplesSchema = z.record(z.enum(names), bilingual);

/** Made-up texts for every field of papers, in both languages. */
export type PaperExamples = z.infer<typeof paperExamplesSchema>;
