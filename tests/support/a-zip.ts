import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a packed file as a test wants it, truthful or not. */
export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** What the part says that it unpacks to, if that is a lie. */
  claims?: number;
  /** Unix mode of the part, such as that of a link. */
  mode?: number;
  /** Bit 0 says that it is locked. */
  flags?: number;
}

/** Packs parts into a zip, writing whatever names and sizes it is told to. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, mode = 0o100644, flags = 0 } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800 | flags, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claims ?? plain.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021403', 'hex'), shared, tail, Buffer.from(name)]));
    written.push(head);
    offset += head.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, index, end]);
}

/** The parts that make a packed file a workbook or a letter. */
export const parts = {
  workbook: { name: 'xl/workbook.xml', content: '<workbook/>' },
  letter: { name: 'word/document.xml', content: '<w:document/>' },
} satisfies Record<string, ZipPart>;
