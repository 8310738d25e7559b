// npm run bench: install and build what is missing, then measure on the pinned Node.
import path from 'node:path';
import { findNode } from '../../apps/engine/bin/find-node.mjs';
import { runChild } from '../../apps/engine/bin/run-child.mjs';
import { installPackages } from '../../scripts/install.mjs';

try {
  await installPackages();
  const { build } = await import('../../scripts/build.mjs');
  const { failures } = await build();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const here = import.meta.dirname;
  // The canvas is measured in a browser, and questions to AI with a model of their own, each by itself.
  const alone = ['canvas', 'ai'].find((name) => process.argv.includes(`--${name}`));
  const program = `${alone ?? 'main'}.ts`;
  const args = [
    '--import',
    path.join(here, 'resolve.mjs'),
    path.join(here, program),
    ...process.argv.slice(2),
  ];
  process.exitCode = await runChild(findNode(), args);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
