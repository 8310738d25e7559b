// Type-checks every project, as many at a time as there are cores. Each remembers what it checked in its .cache folder.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tsc = path.join(root, 'node_modules/typescript7/bin/tsc');
const waiting = findProjects();
let isClean = true;

await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, drain));
process.exitCode = isClean ? 0 : 1;

async function drain() {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) await check(project);
}

function findProjects() {
  const folders = ['packages', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => path.join(group, name)),
  );
  // The largest programs first, so that the last one to finish is a small one.
  const bySize = ['tests', 'apps/engine', ...folders.filter((folder) => folder !== 'apps/engine')];
  const withSources = bySize.filter(hasSources);
  const unchecked = withSources.find((folder) => !existsSync(path.join(root, folder, 'tsconfig.json')));
  if (unchecked !== undefined) throw new Error(`types: ${unchecked} has sources but no tsconfig.json`);
  return withSources;
}

function hasSources(folder) {
  if (folder === 'tests') return true;
  const sources = path.join(root, folder, 'src');
  return (
    existsSync(sources) && readdirSync(sources, { recursive: true }).some((file) => /\.tsx?$/.test(file))
  );
}

function check(project) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [tsc, '--project', project, '--pretty', String(Boolean(process.stdout.isTTY))],
      {
        cwd: root,
        stdio: 'inherit',
      },
    );
    child.on('error', (error) => {
      console.error(`types: tsc did not start: ${error.message}`);
      isClean = false;
      resolve();
    });
    child.on('exit', (code) => {
      if (code !== 0) {
        console.error(`types: ${project} has errors`);
        isClean = false;
      }
      resolve();
    });
  });
}
