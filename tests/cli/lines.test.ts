import { Readable } from 'node:stream';
import { lines } from '../../infra/cli/lines';

async function read(...chunks: (string | Buffer)[]): Promise<(string | null)[]> {
  const read: (string | null)[] = [];
  for await (const line of lines(Readable.from(chunks))) read.push(line);
  return read;
}

describe('reading lines', () => {
  test('puts together what chunks cut apart, also within a character', async () => {
    const text = Buffer.from('张三\n李四\nlast');

    expect(await read(...Array.from(text, (_, at) => text.subarray(at, at + 1)))).toEqual(['张三', '李四', 'last']);
  });

  test('splits at line feeds only', async () => {
    expect(await read('a\u2028b\n\nc\n')).toEqual(['a\u2028b', '', 'c']);
  });

  test('gives one null for a line too long to hold, however it comes', async () => {
    const long = 'x'.repeat(70_000);

    expect(await read(`${long}\nafter\n`)).toEqual([null, 'after']);
    expect(await read(long, long, '\nafter')).toEqual([null, 'after']);
    expect(await read('before\n', long)).toEqual(['before', null]);
  });
});
