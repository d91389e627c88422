import { tasksAnswer } from '../../../../services/department/contract/tasks';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame } from '../difference';
import type { Matter } from '../matter';
import type { Person } from '../person';

/** Every department accepts its orders and reports that the measures are in force. */
export async function acceptAndReport({ executors }: City, matter: Matter): Promise<void> {
  for (const executor of executors) {
    const { today } = await matter.look();
    const accepted = await worksOff(executor, matter, 'accept-order', () => ({}));
    await worksOff(executor, matter, 'report-execution', () => ({ what: '已在业务系统中标注（演示）', on: today }));
    await matter.tells(
      `${executor.name} (${executor.me.department}) accepts and reports ${accepted} measure(s)`,
      'measure-acceptance',
    );
  }
  const stages = all(await matter.look(), 'measure-order').map(({ stage }) => stage);
  const inForce = stages.map(() => 'in-force');
  expectSame('all measures are in force', [stages.length > 0, stages], [true, inForce]);
}

/** Every department lifts its measures and reports it. */
export async function liftAndReport({ executors }: City, matter: Matter): Promise<void> {
  for (const executor of executors) {
    const { today } = await matter.look();
    const lifted = await worksOff(executor, matter, 'report-lift', () => ({ what: '已解除（演示）', on: today }));
    await matter.tells(`${executor.name} (${executor.me.department}) reports ${lifted} lift(s)`, 'measure-lift');
  }
}

/** Does every task of one act that the own worklist shows for this case. */
async function worksOff(executor: Person, matter: Matter, act: string, says: () => object): Promise<number> {
  const query = new URLSearchParams({ kind: 'measure-order', act, q: matter.filed.caseNumber });
  await matter.rests();
  const { rows } = await executor.reads(`/api/department/tasks?${query.toString()}`, tasksAnswer);
  for (const { procedure: id } of rows) await executor.does(act, { kind: 'measure-order', id }, says());
  return rows.length;
}
