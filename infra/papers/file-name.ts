/** Names the file of a paper as a person would: its title and number, without signs that no file name takes. */
export function fileNameOf({ title, number }: { title: string; number: string }): string {
  return `${`${title} ${number}`.replaceAll(/[\p{C}\\/:*?"<>|]+/gu, '-').slice(0, 80)}.pdf`;
}
