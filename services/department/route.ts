import type { Role } from '../../domain/access/roles';
import { routeOf } from '../shared/route';
import type { DepartmentDeps } from './department-deps';

/** Who works in a department. */
export const officeRoles: readonly Role[] = ['officer', 'reviewer', 'approver', 'department-admin'];

/** Declares a route of the department service. */
export const departmentRoute = routeOf<DepartmentDeps>();
