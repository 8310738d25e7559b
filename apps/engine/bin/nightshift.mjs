#!/usr/bin/env node
// The command. In a clone it builds what has changed first, and an older Node hands over to the one that came with npm.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import module from 'node:module';
import v8 from 'node:v8';
import { findNode, isRecentEnough, root } from './find-node.mjs';
import { limitMemory, memoryEnvironment, memoryFlags } from './memory.mjs';
import { endWithParent, runChild } from './run-child.mjs';

const args = process.argv.slice(2);

try {
  process.exitCode = isRecentEnough()
    ? await runHere()
    : await runChild(
        findNode(),
        [...memoryFlags, fileURLToPath(import.meta.url), ...args],
        memoryEnvironment,
      );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function runHere() {
  if (args[0] === 'start') limitMemory();
  endWithParent();
  // On a machine with much memory V8 would let four times of what is needed gather before it cleans up.
  v8.setFlagsFromString('--heap-growing-percent=30');
  // Node keeps every map it reads, and those of the libraries hold their whole sources.
  module.setSourceMapsSupport(true, { nodeModules: false });
  if (!(await buildInClone())) return 1;
  const { runCli } = await import('../dist/cli/index.js');
  return runCli(args);
}

async function buildInClone() {
  const script = path.join(root, 'scripts/build.mjs');
  // An installation without the compiler was built before it was copied here.
  if (!existsSync(script) || !existsSync(path.join(root, 'node_modules/@swc/core'))) return true;
  const { build } = await import(pathToFileURL(script).href);
  const { failures } = await build();
  for (const failure of failures) console.error(failure);
  return failures.length === 0;
}
