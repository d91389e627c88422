import { spokenFor } from '../../../domain/access/roles';
import { businessDay } from '../../shared/business-time';
import { meAnswer } from '../contract';
import { identityRoute } from '../route';

/** Who am I. */
export const me = identityRoute({
  method: 'get',
  path: '/me',
  title: { zh: '我的身份', en: 'Who am I' },
  who: 'signed-in',
  answer: meAnswer,
  act: async ({ by: { actor, userName: user, displayName: name }, now }) => {
    const { person, roles, department } = actor;
    const subjects = spokenFor(actor, businessDay(now, 0));
    return { body: { person, user, name, roles: [...roles], department, subjects } };
  },
});
