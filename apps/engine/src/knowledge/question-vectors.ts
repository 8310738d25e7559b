import type { Embedder } from './embedder.js';

/** The vector of a question, or null while there is none: then words alone must do. */
export type QuestionVectors = (text: string) => Promise<Float32Array | null>;

/** A customer waits for it. */
const TIMEOUT_MS = 1500;
/** After a failure nobody waits again for so long. */
const REST_MS = 30_000;
const MOST_REMEMBERED = 500;

export function createQuestionVectors(embedder: Embedder): QuestionVectors {
  const remembered = new Map<string, Promise<Float32Array | null>>();
  let restUntilMs = 0;
  const fetchVector = async (text: string): Promise<Float32Array | null> => {
    try {
      const [vector = null] = await embedder.embed([text], TIMEOUT_MS);
      return vector;
    } catch {
      restUntilMs = performance.now() + REST_MS;
      remembered.delete(text);
      return null;
    }
  };
  return async (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (performance.now() < restUntilMs) return null;
    const vector = fetchVector(text);
    remembered.set(text, vector);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return vector;
  };
}
