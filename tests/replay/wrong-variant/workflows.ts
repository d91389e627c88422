import { sleep } from '@temporalio/workflow';
import { determination as right } from '../../../workflows/determination/determination';

export { listing } from '../../../workflows/listing/listing';
export { measureOrder } from '../../../workflows/measure-order/measure-order';
export { notice } from '../../../workflows/notice/notice';

/** The determination with one wait more at its head: what nobody may do to running cases without a patch. */
export async function determination(...args: Parameters<typeof right>): ReturnType<typeof right> {
  await sleep('1 minute');
  return right(...args);
}
