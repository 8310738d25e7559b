import { constants, inflateRawSync } from 'node:zlib';
import { ParseError } from './parsed.js';

const MOST_UNPACKED = 150 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Word and Excel files are archives. Unpacks every entry with a limit before anything else does, since an archive may
 * say of itself what it likes. Throws a `ParseError` when it is none, or unpacks to more than 150 MB.
 */
export function checkZip(bytes: Uint8Array): void {
  let left = MOST_UNPACKED;
  for (const entry of entriesOf(bytes)) left -= unpack(entry, left).length;
}

/** What some of its files hold, by their names. Only for an archive that was checked. */
export function readZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of entriesOf(bytes))
    if (isWanted(entry.name)) found.set(entry.name, unpack(entry, MOST_UNPACKED).toString('utf8'));
  return found;
}

interface Entry {
  name: string;
  method: number;
  content: Buffer;
}

function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== END_OF_DIRECTORY) throw damaged();
  const entries = buffer.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) throw new ParseError(`it is an archive of ${entries} files, not a document`);
  let at = buffer.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const packed = buffer.readUInt32LE(at + 20);
    const nameLength = buffer.readUInt16LE(at + 28);
    const local = buffer.readUInt32LE(at + 42);
    if (local + 30 > buffer.length) throw damaged();
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    yield {
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      content: buffer.subarray(start, start + packed),
    };
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
}

function unpack({ method, content }: Entry, left: number): Buffer {
  if (method === 0) return content;
  try {
    // Room for one byte at least: zlib takes no limit of zero.
    return inflateRawSync(content, {
      maxOutputLength: Math.max(1, left),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge)
      throw new ParseError('it unpacks to more than 150 MB; save it again, with fewer pictures or rows');
    throw damaged();
  }
}

function damaged(): ParseError {
  return new ParseError(
    'it is not a Word or Excel file of today (.docx, .xlsx), or is damaged; open it and save it again',
  );
}
