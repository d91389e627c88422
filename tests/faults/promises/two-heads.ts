import { randomUUID } from 'node:crypto';
import { type Filed, fileAndReview, notListed, serveAndWaive } from '../../support/short-case';
import type { Outcome } from '../../support/witness';
import { Nemesis } from '../nemesis';
import { note, say } from '../note';
import { askOracle, nothingAmiss } from '../oracle';
import type { Scene } from '../scene';
import { wish } from '../wish';

const together = 4;

/** R20: of two heads who decide on the version that both saw, one decides; the other is told the version that stands. */
export function decidesOnce(current: () => Scene): void {
  test('R20 of two heads who decide at once, one decides and the other is refused with the current version', async () => {
    const scene = current();
    const { witness, stack } = scene;
    const nemesis = new Nemesis(stack, 'R20');
    const before = witness.seen.length;
    say(`R20 ${wish.cases} cases are brought to their decision`);
    const cases = await decidable(scene);

    const struckAt = nemesis.between(0, cases.length - 1);
    for (const [turn, filed] of cases.entries()) {
      const seen = await version(scene, filed);
      const pair = Promise.all(['hr-approver', 'hr-deputy'].map((user) => decides(scene, user, filed, seen)));
      if (turn === struckAt) await nemesis.strike('worker');
      const [first, second] = (await pair).sort((one, other) => one.status - other.status);
      expect([first?.status, second?.status]).toEqual([200, 409]);
      expect(Number(second?.etag?.replaceAll('"', ''))).toBeGreaterThan(seen);
      expect(await decisions(scene, filed)).toBe(1);
    }

    expect(await askOracle(scene)).toEqual(nothingAmiss);
    const words = `${cases.length} pairs: each one 200 and one 409 with a newer version, one audit entry`;
    note(nemesis, witness.seen.slice(before), words, 'nothing amiss');
  }, 600_000);
}

async function decidable({ road }: Scene): Promise<Filed[]> {
  const cases: Filed[] = [];
  let todo = wish.cases;
  const client = async () => {
    while (todo-- > 0) {
      const filed = await fileAndReview(road);
      cases.push(filed);
      await serveAndWaive(road, filed);
    }
  };
  await Promise.all(Array.from({ length: together }, client));
  return cases;
}

async function version({ pool }: Scene, { procedure }: Filed): Promise<number> {
  const sql = 'select last_seq from procedure where id = $1';
  return (await pool.query<{ last_seq: number }>(sql, [procedure])).rows[0]?.last_seq ?? -1;
}

function decides({ witness, token }: Scene, user: string, { procedure }: Filed, seen: number): Promise<Outcome> {
  const path = `/api/department/determinations/${procedure}/acts/decide`;
  return witness.outcome({ path, token: token(user), key: randomUUID(), body: notListed, version: seen });
}

async function decisions({ pool }: Scene, { procedure }: Filed): Promise<number> {
  const sql = "select count(*)::integer as n from audit_entry where procedure_id = $1 and action = 'decided'";
  return (await pool.query<{ n: number }>(sql, [procedure])).rows[0]?.n ?? -1;
}
