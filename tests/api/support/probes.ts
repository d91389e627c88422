import { randomUUID } from 'node:crypto';
import type { Operation } from './documents';
import { samples } from './samples';

/** A demo person who may use an operation, by one of its roles. */
export function somebodyFor({ roles }: Operation): string | null {
  const users: Record<string, string> = {
    officer: 'hr-officer',
    reviewer: 'hr-reviewer',
    approver: 'hr-approver',
    'department-admin': 'hr-admin',
    supervisor: 'supervisor',
    auditor: 'auditor',
    subject: 'sandstone',
    agent: 'agent',
    'system-admin': 'system-admin',
  };
  if (roles === null) return null;
  return roles === 'signed-in' ? 'hr-officer' : (users[roles[0] ?? ''] ?? null);
}

/** The address of an operation with every part filled in; ids are of things that don't exist. */
export function addressOf({ service, path }: Operation, id: string = randomUUID()): string {
  const parts: Record<string, string> = {
    key: 'draft-1',
    list: 'L10-black',
    version: '2022',
    kind: path.startsWith('/import') ? 'findings' : 'decision',
    code: '0000-0000-0000-0000-0000',
  };
  return `/api/${service}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? id)}`;
}

/** The name of an operation across all services. */
export function nameOf({ service, operationId }: Operation): string {
  return `${service} ${operationId}`;
}

/** A well-formed body of an operation. */
export function sampleOf(operation: Operation): object {
  const sample = samples[nameOf(operation)];
  if (!sample) throw new Error(`samples.ts has no body for ${nameOf(operation)}; add one.`);
  return sample;
}
