import { type Actor, type Role, roles } from '../../../domain/access/roles';
import { DomainError } from '../../../domain/errors';
import { actsOpenTo, permit, type Situation } from '../../../domain/procedure/permission';
import { procedureStages, procedureTables } from '../../../domain/procedures';
import { type ExpectedRow, expectedRows } from './expected-tables';

const rolesOf: Record<string, readonly Role[]> = {
  O: ['officer'],
  R: ['reviewer'],
  A: ['approver'],
  P: ['subject', 'agent'],
  V: ['supervisor'],
  s: [],
};

const standpoints = {
  'of the own department': { department: 'human-resources', subjects: [] },
  'of another department': { department: 'finance', subjects: [] },
  'addressed by it': { department: null, subjects: ['company'] },
  'a stranger to it': { department: null, subjects: ['somebody-else'] },
} as const;

type Standpoint = keyof typeof standpoints;

/** What the law of the house says of a person's act, told without the table of the code. */
function expectedOfPerson({ letter, at }: ExpectedRow, stage: string, role: Role, standpoint: Standpoint): string {
  const own = standpoint === 'of the own department';
  const addressed = standpoint === 'addressed by it';
  const overseen = own || addressed || role === 'supervisor' || role === 'auditor';
  const visible = { O: own, R: own, A: own, P: addressed, V: overseen, s: own || addressed }[letter];
  if (!visible) return 'not-yours';
  if (!rolesOf[letter]?.includes(role)) return 'wrong-role';
  if (stage === 'closed') return 'closed';
  return at[stage] === letter ? 'permitted' : 'wrong-stage';
}

function expectedOfSystem({ letter, at }: ExpectedRow, stage: string): string {
  if (letter !== 's') return 'wrong-role';
  if (stage === 'closed') return 'closed';
  return at[stage] === 's' ? 'permitted' : 'wrong-stage';
}

function situationAt(stage: string, kind: Situation['kind']): Situation {
  return {
    kind,
    day: '2026-11-23',
    stage,
    department: 'human-resources',
    subjects: ['company', 'director'],
    hands: {},
  };
}

function judged({ kind, act }: ExpectedRow, stage: string, actor: Actor | 'system'): string {
  try {
    permit(procedureTables[kind], act, actor, situationAt(stage, kind));
    return 'permitted';
  } catch (refusal) {
    if (refusal instanceof DomainError) return refusal.code;
    throw refusal;
  }
}

/** An agent speaks for nobody but by a mandate. */
function agentOf({ department, subjects }: { department: string | null; subjects: readonly string[] }): Actor {
  const term = { scope: ['all'], from: '2026-01-01', until: '2026-12-31', revoked: false } as const;
  const mandates = subjects.map((subject) => ({ id: `mandate of ${subject}`, subject, ...term }));
  return { person: 'somebody', roles: ['agent'], department, subjects: [], mandates };
}

const rows = expectedRows();

describe('who may do what, at every stage, in every role, from every standpoint', () => {
  test('every act and every stage of the tables is written out by hand, and no other', () => {
    for (const [kind, table] of Object.entries(procedureTables)) {
      const written = rows.filter((row) => row.kind === kind);

      expect(written.map(({ act }) => act).sort()).toEqual(table.map(({ act }) => act).sort());
      for (const { at } of written) expect(Object.keys(at)).toEqual(procedureStages[kind as ExpectedRow['kind']]);
    }
  });

  test.each(rows.map((row) => [row.kind, row.act, row] as const))('%s: %s', (kind, _, row) => {
    const found: string[] = [];
    const expected: string[] = [];
    for (const stage of Object.keys(row.at)) {
      found.push(`the system at ${stage}: ${judged(row, stage, 'system')}`);
      expected.push(`the system at ${stage}: ${expectedOfSystem(row, stage)}`);
      for (const role of roles) {
        for (const [name, standpoint] of Object.entries(standpoints)) {
          const actor = role === 'agent' ? agentOf(standpoint) : { person: 'somebody', roles: [role], ...standpoint };
          const whoAndWhen = `${role} ${name} at ${stage}`;
          found.push(`${whoAndWhen}: ${judged(row, stage, actor)}`);
          expected.push(`${whoAndWhen}: ${expectedOfPerson(row, stage, role, name as Standpoint)}`);
        }
      }
    }

    expect(found).toEqual(expected);
    expect(found).toHaveLength(procedureStages[kind].length * (1 + roles.length * 4));
    expect(found.some((line) => line.endsWith('permitted'))).toBe(true);
  });

  test.each(Object.keys(procedureTables) as ExpectedRow['kind'][])(
    'a page shows the acts of a %s that are permitted, and no others',
    (kind) => {
      const officer: Actor = { person: 'somebody', roles: ['officer'], department: 'human-resources', subjects: [] };

      for (const stage of procedureStages[kind]) {
        const shown = actsOpenTo(procedureTables[kind], officer, situationAt(stage, kind)).map(({ act }) => act);
        const permitted = rows.filter((row) => row.kind === kind && row.at[stage] === 'O').map(({ act }) => act);
        expect(shown.sort()).toEqual(permitted.sort());
      }
    },
  );
});
