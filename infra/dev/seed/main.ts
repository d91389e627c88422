import { randomBytes } from 'node:crypto';
import { withTrainingDesk } from '../../cli/advance-in-training';
import { enterCity } from '../../cli/demo/city';
import { readSettings } from '../../config/settings';
import { loadCalendars } from '../../policy/load-calendars';
import { seedSmallCity } from './small-city';

/** Brings the demo cases once: a system that holds any case is left as it is. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  await withTrainingDesk(settings, async (desk) => {
    const cases: unknown[] = await desk.dataSource.query('select 1 from case_file limit 1');
    if (cases.length > 0) return;
    const run = randomBytes(3).toString('hex');
    const mailInbox = settings.mailInboxUrl ?? '';
    await seedSmallCity(
      await enterCity({ origin: settings.publicOrigin, mailInbox, desk, calendar: loadCalendars(), run }),
    );
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
