import type { PolicyPack } from '../../domain/policy/policy-pack';
import { noteDishonestSources } from './honest-sources';
import { noteRepeats } from './note-repeats';
import type { Mistake } from './policy-mistakes';
import { noteMistake, type YamlFile } from './yaml-file';

/** Notes what is wrong within one pack beyond its shape: its place in the folders, its dates, its sources, its repeats. */
export function checkPack(
  pack: PolicyPack,
  yaml: YamlFile,
  place: { list: string; version: string },
  mistakes: Mistake[],
): void {
  const note = (path: PropertyKey[], reason: string) => noteMistake(yaml, path, reason, mistakes);
  if (pack.list !== place.list) note(['list'], `must be ${place.list}, as its folder is called`);
  if (pack.version !== place.version) note(['version'], `must be ${place.version}, as its file is called`);
  const list = `${pack.row}-${pack.polarity}`;
  if (pack.list !== list) note(['list'], `must be row and polarity, ${list}`);
  const { from, to } = pack.effective;
  if (to !== null && to < from) note(['effective', 'to'], `${to} is before the first day ${from}`);
  noteDishonestSources(pack, yaml, mistakes);
  const codes = pack.criteria.map(({ code }) => code);
  noteRepeats(yaml, 'criteria', 'code', codes, mistakes);
  const grounds = pack.exits.map(({ ground }) => ground);
  noteRepeats(yaml, 'exits', 'ground', grounds, mistakes);
  const orders = pack.measures.map(({ measure, department }) => `${measure} by ${department}`);
  noteRepeats(yaml, 'measures', 'measure', orders, mistakes);
}

/** Notes versions of one list that are in force on the same day. */
export function checkVersions(packs: readonly { pack: PolicyPack; yaml: YamlFile }[], mistakes: Mistake[]): void {
  const inOrder = packs.toSorted((one, other) => (one.pack.effective.from < other.pack.effective.from ? -1 : 1));
  inOrder.forEach(({ pack, yaml }, index) => {
    const before = inOrder[index - 1]?.pack;
    if (before === undefined) return;
    if (before.effective.to !== null && before.effective.to < pack.effective.from) return;
    const reason = `version ${before.version} is still in force on ${pack.effective.from}`;
    noteMistake(yaml, ['effective', 'from'], reason, mistakes);
  });
}
