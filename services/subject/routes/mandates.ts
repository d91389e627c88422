import { z } from 'zod';
import type { Actor } from '../../../domain/access/roles';
import { attachmentTypes } from '../../shared/files/attachment-schema';
import { fileReply, findAttachment } from '../../shared/files/read-attachments';
import { actIdOf, uuidOf } from '../../shared/identity-of-act';
import { mandateLine, mandatesQuery } from '../../shared/mandates/mandate-schema';
import { letterOf, mandatesReply, oneMandate, presentMandate } from '../../shared/mandates/mandates-reply';
import type { MandateRow, Seen } from '../../shared/mandates/read-mandates';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import type { Sql } from '../../shared/sql';
import { mandateBody, ownMandatesAnswer } from '../contract/mandates';
import { checkMandate } from '../hand-in-mandate';
import { partyRoles, subjectRoute } from '../route';

const handIn = { zh: '提交委托书', en: 'Hand in a mandate' };
const revokeLabel = { zh: '撤销委托', en: 'Revoke the mandate' };
const reader = { service: 'subject', actsOn: revocable } as const;

function revocable({ id, state }: MandateRow) {
  if (state !== 'handed-in' && state !== 'accepted') return [];
  const address = `/api/subject/mandates/${id}/acts/revoke`;
  return [{ act: 'revoke-mandate', label: revokeLabel, confirm: true, address }];
}

/** The mandates that the reader gave for an own subject, or was given. */
function ownMandates({ subjects, person }: Actor, id: string | null = null): Seen {
  const own = '(m.subject_id = any ($1) or m.agent_id = $2)';
  return { where: `${own} and ($3::uuid is null or m.id = $3)`, values: [[...subjects], person, id] };
}

async function giversOf(sql: Sql, { subjects }: Actor) {
  const own = await sql.query<{ id: string; name: string }>(
    'select id, name from subject where id = any ($1) order by name, id',
    [[...subjects]],
  );
  return own.map(({ id: subject, name }) => {
    const label = own.length > 1 ? { zh: `${handIn.zh}（${name}）`, en: `${handIn.en} (${name})` } : handIn;
    return { subject, act: { act: 'hand-in-mandate', label, confirm: false, address: '/api/subject/mandates' } };
  });
}

/** The mandates given by the own subjects, or to oneself. */
export const ownMandatesList = subjectRoute({
  method: 'get',
  path: '/mandates',
  title: { zh: '委托代理', en: 'Mandates' },
  who: partyRoles,
  query: mandatesQuery,
  answer: ownMandatesAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const reply = await mandatesReply(call, sql, ownMandates(call.by.actor), reader);
    return 'download' in reply ? reply : { body: { ...reply.body, givers: await giversOf(sql, call.by.actor) } };
  },
});

/** Hand in a mandate with its letter of authority; it holds once an office has accepted it. */
export const handInMandate = subjectRoute({
  method: 'post',
  path: '/mandates',
  title: handIn,
  who: ['subject'],
  body: mandateBody,
  answer: mandateLine,
  status: 201,
  once: true,
  problems: ['not-found', 'beyond-cap'],
  may: async ({ by, body }) => {
    if (!by.actor.subjects.includes(body.subject)) throw notFound('subject');
  },
  act: async ({ by, body, identity, now }, { sql, mandates, audit }) => {
    if (!identity) throw new Error('A filing has an identity');
    const { person } = by.actor;
    const { letter: letters, ...said } = body;
    const [letter] = letters;
    if (!letter) throw new Error('The contract asks for one letter');
    const agent = await checkMandate(body, by.actor, { sql, now });
    const id = uuidOf(actIdOf(identity), 'mandate');
    const scope = body.scope.includes('all') ? (['all'] as const) : [...new Set(body.scope)];
    await mandates.handIn({ ...said, letter, id, agent, scope, by: person, at: now.toISOString() });
    await audit.append({
      stream: 'access',
      by: { person, role: 'subject' },
      action: 'mandate-handed-in',
      object: `mandate/${id}`,
      content: { ...said, scope, letter: letter.sha256 },
      reason: null,
    });
    return { body: presentMandate(await oneMandate(sql, ownMandates(by.actor, id), now), reader) };
  },
});

/** End a mandate at once, as the subject who gave it or the agent who has it. */
export const revokeMandate = subjectRoute({
  method: 'post',
  path: '/mandates/{id}/acts/revoke',
  title: revokeLabel,
  who: partyRoles,
  params: idParams,
  answer: mandateLine,
  once: true,
  problems: ['not-found', 'wrong-stage'],
  may: async ({ by, params, now }, { sql }) => {
    await oneMandate(sql, ownMandates(by.actor, params.id), now);
  },
  act: async ({ by, params, now }, { sql, mandates, audit }) => {
    const { person, roles } = by.actor;
    await mandates.revoke(params.id, person, now.toISOString());
    await audit.append({
      stream: 'access',
      by: { person, role: roles.includes('subject') ? 'subject' : 'agent' },
      action: 'mandate-revoked',
      object: `mandate/${params.id}`,
      content: {},
      reason: null,
    });
    return { body: presentMandate(await oneMandate(sql, ownMandates(by.actor, params.id), now), reader) };
  },
});

/** The letter of authority of a mandate, to save. */
export const ownLetter = subjectRoute({
  method: 'get',
  path: '/mandates/{id}/letter',
  title: { zh: '下载委托书', en: 'Save the letter of authority' },
  who: partyRoles,
  params: idParams,
  answer: z.never(),
  sends: attachmentTypes,
  problems: ['quarantined', 'unsafe-file'],
  act: async ({ params, by }, { sql, attachments }) => {
    const letter = await letterOf(sql, ownMandates(by.actor, params.id));
    return fileReply(await findAttachment(sql, { where: 'a.id = $1', values: [letter] }), attachments);
  },
});
