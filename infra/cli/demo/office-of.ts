import type { Role } from '../../../domain/access/roles';
import { demoPeople } from '../../identity/demo-people';
import { Failure } from '../failure';
import type { City } from './city';
import { Person } from './person';

/** Signs the three hands of a department in; throws `Failure` where the demonstration lacks one. */
export async function officeOf(
  origin: string,
  department: string,
): Promise<Pick<City, 'officer' | 'reviewer' | 'approver'>> {
  const [officer, reviewer, approver] = await Promise.all([
    staffOf(origin, department, 'officer'),
    staffOf(origin, department, 'reviewer'),
    staffOf(origin, department, 'approver'),
  ]);
  return { officer, reviewer, approver };
}

/** Signs somebody in who has one role, and no other, in a department; throws `Failure` where the demonstration lacks one. */
export async function staffOf(origin: string, department: string, role: Role = 'officer'): Promise<Person> {
  const person = demoPeople.find((one) => one.department === department && one.roles.join() === role);
  if (person) return Person.signsIn(origin, person.user);
  throw new Failure('no-demo-person', `Nobody plays the ${role} of ${department}; add one to the demo people.`);
}
