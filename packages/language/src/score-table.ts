/**
 * For each key (24 bits) what it adds to some of the languages. Packed as: the distance to the key before it as a
 * varint, how many languages, and one byte each: language in the upper, weight in the lower half.
 */
export interface ScoreTable {
  /** Adds the weights of a key, in steps of the table's unit. */
  add(key: number, scores: Float64Array): void;
}

export function openScoreTable(packed: string): ScoreTable {
  const bytes = fromBase64(packed);
  const count = countKeys(bytes);
  const slots = slotsFor(count);
  const keys = new Int32Array(slots).fill(-1);
  const places = new Int32Array(slots);
  const mask = slots - 1;
  eachKey(bytes, (key, place) => {
    let slot = key & mask;
    while (keys[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    places[slot] = place;
  });
  return {
    add: (key, scores) => {
      let slot = key & mask;
      while (keys[slot] !== key) {
        if (keys[slot] === -1) return;
        slot = (slot + 1) & mask;
      }
      const place = places[slot] ?? 0;
      const last = place + (bytes[place] ?? 0);
      for (let at = place + 1; at <= last; at += 1) {
        const entry = bytes[at] ?? 0;
        scores[entry >> 4] = (scores[entry >> 4] ?? 0) + (entry & 15);
      }
    },
  };
}

/** At most half full, so that a look for a key that is not there ends soon. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count * 2));
}

function countKeys(bytes: Uint8Array): number {
  let count = 0;
  eachKey(bytes, () => (count += 1));
  return count;
}

/** `place` is where the number of its languages stands. */
function eachKey(bytes: Uint8Array, visit: (key: number, place: number) => void): void {
  let key = 0;
  let at = 0;
  while (at < bytes.length) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      distance |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    key += distance;
    visit(key, at);
    at += 1 + (bytes[at] ?? 0);
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Packages know no platform, so they bring their own. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < ALPHABET.length; at += 1) values[ALPHABET.charCodeAt(at)] = at;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    bits = ((bits << 6) | (values[text.charCodeAt(at)] ?? 0)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length++] = (bits >> held) & 0xff;
  }
  return bytes.subarray(0, length);
}
