import { type Entry, open as openZip, type ZipFile } from 'yauzl';
import { FileRefused } from '../file-refused';

const mostEntries = 2_000;
const mostUnpacked = 200 * 1024 * 1024;
const mostRatio = 200;
/** Small entries of repeated characters pack very well and hurt nobody. */
const ratioFrom = 1024 * 1024;

const harmful: [RegExp, string][] = [
  [/(^|\/)vbaproject\.bin$|macrosheets\/|\.(docm|xlsm|pptm)$/i, 'has macros; save it without them'],
  [/(^|\/)activex\//i, 'has ActiveX controls; save it without them'],
  [/(^|\/)externallinks\//i, 'has links to other workbooks; paste their values and save it again'],
  [/\.(zip|rar|7z|gz|tar|jar|exe|dll|js|vbs|bat|cmd|ps1)$/i, 'has another archive or a program in it; take it out'],
];

/**
 * Reads every entry of a packed file once, counting what really comes out, and gives their names. Throws `unsafe-file` for
 * a bomb, a macro, an archive within, a path that leaves its folder, a link, a password; `malformed` for a broken file.
 */
export async function guardZip(path: string): Promise<string[]> {
  const zip = await opened(path);
  const names: string[] = [];
  let unpacked = 0;
  try {
    if (zip.entryCount > mostEntries) throw refused(`has more than ${mostEntries} parts`);
    for (;;) {
      const entry = await next(zip);
      if (entry === null) return names;
      checkEntry(entry);
      unpacked += entry.uncompressedSize;
      if (unpacked > mostUnpacked) throw refused(`would unpack to more than ${mostUnpacked / 1024 / 1024} MB`);
      if (!entry.fileName.endsWith('/')) await readThrough(zip, entry);
      names.push(entry.fileName);
    }
  } finally {
    zip.close();
  }
}

function checkEntry(entry: Entry): void {
  const { fileName, uncompressedSize, compressedSize, generalPurposeBitFlag, externalFileAttributes } = entry;
  if (/[\p{Cc}\\]/u.test(fileName) || fileName.startsWith('/') || fileName.split('/').includes('..'))
    throw refused('has a part whose name is a path out of it');
  if (externalFileAttributes >>> 28 === 0xa) throw refused('has a link in it');
  if ((generalPurposeBitFlag & 1) === 1) throw refused('is locked with a password; save it without one');
  if (uncompressedSize > ratioFrom && uncompressedSize > mostRatio * Math.max(1, compressedSize))
    throw refused('would unpack to a multiple of its size, as bombs do');
  for (const [name, reason] of harmful) if (name.test(fileName)) throw refused(reason);
}

/** What an entry says of its size may be a lie: reading it through fails as soon as more comes out. */
async function readThrough(zip: ZipFile, entry: Entry): Promise<void> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(broken(error)) : resolve(stream)));
  });
  try {
    for await (const piece of stream) void piece;
  } catch (error) {
    throw broken(error);
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(broken(error)) : resolve(zip),
    );
  });
}

function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      settle();
    };
    zip.once('entry', (entry: Entry) => done(() => resolve(entry)));
    zip.once('end', () => done(() => resolve(null)));
    zip.once('error', (error) => done(() => reject(broken(error))));
    zip.readEntry();
  });
}

const refused = (why: string) => new FileRefused('unsafe-file', `The file ${why}.`);

function broken(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const text = error instanceof Error ? error.message : '';
  if (/too many bytes|invalid relative path|absolute path|invalid characters/.test(text))
    return refused(/path|characters/.test(text) ? 'has a part whose name is a path out of it' : 'lies about its size');
  return new FileRefused('malformed', 'The file is damaged and cannot be read; save it again.');
}
