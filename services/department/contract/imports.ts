import { z } from 'zod';
import { fileTypes } from '../../../infra/files/inspect/file-types';
import type { UploadRule } from '../../shared/files/receive-file';
import { format, maybeInstant, pageOf, paging } from '../../shared/schemas';
import { kindName } from '../imports/kinds/all-kinds';

/** What is taken as a table: a workbook or a text of comma-separated values, 20 MB at most. */
export const importUpload: UploadRule = { taken: ['xlsx', 'csv'], mostBytes: 20 * 1024 * 1024 };

/** The media type of templates. */
export const templateTypes = [fileTypes.xlsx.type];

/** Which kind of table is sent in. */
export const importQuery = z.strictObject({ kind: kindName });

/** Which imports are wanted. */
export const importsQuery = z.strictObject({ ...paging, kind: kindName.optional(), format });

/** Which rows of an import are wanted: all, or those with faults or refusals. */
export const importRowsQuery = z.strictObject({
  ...paging,
  faulty: z.enum(['true', 'false']).default('false'),
  format,
});

/** How an import is to be taken: all rows or none, or every row that is in order. */
export const confirmBody = z.strictObject({ mode: z.enum(['all', 'row-by-row']) });

/** An import with how far it is; `address` is where to ask again. */
export const importSchema = z
  .strictObject({
    id: z.guid(),
    kind: z.string(),
    name: z.string(),
    state: z.enum(['reading', 'checked', 'refused', 'running', 'undoing', 'done', 'undone', 'discarded']),
    mode: z.enum(['all', 'row-by-row']).nullable(),
    rows: z.int(),
    faulty: z.int(),
    done: z.int(),
    refused: z.int(),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    sentAt: z.string(),
    endedAt: maybeInstant,
    address: z.string(),
  })
  .meta({ id: 'Import' });

/** A page of imports. */
export const importsAnswer = pageOf(importSchema).meta({ id: 'Imports' });

const importRow = z
  .strictObject({
    line: z.int(),
    faults: z.array(z.strictObject({ column: z.string().nullable(), message: z.string() })),
    outcome: z
      .strictObject({
        procedure: z.guid().optional(),
        case: z.guid().optional(),
        caseNumber: z.string().optional(),
        refused: z.string().optional(),
        withdrawn: z.boolean().optional(),
        taken: z.boolean().optional(),
      })
      .meta({ description: 'What became of the row.' })
      .nullable(),
  })
  .meta({ id: 'ImportRow' });

/** A page of the rows of an import. */
export const importRowsAnswer = pageOf(importRow).meta({ id: 'ImportRows' });
