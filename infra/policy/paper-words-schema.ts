import { z } from 'zod';
import { orderFindings } from '../../domain/clock/rung';
import { noListingGrounds } from '../../domain/determination/determination-state';
import { objectionGrounds } from '../../domain/objection/objection-state';
import { targetSorts } from '../../domain/objection/objection-target';
import { formalKinds } from '../../domain/policy/paper-fields';
import {
  cascades,
  exitGrounds,
  fraudConsequences,
  publicationChannels,
  repairBars,
  repairMaterials,
  startEvents,
} from '../../domain/policy/policy-pack';
import { selfCures } from '../../domain/policy/procedure-rule';
import { repairRoutes } from '../../domain/policy/rights-policy';
import { bilingual } from './sourced-schema';

const gap = /\{\{(.*?)\}\}/g;

const inOrder = (one = '', other = '') => (one < other ? -1 : 1);

/** A phrase in both languages, each of which has exactly the named gaps. */
function phrase(...names: string[]) {
  const wanted = names.toSorted(inOrder).join(', ');
  const fits = (text: string) =>
    [...new Set(Array.from(text.matchAll(gap), ([, name]) => name))].toSorted(inOrder).join(', ') === wanted;
  const expected =
    wanted === '' ? 'must have no {{gap}}' : `must have the gaps {{${names.join('}}, {{')}}}, and no other`;
  return bilingual
    .refine(({ zh }) => fits(zh), { path: ['zh'], error: expected })
    .refine(({ en }) => fits(en), {
      path: ['en'],
      error: expected,
    });
}

function phrases<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z.record(z.enum(names), phrase());
}

const facts = z.strictObject({
  'legal-representative': phrase('principal', 'facts'),
  'directly-responsible': phrase('principal', 'facts'),
  order: phrase('orderNumber', 'orderedPayBy'),
  baseDocument: phrase('orderNumber', 'orderedPayBy'),
  amount: phrase('amount'),
  criterion: phrase('basis', 'criterion'),
});

const answers = z.strictObject({
  none: phrase(),
  answer: phrase('nth', 'givenOn', 'statement', 'finding', 'reasons'),
  heading: phrase(),
  findings: phrases(['upheld', 'partly-upheld', 'rejected']),
});

const comments = z.strictObject({ none: phrase(), answered: phrase('count') });

const measures = z.strictObject({
  taken: phrase('measures'),
  takenNone: phrase(),
  takenLinked: phrase('principal'),
  ended: phrase('measures'),
  endedNone: phrase(),
  endedLinked: phrase(),
});

const repair = z.strictObject({
  conditions: phrase('start', 'period'),
  early: phrase('start', 'period'),
  none: phrase(),
  cascade: phrases(cascades),
  needed: phrase('materials'),
  barred: phrase('grounds'),
  noBars: phrase(),
  noAnswerPeriod: phrase(),
  materials: phrases(repairMaterials),
  bars: phrases(repairBars),
  fraud: phrases(fraudConsequences),
});

const removal = z.strictObject({
  grounds: phrases(exitGrounds),
  ground: phrase('ground'),
  reasons: phrase('reasons'),
  basis: phrase('basis'),
});

const objection = z.strictObject({
  grounds: phrases(objectionGrounds),
  noPapers: phrase(),
  outcomes: phrases(['upheld', 'rejected', 'not-accepted']),
  targets: z.record(z.enum(targetSorts), phrase('list', 'number')),
  marked: phrase(),
  waits: phrase(),
  effects: z.record(z.enum(targetSorts), phrases(['remove', 'correct', 'none'])),
  nextLevel: phrase(),
  noNextLevel: phrase(),
});

const repairCourse = z.strictObject({
  matters: z.strictObject({ entry: phrase('list', 'number'), penalty: phrase('number') }),
  routes: phrases(repairRoutes),
  noPapers: phrase(),
  twoLevels: phrase('city', 'region'),
  outcomes: phrases(['granted', 'refused', 'not-accepted']),
  granted: phrases(['entry', 'penalty']),
  unchanged: phrase(),
  watched: phrase(),
  consequences: phrases(fraudConsequences),
  restarted: phrase('on'),
  barred: phrase('until'),
});

const ban = z.strictObject({
  permanent: phrase(),
  ends: phrases([...exitGrounds, 'revoked', 'not-imposed', 'withdrawn']),
});

const supervision = z.strictObject({
  late: phrase('matter', 'dueOn'),
  byHand: phrase('ground'),
  line: phrase('nth', 'department', 'caseNumber', 'matter', 'order', 'replyBy', 'state'),
  states: phrases(['open', 'overdue', 'answered', 'settled', ...orderFindings]),
});

const creditReport = z.strictObject({
  entry: phrase('nth', 'list', 'department', 'decidedOn', 'decision', 'until', 'ground'),
  objected: phrase(),
  noEntries: phrase(),
  licence: phrase('nth', 'name', 'number', 'department', 'decidedOn', 'content', 'until'),
  unlimited: phrase(),
  penalty: phrase('nth', 'number', 'department', 'decidedOn', 'violation', 'content', 'until'),
  honour: phrase('nth', 'kind', 'year', 'department'),
  honours: z.record(z.string(), phrase()),
  noRecords: phrase(),
  repair: phrase('nth', 'list', 'filedOn', 'number'),
  noRepairs: phrase(),
});

const numbers = z.strictObject({
  status: z.enum(['verified', 'assumed']),
  form: z
    .string()
    .refine((text) => ['prefix', 'word', 'year', 'number'].every((name) => text.includes(`{{${name}}}`)), {
      error: 'must have the gaps {{prefix}}, {{word}}, {{year}}, {{number}}',
    }),
  words: z
    .record(z.enum(formalKinds), z.string().min(1))
    .refine((words) => new Set(Object.values(words)).size === Object.keys(words).length, {
      error: 'must have a word of its own for every kind of paper',
    }),
});

const sheet = z.strictObject({
  draft: phrase(),
  example: phrase(),
  unnumbered: phrase(),
  code: phrase('code'),
  address: phrase('address'),
  replaces: phrase('version', 'former'),
  assumedNumber: phrase(),
  missingSigns: phrase('signs'),
});

/** The file form of the phrases of papers: one for every choice a pack can make, each with exactly its gaps. */
export const paperWordsSchema = z.strictObject({
  forms: z.strictObject({
    measure: phrase('measure', 'department'),
    assumedMeasure: phrase('measure', 'department'),
    unreadArticle: phrase(),
    circular: phrase('number'),
    yuan: phrase('amount'),
    addressee: phrase('name', 'code'),
  }),
  facts,
  answers,
  comments,
  term: z.strictObject({ fixed: phrase('period', 'start'), open: phrase(), noLastDay: phrase() }),
  starts: phrases(startEvents),
  publication: z.strictObject({ none: phrase(), channels: phrases(publicationChannels) }),
  measures,
  selfCure: phrases(selfCures),
  repair,
  remedies: z.strictObject({ noPeriod: phrase() }),
  noListing: phrases([...noListingGrounds, 'othersListed']),
  removal,
  objection,
  repairCourse,
  ban,
  supervision,
  creditReport,
  entry: z.strictObject({ summary: phrase('criterion', 'summary') }),
  numbers,
  sheet,
});

/** The phrases of which the fields of papers are made, in both languages. */
export type PaperWords = z.infer<typeof paperWordsSchema>;
