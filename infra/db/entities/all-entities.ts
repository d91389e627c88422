import { Absence } from './absence';
import { AllocatedNumber } from './allocated-number';
import { Attachment } from './attachment';
import { AuditEntry } from './audit-entry';
import { AuditHead } from './audit-head';
import { AuditHeadStream } from './audit-head-stream';
import { AuditStream } from './audit-stream';
import { Ban } from './ban';
import { CalendarCase } from './calendar-case';
import { CalendarYear } from './calendar-year';
import { CaseClock } from './case-clock';
import { CaseFile } from './case-file';
import { Circular } from './circular';
import { Clock } from './clock';
import { CreditReport } from './credit-report';
import { Department } from './department';
import { DutyTransfer } from './duty-transfer';
import { DutyTransferMove } from './duty-transfer-move';
import { Honour } from './honour';
import { IdempotentRequest } from './idempotency';
import { ImportBatch } from './import-batch';
import { ImportRow } from './import-row';
import { Licence } from './licence';
import { Listing } from './listing';
import { Mandate } from './mandate';
import { MeasureFeedback } from './measure-feedback';
import { MeasureOrder } from './measure-order';
import { Notice } from './notice';
import { NumberRegisterYear } from './number-register';
import { Objection } from './objection';
import { OutboxEntry } from './outbox';
import { PackSignOff } from './pack-sign-off';
import { Paper } from './paper';
import { Penalty } from './penalty';
import { Person } from './person';
import { Procedure } from './procedure';
import { ProcedureDrift } from './procedure-drift';
import { ProcedureEvent } from './procedure-event';
import { ProcedureSubject } from './procedure-subject';
import { Repair } from './repair';
import { ReturnedMail } from './returned-mail';
import { ServiceConsent } from './service-consent';
import { Subject } from './subject';
import { SupervisionOrder } from './supervision-order';
import { Task } from './task';
import { TaskAssignment } from './task-assignment';

/** Every table of the database; a test compares them with the migrations column by column. */
export const entities = [
  Absence,
  AllocatedNumber,
  AuditEntry,
  AuditHead,
  AuditHeadStream,
  AuditStream,
  Ban,
  CaseClock,
  CaseFile,
  Circular,
  Clock,
  CreditReport,
  Department,
  DutyTransfer,
  DutyTransferMove,
  IdempotentRequest,
  Listing,
  Mandate,
  MeasureFeedback,
  MeasureOrder,
  Notice,
  NumberRegisterYear,
  Objection,
  OutboxEntry,
  PackSignOff,
  Paper,
  Person,
  Procedure,
  ProcedureDrift,
  ProcedureEvent,
  ProcedureSubject,
  Repair,
  ReturnedMail,
  ServiceConsent,
  Subject,
  SupervisionOrder,
  Task,
  TaskAssignment,
  Attachment,
  ImportBatch,
  ImportRow,
  Licence,
  Penalty,
  Honour,
  CalendarYear,
  CalendarCase,
];
