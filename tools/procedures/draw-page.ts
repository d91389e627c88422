import type { ActRule } from '../../domain/procedure/act-rule';
import type { OwnStep } from '../../domain/procedure/own-step';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { procedureOwnSteps, procedureStages, procedureTables } from '../../domain/procedures';
import { drawDiagram } from './draw-diagram';
import { procedureTitles, roleNames, stageNames } from './stage-names';

const named = (names: Readonly<Record<string, string>>) => (name: string) => `${names[name] ?? name} ${name}`;
const stage = named(stageNames);
const role = named(roleNames);

const scopes = {
  'own-department': '本部门 own department',
  oversight: '全市 every department',
  'addressed-subject': '本人 addressed subject',
  system: '系统 system',
} as const;

function row(...cells: string[]): string {
  return `| ${cells.map((cell) => cell || '-').join(' | ')} |`;
}

function waysText(leadsTo: ActRule['leadsTo']): string {
  const ways = Object.entries(leadsTo).map(([from, to]) => ({ from, to: (to ?? []).map(stage).join(' / ') }));
  const goals = [...new Set(ways.map(({ to }) => to))];
  if (goals.length === 1) return goals[0] ?? '';
  return ways.map(({ from, to }) => `${from} → ${to}`).join('<br/>');
}

function actRow({ act, zh, en, at, by, scope, apartFrom, leadsTo }: ActRule): string {
  const who = by.length > 0 ? by.map(role).join(', ') : role('system');
  const apart = apartFrom.map(role).join(', ');
  return row(
    `${zh}<br/>${en}`,
    `\`${act}\``,
    at.map(stage).join('<br/>'),
    who,
    scopes[scope],
    apart,
    waysText(leadsTo),
  );
}

function stepRow({ zh, en, at, leadsTo }: OwnStep): string {
  return row(`${zh}<br/>${en}`, at.map(stage).join('<br/>'), leadsTo.map(stage).join(' / '));
}

/** Puts the rows of a table under their head. */
function table(head: string[], rows: string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}

/** Draws the page of one kind of procedure in both languages: the diagram, the acts, and what happens by itself. */
export function drawPage(kind: ProcedureKind): string {
  const { zh, en } = procedureTitles[kind];
  const order = procedureStages[kind];
  const first = ({ at }: ActRule) => Math.min(...at.map((one) => order.indexOf(one)));
  const acts = [...procedureTables[kind]].sort(
    (one, other) => first(one) - first(other) || (one.act < other.act ? -1 : 1),
  );
  const steps = procedureOwnSteps[kind];
  const parts = [
    `# ${zh} · ${en}`,
    '本页由 `tools/draw-procedures.ts` 根据领域表绘制，请勿手改。Drawn from the domain tables by `tools/draw-procedures.ts`; never edited by hand.',
    `\`\`\`mermaid\n${drawDiagram(kind)}\n\`\`\``,
    '## 行为 · Acts',
    table(
      ['行为 Act', '更新 Update', '阶段 At', '由谁 By', '范围 Whose', '须异于 Apart from', '转入 Leads to'],
      acts.map(actRow),
    ),
  ];
  const own = ['## 自动发生 · By itself', table(['事由 What', '阶段 At', '转入 Leads to'], steps.map(stepRow))];
  return `${[...parts, ...(steps.length > 0 ? own : [])].join('\n\n')}\n`;
}
