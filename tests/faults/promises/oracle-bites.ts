import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import { playListedCase } from '../listed-case';
import { Nemesis } from '../nemesis';
import { note, say } from '../note';
import { askOracle, type Findings, nothingAmiss } from '../oracle';
import type { Scene } from '../scene';

const patience = 2_000;

/** One fault that nobody but a superuser could make: what does it, what undoes it, and which findings it must raise. */
interface Plant {
  what: string;
  does: string;
  undoes: string;
  raises: (keyof Findings)[];
}

const plants: Plant[] = [
  {
    what: 'an event dropped from the case file',
    does: `with gone as (delete from procedure_event where (procedure_id, seq) =
        (select procedure_id, seq from procedure_event order by procedure_id, seq desc limit 1) returning *)
      insert into planted_event select * from gone`,
    undoes: 'insert into procedure_event select * from planted_event',
    raises: ['rowsBehindEvents', 'auditApart', 'verifyAudit', 'rebuildCheck'],
  },
  {
    what: 'an audit entry taken away',
    does: `with gone as (delete from audit_entry where (stream, seq) =
        (select stream, seq from audit_entry where event_seq is not null order by stream, seq desc limit 1) returning *)
      insert into planted_audit select * from gone`,
    undoes: 'insert into audit_entry select * from planted_audit',
    raises: ['eventsWithoutAudit', 'verifyAudit'],
  },
  {
    what: 'a procedure put at another stage than its execution',
    does: `with was as (select id, stage from procedure order by id limit 1), kept as (insert into planted_stage select * from was)
      update procedure p set stage = 'planted' from was where p.id = was.id`,
    undoes: 'update procedure p set stage = s.stage from planted_stage s where s.id = p.id',
    raises: ['workflowsApart', 'rebuildCheck'],
  },
  {
    what: 'an entry hidden from the public',
    does: `with shown as (select procedure_id from listing where displayed order by 1 limit 1), kept as (insert into planted_entry select * from shown)
      update listing l set displayed = false from shown where l.procedure_id = shown.procedure_id`,
    undoes: 'update listing l set displayed = true from planted_entry e where e.procedure_id = l.procedure_id',
    raises: ['publicApart', 'rebuildCheck'],
  },
];

const shelves = `create temp table planted_event (like procedure_event);
  create temp table planted_audit (like audit_entry);
  create temp table planted_stage (id uuid, stage text);
  create temp table planted_entry (procedure_id uuid);
  set session_replication_role = replica`;

/** The oracle itself: it finds each fault that is planted, and nothing once the fault is taken back. */
export function findsPlantedFaults(current: () => Scene): void {
  test('ORACLE finds a dropped event, a missing audit entry, a wrong stage, a hidden entry and doubled mail', async () => {
    const scene = current();
    const nemesis = new Nemesis(scene.stack, 'ORACLE');
    const before = scene.witness.seen.length;
    await playListedCase(scene.road, { revoked: false });
    expect(await askOracle(scene)).toEqual(nothingAmiss);
    const superuser = new Client({ connectionString: superuserUrl(scene) });
    await superuser.connect();
    await superuser.query(shelves);

    for (const { what, does, undoes, raises } of plants) {
      say(`ORACLE planted: ${what}`);
      await superuser.query(does);
      nemesis.count('planted');
      const findings = await askOracle(scene, patience);
      await superuser.query(undoes);
      expect({ what, raised: raised(findings) }).toEqual({ what, raised: expect.arrayContaining(raises) as string[] });
    }
    await superuser.end();
    expect(await askOracle(scene)).toEqual(nothingAmiss);

    say('ORACLE planted: a letter sent twice');
    for (let copy = 0; copy < 2; copy += 1) await sendPlanted(scene);
    nemesis.count('planted');
    expect(raised(await askOracle(scene, patience))).toEqual(['lettersApart']);
    note(
      nemesis,
      scene.witness.seen.slice(before),
      `${plants.length + 1} planted faults found, none left`,
      'found each',
    );
  }, 400_000);
}

function raised(findings: Findings): string[] {
  const well: Record<string, unknown> = { ...nothingAmiss };
  return Object.entries(findings)
    .filter(([name, found]) => JSON.stringify(found) !== JSON.stringify(well[name]))
    .map(([name]) => name);
}

function superuserUrl({ stack, settings }: Scene): string {
  const file = readFileSync(join(stack.dataDir, 'keys/database.json'), 'utf8');
  const url = new URL(settings.databaseUrl);
  url.username = 'postgres';
  url.password = (JSON.parse(file) as { superuser: string }).superuser;
  return url.href;
}

async function sendPlanted({ settings }: Scene): Promise<void> {
  const transport = createTransport(settings.smtpUrl);
  await transport.sendMail({
    from: 'a@planted.test',
    to: 'b@planted.test',
    text: 'Planted.',
    messageId: '<planted@planted.test>',
  });
  transport.close();
}
