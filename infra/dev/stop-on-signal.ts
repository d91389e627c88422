import type { Say } from './say';
import type { System } from './system';

/** A terminal and npm both pass one Ctrl-C on, so a second one counts only after this many milliseconds. */
const sameKeystroke = 1000;

/** What a signal finds to be stopped and left. */
export interface Held {
  system?: System;
  leave: () => void;
}

/** Stops everything in order on Ctrl-C, SIGTERM and a closed terminal; a second Ctrl-C stops by force. Nothing is left behind. */
export function stopOnSignal(held: Held, say: Say, exitCode = 0): void {
  let first: number | undefined;
  let forced = false;
  const end = async (byForce: boolean) => {
    await held.system?.stop(byForce);
    held.leave();
    say.line('Everything is stopped.');
    process.exit(exitCode);
  };
  const stop = () => {
    const now = Date.now();
    if (first === undefined) {
      first = now;
      say.line('\nStopping everything in order … (Ctrl-C again: by force)');
      void end(false);
    } else if (!forced && now - first > sameKeystroke) {
      forced = true;
      say.line('Stopping by force.');
      void end(true);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
