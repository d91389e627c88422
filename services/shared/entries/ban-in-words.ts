import type { BanPolicy } from '../../../domain/policy/ban-policy';
import type { InBoth } from '../language';

/** Says of a ban in force from which sectors and until which day somebody is banned. */
export function banInWords(
  { sectors, until }: { sectors: readonly string[]; until: string | null },
  { sectors: { codes } }: Pick<BanPolicy, 'sectors'>,
): InBoth {
  const titles = sectors.map((code) => codes.find((sector) => sector.code === code)?.title ?? { zh: code, en: code });
  const zh = titles.map((title) => title.zh).join('、');
  const en = titles.map((title) => title.en).join('; ');
  return {
    zh: until === null ? `永久禁入：${zh}` : `禁入${zh}，至${until}止`,
    en: until === null ? `Banned from ${en} for ever` : `Banned from ${en} until ${until}`,
  };
}
