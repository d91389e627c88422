import { demoPeople } from '../../../infra/identity/demo-people';
import { notFound, Problem } from '../../shared/problem';
import { sessionSeconds } from '../../shared/session';
import { tokenAnswer, tokenBody } from '../contract';
import { accessToken } from '../issuer/mint';
import { identityRoute } from '../route';

/** A bearer token for a demo person, for programs; only where the development issuer is. */
export const devToken = identityRoute({
  method: 'post',
  path: '/dev-token',
  title: { zh: '演示人员令牌', en: 'A token for a demo person' },
  who: 'anyone',
  body: tokenBody,
  answer: tokenAnswer,
  problems: ['not-found'],
  act: async ({ body: { user } }, { mint }) => {
    if (!mint) throw notFound();
    if (!demoPeople.some((person) => person.user === user)) {
      const known = demoPeople.map((person) => person.user).join(', ');
      throw new Problem('malformed', `There is no demo person "${user}"; choose one of: ${known}.`, { field: 'user' });
    }
    return { body: { token: await accessToken(mint, user), expiresIn: sessionSeconds } };
  },
});
