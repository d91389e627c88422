import type { CivilDate } from '../calendar/civil-date';
import { isInForce, type Mandate } from './mandate';

/** Every role a person can hold; a role says what somebody may do, never what somebody is. */
export const roles = [
  'officer',
  'reviewer',
  'approver',
  'department-admin',
  'supervisor',
  'auditor',
  'subject',
  'agent',
  'system-admin',
] as const;

/** One of the roles of the system. */
export type Role = (typeof roles)[number];

/** Who reads the procedures of every department and decides none. */
export const overseers: readonly Role[] = ['supervisor', 'auditor'];

/** The days of an absence, the first and the last both included (Asia/Shanghai). */
export interface AbsentDays {
  from: CivilDate;
  until: CivilDate;
}

/** Somebody whose deputy an actor is: who is absent, in which days, and in which roles the actor stands in. */
export interface StandIn extends AbsentDays {
  person: string;
  roles: readonly Role[];
}

/** Tells whether a day lies in an absence (Asia/Shanghai). */
export function isAbsent({ from, until }: AbsentDays, day: CivilDate): boolean {
  return from <= day && day <= until;
}

/** Who acts: an opaque person id, the roles held, the department served, the own subjects, and the mandates of others. */
export interface Actor {
  person: string;
  roles: readonly Role[];
  department: string | null;
  subjects: readonly string[];
  /** Every mandate that an office ever accepted for this agent; left out for whoever is none. */
  mandates?: readonly Mandate[];
  /** Those whose deputy this actor is, now or later; left out for whoever is nobody's. */
  standsFor?: readonly StandIn[];
  /** The absent person who has the task that is being done; null or left out where nobody absent has it. */
  inPlaceOf?: string | null;
}

/** The mark left by a person: in one role, in whose place if as a deputy, for which subject if as an agent. */
export interface PersonalHand {
  person: string;
  role: Role;
  deputyFor?: string;
  onBehalfOf?: string;
}

/** The mark left by whoever caused an event: a person, or the procedure itself. */
export type Hand = PersonalHand | { person: null; role: 'system' };

/** The hand of the procedure itself: a clock that ran out, a message of another procedure. */
export const systemHand: Hand = { person: null, role: 'system' };

/** Lists the absent persons in whose place somebody may act in a role on a day (Asia/Shanghai). */
export function deputyIn({ standsFor = [] }: Actor, role: Role, day: CivilDate): string[] {
  const standing = standsFor.filter((absence) => isAbsent(absence, day) && absence.roles.includes(role));
  return standing.map(({ person }) => person);
}

/** Lists the subjects for whom somebody may speak on a day (Asia/Shanghai): the own ones and those of mandates in force. */
export function spokenFor({ subjects, mandates = [] }: Actor, day: CivilDate): string[] {
  const given = mandates.filter((mandate) => isInForce(mandate, day)).map(({ subject }) => subject);
  return [...new Set([...subjects, ...given])];
}

/** Tells whether somebody speaks, or ever spoke by a mandate, for a subject: whoever never did learns nothing of it. */
export function knowsSubject({ subjects, mandates = [] }: Actor, subject: string): boolean {
  return subjects.includes(subject) || mandates.some((mandate) => mandate.subject === subject);
}
