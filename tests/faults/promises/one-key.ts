import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shortFiling } from '../../support/short-case';
import { Nemesis } from '../nemesis';
import { note, say } from '../note';
import { askOracle, nothingAmiss } from '../oracle';
import type { Scene } from '../scene';

const path = '/api/department/determinations';
const posts = 50;

/** R6: one key is one act, whoever repeats it how often, and whatever is killed meanwhile. */
export function answersOneKeyOnce(current: () => Scene): void {
  test('R6 fifty equal filings at once are one filing with fifty equal answers, also across restarts', async () => {
    const scene = current();
    const { witness, stack, token } = scene;
    const nemesis = new Nemesis(stack, 'R6');
    const before = witness.seen.length;
    const cases = await count(scene);
    const key = randomUUID();
    const body = shortFiling() as { draft: object };
    const mine = { path, token: token('hr-officer'), key, body };

    say(`R6 ${posts} posts under one key while the services are killed`);
    const all = Promise.all(Array.from({ length: posts }, () => witness.outcome(mine)));
    await pause(nemesis.between(50, 400));
    const [answers] = await Promise.all([all, nemesis.strike('services')]);
    await nemesis.strike('services');
    const afterRestart = await witness.outcome(mine);
    const otherBody = await witness.outcome({
      ...mine,
      body: { ...body, draft: { ...body.draft, orderNumber: 'Order 8' } },
    });
    const other = await witness.outcome({ ...mine, token: token('hr-officer-2') });

    expect(new Set([...answers, afterRestart].map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set([...answers, afterRestart].map(({ text }) => text)).size).toBe(1);
    expect(otherBody.status).toBe(422);
    expect(other.status).toBe(201);
    expect(other.text).not.toBe(afterRestart.text);
    expect(await count(scene)).toBe(cases + 2);
    expect(await askOracle(scene)).toEqual(nothingAmiss);
    note(
      nemesis,
      witness.seen.slice(before),
      `${posts} posts: 1 case, 1 text; other body 422, other person her own case`,
      'nothing amiss',
    );
  }, 400_000);
}

async function count({ pool }: Scene): Promise<number> {
  return (await pool.query<{ n: number }>('select count(*)::integer as n from case_file')).rows[0]?.n ?? -1;
}
