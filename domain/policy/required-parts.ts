import type { ClockName, PolicyPack, paperPurposes } from './policy-pack';

/** A part of a pack by its dotted path; `procedure.publicComment` is the course of a red list: the variant `public-comment`. */
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
  'clocks.service',
  'clocks.announcement',
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

const ruled: readonly PackPart[] = ['legalBasis', 'criteria', 'procedure'];

const determined: readonly PackPart[] = [
  ...ruled,
  'clocks.legal-review',
  'clocks.statement',
  'clocks.statement-verification',
  'clocks.decision',
  'papers.prior-notice',
  'papers.decision',
  'papers.repair-notice',
  'papers.no-listing-decision',
  ...entryParts,
];

const commented: readonly PackPart[] = [
  ...ruled,
  'procedure.publicComment',
  'clocks.legal-review',
  'clocks.public-comment',
  'clocks.comment-answer',
  'clocks.decision',
  'papers.decision',
  'papers.no-listing-decision',
  ...entryParts,
  'measures',
];

const takenOver: readonly PackPart[] = [...ruled, ...entryParts];

const byKind: Readonly<Record<Exclude<PolicyPack['kind'], 'black'>, readonly PackPart[]>> = {
  red: commented,
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

/** Lists the clocks that a list must set to be used. */
export function requiredClocks(pack: PolicyPack): readonly ClockName[] {
  return requiredParts(pack).flatMap((part) =>
    part.startsWith('clocks.') ? [part.slice('clocks.'.length) as ClockName] : [],
  );
}
