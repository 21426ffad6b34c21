// A ZIP archive (PKWARE APPNOTE 6.3) of small files: deflated, names in UTF-8, one fixed time so that
// the same files make the same archive.

import { crc32, deflateRawSync } from 'node:zlib';

/** A file of the archive. */
export interface ArchivedFile {
  /** With "/" between folders. */
  readonly name: string;
  readonly content: Buffer;
}

const VERSION_NEEDED = 20;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
/** The first of January 1980, where the format's calendar begins. */
const DATE = 0x21;

/** The archive's bytes. */
export function zip(files: readonly ArchivedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const head = headOf(content, deflateRawSync(content), Buffer.from(name));
    const body = Buffer.concat([signed(0x04034b50), head.fields, head.name, head.data]);
    bodies.push(body);
    directory.push(directoryEntry(head, offset));
    offset += body.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...bodies, listing, endRecord(files.length, listing.length, offset)]);
}

interface Head {
  readonly fields: Buffer;
  readonly name: Buffer;
  readonly data: Buffer;
}

/** What local header and directory say alike. */
function headOf(content: Buffer, data: Buffer, name: Buffer): Head {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION_NEEDED, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { fields, name, data };
}

function directoryEntry({ fields, name }: Head, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION_NEEDED);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signed(0x02014b50), madeBy, fields, rest, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(18);
  record.writeUInt16LE(count, 4);
  record.writeUInt16LE(count, 6);
  record.writeUInt32LE(size, 8);
  record.writeUInt32LE(offset, 12);
  return Buffer.concat([signed(0x06054b50), record]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
