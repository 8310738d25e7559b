import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fillDemoPage } from '../demo/demo-page.js';
import { setupPage } from '../pages/setup-page.js';
import { startPage } from '../pages/start-page.js';
import { pageLanguage } from '../pages/words.js';
import { countAdmins } from '../team/accounts.js';
import { setupState } from '../team/setup.js';
import { countGuess } from './guessing.js';
import type { Installation } from './installation.js';
import { sendPage } from './send-page.js';
import { addEditorRoutes } from './editor-routes.js';
import { ASK_AGAIN, FOR_EVER, TYPES, inside, missing, sendFile } from './send-file.js';

/** The built pages, seen from the sources and from what is built of them alike. */
const APPS = fileURLToPath(new URL('../../../', import.meta.url));
const WIDGET = path.join(APPS, 'widget/dist');
const DEMO = path.join(APPS, 'demo/dist');

/** What a browser opens: a few pages of our own, the widget, the demo shop, and the documentation. */
export function addPageRoutes(server: FastifyInstance, installation: Installation): void {
  const { database, workspaceId } = installation;
  let hasAdmin = false;
  const isSetUp = async (): Promise<boolean> =>
    (hasAdmin ||= (await countAdmins(database.orm.manager, workspaceId)) > 0);
  server.get<{ Querystring: PageQuery }>('/', async (request, reply) => {
    if (!(await isSetUp())) return sendPage(reply, startPage({ language: languageOf(request) }));
    const { lang } = request.query;
    return reply.redirect(typeof lang === 'string' ? `/app/?lang=${encodeURIComponent(lang)}` : '/app/');
  });
  server.get<{ Querystring: PageQuery }>('/setup', async (request, reply) => {
    await countGuess(database, 'setup.address', request.ip);
    const token = typeof request.query.token === 'string' ? request.query.token : '';
    const state = await setupState(database.orm.manager, workspaceId, token);
    if (state !== 'open') void reply.code(state === 'done' ? 410 : 403);
    return sendPage(reply, setupPage({ state, token, language: languageOf(request) }));
  });
  addDocumentation(server);
  addFiles(server, installation);
  addEditorRoutes(server, isSetUp);
}

interface PageQuery {
  lang?: string;
  token?: string;
}

function languageOf({ query, headers }: FastifyRequest<{ Querystring: PageQuery }>) {
  return pageLanguage(typeof query.lang === 'string' ? query.lang : undefined, headers['accept-language']);
}

function addDocumentation(server: FastifyInstance): void {
  // Written when somebody asks for the first time.
  let openApi: string | undefined;
  server.get('/api/openapi.json', async (_request, reply) => {
    const { writeOpenApi } = await import('./openapi.js');
    openApi ??= JSON.stringify(writeOpenApi(await readVersion()));
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .send(openApi);
  });
  server.get('/api/docs', async (_request, reply) => {
    const { docsPage } = await import('./docs-page.js');
    return sendPage(reply, docsPage());
  });
}

async function readVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0';
}

function addFiles(server: FastifyInstance, { database, workspaceId }: Installation): void {
  server.get('/widget.js', async (request, reply) =>
    sendFile(request, reply, path.join(WIDGET, 'loader.js'), ASK_AGAIN),
  );
  server.get<{ Params: { '*': string }; Querystring: { v?: string } }>('/widget/*', async (request, reply) =>
    sendFile(
      request,
      reply,
      inside(WIDGET, request.params['*']),
      request.query.v === undefined ? ASK_AGAIN : FOR_EVER,
    ),
  );
  const sendDemo = async (
    request: FastifyRequest,
    reply: FastifyReply,
    file: string,
  ): Promise<FastifyReply> => {
    const page = inside(DEMO, path.extname(file) === '' ? `${file}.html` : file);
    if (!page.endsWith('.html')) return sendFile(request, reply, page, ASK_AGAIN);
    const text = await readFile(page, 'utf8').catch(missing);
    return reply
      .header('content-type', TYPES['.html'])
      .header('cache-control', 'no-store')
      .header('content-security-policy', DEMO_POLICY)
      .send(await fillDemoPage(text, { database, workspaceId, nowMs: Date.now() }));
  };
  server.get('/demo', async (request, reply) => sendDemo(request, reply, 'index'));
  server.get<{ Params: { '*': string } }>('/demo/*', async (request, reply) => {
    const file = request.params['*'].replace(/\/+$/, '');
    return sendDemo(request, reply, file === '' ? 'index' : file);
  });
}

/** The shop is ours; the widget draws its styles itself, as it does on any shop's page. */
const DEMO_POLICY = `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https: http:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'`;
