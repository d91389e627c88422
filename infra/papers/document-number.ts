import type { DataSource } from 'typeorm';
import type { NumberRegister } from '../../activities/ports';
import { DomainError } from '../../domain/errors';
import { type FormalKind, formalKinds } from '../../domain/policy/paper-fields';
import { innerNumber, type NumberForms } from '../db/number-text';
import { createNumberRegister } from '../db/numbers';
import type { Policies } from '../policy/load-policies';

/** The rules by which documents are numbered. */
export type NumberRules = Pick<Policies, 'departments' | 'words'>;

const innerRegisters: Readonly<Partial<Record<FormalKind, string>>> = {
  decision: 'decision',
  'objection-receipt': 'objection',
  'repair-receipt': 'repair',
  'ban-decision': 'ban',
  'supervision-order': 'supervision-order',
  circular: 'circular',
};

/** The register of the numbers of a kind of paper; that of decisions serves the decision itself and its papers. */
export function registerOf(kind: FormalKind): string {
  return innerRegisters[kind] ?? `paper/${kind}`;
}

/**
 * Says how numbers of documents read, `人社信告〔2026〕12号` as offices write them, and those of inner registers.
 * Throws `malformed` for a department that is not registered.
 */
export function documentNumbers(rules: NumberRules): NumberForms {
  return (place) => {
    const kind = formalKinds.find((one) => registerOf(one) === place.register);
    if (kind === undefined) return innerNumber(place);
    const { form, words } = rules.words.numbers;
    const filling: Record<string, string> = {
      prefix: prefixOf(rules, place.department).text,
      word: words[kind],
      year: String(place.year),
    };
    return { text: form.replace(/\{\{(.*?)\}\}/g, (gap, name: string) => filling[name] ?? gap), digits: 1 };
  };
}

/**
 * Creates the register of numbers as offices give them: an order of supervision is numbered by the lead office, which
 * issues it, everything else by the department that it is asked for.
 */
export function createOfficeNumbers(dataSource: DataSource, rules: NumberRules): NumberRegister {
  const numbers = createNumberRegister(dataSource, documentNumbers(rules));
  return {
    allocate: (request) =>
      numbers.allocate(request.register === 'supervision-order' ? { ...request, department: leadOf(rules) } : request),
  };
}

/** The lead office (credit office), which supervises; throws where the register of departments names none. */
export function leadOf({ departments }: Pick<NumberRules, 'departments'>): string {
  const lead = departments.find((department) => department.lead);
  if (lead) return lead.id;
  throw new Error('No department leads: mark one in policies/departments.yaml.');
}

/** Whether nobody verified the words of a department's numbers. */
export function numberIsAssumed(rules: NumberRules, department: string): boolean {
  return [prefixOf(rules, department), rules.words.numbers].some(({ status }) => status === 'assumed');
}

function prefixOf({ departments }: NumberRules, id: string) {
  const department = departments.find((one) => one.id === id);
  if (department) return department.prefix;
  throw new DomainError('malformed', `No department is called "${id}"; register it first.`, 'department');
}
