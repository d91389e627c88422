import type { Field } from './fields';

type Values = { [name: string]: unknown };

/** Makes the body of an act from what stands in its form: lines become a list, yuan become fen, nothing becomes null. */
export function bodyOf(fields: readonly Field[], values: Values): Values {
  const body: Values = {};
  for (const field of fields) {
    const [first = '', second] = field.name;
    const said = valueOf(field, second === undefined ? values[first] : (values[first] as Values | undefined)?.[second]);
    // An act without files says nothing of them.
    if (field.kind === 'files' && !(Array.isArray(said) && said.length > 0)) continue;
    body[first] = second === undefined ? said : { ...(body[first] as Values | undefined), [second]: said };
  }
  if (fields.some(({ kind }) => kind === 'proof')) body['proofs'] = proofsOf(body['proofs'] as Values);
  return body;
}

/** Papers are named beside what they prove; what has no name was not handed in. */
function proofsOf(named: Values): { material: string; name: unknown }[] {
  return Object.entries(named).flatMap(([material, name]) => (name === null ? [] : [{ material, name }]));
}

/** Fills the form of an act from what stands in the case. */
export function valuesFrom(draft: Values): Values {
  const { evidence, amountOwedFen, ...rest } = draft;
  return {
    draft: {
      ...rest,
      evidence: Array.isArray(evidence) ? evidence.join('\n') : '',
      amountOwedFen: typeof amountOwedFen === 'number' ? amountOwedFen / 100 : null,
    },
  };
}

function valueOf({ kind }: Field, value: unknown): unknown {
  if (kind === 'parties' || kind === 'choices') return value ?? [];
  if (kind === 'feedback') return typeof value === 'string' ? Number(value) : null;
  if (kind === 'yuan') return typeof value === 'number' ? Math.round(value * 100) : null;
  if (kind === 'lines' && typeof value !== 'string') return [];
  if (kind === 'lines' && typeof value === 'string')
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return value === '' ? null : (value ?? null);
}
