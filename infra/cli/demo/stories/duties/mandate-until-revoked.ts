import { randomUUID } from 'node:crypto';
import { addDays } from '../../../../../domain/calendar/civil-date';
import { uploadedFile } from '../../../../../services/shared/files/file-schema';
import { mandateLine } from '../../../../../services/shared/mandates/mandate-schema';
import { ownMandatesAnswer } from '../../../../../services/subject/contract/mandates';
import { objectionReceipt } from '../../../../../services/subject/contract/objections';
import { demoSubjects } from '../../../../identity/demo-subjects';
import type { City } from '../../city';
import { expectSame } from '../../difference';
import { Person } from '../../person';
import type { Tale } from '../../tale';
import { isListed } from '../../words/listed';

/** A company has an agent object for it: nothing before an office accepted the mandate, nothing after it was revoked. */
export async function mandateUntilRevoked(city: City, tale: Tale): Promise<void> {
  const { officer, riverside, place } = city;
  const agent = await Person.signsIn(place.origin, 'agent');
  const { matter, entry, subject, name } = await isListed(city, tale, {
    speaker: riverside,
    company: demoSubjects.riverside,
  });
  const { today: from } = await matter.look();
  const letter = Buffer.from(`%PDF-1.7\n授权委托书 ${randomUUID()}`);
  const { file } = await riverside.uploads('/api/subject/attachments', '授权委托书.pdf', letter, uploadedFile);
  const mandate = { subject, agent: 'agent', scope: ['objection'], from, until: addDays(from, 30), letter: [file] };
  const { id } = await riverside.sends('/api/subject/mandates', mandate, mandateLine);
  const target = { kind: 'entry', id: entry.id };
  const claim = { subject, target, ground: 'facts-wrong', statement: '工资已付清。', papers: ['收据'] };
  // Whoever never had a mandate of the company learns nothing of its entry.
  const former = await agent.reads('/api/subject/mandates?state=revoked', ownMandatesAnswer);
  await agent.isRefusedAt(former.total > 0 ? 'no-mandate' : 'not-found', '/api/subject/objections', claim);
  await matter.tells(`${name} hands in a mandate for ${agent.name}, who may do nothing yet`, null);

  const accepted = await officer.sends(`/api/department/mandates/${id}/acts/accept`, {}, mandateLine);
  expectSame('the mandate', accepted.state, 'accepted');
  const receipt = await agent.sends('/api/subject/objections', claim, objectionReceipt);
  const objection = { kind: 'objection', id: receipt.procedure } as const;
  const { timeline } = await matter.rests();
  const filed = timeline.find(({ type }) => type === 'objection-filed');
  expectSame('who filed, for whom', [filed?.by.name, filed?.by.onBehalfOf], [agent.name, name]);
  await matter.tells(`${officer.name} accepts it; ${agent.name} objects for ${name}`, 'objection-completeness');

  await agent.isRefusedAt('no-mandate', '/api/subject/service-consent', { does: 'withdraw', subject });
  const revoked = await riverside.sends(`/api/subject/mandates/${id}/acts/revoke`, {}, mandateLine);
  expectSame('the mandate', revoked.state, 'revoked');
  await agent.isRefused('no-mandate', 'withdraw-objection', objection, { subject, reason: '不再主张' });
  await riverside.does('withdraw-objection', objection, { subject, reason: '不再主张。' });
  await matter.tells(`${name} revokes it: ${agent.name} is refused from the next request on`, 'objection-completeness');
}
