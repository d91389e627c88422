import type { ClockRules, PolicyPack } from './policy-pack';
import type { Bilingual } from './sourced';

/** The kinds of record in a credit file that belong to no list (双公示 and honours). */
export const recordKinds = ['licence', 'penalty', 'honour'] as const;

/** One kind of record. */
export type RecordKind = (typeof recordKinds)[number];

/** What holds for records alike: how each kind is called and by which clocks notices about it are served. */
export interface RecordsPolicy {
  readonly version: string;
  readonly titles: Readonly<Record<RecordKind, Bilingual>>;
  readonly clocks: ClockRules & Required<Pick<ClockRules, 'service' | 'announcement'>>;
}

/** The rules of a kind of record in the form of a list's: it is called by its kind and knows nothing but names and service. */
export function packOfRecord(record: RecordKind, { version, titles, clocks }: RecordsPolicy): PolicyPack {
  const sourced = { basis: { document: 'none found 未查到规定', article: 'none 无' }, status: 'assumed' } as const;
  return {
    list: record,
    row: record,
    version,
    title: titles[record],
    effective: { from: `${version}-01-01`, to: null, ...sourced },
    polarity: record === 'penalty' ? 'black' : 'red',
    kind: 'record',
    subjectKinds: ['company', 'individual-business', 'social-organisation', 'person'],
    authority: { determining: '', assisting: null },
    legalBasis: [],
    criteria: [],
    procedure: null,
    clocks,
    term: null,
    publication: null,
    push: null,
    exits: [],
    repair: null,
    objection: null,
    remedies: null,
    measures: [],
    papers: {},
    noAdverseUnder: { age: 0, ...sourced },
  };
}
