import type { z } from 'zod';
import { actRoutes } from '../../shared/acts/act-route';
import { notFound } from '../../shared/problem';
import { firstRow } from '../../shared/sql';
import { banActs, determinationActs, listingActs } from '../contract/acts';
import { partyRoles } from '../route';
import { refuseStranger } from '../spoken-for';
import type { SubjectDeps } from '../subject-deps';

/** A matter is a party's own once a notice was issued to it; a draft is nobody's but the office's. */
const noticed = `
  select p.id from procedure p
  join procedure_subject ps on ps.procedure_id = p.id and ps.subject_id = $2
  where p.id = $1 and p.kind = $3
    and exists (select from notice n where n.case_id = p.case_id and n.subject_id = $2)`;

function actsOn(
  kind: 'determination' | 'ban' | 'listing',
  schemas: Readonly<Record<string, z.ZodType>>,
  rules: (act: string, deps: SubjectDeps) => object = () => ({}),
) {
  return actRoutes<SubjectDeps>({
    kind,
    scope: 'addressed-subject',
    who: partyRoles,
    schemas,
    rules,
    may: async ({ params, body, by }, { sql }) => {
      const subject = subjectOf(body);
      refuseStranger(by.actor, subject, 'matter');
      if (!(await firstRow(sql, noticed, [params.id, subject, kind]))) throw notFound('matter');
    },
  });
}

/** The acts of a party on its own matter, on its entry and on bans that are proposed against it. */
export const actsOfParties = [
  ...actsOn('determination', determinationActs),
  ...actsOn('ban', banActs),
  ...actsOn('listing', listingActs, (_, { rights }) => ({ clocks: rights.suspension })),
];

function subjectOf(body: object): string {
  return 'subject' in body && typeof body.subject === 'string' ? body.subject : '';
}
