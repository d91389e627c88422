import { civilDateAt } from '../../../domain/calendar/civil-date';
import type { Measure } from '../../../domain/policy/measure';
import { documentOf } from '../../../domain/policy/memorandum';
import { inForce } from '../../shared/packs';
import { presentAuthority } from '../authority';
import { measuresAnswer } from '../catalogue-schemas';
import type { PublicDeps } from '../public-deps';
import { publicRoute } from '../route';

/** The catalogue of measures with issuer, legal basis and dates, and the memoranda on joint action behind them. */
export const measures = publicRoute({
  method: 'get',
  path: '/measures',
  title: { zh: '联合奖惩措施清单', en: 'Catalogue of measures' },
  who: 'anyone',
  answer: measuresAnswer,
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
