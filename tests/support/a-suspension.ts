import { addDays, type CivilDate } from '../../domain/calendar/civil-date';
import type { SuspensionActDetails } from '../../domain/listing/suspension-state';
import type { SuspensionClocks } from '../../domain/policy/rights-policy';
import type { FileRef } from '../../domain/procedure/file-ref';
import { loadPolicies } from '../../infra/policy/load-policies';

const clocks: SuspensionClocks = loadPolicies('policies').rights.suspension;

/** The ruling of a court, as an upload answered with it. */
export const theRuling: FileRef = {
  id: 'ruling-1',
  sha256: 'a'.repeat(64),
  name: 'ruling.pdf',
  type: 'application/pdf',
  size: 4096,
};

/** The company asks for a suspension of its entry until its plan ends a year from today; with the ruling unless told otherwise. */
export function aRequestForSuspension(
  today: CivilDate,
  attachments: FileRef[] = [theRuling],
): SuspensionActDetails['request-suspension'] {
  return {
    subject: 'company',
    court: 'Intermediate Court of Zhongwei',
    number: '(2026) 1',
    ruledOn: addDays(today, -3),
    planUntil: addDays(today, 365),
    clocks,
    attachments,
  };
}
