import type { Actor } from '../../domain/access/roles';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { notFound, Problem } from '../shared/problem';
import { firstRow, type Sql } from '../shared/sql';

/** Returns the department that an actor serves; refuses somebody who serves none. */
export function departmentOf({ department }: Actor): string {
  if (department === null) throw new Problem('wrong-role', 'This is for people who serve a department.');
  return department;
}

/** Refuses, as if it did not exist, a procedure of another department. */
export async function refuseOtherDepartments(sql: Sql, kind: ProcedureKind, id: string, actor: Actor): Promise<void> {
  const own = await firstRow(sql, 'select id from procedure where id = $1 and kind = $2 and department = $3', [
    id,
    kind,
    departmentOf(actor),
  ]);
  if (!own) throw notFound('procedure');
}
