import type { Part } from '../../support/live-stack';
import { playShortCase } from '../../support/short-case';
import type { Testimony } from '../../support/witness';
import { playListedCase } from '../listed-case';
import { Nemesis } from '../nemesis';
import { note, say } from '../note';
import { askOracle, nothingAmiss } from '../oracle';
import type { Scene } from '../scene';
import { wish } from '../wish';

const clients = 8;
const kills: [promise: string, part: Part][] = [
  ['R1', 'worker'],
  ['R2', 'temporal'],
  ['R3', 'postgres'],
  ['R5', 'services'],
];

/** R1, R2, R3 and, by kills instead of fail points, R5: a part that is killed under load loses nothing and does nothing twice. */
export function keepsUnderKills(current: () => Scene): void {
  test.each(kills)(
    '%s kill -9 of the %s under load loses nothing that was answered and does nothing twice',
    async (promise, part) => {
      const scene = current();
      const { stack, witness } = scene;
      const nemesis = new Nemesis(stack, promise);
      const before = witness.seen.length;
      const load = new Load(scene);

      say(`${promise} ${clients} clients play cases while the ${part} is killed for ${wish.seconds} s`);
      const struck = nemesis.strikeFor(part, wish.seconds).finally(() => load.end());
      await Promise.all([struck, load.played()]);
      await stack.healed();
      const ended = Date.now();

      const testimony = witness.seen.slice(before);
      expect(nemesis.struck[part]).toBeGreaterThan(0);
      expect(testimony.filter(({ said }) => said === 'unknown').length).toBeGreaterThan(0);
      expect(testimony.filter(({ status }) => status !== null && status >= 500 && status !== 503)).toEqual([]);
      expect(await load.unfinished()).toEqual([]);
      const findings = await askOracle(scene);
      expect(findings).toEqual(nothingAmiss);
      note(nemesis, testimony, `${load.words()}, ${wentOn(nemesis, testimony, ended)}`, 'nothing amiss');
    },
    wish.seconds * 1000 + 600_000,
  );
}

/** When the first command was answered after the last kill, and when the last case in flight was done. */
function wentOn(nemesis: Nemesis, testimony: readonly Testimony[], ended: number): string {
  const first = testimony.find(({ said, at }) => said === 'ok' && at > nemesis.lastStrike)?.at ?? ended;
  const after = (at: number) => `${((at - nemesis.lastStrike) / 1000).toFixed(1)} s`;
  return `first answer ${after(first)} and last case in flight done ${after(ended)} after the last kill`;
}

/** Clients that play whole cases until they are told to end; every eighth case ends on the list, another leaves it again. */
class Load {
  private over = false;
  private begun = 0;
  private readonly unlisted: string[] = [];
  private readonly listed: string[] = [];

  constructor(private readonly scene: Scene) {}

  end(): void {
    this.over = true;
  }

  async played(): Promise<void> {
    await Promise.all(Array.from({ length: clients }, () => this.client()));
  }

  words(): string {
    return `${this.unlisted.length} cases not listed, ${this.listed.length} listed`;
  }

  /** The played cases that do not stand where their clients were told they stand. */
  async unfinished(): Promise<unknown[]> {
    const sql = `select id, stage, outcome from procedure
      where id = any ($1::uuid[]) and outcome is distinct from 'not-listed' or id = any ($2::uuid[]) and outcome is distinct from 'listed'`;
    return (await this.scene.pool.query(sql, [this.unlisted, this.listed])).rows as unknown[];
  }

  private async client(): Promise<void> {
    const { road } = this.scene;
    while (!this.over) {
      const turn = this.begun++ % 8;
      if (turn !== 3 && turn !== 5) this.unlisted.push((await playShortCase(road)).procedure);
      else this.listed.push((await playListedCase(road, { revoked: turn === 5 })).procedure);
    }
  }
}
