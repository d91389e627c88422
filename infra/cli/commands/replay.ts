import type { Command } from 'commander';
import { examples } from '../examples';
import { exitStatus } from '../failure';
import { historiesIn } from '../replay/histories-in';
import { keysForReplay } from '../replay/keys-for-replay';
import { replayAll } from '../replay/replay-all';
import { silenceRuntime } from '../replay/silent-runtime';
import { answer, type JsonFlag, progress } from '../say';

/** Declares `replay`: whether today's workflow code still does what recorded histories say. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description("Replay recorded histories (Temporal's JSON) against the workflow code of this version.")
    .argument('<history file>', 'a file with one history, or an array of several')
    .option('--key <file>', 'the file with the payload keys; usual: that of the data folder')
    .option('--json', 'print one JSON document: {ok, file, runs, events, mismatch: {run, workflowId, what}}')
    .addHelpText('after', details + examples('replay history.json', 'replay history.json --key keys/codec.json --json'))
    .action(async (file: string, flags: JsonFlag & { key?: string }) => {
      const histories = historiesIn(file);
      const keys = keysForReplay(histories, flags.key, env);
      silenceRuntime();
      progress('Bundling the workflow code …');
      const verdict = await replayAll(histories, keys);
      const { ok, runs, events, mismatch } = verdict;
      const good = `${file}: ${runs} run(s), ${events} events: today's code does the same.`;
      const bad = `${file}: run ${mismatch?.run} does not replay: ${mismatch?.what}`;
      answer(flags, { ok, file, runs, events, mismatch }, ok ? good : bad);
      if (!ok) process.exitCode = exitStatus.failed;
    });
}

const details = `
Exit status 1 when a history does not replay; the first mismatch is named. A history of a running case can be fetched with
\`temporal workflow show --workflow-id <id> --output json\`.
`;
