import { z } from 'zod';
import type { Actor } from '../../../domain/access/roles';
import { reasoned } from '../../shared/acts/act-schemas';
import { attachmentTypes } from '../../shared/files/attachment-schema';
import { fileReply, findAttachment } from '../../shared/files/read-attachments';
import type { InBoth } from '../../shared/language';
import { mandateLine, mandatesAnswer, mandatesQuery } from '../../shared/mandates/mandate-schema';
import { letterOf, mandatesReply, oneMandate, presentMandate } from '../../shared/mandates/mandates-reply';
import type { MandateRow, Seen } from '../../shared/mandates/read-mandates';
import { idParams } from '../../shared/schemas';
import type { DepartmentDeps } from '../department-deps';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

const labels = {
  accept: { zh: '接受委托书', en: 'Accept the mandate' },
  refuse: { zh: '不予接受委托书', en: 'Refuse the mandate' },
} as const satisfies Record<string, InBoth>;
const actions = { accept: 'mandate-accepted', refuse: 'mandate-refused' } as const;

/** A mandate is looked at by an office that has a case with the subject, or by the credit office, which has to do with all. */
function seenBy(actor: Actor, { departments }: Pick<DepartmentDeps, 'departments'>, id: string | null = null): Seen {
  const own = departmentOf(actor);
  const lead = departments.some((department) => department.lead && department.id === own);
  const where = `($2 or exists (select from procedure_subject ps join procedure p on p.id = ps.procedure_id
      where ps.subject_id = m.subject_id and p.department = $1)) and ($3::uuid is null or m.id = $3)`;
  return { where, values: [own, lead, id] };
}

function readerOf({ roles }: Actor) {
  const actsOn = ({ id, state }: MandateRow) => {
    if (state !== 'handed-in' || !roles.includes('officer')) return [];
    return (['accept', 'refuse'] as const).map((act) => ({
      act: `${act}-mandate`,
      label: labels[act],
      confirm: act === 'refuse',
      address: `/api/department/mandates/${id}/acts/${act}`,
    }));
  };
  return { service: 'department', actsOn } as const;
}

/** The mandates of those with whom the own department has a case. */
export const mandatesOfOffice = departmentRoute({
  method: 'get',
  path: '/mandates',
  title: { zh: '委托代理', en: 'Mandates' },
  who: officeRoles,
  query: mandatesQuery,
  answer: mandatesAnswer,
  exports: true,
  act: (call, deps) => mandatesReply(call, deps.sql, seenBy(call.by.actor, deps), readerOf(call.by.actor)),
});

/** The letter of authority of a mandate, to save; that it was read stands in the audit. */
export const mandateLetter = departmentRoute({
  method: 'get',
  path: '/mandates/{id}/letter',
  title: { zh: '下载委托书', en: 'Save the letter of authority' },
  who: officeRoles,
  params: idParams,
  answer: z.never(),
  sends: attachmentTypes,
  problems: ['quarantined', 'unsafe-file'],
  act: async ({ params, by }, deps) => {
    const letter = await letterOf(deps.sql, seenBy(by.actor, deps, params.id));
    const found = await findAttachment(deps.sql, { where: 'a.id = $1', values: [letter] });
    const { sha256 } = found.file;
    await note(deps, by.actor, { action: 'file-read', object: `attachment/${letter}`, content: { sha256 } });
    return fileReply(found, deps.attachments);
  },
});

/** Accept a mandate: from now on the agent may act within it. */
export const acceptMandate = settlement('accept', z.strictObject({}));

/** Refuse a mandate and say why. */
export const refuseMandate = settlement('refuse', reasoned);

function settlement(act: keyof typeof labels, body: z.ZodType<{ reason?: string }>) {
  return departmentRoute({
    method: 'post',
    path: `/mandates/{id}/acts/${act}`,
    title: labels[act],
    who: ['officer'],
    params: idParams,
    body,
    answer: mandateLine,
    once: true,
    problems: ['not-found', 'wrong-stage', 'beyond-cap'],
    may: async ({ by, params, now }, deps) => {
      await oneMandate(deps.sql, seenBy(by.actor, deps, params.id), now);
    },
    act: async ({ by, params, body: said, now }, deps) => {
      const reason = said.reason ?? null;
      const settled = { accepted: act === 'accept', reason, by: by.actor.person, at: now.toISOString() };
      await deps.mandates.settle(params.id, settled);
      await note(deps, by.actor, { action: actions[act], object: `mandate/${params.id}`, content: {}, reason });
      const row = await oneMandate(deps.sql, seenBy(by.actor, deps, params.id), now);
      return { body: presentMandate(row, readerOf(by.actor)) };
    },
  });
}

interface Done {
  action: string;
  object: string;
  content: object;
  reason?: string | null;
}

function note({ audit }: DepartmentDeps, { person, roles }: Actor, { reason = null, ...done }: Done): Promise<void> {
  return audit.append({ stream: 'access', by: { person, role: roles[0] ?? 'officer' }, reason, ...done });
}
