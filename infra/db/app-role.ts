import { Client } from 'pg';
import type { DataSource } from 'typeorm';

const appendOnly = [
  'audit_entry',
  'audit_head',
  'audit_head_stream',
  'procedure_event',
  'allocated_number',
  'pack_sign_off',
  'circular',
  'credit_report',
  'paper',
];

/**
 * Gives the role of `appUrl` its password and its rights: it owns nothing, and what must stay as written it can only read
 * and append. Throws when that role could get round its rights (superuser, owner of tables).
 */
export async function grantAppRole(owner: DataSource, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  const role = decodeURIComponent(username);
  await refuseMightyRole(owner, role);
  if (!(await canSignIn(appUrl))) await setRole(owner, role, decodeURIComponent(password));
  await owner.transaction(async (transaction) => {
    for (const statement of grants(quoted(role))) await transaction.query(statement);
  });
}

async function refuseMightyRole(owner: DataSource, role: string): Promise<void> {
  const rows: unknown[] = await owner.query(
    `select from pg_roles r where rolname = $1 and (rolsuper or rolbypassrls or rolname = current_user
       or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace))`,
    [role],
  );
  if (rows.length === 0) return;
  throw new Error(
    `The role ${role} of DATABASE_URL is a superuser or owns tables, so it could change the audit chain; name another role.`,
  );
}

async function canSignIn(appUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: appUrl });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function setRole(owner: DataSource, role: string, password: string): Promise<void> {
  const known: unknown[] = await owner.query('select from pg_roles where rolname = $1', [role]);
  const verb = known.length > 0 ? 'alter' : 'create';
  const literal = `'${password.replaceAll("'", "''")}'`;
  await owner.query(`${verb} role ${quoted(role)} login nosuperuser nocreatedb nocreaterole password ${literal}`);
}

function grants(role: string): string[] {
  return [
    'revoke create on schema public from public',
    `grant usage on schema public to ${role}`,
    `revoke all on all tables in schema public from ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    `revoke all on schema_migration from ${role}`,
    `revoke update, delete on ${appendOnly.join(', ')} from ${role}`,
  ];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
