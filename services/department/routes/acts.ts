import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { actRoutes } from '../../shared/acts/act-route';
import type { Route } from '../../shared/route';
import {
  banActs,
  determinationActs,
  listingActs,
  measureOrderActs,
  noticeActs,
  objectionActs,
  repairActs,
} from '../contract/acts';
import type { DepartmentDeps } from '../department-deps';
import { refuseOtherDepartments } from '../own-department';
import { officeRoles } from '../route';

const schemas = {
  determination: determinationActs,
  notice: noticeActs,
  listing: listingActs,
  'measure-order': measureOrderActs,
  objection: objectionActs,
  repair: repairActs,
  ban: banActs,
};

function actsOn(kind: ProcedureKind): Route<DepartmentDeps>[] {
  return actRoutes<DepartmentDeps>({
    kind,
    scope: 'own-department',
    who: officeRoles,
    schemas: schemas[kind],
    may: ({ params, by }, { sql }) => refuseOtherDepartments(sql, kind, params.id, by.actor),
  });
}

/** Every act of an office on its own procedures. */
export const actsOfOffices = [
  ...actsOn('determination'),
  ...actsOn('notice'),
  ...actsOn('listing'),
  ...actsOn('measure-order'),
  ...actsOn('objection'),
  ...actsOn('repair'),
  ...actsOn('ban'),
];
