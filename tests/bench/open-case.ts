import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Draft } from '../../domain/determination/determination-state';
import { demoPeople } from '../../infra/identity/demo-people';
import { startOptions } from '../../infra/temporal/start-options';
import type { DeterminationOpening } from '../../workflows/messages/openings';
import { shortFiling } from '../support/short-case';
import { realCalendar, realLadder, wageArrears } from '../support/wage-arrears-pack';

/** Opens a case whose business clock is ahead by so many milliseconds; gives its determination. */
export async function openCase(client: Client, subject: string, clockOffset: number): Promise<string> {
  const [officer] = demoPeople;
  const { draft } = shortFiling() as { draft: Draft };
  const department = 'human-resources';
  const id = randomUUID();
  const opening: DeterminationOpening = {
    id,
    caseId: randomUUID(),
    department,
    at: new Date().toISOString(),
    clockOffset,
    calendar: realCalendar,
    ladder: realLadder,
    by: { person: officer?.id ?? '', roles: ['officer'], department, subjects: [] },
    caseNumber: `storm-${id}`,
    policy: wageArrears,
    draft,
    parties: [{ subject, kind: 'company', role: 'principal', bornOn: null }],
  };
  const { type, options } = startOptions('determination', opening);
  await client.workflow.start(type, { ...options, args: [opening] });
  return id;
}
