import { demoPeople } from './demo-people';
import type { DemoSubject } from './demo-subjects';

/** What seeding needs of the machines: statements, and the register that seals codes. */
export interface PeopleRegister {
  query(statement: string, parameters: unknown[]): Promise<unknown>;
  /** Registers a subject by code, or finds it, and returns its id. */
  registerSubject(subject: DemoSubject): Promise<string>;
}

const upsert = `
  insert into person (id, user_name, display_name, roles, department, subjects) values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do update set user_name = $2, display_name = $3, roles = $4, department = $5, subjects = $6`;

/** Puts the demo people and whom they speak for into the registers; repeating it changes nothing. */
export async function seedPeople(register: PeopleRegister): Promise<void> {
  for (const { id, user, name, roles, department, subjects } of demoPeople) {
    const ids: string[] = [];
    for (const subject of subjects) ids.push(await register.registerSubject(subject));
    await register.query(upsert, [id, user, name, roles, department, ids]);
  }
}
