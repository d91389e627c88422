import { mandateFor } from '../../domain/access/mandate';
import { type Actor, knowsSubject, spokenFor } from '../../domain/access/roles';
import { businessDay } from '../shared/business-time';
import { notFound } from '../shared/problem';

/** Lists the subjects whose matters somebody may read now: the own ones and those of mandates in force today (Asia/Shanghai). */
export function subjectsOf(actor: Actor, now: Date): string[] {
  return spokenFor(actor, businessDay(now, 0));
}

/** Says whose files somebody may read now: the own uploads and those of the subjects spoken for. */
export function ownerOf(actor: Actor, now: Date): { person: string; subjects: string[] } {
  return { person: actor.person, subjects: subjectsOf(actor, now) };
}

/** Refuses, as if it did not exist, what belongs to a subject for whom somebody never spoke. */
export function refuseStranger(actor: Actor, subject: string, thing: string): void {
  if (!knowsSubject(actor, subject)) throw notFound(thing);
}

/** Refuses (`no-mandate`) an agent whose mandate is not for everything today (Asia/Shanghai). */
export function refuseWithoutFullMandate(actor: Actor, subject: string, now: Date): void {
  if (actor.subjects.includes(subject)) return;
  mandateFor(actor.mandates ?? [], { subjects: [subject], needs: 'all', day: businessDay(now, 0) });
}
