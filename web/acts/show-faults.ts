import type { FormInstance } from 'antd';
import { Refused } from '../api/problem';

/** Puts what a service refused beside the fields at fault, as far as the form has them, and goes to the first. */
export function showFaults(form: FormInstance, error: unknown): void {
  if (!(error instanceof Refused)) return;
  const names = form.getFieldsError().map(({ name }) => name);
  for (const [index, { field, message }] of error.faults.entries()) {
    const name = fieldAtFault(names, field);
    if (name === null) continue;
    form.setFields([{ name, errors: [message] }]);
    if (index === 0) form.scrollToField(name, { focus: true });
  }
}

/** The field of a form that a service means, by its whole path (`parties.0.code`) or by its last word; null for none. */
export function fieldAtFault<Name extends readonly (string | number)[]>(
  names: readonly Name[],
  field: string,
): Name | null {
  const place = field.replaceAll('[', '.').replaceAll(']', '').split('.');
  const whole = names.find((name) => name.join('.') === place.join('.'));
  return whole ?? names.find((name) => name.at(-1) === place.at(-1) && name.length < 3) ?? null;
}
