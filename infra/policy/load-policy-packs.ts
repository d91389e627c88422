import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { checkPack, checkVersions } from './check-pack';
import { contentHash } from './content-hash';
import { POLICIES_FOLDER, shownPath } from './policies-folder';
import { type Mistake, withoutMistakes } from './policy-mistakes';
import { policyPackSchema } from './policy-pack-schema';
import { checkShape, readYamlFile, type YamlFile, yamlFilesIn } from './yaml-file';

/** A pack and the SHA-256, in hex, of its canonical JSON. */
export type LoadedPack = { readonly pack: PolicyPack; readonly hash: string };

/** A loaded pack with its file, so that whoever compares it with other files can name lines. */
export type PackFile = LoadedPack & { readonly yaml: YamlFile };

/** Loads every `<list>/<version>.yaml` of the folder, in order; throws `PolicyMistakes` with all mistakes at once. */
export function loadPolicyPacks(dir = join(POLICIES_FOLDER, 'lists')): LoadedPack[] {
  const files = withoutMistakes((mistakes) => readPolicyPacks(dir, mistakes));
  return files.map(({ pack, hash }) => ({ pack, hash }));
}

/** Reads every pack of the folder that is well formed and notes the mistakes of all. */
export function readPolicyPacks(dir: string, mistakes: Mistake[]): PackFile[] {
  const entries = existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : [];
  const lists = entries.filter((entry) => entry.isDirectory());
  if (lists.length === 0) mistakes.push({ file: shownPath(dir), line: 1, reason: 'holds no folder of a list' });
  return lists
    .map(({ name }) => name)
    .sort()
    .flatMap((list) => readVersions(join(dir, list), mistakes));
}

function readVersions(dir: string, mistakes: Mistake[]): PackFile[] {
  const packs = yamlFilesIn(dir, mistakes).flatMap((name) => {
    const yaml = readYamlFile(join(dir, name), mistakes);
    const pack = yaml && checkShape(yaml, policyPackSchema, mistakes);
    if (yaml === undefined || pack === undefined) return [];
    checkPack(pack, yaml, { list: basename(dir), version: basename(name, '.yaml') }, mistakes);
    return [{ pack, hash: contentHash(pack), yaml }];
  });
  checkVersions(packs, mistakes);
  return packs;
}
