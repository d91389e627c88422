import { identify } from './identify';

const SHOWN = 4;

/** Masks a person's number as `6401**********1234`; one too short to hide anything that way is hidden whole. */
export function maskCitizenId(code: string): string {
  const signs = Array.from(code);
  const hidden = signs.length - 2 * SHOWN;
  if (hidden < 1) return '*'.repeat(signs.length);
  return `${signs.slice(0, SHOWN).join('')}${'*'.repeat(hidden)}${signs.slice(-SHOWN).join('')}`;
}

/** Shows a valid company code as it is and masks every other code, since it could be a person's. */
export function maskCode(code: string): string {
  const { kind, valid } = identify(code);
  return kind === 'uscc' && valid ? code : maskCitizenId(code);
}

/** Masks a person's name to its first character, as `张*` or `张**`; a name of one character is hidden. */
export function maskPersonName(name: string): string {
  const [first = '', ...rest] = name.trim();
  return rest.length === 0 ? '*' : `${first}${'*'.repeat(rest.length)}`;
}

/** Masks the middle of an organisation's name, as `砂石**公司`; of a short one only the first character is shown. */
export function maskOrganisationName(name: string): string {
  const signs = Array.from(name.trim());
  if (signs.length < 5) return maskPersonName(name);
  return `${signs.slice(0, 2).join('')}${'*'.repeat(signs.length - 4)}${signs.slice(-2).join('')}`;
}

/** Masks the local part of an e-mail address to its first character, never telling its length. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${Array.from(address)[0]}***${address.slice(at)}`;
}

/** Masks how somebody can be reached: an e-mail address as such, anything else to its last two characters. */
export function maskContact(contact: string): string {
  const words = contact.trim();
  return words.includes('@') ? maskEmail(words) : `***${Array.from(words).slice(-2).join('')}`;
}
