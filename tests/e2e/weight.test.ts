import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

const weigh = (file: string): number =>
  gzipSync(readFileSync(path.resolve(import.meta.dirname, '../../apps/widget/dist', file))).length;

test('the loader weighs less than 2 kB, the whole chat less than 20 kB', () => {
  expect(weigh('loader.js')).toBeLessThan(2000);
  expect(weigh('loader.js') + weigh('app.js')).toBeLessThan(20_000);
});
