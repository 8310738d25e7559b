import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const folder = import.meta.dirname;
const MAX_FIRST_LOAD_BYTES = 125_000;
/** Of an open flow, until its cards are there. */
const MAX_FLOW_BYTES = 300_000;
const FLOW_SCREEN = 'src/screens/flow/flow-screen.tsx';

// Served by the engine under /app. `npm run dev -w @nightshift/editor` serves it with hot reload and asks an engine on
// port 3000 for everything else.
export default defineConfig({
  root: folder,
  base: '/app/',
  plugins: [react(), tailwindcss(), checkSize(), compress()],
  // The engine writes a fresh nonce into each answer in its place; see src/main.tsx.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: ['chrome123', 'safari17.5', 'firefox128'],
    cssTarget: ['chrome123', 'safari17.5', 'firefox128'],
    minify: 'oxc',
    manifest: true,
    reportCompressedSize: false,
    // A data: address would need its own exception in the policy.
    assetsInlineLimit: 0,
    // A helper for tests beside the form asks for it; it is left out, and with it the eval of Ajv.
    rolldownOptions: {
      external: ['@rjsf/validator-ajv8'],
      // Shapes that nothing asks for are left out, and TypeBox with them where nothing asks for any.
      treeshake: { manualPureFunctions: ['Type'] },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [leaveTablesOut()],
    rolldownOptions: { treeshake: { manualPureFunctions: ['Type'] } },
  },
  server: {
    proxy: Object.fromEntries(['/api', '/demo', '/widget'].map((at) => [at, 'http://127.0.0.1:3000'])),
  },
});

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

/** What must arrive before anything is seen, and before the cards of a flow are. A build above a limit is none. */
function checkSize(): Plugin {
  return {
    name: 'check-size',
    apply: 'build',
    writeBundle() {
      const chunks: Record<string, Chunk> = JSON.parse(
        readFileSync(path.join(folder, 'dist/.vite/manifest.json'), 'utf8'),
      );
      const found = new Set<string>();
      const add = (key: string): void => {
        const chunk = chunks[key];
        if (chunk === undefined || found.has(chunk.file)) return;
        found.add(chunk.file);
        chunk.imports?.forEach(add);
      };
      const size = (file: string): number => gzipSync(readFileSync(path.join(folder, 'dist', file))).length;
      const weigh = (what: string, limit: number): void => {
        const bytes = [...found].reduce((sum, file) => sum + size(file), 0);
        console.log(`editor: ${what} ${String(Math.round(bytes / 1000))} kB gzip of script`);
        if (bytes > limit) this.error(`${what} has ${String(bytes)} bytes gzip, more than ${String(limit)}`);
      };
      for (const [key, { isEntry }] of Object.entries(chunks)) if (isEntry === true) add(key);
      weigh('the first load', MAX_FIRST_LOAD_BYTES);
      if (chunks[FLOW_SCREEN] === undefined) this.error(`${FLOW_SCREEN} is not a chunk of its own`);
      add(FLOW_SCREEN);
      weigh('an open flow', MAX_FLOW_BYTES);
    },
  };
}

/** Beside each script and style the same in fewer bytes, for the engine to send as it is. */
function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    writeBundle() {
      const assets = path.join(folder, 'dist/assets');
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name)))
        writeFileSync(
          path.join(assets, `${file}.br`),
          brotliCompressSync(readFileSync(path.join(assets, file)), { params }),
        );
    },
  };
}

/** What is only there to judge a model, or to sort messages, and what each module of it exports. */
const JUDGING: Readonly<Record<string, readonly string[]>> = {
  'answer/answer': ['answer', 'answerOffline'],
  'classify/similar-intent': ['similarIntent'],
};

/**
 * The worker checks flows and reads no messages: by what a language, a script or a mood is told, it has no use for. It
 * asks no model either, so there is nothing of one to judge.
 */
function leaveTablesOut(): Plugin {
  const left = new Set<string>();
  return {
    name: 'leave-tables-out',
    buildEnd: (error) => {
      const lost = Object.keys(JUDGING).filter((name) => !left.has(name));
      if (error === undefined && lost.length > 0)
        throw new Error(
          `nothing is called ${lost.join(', ')} in packages/ai any more: say what is to be left out`,
        );
    },
    transform: (code, id) => {
      if (/language\/dist\/(latin|sentiment)-tables\.js$/.test(id))
        return { code: code.replace(/(['"])[A-Za-z0-9+/=]{200,}\1/g, "''"), map: null };
      if (/language\/dist\/chinese-script\.js$/.test(id))
        return { code: code.replace(/import\((['"])opencc-js\/[^'"]+\1\)/g, '{ configs: {} }'), map: null };
      const judging = /\/ai\/dist\/([a-z-]+\/[a-z-]+)\.js$/.exec(id)?.[1] ?? '';
      if (Object.hasOwn(JUDGING, judging)) {
        left.add(judging);
        return {
          code: `const none = () => { throw new Error('nothing is judged here'); };
export { ${(JUDGING[judging] ?? []).map((name) => `none as ${name}`).join(', ')} };`,
          map: null,
        };
      }
      return undefined;
    },
  };
}
