import type { TFunction } from 'i18next';
import { identify } from '../../domain/identifiers/identify';

/** Tells whether somebody typed a code rather than a name. */
export function looksLikeCode(text: string): boolean {
  return /^[0-9A-Za-z]{8,}$/.test(text.trim());
}

/** Says what is wrong with a code and at which sign, before anything is sent; null for a code that satisfies its rule. */
export function codeFault(text: string, t: TFunction): string | null {
  const check = identify(text.trim().toUpperCase());
  if (check.valid) return null;
  const reason = t(`code.${check.reason ?? 'unknown'}`, { defaultValue: t('code.unknown') });
  return check.position === null ? reason : t('code.at', { position: check.position, reason });
}
