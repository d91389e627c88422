import type { Express } from 'express';
import { createServiceApp } from '../shared/service-app';
import type { DepartmentDeps } from './department-deps';
import { absences, cancelAbsence, enterAbsence } from './routes/absences';
import { actsOfOffices } from './routes/acts';
import {
  caseAttachments,
  readAttachment,
  removeAttachment,
  uploadAttachment,
  uploadRedacted,
} from './routes/attachments';
import { proposeBan } from './routes/bans';
import { caseBundles } from './routes/bundles';
import { writeMinutes, writeReceipt } from './routes/case-papers';
import { caseDetail, cases } from './routes/cases';
import { importCourtList } from './routes/court-list';
import { creditReport, creditReports } from './routes/credit-reports';
import { draftPage } from './routes/drafts';
import { fileDetermination } from './routes/file-determination';
import { handOver } from './routes/hand-over';
import {
  confirmImport,
  discardImport,
  importRows,
  importStatus,
  imports,
  importTemplate,
  sendImport,
} from './routes/imports';
import { lists, listVersions } from './routes/lists';
import { acceptMandate, mandateLetter, mandatesOfOffice, refuseMandate } from './routes/mandates';
import { orders } from './routes/orders';
import { paperPage, paperPdf } from './routes/papers';
import { procedurePages } from './routes/procedures';
import { signOff } from './routes/sign-off';
import { assign, claim, release } from './routes/task-acts';
import { tasks } from './routes/tasks';
import { templatePreview, templates } from './routes/templates';
import { unmask } from './routes/unmask';

/** Every route of the department service. */
export const departmentRoutes = [
  tasks,
  claim,
  assign,
  release,
  orders,
  cases,
  caseDetail,
  ...caseBundles,
  ...procedurePages,
  draftPage,
  paperPage,
  paperPdf,
  writeMinutes,
  writeReceipt,
  creditReport,
  creditReports,
  templates,
  templatePreview,
  fileDetermination,
  importCourtList,
  proposeBan,
  ...actsOfOffices,
  absences,
  enterAbsence,
  cancelAbsence,
  handOver,
  mandatesOfOffice,
  mandateLetter,
  acceptMandate,
  refuseMandate,
  lists,
  listVersions,
  signOff,
  unmask,
  uploadAttachment,
  removeAttachment,
  readAttachment,
  uploadRedacted,
  caseAttachments,
  sendImport,
  imports,
  importStatus,
  importRows,
  confirmImport,
  discardImport,
  importTemplate,
];

/** Builds the department service: worklist, case file and acts of an office. */
export function createDepartmentApp(deps: DepartmentDeps): Express {
  return createServiceApp({ name: 'department', title: 'Department', routes: departmentRoutes }, deps, deps.tools);
}
