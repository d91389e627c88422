import type { Draft, Party } from '../../domain/determination/determination-state';

/** A draft in order: wages ordered to be paid by Tue 31 March 2026. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    criterion: 'amount-reaches-crime-standard',
    facts: 'Wages of 31 workers for five months are owed.',
    orderNumber: 'order 2026-17',
    orderedPayBy: '2026-03-31',
    amountOwedFen: 81_250_000,
    evidence: ['payroll', 'order of payment'],
    ...changes,
  };
}

/** A company as the principal of a case. */
export function aParty(changes: Partial<Party> = {}): Party {
  return { subject: 'company', kind: 'company', role: 'principal', bornOn: null, ...changes };
}

/** The legal representative of the company, of age. */
export function aDirector(changes: Partial<Party> = {}): Party {
  return { subject: 'director', kind: 'person', role: 'legal-representative', bornOn: '1975-05-20', ...changes };
}
