/** Stops a start: a key file is missing or unreadable; the text names the file, what is wrong and the way out. */
export class KeyMistake extends Error {
  override readonly name = 'KeyMistake';
}
