import type { MeasureMatrix } from './shapes';

/** The stages of a measure order, the one that most needs a look first, each with the colour beside its word. */
export const measureStages: Readonly<Record<MeasureMatrix['rows'][number]['cells'][number]['stage'], string>> = {
  'not-executable': 'red',
  ordered: 'orange',
  accepted: 'gold',
  'partly-in-force': 'cyan',
  lifting: 'purple',
  'in-force': 'green',
  inapplicable: 'default',
  closed: 'default',
};
