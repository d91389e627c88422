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

describe('the words of the pages', () => {
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
    for (const { name, kind, choices = [] } of acts.flatMap((act) => fieldsOf(act))) {
      const last = name.at(-1) ?? '';
      expect(zh.fields).toHaveProperty([last]);
      for (const choice of kind === 'yes-no' ? ['yes', 'no'] : choices)
        expect(zh.choices).toHaveProperty([last, choice]);
    }
  });
});
