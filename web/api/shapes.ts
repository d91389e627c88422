import type { z } from 'zod';
import type { absencesAnswer, handOverAnswer } from '../../services/department/contract/absences';
import type { importRowsAnswer, importSchema, importsAnswer } from '../../services/department/contract/imports';
import type { tasksAnswer } from '../../services/department/contract/tasks';
import type { listsAnswer, measuresAnswer } from '../../services/public/catalogue-schemas';
import type {
  correctionsAnswer,
  creditRecordsAnswer,
  proposalsAnswer,
  verificationSchema,
} from '../../services/public/contract';
import type { casesAnswer } from '../../services/shared/case-page/case-list';
import type { caseSchema, clockSchema, procedureSchema } from '../../services/shared/case-page/case-schema';
import type { creditReportLine, creditReportsAnswer } from '../../services/shared/credit-reports/credit-report-schema';
import type { entriesAnswer, entrySchema } from '../../services/shared/entries/entry-schema';
import type { attachmentsAnswer } from '../../services/shared/files/attachment-schema';
import type { fileRef } from '../../services/shared/files/file-schema';
import type { listVersionSchema } from '../../services/shared/list-schema';
import type { mandatesAnswer } from '../../services/shared/mandates/mandate-schema';
import type { paperSchema } from '../../services/shared/paper-schema';
import type { matterSchema, mattersAnswer } from '../../services/subject/contract/cases';
import type { consentsAnswer } from '../../services/subject/contract/consent';
import type { ownMandatesAnswer } from '../../services/subject/contract/mandates';
import type { recordsAnswer } from '../../services/subject/contract/records';
import type { eligibilityAnswer } from '../../services/subject/contract/repairs';
import type { countsAnswer } from '../../services/supervision/contract/counts';

/** A page of the worklist. */
export type Worklist = z.infer<typeof tasksAnswer>;
/** One task of the worklist. */
export type Task = Worklist['rows'][number];
/** A page of cases. */
export type Cases = z.infer<typeof casesAnswer>;
/** A case as an office reads it. */
export type Case = z.infer<typeof caseSchema>;
/** One procedure of a case. */
export type Procedure = z.infer<typeof procedureSchema>;
/** An act open to the reader. */
export type OpenAct = Procedure['acts'][number];
/** A clock with why its date is what it is. */
export type Clock = z.infer<typeof clockSchema>;
/** A published entry. */
export type Entry = z.infer<typeof entrySchema>;
/** A page of published entries. */
export type Entries = z.infer<typeof entriesAnswer>;
/** A page of proposed red entries. */
export type Proposals = z.infer<typeof proposalsAnswer>;
/** A version of a list. */
export type ListVersion = z.infer<typeof listVersionSchema>;
/** A paper with its text. */
export type Paper = z.infer<typeof paperSchema>;
/** A page of own matters. */
export type Matters = z.infer<typeof mattersAnswer>;
/** One own matter. */
export type Matter = z.infer<typeof matterSchema>;
/** A page of the records in the own credit file. */
export type OwnRecords = z.infer<typeof recordsAnswer>;
/** Corrections of what was published of an organisation. */
export type Corrections = z.infer<typeof correctionsAnswer>;
/** What is published of an organisation beside its entries. */
export type CreditRecords = z.infer<typeof creditRecordsAnswer>;
/** Consents to electronic service. */
export type Consents = z.infer<typeof consentsAnswer>;
/** A page of absences, and who can be absent or stand in. */
export type Absences = z.infer<typeof absencesAnswer>;
/** One absence. */
export type Absence = Absences['rows'][number];
/** A page of a hand-over list. */
export type HandOver = z.infer<typeof handOverAnswer>;
/** A page of mandates. */
export type Mandates = z.infer<typeof mandatesAnswer>;
/** One mandate. */
export type Mandate = Mandates['rows'][number];
/** A page of own mandates, and for whom one can be given. */
export type OwnMandates = z.infer<typeof ownMandatesAnswer>;
/** Open and late procedures by department and stage. */
export type Counts = z.infer<typeof countsAnswer>;
/** The lists in force, as the public reads them. */
export type PublicLists = z.infer<typeof listsAnswer>;
/** The catalogue of measures and memoranda. */
export type PublicMeasures = z.infer<typeof measuresAnswer>;
/** What the code on a paper leads to. */
export type Verification = z.infer<typeof verificationSchema>;
/** A file on record. */
export type FileRef = z.infer<typeof fileRef>;
/** The files of a case. */
export type CaseFiles = z.infer<typeof attachmentsAnswer>;
/** An import with how far it is. */
export type Import = z.infer<typeof importSchema>;
/** A page of imports. */
export type Imports = z.infer<typeof importsAnswer>;
/** A page of the rows of an import. */
export type ImportRows = z.infer<typeof importRowsAnswer>;
/** An issued credit report. */
export type CreditReport = z.infer<typeof creditReportLine>;
/** A page of issued credit reports; the subject also reads of whom it can ask for one. */
export type CreditReports = z.infer<typeof creditReportsAnswer> & { askable?: { subject: string; name: string }[] };
/** Whether repair can be applied for, from when and with what. */
export type RepairEligibility = z.infer<typeof eligibilityAnswer>;
