import { randomBytes } from 'node:crypto';
import { Argument, type Command } from 'commander';
import { createCalendarShelf } from '../../calendar/calendar-shelf';
import type { Settings } from '../../config/settings';
import { loadCalendars } from '../../policy/load-calendars';
import { withTrainingDesk } from '../advance-in-training';
import { closingTable } from '../demo/closing-table';
import { playClocks } from '../demo/play-clocks';
import { playLists } from '../demo/play-lists';
import { playPapers } from '../demo/play-papers';
import { playBans, playDuties, playObjection, playRepair } from '../demo/play-rights';
import { playWageArrears } from '../demo/play-wage-arrears';
import { tellLine } from '../demo/tale';
import { examples } from '../examples';
import { exitStatus, Failure } from '../failure';
import { answer, type JsonFlag, progress } from '../say';
import { findSystem } from '../system/find-system';

const plays = {
  'wage-arrears': playWageArrears,
  lists: playLists,
  objection: playObjection,
  repair: playRepair,
  duties: playDuties,
  bans: playBans,
  papers: playPapers,
  clocks: playClocks,
} as const;

interface DemoFlags extends JsonFlag {
  url?: string;
  mail?: string;
}

/** Declares `demo`: plays whole stories against the running system and checks what it sees. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Play whole cases over HTTP with the training clock, and check every step against the law.')
    .addArgument(new Argument('<story>', 'which story to play').choices(Object.keys(plays)))
    .option('--url <address>', 'the services, if not those of the running system')
    .option('--mail <address>', "the mail catcher's inbox, if not that of the running system")
    .option('--json', 'print one JSON document: {ok, seconds, stories: [{story, ok, seconds, steps, difference}]}')
    .addHelpText(
      'after',
      details + examples('demo wage-arrears', 'demo lists', 'demo papers', 'demo wage-arrears --json'),
    )
    .action(async (story: keyof typeof plays, flags: DemoFlags) => {
      const began = Date.now();
      const stories = await play(plays[story], findSystem(env), flags);
      const seconds = Math.round((Date.now() - began) / 100) / 10;
      const ok = stories.every((story) => story.ok);
      answer(flags, { ok, seconds, stories }, closingTable(stories, seconds));
      if (!ok) process.exitCode = exitStatus.failed;
    });
}

const details = `
wage-arrears: an entry that runs to its term of three years, a case ended by self-cure, a defence that is upheld, a notice
that bounces, a decision that is overdue and climbs the ladder, and one that is extended. It can be played again and again.
objection: one that is upheld and removes the entry, one that is rejected and goes to the level above, one to a prior
notice, after which everybody is told anew, and one to a record of the credit file, which is corrected in public.
repair: one that is granted and undoes everything, one that is refused, one that rested on a false commitment and is revoked, and one of three
penalty records, of three classes, at two levels.
duties: an agent until the mandate is revoked, a deputy in the place of somebody absent, a list that passes to another
department and back.
bans: one from construction that ends by itself, and a permanent one, with the level above, that falls with its entry.
lists: every list that is determined here, once from draft to exit, and the court's list from import to exit; one line
is told for each.
clocks: a decision that is paused twice and due so much later, one that is extended by a second person.
papers: every template, and every kind of paper made once for one case, read again from its PDF, verified and bundled.
Each step is told with the business day of its case and the rule behind it. Exit status 1 when anything differs.
`;

async function play(stories: (typeof plays)[keyof typeof plays], settings: Settings, flags: DemoFlags) {
  const mailInbox = flags.mail ?? settings.mailInboxUrl;
  if (mailInbox === undefined)
    throw new Failure(
      'no-inbox',
      'The demo reads what was mailed: name the inbox of the mail catcher with --mail <address>.',
    );
  const place = {
    origin: flags.url ?? settings.publicOrigin,
    mailInbox,
    run: randomBytes(3).toString('hex'),
  };
  const tell = flags.json ? (line: string) => progress(line) : (line: string) => console.log(line);
  return withTrainingDesk(settings, async (desk) => {
    const calendar = await createCalendarShelf(desk.dataSource, loadCalendars()).current();
    return stories({ ...place, calendar, desk }, (step) => tell(tellLine(step)));
  });
}
