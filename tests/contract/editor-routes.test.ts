import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { writeOpenApi } from '../../apps/engine/src/api/openapi.js';
import { printRoutes } from '../support/print-routes.js';

const file = new URL('../../apps/editor/src/api/routes.ts', import.meta.url);

// After a change of the API: WRITE=1 node scripts/jest.mjs unit tests/contract/editor-routes
test('the editor knows every route as the engine documents it', async () => {
  const settings = await resolveConfig(file);
  const routes = await format(printRoutes(writeOpenApi('0')), { ...settings, parser: 'typescript' });
  if (process.env['WRITE'] === '1') writeFileSync(file, routes);
  expect(readFileSync(file, 'utf8')).toBe(routes);
});
