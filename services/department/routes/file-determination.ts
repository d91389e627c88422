import { actIdOf } from '../../shared/identity-of-act';
import { filingAnswer, filingBody } from '../contract/filing';
import { openDetermination } from '../open-determination';
import { departmentRoute } from '../route';

/** Files a determination: the case, its number and the draft under the rules in force today. */
export const fileDetermination = departmentRoute({
  method: 'post',
  path: '/determinations',
  title: { zh: '立案登记', en: 'File a determination' },
  who: ['officer'],
  body: filingBody,
  answer: filingAnswer,
  status: 201,
  once: true,
  problems: [
    'minor',
    'beyond-cap',
    'contradiction',
    'pack-unusable',
    'black-entry-open',
    'not-accepted',
    'outcome-unknown',
  ],
  act: async ({ by, body, identity, now }, deps) => {
    if (!identity) throw new Error('A filing has an identity');
    const filing = { said: body, by: by.actor, at: now.toISOString() };
    const answer = await openDetermination(filing, actIdOf(identity), deps);
    return { body: answer, etag: `"${answer.seq}"` };
  },
});
