import type { Express } from 'express';
import { createServiceApp } from '../shared/service-app';
import { actsOfParties } from './routes/acts';
import { ownFiles, readOwnFile, removeOwnFile, uploadOwnFile } from './routes/attachments';
import { matterBundles } from './routes/bundles';
import { ownCreditReport, ownCreditReportPdf, ownCreditReports } from './routes/credit-reports';
import { handInMandate, ownLetter, ownMandatesList, revokeMandate } from './routes/mandates';
import { matterDetail, matters } from './routes/matters';
import { actsOnObjections, fileObjection } from './routes/objections';
import { ownPaper, ownPaperPdf } from './routes/papers';
import { ownRecords } from './routes/records';
import { actsOnRepairs, fileRepair, penaltyRepairEligibility, repairEligibility } from './routes/repairs';
import { serviceConsents, settleConsent } from './routes/service-consent';
import type { SubjectDeps } from './subject-deps';

/** Every route of the subject service. */
export const subjectRoutes = [
  matters,
  matterDetail,
  ...matterBundles,
  ownPaper,
  ownPaperPdf,
  ownCreditReport,
  ownCreditReports,
  ownCreditReportPdf,
  serviceConsents,
  settleConsent,
  ownRecords,
  fileObjection,
  ...actsOfParties,
  ...actsOnObjections,
  repairEligibility,
  penaltyRepairEligibility,
  fileRepair,
  ...actsOnRepairs,
  ownMandatesList,
  handInMandate,
  revokeMandate,
  ownLetter,
  uploadOwnFile,
  removeOwnFile,
  ownFiles,
  readOwnFile,
];

/** Builds the subject service: one's own matters in plain words, and what one may do. */
export function createSubjectApp(deps: SubjectDeps): Express {
  return createServiceApp({ name: 'subject', title: 'Subject', routes: subjectRoutes }, deps, deps.tools);
}
