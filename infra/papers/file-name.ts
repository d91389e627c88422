/** Takes the signs out of a name that no file name takes. */
export function nameForFile(name: string): string {
  return name.replaceAll(/[\p{C}\\/:*?"<>|]+/gu, '-');
}

/** Names the file of a paper as a person would: its title and number, without signs that no file name takes. */
export function fileNameOf({ title, number }: { title: string; number: string }): string {
  return `${nameForFile(`${title} ${number}`).slice(0, 80)}.pdf`;
}
