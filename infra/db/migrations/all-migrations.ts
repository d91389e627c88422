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

/** Every migration, oldest first. */
export const migrations = [Casework, Journal, Outbox, Supervision, Papers, Files];
