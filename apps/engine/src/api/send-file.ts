import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem } from './api-problem.js';

export const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
};

/** Files whose address names their content may be kept for ever; all others are asked about again. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'public, max-age=300';

/** A path below the folder and nowhere else. */
export function inside(folder: string, file: string): string {
  const whole = path.join(folder, path.normalize(`/${file}`));
  if (!whole.startsWith(`${folder}${path.sep}`)) throw new ApiProblem('not-found', 'There is no such file.');
  return whole;
}

export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: string,
  cacheControl: string = ASK_AGAIN,
): Promise<FastifyReply> {
  const plain = await stat(file).catch(missing);
  if (!plain.isFile()) return missing();
  // Large files lie beside themselves in fewer bytes, made by their build.
  const small = takesBrotli(request) ? await stat(`${file}.br`).catch(() => null) : null;
  const found = small ?? plain;
  const etag = `"${createHash('sha256').update(`${found.size} ${found.mtimeMs}`).digest('base64url').slice(0, 20)}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', cacheControl)
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('access-control-allow-origin', '*');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  void reply
    .header('content-type', type)
    .header('content-length', found.size)
    .header('vary', 'accept-encoding');
  if (small === null) return reply.send(createReadStream(file));
  return reply.header('content-encoding', 'br').send(createReadStream(`${file}.br`));
}

function takesBrotli({ headers }: FastifyRequest): boolean {
  return /(^|[\s,])br([\s,;]|$)/.test(headers['accept-encoding'] ?? '');
}

export function missing(): never {
  throw new ApiProblem('not-found', 'There is no such file; "npm run build" makes the pages.');
}
