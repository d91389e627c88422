import { maskContact } from '../../../domain/identifiers/masking';
import { businessInstant } from '../../shared/business-time';
import { actIdOf } from '../../shared/identity-of-act';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { commentAnswer, commentBody, proposalSchema, proposalsAnswer, proposalsQuery } from '../contract';
import type { PublicDeps } from '../public-deps';
import { readProposals } from '../read-models/proposals';
import { publicRoute } from '../route';

/** The proposed red entries on which everybody may comment today. */
export const proposals = publicRoute({
  method: 'get',
  path: '/proposals',
  title: { zh: '拟列入公示', en: 'Proposed entries' },
  who: 'anyone',
  query: proposalsQuery,
  answer: proposalsAnswer,
  limit: 'search',
  act: async ({ query, now }, deps) => {
    const { total, rows } = await readProposals(deps, query, now);
    return { body: { total, ...query, rows: rows.map(({ shown }) => shown) } };
  },
});

/** One proposed entry while the public may comment on it. */
export const proposalDetail = publicRoute({
  method: 'get',
  path: '/proposals/{id}',
  title: { zh: '拟列入公示信息', en: 'A proposed entry' },
  who: 'anyone',
  params: idParams,
  answer: proposalSchema,
  limit: 'search',
  act: async ({ params, now }, deps) => ({ body: (await openProposal(deps, params.id, now)).shown }),
});

/** Anybody says something on a proposed entry; the same words again are the same comment. */
export const giveComment = publicRoute({
  method: 'post',
  path: '/proposals/{id}/comments',
  title: { zh: '提交公示意见', en: 'Comment on a proposed entry' },
  who: 'anyone',
  params: idParams,
  body: commentBody,
  answer: commentAnswer,
  status: 201,
  limit: 'comment',
  problems: ['wrong-stage', 'closed', 'not-accepted', 'outcome-unknown'],
  act: async ({ params, body, now }, deps) => {
    const { offset, shown } = await openProposal(deps, params.id, now);
    const id = actIdOf({ person: 'public', route: `comment ${params.id}`, key: JSON.stringify(body) });
    const at = businessInstant(now, offset);
    const contact = body.contact === null ? null : maskContact(body.contact);
    const detail = { text: body.text, contact };
    await deps.casework.act('determination', params.id, {
      id,
      act: 'receive-comment',
      by: 'system',
      at,
      detail,
      seenSeq: null,
    });
    const after = await readProposals(deps, { proposal: params.id, page: 1, pageSize: 1 }, now);
    const comments = after.rows[0]?.shown.comments ?? shown.comments;
    return { body: { proposal: params.id, comments, until: shown.until } };
  },
});

async function openProposal(deps: PublicDeps, proposal: string, now: Date) {
  const { rows } = await readProposals(deps, { proposal, page: 1, pageSize: 1 }, now);
  const [found] = rows;
  if (!found) throw notFound('proposed entry');
  return found;
}
