import { randomUUID } from 'node:crypto';
import { fictionalCompany } from '../../infra/cli/demo/fictional';
import { loadKeys } from '../../infra/config/keys';
import { createSealing, sealingKeys } from '../../infra/crypto/sealing';
import { loadPolicies } from '../../infra/policy/load-policies';
import type { Measured } from './system';

const entriesInHundred = 10;

/** Fills the register of subjects and lists a tenth of them; gives codes to ask for, every second one of a listed company. */
export async function registerSubjects({ owner, settings }: Measured, subjects: number): Promise<string[]> {
  const sealing = createSealing(sealingKeys(loadKeys(settings).identity));
  const asked = Array.from({ length: 100 }, () => ({ id: randomUUID(), code: fictionalCompany().code }));
  const known = asked.map(({ id, code }) => ({ id, code, hash: sealing.fingerprint(code).toString('hex') }));
  const pack = loadPolicies().packs.find((one) => one.pack.list === 'L10-black' && one.pack.version === '2022')?.pack;
  await owner.query(
    `insert into subject (id, kind, name, code_kind, code_hash, code_sealed, code_masked, code_public, registered_at)
     select (k ->> 'id')::uuid, 'company', '虚构公司', 'uscc', decode(k ->> 'hash', 'hex'), '', k ->> 'code', k ->> 'code', now()
     from jsonb_array_elements($1::jsonb) k`,
    [JSON.stringify(known)],
  );
  await owner.query(
    `insert into subject (id, kind, name, code_kind, code_hash, code_sealed, code_masked, code_public, registered_at)
     select gen_random_uuid(), 'company', '虚构公司' || n, 'uscc', sha256(n::text::bytea), '', 'bench-' || n, 'bench-' || n, now()
     from generate_series(1, $1::integer) n`,
    [subjects],
  );
  await owner.query(
    `create table bench_entry as
     select row_number() over () as n, id as subject_id, gen_random_uuid() as case_id, gen_random_uuid() as procedure_id from (
       (select (k ->> 'id')::uuid as id from jsonb_array_elements($1::jsonb) with ordinality as e (k, place) where place % 2 = 0)
       union all
       (select id from subject where code_public like 'bench-%' limit $2)) listed`,
    [JSON.stringify(known), Math.round((subjects * entriesInHundred) / 100)],
  );
  const policy = pack && { list: pack.list, version: pack.version, title: pack.title, measures: pack.measures };
  for (const statement of entries) await owner.query(statement.text, statement.policy ? [JSON.stringify(policy)] : []);
  return asked.map(({ code }) => code);
}

const entries = [
  {
    text: `insert into case_file
      select case_id, 'entry-' || n, 'L10-black', '2022', 'hash', 'human-resources', subject_id, now() from bench_entry`,
  },
  {
    policy: true,
    text: `insert into procedure
      select procedure_id, case_id, 'listing', 'listed', 'human-resources', null, now(), null, 3, null,
        jsonb_build_object('policy', $1::jsonb, 'filed', repeat(md5(n::text), 60)) from bench_entry`,
  },
  {
    text: `insert into listing
      select procedure_id, case_id, 'L10-black', 'human-resources', subject_id, 'main', null, 'listed', 'decision-' || n,
        current_date - 30, 'a', '虚构', true, current_date - 30, current_date + 900, '{}', null, null from bench_entry`,
  },
  { text: 'drop table bench_entry' },
  { text: 'vacuum analyze subject, listing, procedure, case_file' },
];
