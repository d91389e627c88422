/** The notice and attempt of service whose mail carried a return address. */
export interface ReturnAddress {
  notice: string;
  attempt: number;
}

const localPart = /^notice\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,3})$/;

/** Writes the return address of one attempt of a notice: `notice+<notice>.<attempt>@returns.<domain>`. */
export function returnAddressOf({ notice, attempt }: ReturnAddress, domain: string): string {
  return `notice+${notice}.${attempt}@${returnDomain(domain)}`;
}

/** Reads a return address of this installation, in any case of letters; null when it is none. */
export function readReturnAddress(address: string, domain: string): ReturnAddress | null {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf('@');
  if (lower.slice(at + 1) !== returnDomain(domain)) return null;
  const [, notice, attempt] = localPart.exec(lower.slice(0, at)) ?? [];
  return notice === undefined ? null : { notice, attempt: Number(attempt) };
}

function returnDomain(domain: string): string {
  return `returns.${domain.toLowerCase()}`;
}
