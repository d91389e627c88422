import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clockNames } from '../../domain/policy/policy-pack';
import { procedureTables } from '../../domain/procedures';
import { fieldsOf } from '../../web/acts/fields';
import en from '../../web/texts/en.json';
import zh from '../../web/texts/zh.json';

type Words = { [name: string]: string | Words };

function keysOf(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'string' ? [`${before}${name}`] : keysOf(word, `${before}${name}.`),
  );
}

/** Chinese has no plural, so what English says of one has no partner. */
const ofOne = (key: string) => key.endsWith('_one');

const web = resolve(__dirname, '../../web');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(web, path), 'utf8'))
  .join('\n');
/** Keys that a page names as a whole, and beginnings of keys whose end is only known when the page runs. */
const named = [...sources.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/gi)].map(([, key = '']) => key);
const begun = [
  ...[...sources.matchAll(/\bt\(\s*`([\w.-]+)\$\{/g)].map(([, key = '']) => key),
  ...[...sources.matchAll(/\bword\(\s*[`']([\w.-]+)(\$\{)?/g)].map(([, key = '', open]) => (open ? key : `${key}.`)),
];
const asked = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);

describe('the words of the pages', () => {
  it('are all there that a page asks for', () => {
    const known = new Set(keysOf(zh));

    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    expect(begun.filter((start) => ![...known].some((key) => key.startsWith(start)))).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
  });

  it('are all asked for by some page', () => {
    const used = new Set([...asked, ...named]);

    expect(keysOf(zh).filter((key) => !used.has(key) && !begun.some((start) => key.startsWith(start)))).toEqual([]);
  });

  it('are there in both languages, none of them empty', () => {
    expect(
      keysOf(en)
        .filter((key) => !ofOne(key))
        .sort(),
    ).toEqual(keysOf(zh).sort());
    expect(JSON.stringify([zh, en])).not.toContain('""');
  });

  it('name every stage of every procedure and every clock', () => {
    for (const [kind, table] of Object.entries(procedureTables))
      for (const stage of new Set(table.flatMap(({ at }) => at))) expect(zh.stages).toHaveProperty([kind, stage]);
    for (const clock of clockNames) expect(zh.clocks).toHaveProperty([clock]);
  });

  it('name everything that a form asks', () => {
    const acts = Object.values(procedureTables).flatMap((table) => table.map(({ act }) => act));
    for (const { name, kind, label, choices = [] } of [...acts, 'file-objection', 'file-repair'].flatMap((act) =>
      fieldsOf(act),
    )) {
      const last = name.at(-1) ?? '';
      expect(zh.fields).toHaveProperty([label ?? last]);
      for (const choice of kind === 'yes-no' ? ['yes', 'no'] : choices)
        expect(zh.choices).toHaveProperty([last, choice]);
    }
  });
});
