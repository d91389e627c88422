import { SqlMigration } from './sql-migration';

class Casework extends SqlMigration {
  readonly name = 'Casework1795000000001';
  protected readonly file = '0001-casework';
}

class Journal extends SqlMigration {
  readonly name = 'Journal1795000000002';
  protected readonly file = '0002-journal';
}

class Outbox extends SqlMigration {
  readonly name = 'Outbox1795000000003';
  protected readonly file = '0003-outbox';
}

class Supervision extends SqlMigration {
  readonly name = 'Supervision1795000000004';
  protected readonly file = '0004-supervision';
}

class Papers extends SqlMigration {
  readonly name = 'Papers1795000000005';
  protected readonly file = '0005-papers';
}

class Files extends SqlMigration {
  readonly name = 'Files1795000000006';
  protected readonly file = '0006-files';
}

class Oversight extends SqlMigration {
  readonly name = 'Oversight1795000000007';
  protected readonly file = '0007-oversight';
}

class Reading extends SqlMigration {
  readonly name = 'Reading1795000000008';
  protected readonly file = '0008-reading';
}

class KeptAnswers extends SqlMigration {
  readonly name = 'KeptAnswers1795000000011';
  protected readonly file = '0011-kept-answers';
}

class Objection extends SqlMigration {
  readonly name = 'Objection1795000000012';
  protected readonly file = '0012-objection';
}

class Repair extends SqlMigration {
  readonly name = 'Repair1795000000013';
  protected readonly file = '0013-repair';
}

class Mandates extends SqlMigration {
  readonly name = 'Mandates1795000000014';
  protected readonly file = '0014-mandates';
}

class Duties extends SqlMigration {
  readonly name = 'Duties1795000000015';
  protected readonly file = '0015-duties';
}

class PenaltyRepair extends SqlMigration {
  readonly name = 'PenaltyRepair1795000000016';
  protected readonly file = '0016-penalty-repair';
}

class ObjectionTargets extends SqlMigration {
  readonly name = 'ObjectionTargets1795000000017';
  protected readonly file = '0017-objection-targets';
}

class Measures extends SqlMigration {
  readonly name = 'Measures1795000000018';
  protected readonly file = '0018-measures';
}

class Bans extends SqlMigration {
  readonly name = 'Bans1795000000019';
  protected readonly file = '0019-bans';
}

class OfficePapers extends SqlMigration {
  readonly name = 'OfficePapers1795000000020';
  protected readonly file = '0020-office-papers';
}

class CalendarYears extends SqlMigration {
  readonly name = 'CalendarYears1795000000021';
  protected readonly file = '0021-calendar-years';
}

class MeasureMatrix extends SqlMigration {
  readonly name = 'MeasureMatrix1795000000022';
  protected readonly file = '0022-measure-matrix';
}

/** Every migration, oldest first. */
export const migrations = [
  Casework,
  Journal,
  Outbox,
  Supervision,
  Papers,
  Files,
  Oversight,
  Reading,
  KeptAnswers,
  Objection,
  Repair,
  Mandates,
  Duties,
  PenaltyRepair,
  ObjectionTargets,
  Measures,
  Bans,
  OfficePapers,
  CalendarYears,
  MeasureMatrix,
];
