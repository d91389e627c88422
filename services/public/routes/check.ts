import type { Finding } from '../../../infra/db/list-check';
import { banInWords } from '../../shared/entries/ban-in-words';
import { anyCode } from '../../shared/entries/company-code';
import { keptAnswer } from '../../shared/idempotency';
import type { ActIdentity } from '../../shared/identity-of-act';
import type { Sql } from '../../shared/sql';
import { checkAnswer, checkBody } from '../contract';
import { publicRoute } from '../route';

/** For approval systems: who is asked about, with which hits, and whether the asking department restricts because of them. */
export const check = publicRoute({
  method: 'post',
  path: '/check',
  title: { zh: '名单核查', en: 'Check somebody against the lists' },
  who: ['officer', 'reviewer', 'approver', 'department-admin'],
  body: checkBody,
  answer: checkAnswer,
  once: 'in-act',
  limit: 'check',
  act: async ({ by, body, identity, now }, { sql, checkLists, policies }) => {
    if (!identity) throw new Error('A check has an identity');
    const { department, roles } = by.actor;
    const [role = 'officer'] = roles;
    const asked = { code: anyCode(body.code), purpose: body.purpose, department, role, at: now.toISOString() };
    const { checkedOn, hits, bans } =
      (await checkLists({ ...identity, ...asked })) ?? (await findingBefore(sql, identity));
    const said = bans.map((ban) => ({ ...ban, says: banInWords(ban, policies.bans) }));
    return { body: { checkedOn, hits, bans: said, allowedEffect: bans.length > 0 ? 'restrict' : effectOf(hits) } };
  },
});

async function findingBefore(sql: Sql, identity: ActIdentity): Promise<Finding> {
  const kept = await keptAnswer(sql, identity);
  if ('refused' in kept) throw new Error('A check keeps no refusal');
  return kept.body as Finding;
}

function effectOf(hits: Finding['hits']) {
  const restricts = ({ measures, marks }: Finding['hits'][number]) =>
    measures.length > 0 && !marks.some((mark) => mark === 'suspended' || mark === 'restructuring');
  const inForce = hits.filter(restricts);
  if (inForce.some(({ polarity }) => polarity === 'black')) return 'restrict' as const;
  return inForce.length > 0 ? ('favour' as const) : ('none' as const);
}
