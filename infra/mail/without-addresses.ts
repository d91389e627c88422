const longest = 500;

/** A mail server's words fit to be kept: without mail addresses, which are personal, on one line and not too long. */
export function withoutAddresses(answer: string): string {
  return answer
    .replace(/[^\s<>()"',;:]+@[^\s<>()"',;]+/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}
