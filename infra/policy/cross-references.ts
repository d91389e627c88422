import type { Department } from '../../domain/policy/department';
import { paperKinds } from '../papers/check-papers';
import type { MeasureFile } from './load-measures';
import type { PackFile } from './load-policy-packs';
import type { Mistake } from './policy-mistakes';
import { noteMistake } from './yaml-file';

/** The ids that packs may name. */
export type KnownIds = { readonly departments: ReadonlySet<string>; readonly measures: ReadonlySet<string> };

/** Collects the ids that packs may name. */
export function knownIds(departments: readonly Department[], { measures }: MeasureFile): KnownIds {
  return { departments: new Set(departments.map(({ id }) => id)), measures: new Set(measures.map(({ id }) => id)) };
}

/** Notes measures of the catalogue that name an unknown department. */
export function checkCatalogue({ measures, yaml }: MeasureFile, known: KnownIds, mistakes: Mistake[]): void {
  measures.forEach(({ department }, index) => {
    if (yaml === undefined || known.departments.has(department)) return;
    noteMistake(yaml, ['measures', index, 'department'], unknown('department', department), mistakes);
  });
}

/** Notes departments, measures and papers that a pack names and nobody knows. */
export function checkReferences({ pack, yaml }: PackFile, known: KnownIds, mistakes: Mistake[]): void {
  const department = (path: PropertyKey[], id: string | null) => {
    if (id === null || known.departments.has(id)) return;
    noteMistake(yaml, path, unknown('department', id), mistakes);
  };
  department(['authority', 'determining'], pack.authority.determining);
  department(['authority', 'assisting'], pack.authority.assisting);
  pack.measures.forEach((rule, index) => {
    department(['measures', index, 'department'], rule.department);
    if (known.measures.has(rule.measure)) return;
    noteMistake(yaml, ['measures', index, 'measure'], unknown('measure', rule.measure), mistakes);
  });
  for (const [purpose, template] of Object.entries(pack.papers)) {
    if (paperKinds.some((kind) => kind === template)) continue;
    noteMistake(yaml, ['papers', purpose], unknown('paper', template), mistakes);
  }
}

const homes = { department: 'departments.yaml', measure: 'measures.yaml', paper: 'papers/' } as const;

function unknown(what: keyof typeof homes, id: string): string {
  return `no ${what} is called ${id}; add it to policies/${homes[what]} or correct the name`;
}
