import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { procedureOwnSteps, procedureStages, procedureTables } from '../../domain/procedures';
import { stageNames } from './stage-names';

interface Arrow {
  from: string;
  to: string;
  label: string;
}

function arrowsOf(kind: ProcedureKind): Arrow[] {
  const acts = procedureTables[kind].flatMap(({ zh, en, leadsTo }) =>
    Object.entries(leadsTo).flatMap(([from, to]) => (to ?? []).map((one) => ({ from, to: one, label: `${zh} ${en}` }))),
  );
  const steps = procedureOwnSteps[kind].flatMap(({ zh, en, at, leadsTo }) =>
    at.flatMap((from) => leadsTo.map((to) => ({ from, to, label: `（自动）${zh} ${en}` }))),
  );
  return [...acts, ...steps];
}

/** Names a stage as mermaid accepts it. */
function node(stage: string): string {
  return stage.replaceAll('-', '_');
}

// Mermaid ends a label at a colon or semicolon.
function plain(label: string): string {
  return label.replaceAll(/[:;]/g, ',');
}

/** Draws the stages of a kind and every way between them as a mermaid state diagram; several acts share one arrow. */
export function drawDiagram(kind: ProcedureKind): string {
  const stages = procedureStages[kind];
  const arrows = arrowsOf(kind);
  const ways = stages.flatMap((from) =>
    stages.flatMap((to) => {
      const labels = arrows.filter((arrow) => arrow.from === from && arrow.to === to).map(({ label }) => plain(label));
      return labels.length > 0 ? [`  ${node(from)} --> ${node(to)}: ${labels.sort().join('<br/>')}`] : [];
    }),
  );
  return [
    'stateDiagram-v2',
    ...stages.map((stage) => `  ${node(stage)}: ${stageNames[stage] ?? stage}<br/>${stage}`),
    `  [*] --> ${node(stages[0] ?? 'closed')}`,
    ...ways,
    '  closed --> [*]',
  ].join('\n');
}
