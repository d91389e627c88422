import type { z } from 'zod';
import { utcOrNull } from '../../shared/business-time';
import { notFound } from '../../shared/problem';
import type { Sql } from '../../shared/sql';
import { consentBody, consentQuery, type consentSchema, consentsAnswer } from '../contract/consent';
import { partyRoles, subjectRoute } from '../route';
import { refuseStranger, refuseWithoutFullMandate, subjectsOf } from '../spoken-for';

const statement = `
  select s.id as subject, c.id is not null as given, c.mail_masked as mail, c.given_at as "givenAt"
  from subject s left join service_consent c on c.subject_id = s.id and c.withdrawn_at is null
  where s.id = any ($1) order by s.id`;

type Consent = z.input<typeof consentSchema>;

async function readConsents(sql: Sql, subjects: readonly string[]): Promise<Consent[]> {
  const rows = await sql.query<Consent>(statement, [[...subjects]]);
  return rows.map((row) => ({ ...row, givenAt: utcOrNull(row.givenAt) }));
}

/** Whether electronic service was agreed to, for everybody for whom the actor speaks. */
export const serviceConsents = subjectRoute({
  method: 'get',
  path: '/service-consent',
  title: { zh: '电子送达同意书', en: 'Consent to electronic service' },
  who: partyRoles,
  query: consentQuery,
  answer: consentsAnswer,
  act: async ({ by, query, now }, { sql }) => {
    const wanted = subjectsOf(by.actor, now).filter(
      (subject) => query.subject === undefined || subject === query.subject,
    );
    if (query.subject !== undefined && wanted.length === 0) throw notFound('subject');
    return { body: { rows: await readConsents(sql, wanted) } };
  },
});

/** Agree to electronic service at a mail address, or take the agreement back. */
export const settleConsent = subjectRoute({
  method: 'post',
  path: '/service-consent',
  title: { zh: '同意或撤回电子送达', en: 'Give or withdraw consent to electronic service' },
  who: partyRoles,
  body: consentBody,
  answer: consentsAnswer,
  once: true,
  problems: ['not-found', 'no-mandate'],
  may: async ({ by, body, now }) => {
    refuseStranger(by.actor, body.subject, 'subject');
    refuseWithoutFullMandate(by.actor, body.subject, now);
  },
  act: async ({ by, body, now }, { sql, consents }) => {
    const at = now.toISOString();
    if (body.does === 'give') await consents.give({ subject: body.subject, mail: body.mail, by: by.actor.person, at });
    else await consents.withdraw(body.subject, at);
    return { body: { rows: await readConsents(sql, [body.subject]) } };
  },
});
