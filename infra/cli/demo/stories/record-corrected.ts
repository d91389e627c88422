import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame } from '../difference';
import type { Tale } from '../tale';
import { subjectOf, withdrawsConsent } from '../words/consent';
import { daysAgo } from '../words/filing';
import { matterOf } from '../words/matter-of-receipt';
import { corrects, objectsToDetails } from '../words/objection';
import { aPenalty, ownPenalty, publicCorrections, publicPenalties, sendsInPenalties } from '../words/penalties';
import { servesInPerson } from '../words/service';

/** A company objects to a record of its credit file: the public record says so, then says what is right, and that it was corrected. */
export async function recordCorrected(city: City, tale: Tale): Promise<void> {
  const { approver, riverside } = city;
  const { name, code } = demoSubjects.riverside;
  const subject = subjectOf(riverside);
  const row = aPenalty('一般', daysAgo(30));
  const { number } = row;
  const seen = async () => (await publicPenalties(city, code, number)).map(({ content, marks }) => [content, ...marks]);
  await withdrawsConsent(riverside);
  await sendsInPenalties(city, [row]);

  const { id } = await ownPenalty(riverside, number);
  const statement = '罚款是二千元，不是二万元。';
  const receipt = await objectsToDetails(riverside, { subject, target: { kind: 'record', id }, statement });
  const matter = await matterOf(city, tale, receipt);
  const objection = { kind: 'objection', id: receipt.procedure } as const;
  expectSame('the public record', await seen(), [['罚款', 'objection-pending']]);
  await matter.tells(
    `${name} objects to a penalty's record: ${receipt.number}; the public record says that it is pending`,
    'objection-completeness',
  );

  await corrects(city, { matter, objection, decider: approver, report: '经查为二千元。', summary: '罚款二千元' });
  expectSame('the correction in public', (await publicCorrections(city, code, number))[0]?.says, '罚款二千元');
  await matter.tells(
    `${approver.name} has the record corrected, and the correction is published`,
    'objection-decision',
  );
  await servesInPerson(city, matter, { subject, name, purpose: 'objection-reply' });
  await matter.soon('the objection is closed', (view) => all(view, 'objection')[0]?.outcome === 'upheld');
  expectSame('the public record once the reply is served', await seen(), [['罚款二千元']]);
}
