import { seedPeople } from '../../../infra/identity/seed-people';
import type { Ground, Machines } from './machines';

const upsert = `
  insert into department (id, name_zh, name_en, mail) values ($1, $2, $3, $4)
  on conflict (id) do update set name_zh = $2, name_en = $3`;

/** Puts the departments of the policies into the register and, where the embedded issuer is, the demo people. */
export async function seed(
  { dataSource, subjects, mint, tools }: Machines,
  { policies, settings }: Pick<Ground, 'policies' | 'settings'>,
): Promise<void> {
  for (const { id, name } of policies.departments) {
    await dataSource.query(upsert, [id, name.zh, name.en, `${id}@${settings.mailDomain}`]);
  }
  if (!mint) return;
  const at = tools.now().toISOString();
  await seedPeople({
    query: (statement, parameters) => dataSource.query(statement, parameters),
    registerSubject: async (subject) => (await subjects.register({ ...subject, at })).id,
  });
}
