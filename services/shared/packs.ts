import type { PolicyPack } from '../../domain/policy/policy-pack';

/** A policy pack as loaded, with the SHA-256 of its canonical JSON in hex. */
export interface LoadedPack {
  readonly pack: PolicyPack;
  readonly hash: string;
}

/** All packs of the installation, in order of list and version. */
export type LoadedPacks = readonly LoadedPack[];

/** Finds the version of a list in force on a day (Asia/Shanghai). */
export function packInForce(packs: LoadedPacks, list: string, day: string): LoadedPack | undefined {
  return packs.find(({ pack }) => pack.list === list && inForce(pack, day));
}

/** Tells whether a version of a list is in force on a day. */
export function inForce({ effective }: PolicyPack, day: string): boolean {
  return effective.from <= day && (effective.to === null || day <= effective.to);
}
