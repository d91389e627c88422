import { procedureKinds } from '../../../domain/procedure/procedure-state';
import { actRoutes } from '../../shared/acts/act-route';
import { notFound } from '../../shared/problem';
import { firstRow } from '../../shared/sql';
import { supervisorActs } from '../contract/acts';
import type { SupervisionDeps } from '../supervision-deps';

/** Every act of a supervisor: to order a reply, to refuse one, and to close an order. */
export const actsOfSupervisors = procedureKinds.flatMap((kind) =>
  actRoutes<SupervisionDeps>({
    kind,
    scope: 'oversight',
    who: ['supervisor'],
    schemas: supervisorActs,
    may: async ({ params }, { sql }) => {
      const known = 'select id from procedure where id = $1 and kind = $2';
      if (!(await firstRow(sql, known, [params.id, kind]))) throw notFound('procedure');
    },
  }),
);
