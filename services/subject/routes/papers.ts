import { z } from 'zod';
import type { Actor } from '../../../domain/access/roles';
import { DomainError } from '../../../domain/errors';
import { Unavailable } from '../../../infra/temporal/unavailable';
import { businessInstant } from '../../shared/business-time';
import { actIdOf } from '../../shared/identity-of-act';
import { paperColumns, paperSchema } from '../../shared/paper-schema';
import { fileColumns, type PaperFile, paperReply } from '../../shared/papers/paper-file';
import { notFound } from '../../shared/problem';
import type { Call } from '../../shared/route';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { partyRoles, subjectRoute } from '../route';
import { subjectsOf } from '../spoken-for';
import type { SubjectDeps } from '../subject-deps';

type Paper = z.input<typeof paperSchema>;
interface Served {
  subject: string;
  /** The notice that brought it and was never opened; null once it was, or has ended. */
  unopened: string | null;
  offset: number;
}

const served = `
    paper.subject_id as subject, coalesce(cc.offset_ms, 0)::float8 as "offset",
    case when n.opened_at is null and p.closed_at is null then p.id end as unopened
  from paper
  join procedure p on p.case_id = paper.case_id and p.kind = 'notice'
    and p.snapshot -> 'papers' @> jsonb_build_array(jsonb_build_object('id', paper.id))
  join notice n on n.procedure_id = p.id
  left join case_clock cc on cc.case_id = paper.case_id
  where paper.id = $1 and paper.subject_id = any ($2)`;

/** A paper served on the party; that it was opened is recorded while its service still runs. */
export const ownPaper = subjectRoute({
  method: 'get',
  path: '/papers/{id}',
  title: { zh: '我的文书', en: 'My paper' },
  who: partyRoles,
  params: idParams,
  answer: paperSchema,
  act: async (call, deps) => {
    const {
      subject: _subject,
      unopened: _unopened,
      offset: _offset,
      ...body
    } = await opened<Paper>(call, deps, paperColumns);
    return { body, etag: `"${body.sha256}"` };
  },
});

/** The PDF of a paper served on the party; that it was taken is recorded while its service still runs. */
export const ownPaperPdf = subjectRoute({
  method: 'get',
  path: '/papers/{id}/pdf',
  title: { zh: '我的文书（PDF）', en: 'My paper as PDF' },
  who: partyRoles,
  params: idParams,
  answer: z.never(),
  sends: ['application/pdf'],
  act: async (call, deps) => paperReply(await opened<PaperFile>(call, deps, fileColumns)),
});

/** Reads columns of a paper of the party and records that it was opened. */
async function opened<Row>(
  { by, params, now }: Call<{ id: string }, unknown, unknown>,
  deps: SubjectDeps,
  columns: string,
): Promise<Row & Served> {
  const values = [params.id, subjectsOf(by.actor, now)];
  const row = await firstRow<Row & Served>(deps.sql, `select ${columns}, ${served}`, values);
  if (!row) throw notFound('paper');
  const { subject, unopened, offset } = row;
  if (unopened !== null)
    await recordOpening(deps, { notice: unopened, subject, by: by.actor, at: businessInstant(now, offset) });
  return row;
}

interface Opening {
  notice: string;
  subject: string;
  by: Actor;
  at: string;
}

/** Reading goes on while the casework is down, so an opening that cannot be recorded now is left to the next one. */
async function recordOpening({ casework, tools }: SubjectDeps, { notice, subject, by, at }: Opening): Promise<void> {
  const id = actIdOf({ person: by.person, route: `open-paper ${notice}`, key: subject });
  try {
    await casework.act('notice', notice, { id, act: 'open-paper', by, at, detail: { subject }, seenSeq: null });
  } catch (error) {
    if (!(error instanceof Unavailable) && !(error instanceof DomainError)) throw error;
    tools.logger.warn({ fault: 'opening-not-recorded', notice });
  }
}
