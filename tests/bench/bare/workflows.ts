import { allHandlersFinished, condition, setHandler } from '@temporalio/workflow';
import { step } from './messages';

/** Takes so many commands, with a clock that is set anew after each as in a procedure, and ends; none stays open. */
export async function bare(commands: number): Promise<number> {
  const said = { taken: 0 };
  setHandler(step, () => {
    said.taken += 1;
    return said.taken;
  });
  const wanted = commands === 0 ? Number.POSITIVE_INFINITY : commands;
  while (said.taken < wanted) {
    const seen = said.taken;
    await condition(() => said.taken !== seen, '2 days');
  }
  await condition(allHandlersFinished);
  return said.taken;
}
