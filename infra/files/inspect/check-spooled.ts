import { FileRefused } from '../file-refused';
import type { Spooled } from '../spool';
import type { VirusScan } from '../virus-scan';
import { type FileKind, fileTypes } from './file-types';
import { checkName, inspectFile } from './inspect-file';

/** How far a file is known to be free of viruses; `quarantined` = the scanner could not be reached, so nobody gets it yet. */
export type ScanState = 'clean' | 'not-scanned' | 'quarantined';

/** A file that came in and passed every look: what it is, and how far it was scanned. */
export interface CheckedFile extends Spooled {
  name: string;
  kind: FileKind;
  /** Media type by content. */
  type: string;
  scan: ScanState;
}

/** Looks at a spooled file: its name, its kind, what may do harm in it, viruses. Throws FileRefused. */
export async function checkSpooled(
  file: Spooled,
  { name, taken, scan }: { name: string; taken: readonly FileKind[]; scan: VirusScan | null },
): Promise<CheckedFile> {
  const shown = checkName(name);
  const kind = await inspectFile(file, shown, taken);
  return { ...file, name: shown, kind, type: fileTypes[kind].type, scan: await scanned(file, scan) };
}

async function scanned({ path }: Spooled, scan: VirusScan | null): Promise<ScanState> {
  if (scan === null) return 'not-scanned';
  const verdict = await scan(path).catch(() => null);
  if (verdict === null) return 'quarantined';
  if (verdict.clean) return 'clean';
  throw new FileRefused('unsafe-file', `The file bears a virus (${verdict.signature}) and was not kept.`);
}
