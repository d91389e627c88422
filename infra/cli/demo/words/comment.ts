import { commentAnswer, proposalSchema } from '../../../../services/public/contract';
import { ask } from '../../system/ask';
import { determinationOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Matter } from '../matter';
import { accepted } from '../person';

/** The proposal is shown to everybody; somebody comments, the officer answers, and the period ends by itself. */
export async function publicComments({ place, officer }: City, matter: Matter): Promise<void> {
  const { id } = matter.determination;
  const path = `/api/public/proposals/${id}`;
  await matter.soon('the proposal is published', (view) => determinationOf(view).stage === 'commenting');
  const proposal = accepted('the proposal', await ask(place.origin, path), proposalSchema);
  await matter.tells(`${proposal.name} is proposed to the public until ${proposal.until}`, 'public-comment');
  const body = { text: '请核实该单位去年的履约情况。（演示）', contact: '13900000000' };
  const taken = accepted('a comment', await ask(place.origin, `${path}/comments`, { body }), commentAnswer);
  expectSame('comments on the proposal', taken.comments, 1);
  const [comment] = determinationOf(await matter.look()).state.comments;
  await officer.does('answer-comment', matter.determination, {
    comment: expectThere('the comment', comment).id,
    finding: 'rejected',
    reasons: '经核实，履约记录良好。（演示）',
  });
  await matter.tells(`${officer.name} answers the one comment`, 'comment-answer', 'commenting');
  const view = await matter.outlives('public-comment');
  expectSame('nobody has decided', determinationOf(view).state.decision, null);
  await matter.tells('the period of public comment has ended by itself', 'public-comment', 'deciding');
  expectSame('the proposal after its period', (await ask(place.origin, path)).status, 404);
}
