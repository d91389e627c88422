/** Keeps a spreadsheet from running what somebody typed: a cell that begins like a formula is shown as text. */
export function safeCell(value: string | null): string {
  const shown = value ?? '';
  return /^[=+\-@\t\r\n＝＋－＠]/.test(shown) ? `'${shown}` : shown;
}
