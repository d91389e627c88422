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

/** Who acts: an opaque person id, the roles held, the department served and the subjects spoken for. */
export interface Actor {
  person: string;
  roles: readonly Role[];
  department: string | null;
  subjects: readonly string[];
}

/** The mark left by whoever caused an event: a person in one role, or the procedure itself. */
export type Hand = { person: string; role: Role } | { person: null; role: 'system' };

/** The hand of the procedure itself: a clock that ran out, a message of another procedure. */
export const systemHand: Hand = { person: null, role: 'system' };
