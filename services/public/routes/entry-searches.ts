import { anyCode } from '../../shared/entries/company-code';
import { entriesAnswer } from '../../shared/entries/entry-schema';
import { searchEntries } from '../../shared/entries/search-entries';
import { personSearchBody } from '../contract';
import { publicRoute } from '../route';

/** Looks somebody up by name and number together; a wrong pair answers like nobody listed, and 20 an hour are the most. */
export const entrySearches = publicRoute({
  method: 'post',
  path: '/entry-searches',
  title: { zh: '按姓名和号码查询', en: 'Search by name and number' },
  who: 'anyone',
  body: personSearchBody,
  answer: entriesAnswer,
  limit: 'number-search',
  act: async ({ body, now }, { sql, subjects, packs }) => {
    const known = await subjects.find(anyCode(body.code));
    const named = known !== null && known.name === body.name;
    // The search runs for a miss too, so that its time tells nothing.
    const subject = named ? known.id : '00000000-0000-0000-0000-000000000000';
    const found = await searchEntries({ sql, packs }, { subject, page: 1, pageSize: 100 }, now);
    return { body: { ...found, page: 1, pageSize: 100 } };
  },
});
