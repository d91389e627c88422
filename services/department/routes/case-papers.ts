import { z } from 'zod';
import { dateInPaper } from '../../../infra/papers/compose/figures';
import { withoutPersonNumbers } from '../../../infra/papers/compose/sentences';
import { actLanguage } from '../../../infra/papers/finish-paper';
import type { OfficePaper } from '../../../infra/papers/office-press';
import { filled } from '../../../infra/papers/sheet-of';
import { businessDay } from '../../shared/business-time';
import { type ActIdentity, actIdOf, uuidOf } from '../../shared/identity-of-act';
import { paperColumns, paperSchema } from '../../shared/paper-schema';
import { notFound } from '../../shared/problem';
import { id, idParams } from '../../shared/schemas';
import { firstRow, onlyRow } from '../../shared/sql';
import { civilDate, text } from '../../shared/text';
import type { DepartmentDeps } from '../department-deps';
import { departmentOf } from '../own-department';
import { departmentRoute } from '../route';

const whose = {
  subject: id.nullish().meta({ description: 'The party that it concerns; the one the case is about unless named.' }),
  replaces: id.nullish().meta({ description: 'The paper of which this is a new version.' }),
};

const minutesBody = z
  .strictObject({
    ...whose,
    occasion: text(40).meta({ description: 'What was held, such as 听证 or 约谈.' }),
    heldOn: text(80).meta({ description: 'Day and time, as the minutes say it.' }),
    place: text(120),
    present: text(500),
    record: text(20_000),
  })
  .meta({ id: 'Minutes' });

const receiptBody = z
  .strictObject({ ...whose, received: text(2000), receivedOn: civilDate, nextStep: text(500) })
  .meta({ id: 'HandInReceipt' });

/** Minutes (笔录) of what was held in a case, as a final numbered PDF; the officer who makes them is the recorder. */
export const writeMinutes = departmentRoute({
  method: 'post',
  path: '/cases/{id}/minutes',
  title: { zh: '制作笔录', en: 'Write minutes' },
  who: ['officer'],
  params: idParams,
  body: minutesBody,
  answer: paperSchema,
  status: 201,
  once: true,
  problems: ['malformed', 'not-found'],
  act: async ({ params, body, by, identity, now }, deps) => {
    const { occasion, heldOn, place, present, record } = body;
    const given = { ...body, caseId: params.id, department: departmentOf(by.actor), identity, now };
    return made(deps, given, (found) => ({
      ...found,
      kind: 'minutes',
      fields: {
        ...found.words,
        occasion,
        heldOn,
        place,
        present: withoutPersonNumbers(present),
        record: withoutPersonNumbers(record),
        recorder: by.displayName,
      },
    }));
  },
});

/** A receipt (收件回执) of what a party handed in, as a final numbered PDF. */
export const writeReceipt = departmentRoute({
  method: 'post',
  path: '/cases/{id}/receipts',
  title: { zh: '出具收件回执', en: 'Write a receipt' },
  who: ['officer'],
  params: idParams,
  body: receiptBody,
  answer: paperSchema,
  status: 201,
  once: true,
  problems: ['malformed', 'not-found'],
  act: async ({ params, body, by, identity, now }, deps) => {
    const { received, receivedOn, nextStep } = body;
    const given = { ...body, caseId: params.id, department: departmentOf(by.actor), identity, now };
    return made(deps, given, (found) => ({
      ...found,
      kind: 'receipt',
      fields: {
        ...found.words,
        received: withoutPersonNumbers(received),
        receivedOn: dateInPaper(receivedOn, actLanguage, 'receivedOn'),
        receivedBy: by.displayName,
        nextStep: withoutPersonNumbers(nextStep),
      },
    }));
  },
});

const caseOfOffice = `
  select f.number, p.id as procedure, s.id as subject, s.name, s.code_masked as code, coalesce(cc.offset_ms, 0)::float8 as "offset"
  from case_file f join procedure p on p.case_id = f.id and p.department = $2
    join subject s on s.id = coalesce($3::uuid, f.subject_id) and s.id in (
      select ps.subject_id from procedure_subject ps join procedure q on q.id = ps.procedure_id where q.case_id = f.id)
    left join case_clock cc on cc.case_id = f.id
  where f.id = $1 order by p.closed_at is null desc, p.opened_at desc limit 1`;

interface Given {
  caseId: string;
  department: string;
  subject?: string | null | undefined;
  replaces?: string | null | undefined;
  identity: ActIdentity | null;
  now: Date;
}

type Found = Omit<OfficePaper, 'kind' | 'fields'> & { words: { addressee: string; caseNumber: string } };

async function made<Kind extends 'minutes' | 'receipt'>(
  { sql, papers, policies }: DepartmentDeps,
  { caseId, department, subject = null, replaces = null, identity, now }: Given,
  paperOf: (found: Found) => OfficePaper<Kind>,
) {
  if (!identity) throw new Error('An act has an identity');
  const found = await firstRow<
    Record<'number' | 'procedure' | 'subject' | 'name' | 'code', string> & { offset: number }
  >(sql, caseOfOffice, [caseId, department, subject]);
  if (!found) throw notFound('case');
  const { name, code, procedure } = found;
  const paper = paperOf({
    id: uuidOf(actIdOf(identity), 'paper'),
    caseId,
    procedure,
    subject: found.subject,
    department,
    on: businessDay(now, found.offset),
    number: null,
    replaces,
    words: {
      addressee: filled(policies.words.forms.addressee[actLanguage], { name, code }),
      caseNumber: found.number,
    },
  });
  const { id } = await papers.issue(paper);
  const body = await onlyRow<z.input<typeof paperSchema>>(sql, `select ${paperColumns} from paper where id = $1`, [id]);
  return { body, etag: `"${body.sha256}"` };
}
