import { randomUUID } from 'node:crypto';
import { shortFiling } from '../../support/short-case';
import { Nemesis } from '../nemesis';
import { note, say } from '../note';
import { askOracle, nothingAmiss } from '../oracle';
import type { Scene } from '../scene';
import { until } from '../until';
import { wish } from '../wish';

const path = '/api/department/determinations';

/** R8: between what the case file says and what the procedure does next there is no gap to die in. */
export function leavesNoGap(current: () => Scene): void {
  test('R8 death between a commit and the step after it leaves no case behind, though nobody asks again', async () => {
    const scene = current();
    const { stack, road, witness } = scene;
    const nemesis = new Nemesis(stack, 'R8');
    const before = witness.seen.length;
    const rounds = Math.max(2, Math.round(wish.cases / 3));

    for (let round = 0; round < rounds; round += 1) {
      const part = nemesis.between(0, 1) === 0 ? 'worker' : 'temporal';
      say(`R8 round ${round + 1} of ${rounds}: the ${part} dies right after a commit`);
      const filed = await road.send<{ case: string; procedure: string }>(
        path,
        'hr-officer',
        randomUUID(),
        shortFiling(),
      );
      const acts = `${path}/${filed.procedure}/acts`;
      // The officer sends once and goes home, whatever the answer; the reviewer acts on what the case file says.
      const submits = {
        path: `${acts}/submit-for-review`,
        token: scene.token('hr-officer'),
        key: randomUUID(),
        body: {},
      };
      const submitted = witness.once(submits);
      expect(await until(() => happened(scene, filed.procedure, 'submitted-for-review'), 30_000, 1)).toBe(true);
      await nemesis.strike(part);
      await submitted;
      const review = road.send(`${acts}/pass-review`, 'hr-reviewer', randomUUID(), { opinion: 'Lawful.' });
      expect(await until(() => happened(scene, filed.procedure, 'review-passed'), 60_000, 1)).toBe(true);
      await nemesis.strike('worker');
      await review;
      expect(await until(() => noticed(scene, filed.case), 90_000, 200)).toBe(true);
    }

    expect(await askOracle(scene)).toEqual(nothingAmiss);
    note(nemesis, witness.seen.slice(before), `${rounds} cases went on after two deaths each`, 'nothing amiss');
  }, 900_000);
}

async function happened({ pool }: Scene, procedure: string, type: string): Promise<boolean> {
  const sql = 'select 1 from procedure_event where procedure_id = $1 and type = $2';
  return (await pool.query(sql, [procedure, type])).rowCount === 1;
}

async function noticed({ pool }: Scene, caseId: string): Promise<boolean> {
  const sql = "select 1 from notice where case_id = $1 and purpose = 'prior-notice'";
  return (await pool.query(sql, [caseId])).rowCount === 1;
}
