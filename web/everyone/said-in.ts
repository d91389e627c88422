/** What somebody wrote into a line of a plain form, without spaces around it. */
export function saidIn(form: HTMLFormElement, name: string): string {
  const said = new FormData(form).get(name);
  return typeof said === 'string' ? said.trim() : '';
}
