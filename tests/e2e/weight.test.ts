import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

const apps = path.resolve(import.meta.dirname, '../../apps');
const weigh = (file: string): number => gzipSync(readFileSync(path.join(apps, file))).length;

test('the loader weighs less than 2 kB, the whole chat less than 20 kB', () => {
  const loader = weigh('widget/dist/loader.js');
  expect(loader).toBeLessThan(2000);
  expect(loader + weigh('widget/dist/app.js')).toBeLessThan(20_000);
});

interface Chunk {
  file: string;
  imports?: string[];
}

test('the script of an open flow weighs less than 300 kB until its cards are there, and what checks it less than 350 kB', () => {
  const dist = 'editor/dist';
  const chunks = JSON.parse(readFileSync(path.join(apps, dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = chunks[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  for (const key of ['index.html', 'src/screens/flow/flow-screen.tsx']) {
    expect(chunks).toHaveProperty([key]);
    add(key);
  }
  const bytes = [...files].reduce((sum, file) => sum + weigh(path.join(dist, file)), 0);
  expect(bytes).toBeLessThan(300_000);
  const assets = path.join(dist, 'assets');
  const worker = readdirSync(path.join(apps, assets)).find((name) => /^check\.worker-.*\.js$/.test(name));
  expect(weigh(path.join(assets, worker ?? ''))).toBeLessThan(350_000);
});
