// npm start: look whether it can run, install what is missing, build what has changed, run the engine. Works from a bare clone with Node 20.
import path from 'node:path';
import { findNode, root } from '../apps/engine/bin/find-node.mjs';
import { memoryEnvironment, memoryFlags } from '../apps/engine/bin/memory.mjs';
import { runChild } from '../apps/engine/bin/run-child.mjs';
import { checkPlaces } from './check-places.mjs';
import { installPackages } from './install.mjs';

try {
  await checkPlaces(process.argv.slice(2), process.env);
  await installPackages();
  const { build } = await import('./build.mjs');
  const { written, failures } = await build();
  if (written > 0) console.log(`Built ${written} files.`);
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const command = path.join(root, 'apps/engine/bin/nightshift.mjs');
  const args = [...memoryFlags, command, 'start', ...process.argv.slice(2)];
  process.exitCode = await runChild(findNode(), args, memoryEnvironment);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
