import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const folder = import.meta.dirname;

// Two files, one after the other: the loader carries the hash of the chat, so a browser never mixes an old chat with a new loader.
export default defineConfig(({ mode }) => {
  const isLoader = mode === 'loader';
  const entry = isLoader ? 'loader' : 'app';
  return {
    root: folder,
    define: isLoader ? { APP_VERSION: JSON.stringify(chatVersion()) } : {},
    build: {
      target: ['chrome111', 'safari16.4', 'firefox128'],
      emptyOutDir: !isLoader,
      minify: 'oxc',
      reportCompressedSize: false,
      lib: {
        entry: path.join(folder, 'src', isLoader ? 'loader.ts' : 'app.ts'),
        name: 'nightshiftWidget',
        formats: ['iife'],
        fileName: () => `${entry}.js`,
      },
    },
  };
});

function chatVersion(): string {
  return createHash('sha256')
    .update(readFileSync(path.join(folder, 'dist/app.js')))
    .digest('hex')
    .slice(0, 10);
}
