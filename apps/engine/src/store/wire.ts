/**
 * Writes statements the way PostgreSQL reads them (frontend protocol 3.0, extended query), into one buffer that
 * leaves as one packet. Lists travel as binary arrays: as text every element would be quoted here and
 * unquoted there, and that alone would cost more than the statement.
 * 1. The buffer belongs to one connection and is used again only when the answer to its last content has come.
 */
export interface Wire {
  bytes: Buffer;
  /** Where the next byte goes. */
  at: number;
}

/** What a statement is given: a value as text, or a list for `unnest`. */
export type Param = string | number | null | ListParam;

export type ListParam =
  | { type: 'text' | 'json' | 'jsonb'; values: readonly (string | null)[] }
  | { type: 'int2' | 'int4'; values: readonly (number | null)[] }
  /** Epoch milliseconds, for `timestamptz`. */
  | { type: 'time'; values: readonly (number | null)[] };

export const textArray = (values: readonly (string | null)[]): Param => ({ type: 'text', values });
/** Elements are JSON documents, already written out. */
export const jsonArray = (values: readonly (string | null)[]): Param => ({ type: 'json', values });
export const jsonbArray = (values: readonly (string | null)[]): Param => ({ type: 'jsonb', values });
export const int2Array = (values: readonly (number | null)[]): Param => ({ type: 'int2', values });
export const int4Array = (values: readonly (number | null)[]): Param => ({ type: 'int4', values });
export const timeArray = (values: readonly (number | null)[]): Param => ({ type: 'time', values });

export function createWire(): Wire {
  return { bytes: Buffer.allocUnsafe(64 * 1024), at: 0 };
}

/** Ends what has been written: the server answers, and an open implicit transaction is committed. */
export function writeSync(wire: Wire): void {
  room(wire, 5);
  wire.bytes[wire.at] = 0x53;
  wire.bytes.writeInt32BE(4, wire.at + 1);
  wire.at += 5;
}

export function writeParse(wire: Wire, name: string, text: string): void {
  const start = open(wire, 0x50);
  writeCString(wire, name);
  writeCString(wire, text);
  writeInt16(wire, 0);
  close(wire, start);
}

/** Bind and execute. Results come as text, without a description: whoever asks knows what he asked for. */
export function writeExecution(wire: Wire, name: string, params: readonly Param[]): void {
  const bind = open(wire, 0x42);
  writeCString(wire, '');
  writeCString(wire, name);
  writeInt16(wire, params.length);
  for (const param of params) writeInt16(wire, typeof param === 'object' && param !== null ? 1 : 0);
  writeInt16(wire, params.length);
  for (const param of params) writeParam(wire, param);
  writeInt16(wire, 1);
  writeInt16(wire, 0);
  close(wire, bind);
  const execute = open(wire, 0x45);
  writeCString(wire, '');
  writeInt32(wire, 0);
  close(wire, execute);
}

function writeParam(wire: Wire, param: Param): void {
  if (param === null) return writeInt32(wire, -1);
  if (typeof param !== 'object') return writeText(wire, String(param));
  const start = wire.at;
  writeInt32(wire, 0);
  writeList(wire, param);
  wire.bytes.writeInt32BE(wire.at - start - 4, start);
}

const ELEMENT_TYPES = { text: 25, json: 114, jsonb: 3802, int2: 21, int4: 23, time: 1184 } as const;

/** A one-dimensional array has a header of five integers; an empty one has no dimension at all. */
function writeList(wire: Wire, list: ListParam): void {
  const { length } = list.values;
  writeInt32(wire, length === 0 ? 0 : 1);
  const hasNull = wire.at;
  writeInt32(wire, 0);
  writeInt32(wire, ELEMENT_TYPES[list.type]);
  if (length === 0) return;
  writeInt32(wire, length);
  writeInt32(wire, 1);
  if (writeElements(wire, list)) wire.bytes.writeInt32BE(1, hasNull);
}

/** True when one of them is null. */
function writeElements(wire: Wire, list: ListParam): boolean {
  switch (list.type) {
    case 'text':
    case 'json':
      return each(wire, list.values, writeText);
    case 'jsonb':
      return each(wire, list.values, writeJsonb);
    case 'int2':
      return each(wire, list.values, writeSmall);
    case 'int4':
      return each(wire, list.values, writeLarge);
    case 'time':
      return each(wire, list.values, writeTime);
  }
}

function each<T>(wire: Wire, values: readonly (T | null)[], write: (wire: Wire, value: T) => void): boolean {
  let hasNull = false;
  // By index: these lists are of so many kinds that V8 would make an object for each step of an iterator.
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (value === null) {
      writeInt32(wire, -1);
      hasNull = true;
    } else write(wire, value);
  }
  return hasNull;
}

function writeText(wire: Wire, text: string): void {
  // A UTF-16 code unit takes at most three bytes.
  room(wire, 4 + text.length * 3);
  const length = wire.bytes.write(text, wire.at + 4, 'utf8');
  wire.bytes.writeInt32BE(length, wire.at);
  wire.at += 4 + length;
}

/** The binary form of `jsonb` begins with a version byte. */
function writeJsonb(wire: Wire, document: string): void {
  room(wire, 5 + document.length * 3);
  const length = wire.bytes.write(document, wire.at + 5, 'utf8');
  wire.bytes.writeInt32BE(length + 1, wire.at);
  wire.bytes[wire.at + 4] = 1;
  wire.at += 5 + length;
}

function writeSmall(wire: Wire, value: number): void {
  writeInt32(wire, 2);
  writeInt16(wire, value);
}

function writeLarge(wire: Wire, value: number): void {
  writeInt32(wire, 4);
  writeInt32(wire, value);
}

const YEAR_2000_MS = 946_684_800_000;
const TWO_TO_32 = 2 ** 32;

/** Microseconds since 2000 as a 64-bit integer, without the cost of BigInt. */
function writeTime(wire: Wire, epochMs: number): void {
  const micros = (epochMs - YEAR_2000_MS) * 1000;
  writeInt32(wire, 8);
  writeInt32(wire, Math.floor(micros / TWO_TO_32));
  room(wire, 4);
  wire.at = wire.bytes.writeUInt32BE(((micros % TWO_TO_32) + TWO_TO_32) % TWO_TO_32, wire.at);
}

function writeCString(wire: Wire, text: string): void {
  room(wire, text.length * 3 + 1);
  wire.at += wire.bytes.write(text, wire.at, 'utf8');
  wire.bytes[wire.at] = 0;
  wire.at += 1;
}

function writeInt16(wire: Wire, value: number): void {
  room(wire, 2);
  wire.at = wire.bytes.writeInt16BE(value, wire.at);
}

function writeInt32(wire: Wire, value: number): void {
  room(wire, 4);
  wire.at = wire.bytes.writeInt32BE(value, wire.at);
}

/** Begins a message; its length is known at the end. */
function open(wire: Wire, code: number): number {
  room(wire, 5);
  wire.bytes[wire.at] = code;
  const start = wire.at + 1;
  wire.at += 5;
  return start;
}

function close(wire: Wire, start: number): void {
  wire.bytes.writeInt32BE(wire.at - start, start);
}

function room(wire: Wire, bytes: number): void {
  if (wire.at + bytes <= wire.bytes.length) return;
  const larger = Buffer.allocUnsafe(Math.max(wire.bytes.length * 2, wire.at + bytes));
  wire.bytes.copy(larger, 0, 0, wire.at);
  wire.bytes = larger;
}
