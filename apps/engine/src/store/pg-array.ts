/**
 * Arrays in PostgreSQL's binary format, for `unnest`. Sent as text, every element would be quoted here and
 * unquoted there; this way it is copied once on each side. Everything is synchronous, so one scratch is shared.
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  return stringArray(values, 25);
}

/** Elements are JSON documents, already written out. */
export function jsonArray(values: readonly (string | null)[]): Buffer {
  return stringArray(values, 114);
}

/** The same for `jsonb`, whose wire format begins with a version byte. */
export function jsonbArray(values: readonly string[]): Buffer {
  return stringArray(
    values.map((value) => `\u0001${value}`),
    3802,
  );
}

export function int2Array(values: readonly (number | null)[]): Buffer {
  return fixedArray(values, 21, 2, (buffer, value, at) => buffer.writeInt16BE(value, at));
}

export function int4Array(values: readonly number[]): Buffer {
  return fixedArray(values, 23, 4, (buffer, value, at) => buffer.writeInt32BE(value, at));
}

/** From epoch milliseconds to `timestamptz`. */
export function timeArray(values: readonly (number | null)[]): Buffer {
  return fixedArray(values, 1184, 8, writeTime);
}

const HEADER_BYTES = 20;
const YEAR_2000_MS = 946_684_800_000;
const TWO_TO_32 = 2 ** 32;

let scratch = Buffer.allocUnsafe(64 * 1024);

function stringArray(values: readonly (string | null)[], elementType: number): Buffer {
  let at = HEADER_BYTES;
  let hasNull = 0;
  for (const value of values) {
    if (value === null) {
      at = room(at, 4).writeInt32BE(-1, at);
      hasNull = 1;
      continue;
    }
    // A UTF-16 code unit takes at most three bytes.
    const length = room(at, 4 + value.length * 3).write(value, at + 4, 'utf8');
    scratch.writeInt32BE(length, at);
    at += 4 + length;
  }
  return finish(values.length, elementType, hasNull, at);
}

function fixedArray<T extends number | null>(
  values: readonly T[],
  elementType: number,
  bytes: number,
  write: (buffer: Buffer, value: NonNullable<T>, at: number) => void,
): Buffer {
  let at = HEADER_BYTES;
  let hasNull = 0;
  room(at, values.length * (4 + bytes));
  for (const value of values) {
    if (value === null) {
      at = scratch.writeInt32BE(-1, at);
      hasNull = 1;
      continue;
    }
    scratch.writeInt32BE(bytes, at);
    write(scratch, value, at + 4);
    at += 4 + bytes;
  }
  return finish(values.length, elementType, hasNull, at);
}

/** Microseconds since 2000 as a 64-bit integer, without the cost of BigInt. */
function writeTime(buffer: Buffer, epochMs: number, at: number): void {
  const micros = (epochMs - YEAR_2000_MS) * 1000;
  buffer.writeInt32BE(Math.floor(micros / TWO_TO_32), at);
  buffer.writeUInt32BE(((micros % TWO_TO_32) + TWO_TO_32) % TWO_TO_32, at + 4);
}

/** A one-dimensional array has a header of five integers; an empty one has no dimension at all. */
function finish(count: number, elementType: number, hasNull: number, end: number): Buffer {
  scratch.writeInt32BE(count === 0 ? 0 : 1, 0);
  scratch.writeInt32BE(hasNull, 4);
  scratch.writeInt32BE(elementType, 8);
  scratch.writeInt32BE(count, 12);
  scratch.writeInt32BE(1, 16);
  const bytes = count === 0 ? 12 : end;
  const copy = Buffer.allocUnsafe(bytes);
  scratch.copy(copy, 0, 0, bytes);
  return copy;
}

function room(at: number, bytes: number): Buffer {
  if (at + bytes > scratch.length) {
    const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + bytes));
    scratch.copy(larger, 0, 0, at);
    scratch = larger;
  }
  return scratch;
}
