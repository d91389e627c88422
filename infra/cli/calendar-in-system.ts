import type { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors';
import { type AppliedYear, type ApplyingProgress, applyYear } from '../calendar/apply-year';
import { createCalendarShelf } from '../calendar/calendar-shelf';
import { type CalendarYearDays, isLoaded, readCalendarYear, withYear } from '../calendar/calendar-year';
import { type PreviewedMove, previewCalendar } from '../calendar/preview-year';
import { loadKeys } from '../config/keys';
import type { Settings } from '../config/settings';
import { createSealing, sealingKeys } from '../crypto/sealing';
import { createConsentShelf } from '../db/consents';
import { lastSeq } from '../db/last-seq';
import { loadCalendars } from '../policy/load-calendars';
import { PolicyMistakes } from '../policy/policy-mistakes';
import { openClient } from '../temporal/connect';
import { tellProcedure } from '../temporal/tell';
import { Failure } from './failure';
import { withDatabase } from './system/with-database';

/** A calendar file by its name, with its text. */
export interface CalendarText {
  file: string;
  text: string;
}

/** What a further year would do; `already` when it is loaded. */
export interface PreviewedYear {
  year: number;
  hash: string;
  already: boolean;
  moves: PreviewedMove[];
}

/** Says what a year would move on a running system; throws `Failure` for a file with mistakes and a year that does not fit. */
export async function previewInSystem(settings: Settings, { file, text }: CalendarText): Promise<PreviewedYear> {
  const year = readOrFail(file, text);
  return withDatabase(settings, (dataSource) =>
    orFail(async () => {
      const current = await shelfOf(dataSource).current();
      const already = isLoaded(current, year);
      const moves = already ? [] : await previewCalendar(dataSource, withYear(current, year));
      return { year: year.year, hash: year.hash, already, moves };
    }),
  );
}

/** Loads a year on a running system; throws `Failure` as the preview does. */
export async function applyInSystem(
  settings: Settings,
  { file, text, by }: CalendarText & { by: string },
  progress: (how: ApplyingProgress) => void,
): Promise<AppliedYear> {
  const year = readOrFail(file, text);
  const keys = loadKeys(settings);
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  const client = openClient({ address, namespace, codecKeys: keys.codec });
  try {
    return await withDatabase(settings, (dataSource) =>
      orFail(() =>
        applyYear(
          {
            dataSource,
            tell: (tell) => tellProcedure({ client, lastSeq: (procedure) => lastSeq(dataSource, procedure) }, tell),
            consents: createConsentShelf(dataSource, createSealing(sealingKeys(keys.identity))),
            current: () => shelfOf(dataSource).current(),
            now: () => new Date(),
          },
          { year, by },
          progress,
        ),
      ),
    );
  } finally {
    await client.connection.close();
  }
}

function shelfOf(dataSource: DataSource) {
  return createCalendarShelf(dataSource, loadCalendars());
}

function readOrFail(file: string, text: string): CalendarYearDays {
  try {
    return readCalendarYear(file, text);
  } catch (error) {
    throw error instanceof PolicyMistakes ? new Failure('malformed', error.message) : error;
  }
}

async function orFail<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DomainError ? new Failure(error.code, error.message) : error;
  }
}
