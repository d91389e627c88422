import { z } from 'zod';
import { findings } from './findings';
import type { ImportKind } from './import-kind';
import { licences, penalties, taxpayers } from './records';

/** Every kind of table that can be imported; a list of a court is one line here, its columns, and what its rows do (`take-rows.ts`). */
export const importKinds = { findings, licences, penalties, 'a-level-taxpayers': taxpayers } satisfies Record<
  string,
  ImportKind
>;

/** The name of a kind. */
export type ImportKindName = keyof typeof importKinds;

/** The name of a kind, in an address. */
export const kindName = z.enum(Object.keys(importKinds) as ImportKindName[]);
