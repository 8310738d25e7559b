import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { FOR_EVER, TYPES, inside, missing, sendFile } from './send-file.js';

const EDITOR = fileURLToPath(new URL('../../../editor/dist', import.meta.url));

/**
 * The editor: one document for every address below /app, since the addresses are read in the browser, and its files.
 * Before there is an admin, who could only be asked to sign in, it leads to where the set-up is explained.
 */
export function addEditorRoutes(server: FastifyInstance, isSetUp: () => Promise<boolean>): void {
  server.get('/app', async (request, reply) =>
    reply.redirect(`/app/${new URL(request.url, 'http://x').search}`),
  );
  server.get<{ Params: { '*': string } }>('/app/*', async (request, reply) => {
    const file = request.params['*'];
    if (file.startsWith('assets/')) return sendFile(request, reply, inside(EDITOR, file), FOR_EVER);
    if (path.extname(file) === '.svg') return sendFile(request, reply, inside(EDITOR, file));
    return (await isSetUp().catch(() => true)) ? sendDocument(reply) : reply.redirect('/');
  });
}

/** The build left a placeholder wherever the number of this one answer belongs. */
async function sendDocument(reply: FastifyReply): Promise<FastifyReply> {
  const text = await readFile(path.join(EDITOR, 'index.html'), 'utf8').catch(missing);
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-type', TYPES['.html'])
    .header('content-security-policy', policyOf(nonce))
    .header('x-frame-options', 'DENY')
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(text.replaceAll('__NONCE__', nonce));
}

/**
 * Only our own script runs, and none that is made at run time. Styles are our own or carry the number. Pictures come from
 * anywhere: messages show those of the shop.
 */
function policyOf(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob: https: http:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `frame-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
