import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration whose two directions are SQL files beside it: `<file>.up.sql` and `<file>.down.sql`. */
export abstract class SqlMigration implements MigrationInterface {
  /** Ends with a time in milliseconds, by which TypeORM sorts. */
  abstract readonly name: string;
  protected abstract readonly file: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(__dirname, `${this.file}.up.sql`), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(__dirname, `${this.file}.down.sql`), 'utf8'));
  }
}
