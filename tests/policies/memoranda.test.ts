import { documentOf } from '../../domain/policy/memorandum';
import { loadPolicies } from '../../infra/policy/load-policies';

const { packs, memoranda, measures } = loadPolicies();

const known = new Set(memoranda.map(documentOf));

describe('The memoranda on joint action', () => {
  it('are the twenty-nine of the task plan, in its order', () => {
    const ids = Array.from({ length: 29 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`);

    expect(memoranda.map(({ id }) => id)).toEqual(ids);
    expect(new Set(memoranda.map(({ title }) => title)).size).toBe(29);
  });

  it('punish, except for two that only reward and one that does both', () => {
    const others = memoranda.filter(({ kind }) => kind !== 'punish').map(({ id, kind }) => [id, kind]);

    expect(others).toEqual([
      ['M04', 'both'],
      ['M15', 'incentive'],
      ['M28', 'incentive'],
    ]);
  });

  it('have a number each, but the one of the courts, for which none is cited', () => {
    expect(memoranda.filter(({ number }) => number === null).map(({ id }) => id)).toEqual(['M01']);
  });

  it('are each behind a list, by the very name that the list cites', () => {
    const cited = new Set(
      packs
        .flatMap(({ pack }) => [...pack.legalBasis, ...pack.measures.map(({ basis }) => basis)])
        .map((b) => b.document),
    );

    expect([...known].filter((document) => !cited.has(document))).toEqual([]);
  });

  it('are not cited by any other name', () => {
    const cited = packs.flatMap(({ pack }) => pack.legalBasis).map(({ document }) => document);

    expect(cited.filter((document) => /备忘录/.test(document) && !known.has(document))).toEqual([]);
  });
});

describe('The catalogue of measures', () => {
  it('has the measures that the task documents name, each with where it stands', () => {
    const named = measures.filter(({ issuer }) => issuer !== '人力资源社会保障部').map(({ title }) => title.zh);

    expect(named).toEqual([
      '行政审批“绿色通道”',
      '公共资源交易便利',
      '政府性资金及优惠政策等优先支持',
      '容缺受理',
      '降低抽查比例和频次',
      '提高抽查比例和频次',
      '市场和行业禁入',
      '对黑名单主体进行必要的限制',
      '采购惩戒、退出',
    ]);
  });
});
