import { type ClockName, clockNames, type PolicyPack, paperPurposes } from './policy-pack';

/** A part of a pack by its dotted path; `procedure.publicComment` is the course of a red list, which the domain does not know yet. */
export type PackPart =
  | 'legalBasis'
  | 'criteria'
  | 'procedure'
  | 'procedure.publicComment'
  | `clocks.${ClockName}`
  | 'publication'
  | `papers.${(typeof paperPurposes)[number]}`
  | 'objection'
  | 'exits'
  | 'measures';

/** What an entry needs once it stands, whoever decided on it. */
const entryParts: readonly PackPart[] = [
  'clocks.measure-acceptance',
  'clocks.measure-feedback',
  'clocks.measure-lift',
  'clocks.exit-receipts',
  'clocks.correction',
  'publication',
  'papers.removal-notice',
  'papers.correction-notice',
  'papers.measure-order',
  'objection',
  'exits',
];

const determined: readonly PackPart[] = [
  'legalBasis',
  'criteria',
  'procedure',
  ...clockNames.map((name): PackPart => `clocks.${name}`),
  'publication',
  ...paperPurposes.map((purpose): PackPart => `papers.${purpose}`),
  'objection',
  'exits',
];

const takenOver: readonly PackPart[] = ['legalBasis', 'criteria', 'procedure', ...entryParts];

const byKind: Readonly<Record<Exclude<PolicyPack['kind'], 'black'>, readonly PackPart[]>> = {
  red: ['legalBasis', 'criteria', 'procedure.publicComment', 'measures', 'exits'],
  object: ['legalBasis', 'criteria', 'exits', 'measures'],
  watch: ['legalBasis', 'criteria', 'exits', 'measures'],
  record: ['legalBasis', 'criteria', 'exits'],
  honour: ['legalBasis', 'criteria', 'exits'],
  ledger: ['legalBasis', 'criteria', 'exits'],
  case: ['legalBasis', 'criteria', 'publication'],
};

/** Says which parts a list must have to be used: all for one that is determined here, a closed smaller set for every other kind. */
export function requiredParts({ kind, procedure }: PolicyPack): readonly PackPart[] {
  if (kind !== 'black') return byKind[kind];
  return procedure?.variant.choice === 'external-decision' ? takenOver : determined;
}
