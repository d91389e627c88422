import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

interface Said {
  target: { kind: string; purpose?: string; record?: string; number: string; summary: string; source: string };
  level: number;
  decider: string;
  claim: { ground: string; statement: string; papers: string[] };
  missing: string[] | null;
  verification: { finding: string; report: string } | null;
}

/** What is objected to, in plain words, why, with which papers, and what its department found. */
export function ObjectionFacts({ state }: { state: Record<string, unknown> }) {
  const { t, named } = useWords();
  const { target, level, decider, claim, missing, verification } = state as unknown as Said;
  const sort = target.purpose ?? target.record ?? target.kind;
  return (
    <Facts
      rows={[
        [t('room.target'), `${t(`targets.${sort}`)} ${target.number}`],
        [t('records.says'), target.summary],
        [t('room.source'), named('departments', target.source)],
        [t('room.decider'), `${named('departments', decider)}（${t(`room.level.${level}`)}）`],
        [t('fields.objectionGround'), t(`choices.ground.${claim.ground}`)],
        [t('fields.objectionStatement'), claim.statement],
        [t('fields.papers'), claim.papers.length === 0 ? '—' : claim.papers.join('；')],
        ...(missing === null ? [] : [[t('room.missing'), missing.join('；')] as const]),
        ...(verification === null
          ? []
          : [
              [t('fields.finding'), t(`choices.finding.${verification.finding}`)] as const,
              [t('fields.report'), verification.report] as const,
            ]),
      ]}
    />
  );
}
