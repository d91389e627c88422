import { aRedDetermination } from '../../../support/a-determination';
import { chen, li, wang } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';

const decided = { list: ['company'], reasons: 'The merit carries the ground.', noListingGround: null };
const atDecision = () => aRedDetermination().at('deciding');

describe('a red list', () => {
  test('goes from legal review to the public, and nobody is noticed or waits for a defence', () => {
    const file = aRedDetermination()
      .at('in-review')
      .on('2026-04-08')
      .act('pass-review', wang, { opinion: 'In order.' });

    expect(file.state.stage).toBe('commenting');
    expect(file.clock('public-comment')).toMatchObject({ due: '2026-04-17', kind: 'term', status: 'assumed' });
    expectRefusal(
      () => file.act('answer-statement', li, { statement: 's1', finding: 'upheld', reasons: 'x' }),
      'unknown-act',
    );
  });

  test('without any comment goes to the decision when the period has ended, and nobody has decided', () => {
    const file = aRedDetermination().at('commenting').runOut('public-comment');

    expect([file.state.stage, file.state.decision]).toEqual(['deciding', null]);
  });

  test('masks the contact of whoever comments, and owes each comment an answer', () => {
    const file = aRedDetermination().at('commenting').commented();

    expect(file.events.find(({ type }) => type === 'comment-given')).toMatchObject({ contact: 'n***@mail.test' });
    expect(file.runOut('public-comment').state.stage).toBe('answering');
    expect(file.answerComments('rejected').state.stage).toBe('deciding');
  });

  test('takes no comment after the period, and none twice an answer', () => {
    const file = aRedDetermination().at('commenting').commented();
    file.now = file.clock('public-comment').dueAt;

    expectRefusal(() => file.act('record-comment', li, { text: 'Too late.', contact: null }), 'wrong-stage');
    file.answerComments('rejected');
    const again = { comment: 'c1', finding: 'upheld', reasons: 'x' };
    expectRefusal(() => file.act('answer-comment', li, again), 'wrong-stage', 'comment');
    expectRefusal(() => file.act('answer-comment', li, { ...again, comment: 'c9' }), 'unknown-statement', 'comment');
  });

  test('lists nobody against whom a comment was upheld, and names that ground', () => {
    const file = aRedDetermination().at('commenting').commented().runOut('public-comment').answerComments('upheld');

    expectRefusal(() => file.act('decide', chen, decided), 'contradiction', 'list');
    file.act('decide', chen, { ...decided, list: [], noListingGround: 'comment-upheld' });
    expect(file.state.decision?.noListingGround).toBe('comment-upheld');
  });

  test('lists nobody while an entry on a black list stands, and names the entry', () => {
    const file = atDecision();
    file.blackEntries = [{ subject: 'company', list: 'L10-black', number: 'no. 88' }];

    expectRefusal(() => file.act('decide', chen, decided), 'black-entry-open', 'list');
    expect(() => file.act('decide', chen, decided)).toThrow('L10-black no. 88');
    expect(file.act('decide', chen, { ...decided, list: [], noListingGround: 'black-entry-open' }).state.stage).toBe(
      'serving-decision',
    );
  });

  test('takes no ground for not listing that the file does not carry', () => {
    for (const noListingGround of ['comment-upheld', 'black-entry-open', 'defence-upheld', 'self-cure']) {
      const without = { ...decided, list: [], noListingGround };
      expectRefusal(() => atDecision().act('decide', chen, without), 'contradiction', 'noListingGround');
    }
  });
});
