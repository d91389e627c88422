import { civilDateAt } from '../../../domain/calendar/civil-date';
import { anyCode } from '../../shared/entries/company-code';
import { checkAnswer, checkBody } from '../contract';
import { type HitRow, readHits } from '../read-models/hits';
import { publicRoute } from '../route';

/** For approval systems: who is asked about, with which hits, and whether the asking department restricts because of them. */
export const check = publicRoute({
  method: 'post',
  path: '/check',
  title: { zh: '名单核查', en: 'Check somebody against the lists' },
  who: ['officer', 'reviewer', 'approver', 'department-admin'],
  body: checkBody,
  answer: checkAnswer,
  once: true,
  limit: 'check',
  act: async ({ by, body, now }, { sql, subjects, recordCheck }) => {
    const known = await subjects.find(anyCode(body.code));
    const at = now.toISOString();
    const [role = 'officer'] = by.actor.roles;
    const object = `subject/${known?.id ?? 'unknown'}`;
    await recordCheck({ person: by.actor.person, role, object, reason: body.purpose, at });
    const rows = known ? await readHits(sql, known.id, now) : [];
    const hits = rows.map((row) => hitFor(row, by.actor.department));
    return { body: { checkedOn: civilDateAt(at), hits, allowedEffect: effectOf(hits) } };
  },
});

function effectOf(hits: readonly ReturnType<typeof hitFor>[]) {
  const inForce = hits.filter(({ measures, marks }) => measures.length > 0 && !marks.includes('suspended'));
  if (inForce.some(({ polarity }) => polarity === 'black')) return 'restrict' as const;
  return inForce.length > 0 ? ('favour' as const) : ('none' as const);
}

function hitFor({ measures, ...hit }: HitRow, department: string | null) {
  const own = measures.filter((measure) => measure.department === department).map(({ measure }) => measure);
  return { ...hit, measures: own };
}
