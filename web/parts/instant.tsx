/** An instant as the clock on the wall in China says it, to the minute. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{shanghaiTime(at)}</time>;
}

/** Writes an instant as `YYYY-MM-DD HH:mm` in Asia/Shanghai. */
export function shanghaiTime(at: string): string {
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('sv-SE', {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  });
  return parts.format(new Date(at));
}
