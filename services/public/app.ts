import type { Express } from 'express';
import { createServiceApp } from '../shared/service-app';
import type { PublicDeps } from './public-deps';
import { check } from './routes/check';
import { corrections } from './routes/corrections';
import { creditRecords } from './routes/credit-records';
import { entries, entryDetail } from './routes/entries';
import { entryFiles, publicFile } from './routes/entry-files';
import { entrySearches } from './routes/entry-searches';
import { lists } from './routes/lists';
import { measures } from './routes/measures';
import { comparePaper, verifyPaper } from './routes/papers';
import { giveComment, proposalDetail, proposals } from './routes/proposals';

/** Every route of the public service. */
export const publicRoutes = [
  entries,
  entryDetail,
  entrySearches,
  proposals,
  proposalDetail,
  giveComment,
  entryFiles,
  publicFile,
  creditRecords,
  corrections,
  lists,
  measures,
  check,
  verifyPaper,
  comparePaper,
];

/** Builds the public service: the published entries for everybody, the check for approval systems. */
export function createPublicApp(deps: PublicDeps): Express {
  return createServiceApp({ name: 'public', title: 'Public', routes: publicRoutes }, deps, deps.tools);
}
