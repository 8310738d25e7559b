import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const folder = import.meta.dirname;
const MAX_LOADER_BYTES = 2000;
const MAX_WHOLE_BYTES = 20_000;

// Two files, one after the other: the loader carries the hash of the chat, so a browser never mixes an old chat with a new loader.
export default defineConfig(({ mode }) => {
  const isLoader = mode === 'loader';
  const entry = isLoader ? 'loader' : 'app';
  return {
    root: folder,
    plugins: isLoader ? [checkSize()] : [],
    define: isLoader ? { APP_VERSION: JSON.stringify(chatVersion()) } : {},
    build: {
      target: ['chrome111', 'safari16.4', 'firefox128'],
      emptyOutDir: !isLoader,
      cssTarget: ['chrome123', 'safari17.5', 'firefox128'],
      // A fiftieth smaller than what the bundler's own makes of it.
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3 } },
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

/** Every shop pays for these bytes on every page, so a build that is too large is no build. */
function checkSize(): Plugin {
  return {
    name: 'check-size',
    writeBundle() {
      const size = (file: string) => gzipSync(readFileSync(path.join(folder, 'dist', file))).length;
      const loader = size('loader.js');
      const whole = loader + size('app.js');
      if (loader > MAX_LOADER_BYTES)
        this.error(`the loader has ${String(loader)} bytes gzip, more than ${String(MAX_LOADER_BYTES)}`);
      if (whole > MAX_WHOLE_BYTES)
        this.error(`the widget has ${String(whole)} bytes gzip, more than ${String(MAX_WHOLE_BYTES)}`);
    },
  };
}

function chatVersion(): string {
  return createHash('sha256')
    .update(readFileSync(path.join(folder, 'dist/app.js')))
    .digest('hex')
    .slice(0, 10);
}
