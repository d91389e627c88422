import { civilDateAt } from '../../../domain/calendar/civil-date';
import { type LoadedPacks, packInForce } from '../../shared/packs';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { matterSchema, mattersAnswer, mattersQuery } from '../contract/cases';
import { presentLine, presentMatter } from '../present-matter';
import { readMatter, readMatters } from '../read-models/matters';
import { partyRoles, subjectRoute } from '../route';
import { subjectsOf } from '../spoken-for';

/** The matters of whomever the actor speaks for. */
export const matters = subjectRoute({
  method: 'get',
  path: '/cases',
  title: { zh: '我的案件', en: 'My matters' },
  who: partyRoles,
  query: mattersQuery,
  answer: mattersAnswer,
  act: async ({ by, query, now }, { sql }) => {
    const { total, rows } = await readMatters(sql, subjectsOf(by.actor, now), query);
    return { body: { total, ...query, rows: rows.map(presentLine) } };
  },
});

/** One matter: where it stands, who acts by when, own papers, own statements, what may be done now. */
export const matterDetail = subjectRoute({
  method: 'get',
  path: '/cases/{id}',
  title: { zh: '我的案件详情', en: 'My matter' },
  who: partyRoles,
  params: idParams,
  answer: matterSchema,
  act: async ({ by, params, now }, { sql, packs }) => {
    const row = await readMatter(sql, subjectsOf(by.actor, now), params.id);
    if (!row) throw notFound('matter');
    return {
      body: presentMatter(row, {
        actor: by.actor,
        now,
        repairable: knowsRepair(packs, row.list, civilDateAt(now.toISOString())),
      }),
      etag: `"${(row.determination ?? row.listing ?? row.repairs.at(-1))?.seq ?? 0}"`,
    };
  },
});

function knowsRepair(packs: LoadedPacks, list: string, day: string): boolean {
  return (packInForce(packs, list, day)?.pack.repair ?? null) !== null;
}
