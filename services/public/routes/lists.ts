import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { listKinds, type PolicyPack, publicationChannels } from '../../../domain/policy/policy-pack';
import { inForce } from '../../shared/packs';
import { inBoth } from '../../shared/schemas';
import { authoritySchema, presentAuthority } from '../authority';
import type { PublicDeps } from '../public-deps';
import { publicRoute } from '../route';

const status = z.enum(['verified', 'assumed']);

const list = z
  .strictObject({
    list: z.string(),
    version: z.string(),
    title: inBoth,
    kind: z.enum(listKinds),
    polarity: z.enum(['black', 'red']),
    department: z.string(),
    authority: z.strictObject({ determining: authoritySchema, assisting: authoritySchema.nullable() }),
    publication: z
      .strictObject({ channels: z.array(z.enum(publicationChannels)), status })
      .nullable()
      .meta({ description: 'Where entries are shown; no channel: they are not; null: no rule is known.' }),
    pushed: z.boolean().meta({ description: "Whether entries go to the city's sharing platform." }),
    legalBasis: z.array(z.strictObject({ document: z.string(), article: z.string(), note: z.string().optional() })),
  })
  .meta({ id: 'PublicList' });

/** The lists in force today: what they are, who keeps them, where they are shown, and on which basis. */
export const lists = publicRoute({
  method: 'get',
  path: '/lists',
  title: { zh: '名单目录', en: 'Lists in force' },
  who: 'anyone',
  answer: z.strictObject({ rows: z.array(list) }).meta({ id: 'PublicLists' }),
  limit: 'search',
  act: async ({ now }, { packs, departments }) => {
    const day = civilDateAt(now.toISOString());
    const rows = packs.map(({ pack }) => pack).filter((pack) => inForce(pack, day));
    return { body: { rows: rows.map((pack) => present(pack, departments)) } };
  },
});

function present(pack: PolicyPack, departments: PublicDeps['departments']): z.input<typeof list> {
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
