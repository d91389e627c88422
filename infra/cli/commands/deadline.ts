import { type Command, Option } from 'commander';
import { loadCalendars } from '../../policy/load-calendars';
import { answerLines, stdinHelp } from '../answer-lines';
import { BadRequest } from '../bad-request';
import { deadlineAnswer } from '../deadline-answer';
import { deadlineText } from '../deadline-text';

interface DeadlineFlags {
  start?: string;
  amount?: string;
  unit?: string;
  json?: true;
  stdin?: true;
}

/** Declares `deadline`: the last day of a period for an act, with every rest day that moved it. */
export function declare(command: Command): void {
  command
    .description('Compute the last day of a period for an act, by the loaded calendars (Asia/Shanghai).')
    .option('--start <date>', 'the day of the start event, YYYY-MM-DD; it is not counted')
    .option('--amount <number>', 'how many units, a whole number')
    .option('--unit <unit>', 'wd (working days), d (days), m (months) or y (years)')
    .option('--json', 'print one line of JSON')
    .addOption(new Option('--stdin', 'read many requests as JSON lines').conflicts(['start', 'amount', 'unit']))
    .addHelpText('after', `${stdinHelp}\n\nExamples:${examples}`)
    .action(async (flags: DeadlineFlags) => {
      if (flags.stdin) return answerStdin();
      try {
        const answer = deadlineAnswer(requestOf(flags), loadCalendars());
        console.log(flags.json ? JSON.stringify(answer) : deadlineText(answer));
      } catch (error) {
        if (!(error instanceof BadRequest)) throw error;
        command.error(`error: option '--${error.field}': ${error.message}`);
      }
    });
}

const examples = `
  npm run --silent cli -- deadline --start 2026-09-23 --amount 5 --unit wd
  npm run --silent cli -- deadline --start 2026-11-30 --amount 3 --unit m --json
  echo '{"start":"2026-09-23","amount":5,"unit":"wd"}' | npm run --silent cli -- deadline --stdin`;

async function answerStdin(): Promise<void> {
  const calendar = loadCalendars();
  const allGood = await answerLines((request) => deadlineAnswer(request, calendar), process.stdin, process.stdout);
  if (!allGood) process.exitCode = 1;
}

function requestOf({ start, amount, unit }: DeadlineFlags): unknown {
  const whole = amount !== undefined && /^-?\d+$/.test(amount) ? Number(amount) : amount;
  return { start, amount: whole, unit };
}
