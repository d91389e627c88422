import type { FormInstance } from 'antd';
import { Refused } from '../api/problem';
import type { Field } from './fields';

/** Puts what a service refused beside the fields at fault, as far as the form has them. */
export function showFaults(form: FormInstance, error: unknown, fields: readonly Field[]): void {
  if (!(error instanceof Refused)) return;
  for (const { field, message } of error.faults) {
    const place = field.replaceAll('[', '.').replaceAll(']', '').split('.');
    const known = fields.find(({ name }) => name.at(-1) === place.at(-1) || name.join('.') === place.join('.'));
    if (known) form.setFields([{ name: [...known.name], errors: [message] }]);
  }
}
