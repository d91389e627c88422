import { open } from 'node:fs/promises';
import { FileRefused } from '../file-refused';
import type { Spooled } from '../spool';
import { type FileKind, fileTypes, kindsNamed } from './file-types';
import { lookThroughZip } from './look-through-zip';
import { isText } from './plain-text';

const headBytes = 4096;
const mostPixels = 100_000_000;

/**
 * Tells by its content what kind of file this is. Throws `malformed` for an empty or damaged file and a name that is a
 * trick, `unsafe-file` where name and content differ, the kind is not taken, or the content may do harm.
 */
export async function inspectFile(
  { path, size }: Spooled,
  name: string,
  taken: readonly FileKind[],
): Promise<FileKind> {
  if (size === 0) throw new FileRefused('malformed', 'The file is empty.');
  const named = kindsNamed(endingOf(name));
  const kind = await kindByContent(path, named);
  const allowed = taken.map((one) => fileTypes[one].ending).join(', ');
  if (kind === null || !taken.includes(kind))
    throw new FileRefused('unsafe-file', `This kind of file is not taken; send one of: ${allowed}.`);
  if (!named.includes(kind))
    throw new FileRefused('unsafe-file', `The name of the file does not fit its content, which is ${kind}.`);
  return kind;
}

/** Refuses a name with a path, with invisible or direction-changing characters, or longer than 200 characters. */
export function checkName(name: string): string {
  const shown = name.normalize('NFC').trim();
  if (shown === '' || shown.length > 200)
    throw new FileRefused('malformed', 'A file has a name of 1 to 200 characters.');
  if (/[\\/:]|^\.+$|\p{Cc}|\p{Cf}|\p{Surrogate}/u.test(shown))
    throw new FileRefused('malformed', 'The name of a file has no folders and no invisible characters; rename it.');
  return shown;
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function kindByContent(path: string, named: readonly FileKind[]): Promise<FileKind | null> {
  const head = await headOf(path);
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return refuseHuge(head);
  if (head.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) return kindOfZip(await lookThroughZip(path));
  if (!(await isText(path))) return null;
  return named.includes('csv') ? 'csv' : 'txt';
}

function refuseHuge(head: Buffer): FileKind {
  if (head.length < 24) throw new FileRefused('malformed', 'The picture is damaged.');
  if (head.readUInt32BE(16) * head.readUInt32BE(20) > mostPixels)
    throw new FileRefused('unsafe-file', `The picture has more than ${mostPixels} points; make it smaller.`);
  return 'png';
}

function kindOfZip(names: readonly string[]): FileKind | null {
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('OFD.xml') ? 'ofd' : null;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
