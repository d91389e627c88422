import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { type Measure, measureKinds } from '../../../domain/policy/measure';
import { documentOf, memorandumKinds } from '../../../domain/policy/memorandum';
import { inForce } from '../../shared/packs';
import { inBoth } from '../../shared/schemas';
import { authoritySchema, presentAuthority } from '../authority';
import type { PublicDeps } from '../public-deps';
import { publicRoute } from '../route';

const status = z.enum(['verified', 'assumed']);
const lists = z.array(z.string()).meta({ description: 'The lists in force today that name it.' });

const measure = z
  .strictObject({
    id: z.string(),
    title: inBoth,
    kind: z.enum(measureKinds),
    department: authoritySchema,
    issuer: z.string(),
    effective: z.strictObject({ from: z.iso.date(), to: z.iso.date().nullable() }),
    inForce: z.boolean(),
    sources: z.array(
      z.strictObject({
        document: z.string(),
        article: z.string(),
        note: z.string().optional(),
        status,
        memorandum: z.string().nullable(),
      }),
    ),
    lists,
  })
  .meta({ id: 'PublicMeasure' });

const memorandum = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    kind: z.enum(memorandumKinds),
    domain: inBoth,
    status,
    lists,
  })
  .meta({ id: 'PublicMemorandum' });

/** The catalogue of measures with issuer, legal basis and dates, and the memoranda on joint action behind them. */
export const measures = publicRoute({
  method: 'get',
  path: '/measures',
  title: { zh: '联合奖惩措施清单', en: 'Catalogue of measures' },
  who: 'anyone',
  answer: z.strictObject({ rows: z.array(measure), memoranda: z.array(memorandum) }).meta({ id: 'PublicMeasures' }),
  limit: 'search',
  act: async ({ now }, deps) => {
    const day = civilDateAt(now.toISOString());
    const current = deps.packs.map(({ pack }) => pack).filter((pack) => inForce(pack, day));
    const listsWhere = (names: (pack: (typeof current)[number]) => boolean) =>
      current.filter(names).map(({ list }) => list);
    const rows = deps.measures.map((one) => ({
      ...presentMeasure(one, day, deps),
      lists: listsWhere((pack) => pack.measures.some((rule) => rule.measure === one.id)),
    }));
    const memoranda = deps.memoranda.map((one) => ({
      ...one,
      lists: listsWhere((pack) => pack.legalBasis.some(({ document }) => document === documentOf(one))),
    }));
    return { body: { rows, memoranda } };
  },
});

function presentMeasure(
  { id, title, kind, department, issuer, effective, sources }: Measure,
  day: string,
  deps: PublicDeps,
) {
  const { from, to } = effective;
  return {
    id,
    title,
    kind,
    department: presentAuthority(department, deps.departments),
    issuer,
    effective: { from, to },
    inForce: from <= day && (to === null || day <= to),
    sources: sources.map(({ basis, status }) => ({
      ...basis,
      status,
      memorandum: deps.memoranda.find((one) => documentOf(one) === basis.document)?.id ?? null,
    })),
  };
}
