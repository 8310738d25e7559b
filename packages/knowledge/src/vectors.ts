import type { Ranked } from './fuse.js';
import { scoreOfCosine } from './fuse.js';

/** Vectors of passages in one byte a dimension, and the signs of their dimensions in one bit. */
export interface VectorShelf {
  readonly ids: readonly string[];
  readonly dimensions: number;
  readonly bytes: Int8Array;
  readonly signs: Uint32Array;
}

const SCALE = 127;
/** Passages that are measured exactly, after their signs were compared. */
const CANDIDATES = 300;

/** A vector in one byte a dimension, scaled by its largest, as it is stored. */
export function toBytes(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((value / largest) * SCALE));
}

/** Vectors of another length than the first are of another model, and left out. */
export function createVectorShelf(vectors: readonly { id: string; bytes: Int8Array }[]): VectorShelf {
  const dimensions = vectors[0]?.bytes.length ?? 0;
  const same = vectors.filter(({ bytes }) => bytes.length === dimensions);
  const words = Math.ceil(dimensions / 32);
  const bytes = new Int8Array(same.length * dimensions);
  const signs = new Uint32Array(same.length * words);
  for (const [place, vector] of same.entries()) {
    bytes.set(vector.bytes, place * dimensions);
    signs.set(signsOf(vector.bytes, words), place * words);
  }
  return { ids: same.map(({ id }) => id), dimensions, bytes, signs };
}

function signsOf(values: ArrayLike<number>, words: number): Uint32Array {
  const signs = new Uint32Array(words);
  for (let at = 0; at < values.length; at += 1)
    if ((values[at] ?? 0) > 0) signs[at >> 5] = (signs[at >> 5] ?? 0) | (1 << (at & 31));
  return signs;
}

export interface VectorSearchOptions {
  limit: number;
  accepts(id: string): boolean;
}

/**
 * The nearest passages by cosine, with scores on the scale of `scoreOf`. Those whose signs agree most are measured
 * exactly, the rest is not, so that 20,000 vectors of 1,536 dimensions take milliseconds.
 */
export function searchVectors(
  shelves: readonly VectorShelf[],
  question: Float32Array,
  { limit, accepts }: VectorSearchOptions,
): Ranked[] {
  const found: Ranked[] = [];
  for (const shelf of shelves) {
    if (shelf.dimensions !== question.length) continue;
    for (const place of nearestBySign(shelf, question)) {
      const id = shelf.ids[place] ?? '';
      const score = scoreOfCosine(cosine(shelf, place, question));
      if (score > 0 && accepts(id)) found.push({ id, score });
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

function nearestBySign({ ids, dimensions, signs }: VectorShelf, question: Float32Array): number[] {
  if (ids.length <= CANDIDATES) return [...ids.keys()];
  const words = Math.ceil(dimensions / 32);
  const wanted = signsOf(question, words);
  const distances = new Uint16Array(ids.length);
  const byDistance = new Uint32Array(dimensions + 1);
  for (let place = 0; place < ids.length; place += 1) {
    let distance = 0;
    for (let word = 0; word < words; word += 1)
      distance += countBits((signs[place * words + word] ?? 0) ^ (wanted[word] ?? 0));
    distances[place] = distance;
    byDistance[distance] = (byDistance[distance] ?? 0) + 1;
  }
  let farthest = 0;
  for (let taken = 0; farthest <= dimensions; farthest += 1) {
    taken += byDistance[farthest] ?? 0;
    if (taken >= CANDIDATES) break;
  }
  return [...ids.keys()].filter((place) => (distances[place] ?? 0) <= farthest);
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function cosine({ dimensions, bytes }: VectorShelf, place: number, question: Float32Array): number {
  let product = 0;
  let square = 0;
  for (let at = 0; at < dimensions; at += 1) {
    const value = bytes[place * dimensions + at] ?? 0;
    product += value * (question[at] ?? 0);
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}
