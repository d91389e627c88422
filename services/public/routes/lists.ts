import type { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import type { PolicyPack } from '../../../domain/policy/policy-pack';
import { inForce } from '../../shared/packs';
import { presentAuthority } from '../authority';
import { listsAnswer, type publicListSchema } from '../catalogue-schemas';
import type { PublicDeps } from '../public-deps';
import { publicRoute } from '../route';

/** The lists in force today: what they are, who keeps them, where they are shown, and on which basis. */
export const lists = publicRoute({
  method: 'get',
  path: '/lists',
  title: { zh: '名单目录', en: 'Lists in force' },
  who: 'anyone',
  answer: listsAnswer,
  limit: 'search',
  act: async ({ now }, { packs, departments }) => {
    const day = civilDateAt(now.toISOString());
    const rows = packs.map(({ pack }) => pack).filter((pack) => inForce(pack, day));
    return { body: { rows: rows.map((pack) => present(pack, departments)) } };
  },
});

function present(pack: PolicyPack, departments: PublicDeps['departments']): z.input<typeof publicListSchema> {
  const { version, title, kind, polarity, authority, publication, push, legalBasis } = pack;
  const { determining, assisting } = authority;
  return {
    list: pack.list,
    version,
    title,
    kind,
    polarity,
    department: determining,
    authority: {
      determining: presentAuthority(determining, departments),
      assisting: assisting === null ? null : presentAuthority(assisting, departments),
    },
    publication: publication && { channels: [...publication.channels], status: publication.status },
    pushed: push !== null,
    legalBasis: legalBasis.map((basis) => ({ ...basis })),
  };
}
