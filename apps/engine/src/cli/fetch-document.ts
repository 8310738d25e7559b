import { MAX_FILE_BYTES } from './files.js';
import { CommandError } from './terminal.js';

const TIMEOUT_MS = 30_000;

export function isUrl(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** The text behind an address that the person at the keyboard typed. At most 5 MB, at most 30 seconds. */
export async function fetchDocument(url: string): Promise<string> {
  if (!URL.canParse(url))
    throw new CommandError(`${url} is no address; it looks like https://example.com/flow.json.`);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json, text/plain;q=0.5' },
    });
    if (!response.ok)
      throw new CommandError(`${url} answers ${response.status}; check the address in a browser.`);
    return await readBody(url, response);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${url} cannot be fetched: ${reasonOf(error)}.`);
  }
}

async function readBody(url: string, response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_FILE_BYTES) throw new CommandError(`${url} is larger than 5 MB; that is no flow.`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  // fetch says only that it failed; the cause says why.
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
