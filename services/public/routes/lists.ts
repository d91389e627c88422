import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { inForce } from '../../shared/packs';
import { inBoth } from '../../shared/schemas';
import { publicRoute } from '../route';

const list = z
  .strictObject({
    list: z.string(),
    version: z.string(),
    title: inBoth,
    department: z.string(),
    legalBasis: z.array(z.strictObject({ document: z.string(), article: z.string(), note: z.string().optional() })),
  })
  .meta({ id: 'PublicList' });

/** The lists in force today, who keeps them and on which basis. */
export const lists = publicRoute({
  method: 'get',
  path: '/lists',
  title: { zh: '名单目录', en: 'Lists in force' },
  who: 'anyone',
  answer: z.strictObject({ rows: z.array(list) }).meta({ id: 'PublicLists' }),
  limit: 'search',
  act: async ({ now }, { packs }) => {
    const day = civilDateAt(now.toISOString());
    const rows = packs.map(({ pack }) => pack).filter((pack) => inForce(pack, day));
    return {
      body: {
        rows: rows.map(({ list, version, title, authority, legalBasis }) => ({
          list,
          version,
          title,
          department: authority.determining,
          legalBasis: legalBasis.map((basis) => ({ ...basis })),
        })),
      },
    };
  },
});
