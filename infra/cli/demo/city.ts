import { Person } from './person';
import type { DemoPlace } from './place';

/** Everybody who plays a part, signed in. */
export interface City {
  place: DemoPlace;
  /** The human-resources department, which determines: three persons for three hands. */
  officer: Person;
  reviewer: Person;
  approver: Person;
  /** The departments that take measures. */
  executors: readonly Person[];
  supervisor: Person;
  /** Two companies and a person for whom somebody signs in. */
  sandstone: Person;
  riverside: Person;
  zhangSan: Person;
}

/** Signs everybody in. */
export async function enterCity(place: DemoPlace): Promise<City> {
  const { origin } = place;
  const users = [
    'hr-officer',
    'hr-reviewer',
    'hr-approver',
    'supervisor',
    'sandstone',
    'riverside',
    'zhang-san',
  ] as const;
  const departments = ['finance-officer', 'housing-officer', 'tax-officer'];
  const [officer, reviewer, approver, supervisor, sandstone, riverside, zhangSan] = (await Promise.all(
    users.map((user) => Person.signsIn(origin, user)),
  )) as [Person, Person, Person, Person, Person, Person, Person];
  const executors = await Promise.all(departments.map((user) => Person.signsIn(origin, user)));
  return { place, officer, reviewer, approver, executors, supervisor, sandstone, riverside, zhangSan };
}
