const LONGEST_LINE = 65_536;

/** Reads a stream line by line without holding it all; a line longer than 64 KiB is given as null. */
export async function* lines(input: AsyncIterable<Buffer | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let rest = '';
  let tooLong = false;
  for await (const chunk of input) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield tooLong || part.length > LONGEST_LINE ? null : part;
      tooLong = false;
    }
    if (rest.length > LONGEST_LINE) {
      tooLong = true;
      rest = '';
    }
  }
  if (tooLong || rest !== '') yield tooLong ? null : rest;
}
