import type { Me } from '../api/me';

const office = ['officer', 'reviewer', 'approver', 'department-admin'] as const;

/** Which rooms somebody may enter. */
export function roomsOf(me: Me | null): { office: boolean; files: boolean; party: boolean; overseer: boolean } {
  const holds = (...wanted: readonly string[]) => me?.roles.some((role) => wanted.includes(role)) ?? false;
  return {
    office: holds(...office),
    files: holds('officer'),
    party: holds('subject', 'agent'),
    overseer: holds('supervisor', 'auditor'),
  };
}

/** The page on which somebody begins. */
export function firstPlace(me: Me | null): string {
  const rooms = roomsOf(me);
  if (rooms.office) return '/worklist';
  if (rooms.party) return '/room';
  return rooms.overseer ? '/oversight' : '/';
}
