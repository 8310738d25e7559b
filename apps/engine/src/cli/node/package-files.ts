/** The files of a new node's package, by path. `name` is in small letters with hyphens. */
export function packageFiles(name: string): Record<string, string> {
  const words = name.split('-');
  const variable = words.map((word, index) => (index === 0 ? word : capital(word))).join('');
  const title = capital(words.join(' '));
  return {
    'package.json': `${JSON.stringify(description(name), null, 2)}\n`,
    [`src/${name}.ts`]: nodeSource(name, variable, title),
    [`src/${name}.test.ts`]: testSource(name, variable),
    'README.md': readme(name, title),
    '.gitignore': 'node_modules/\n',
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function description(name: string): object {
  return {
    name: `nightshift-node-${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    exports: `./src/${name}.ts`,
    scripts: { test: 'node --test "src/*.test.ts"', check: 'nightshift node check .' },
    peerDependencies: { '@nightshift/nodes': '*', typebox: '^1.4.0' },
    engines: { node: '>=24' },
  };
}

function nodeSource(name: string, variable: string, title: string): string {
  return `import { defineNode, go } from '@nightshift/nodes';
import { Type } from 'typebox';

/** Tells large numbers from small ones: a first node to change into your own. */
export const ${variable} = defineNode({
  type: '${name}',
  version: 1,
  title: { en: '${title}' },
  description: { en: 'Goes one way when a number has reached a limit, and another way until then.' },
  category: 'condition',
  config: Type.Object(
    {
      path: Type.String({ title: 'Number', minLength: 1, ui: { widget: 'field', placeholder: 'vars.quantity' } }),
      limit: Type.Number({ title: 'Limit' }),
    },
    { additionalProperties: false },
  ),
  ports: ['reached', 'below'],
  explain: [{ text: { en: 'Leaves by “reached” when {path} is {limit} or more, otherwise by “below”.' } }],
  // Pure and synchronous: all that may be read is in \`view\`, and all that happens is in what is returned.
  enter: ({ config, view }) => {
    const value = view.get(config.path);
    const isReached = typeof value === 'number' && value >= config.limit;
    return go(isReached ? 'reached' : 'below', { why: \`\${config.path} is \${isReached ? 'at least' : 'not'} \${config.limit}\` });
  },
});
`;
}

function testSource(name: string, variable: string): string {
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testView } from '@nightshift/nodes';
import { ${variable} } from './${name}.ts';

const config = { path: 'vars.quantity', limit: 10 };

test('leaves by reached when the number is the limit', () => {
  const { next } = ${variable}.enter({ config, view: testView({ vars: { quantity: 10 } }) });
  assert.deepEqual(next, { type: 'go', port: 'reached' });
});

test('leaves by below when the number is smaller, or is none', () => {
  for (const vars of [{ quantity: 9 }, { quantity: 'many' }, {}]) {
    const { next } = ${variable}.enter({ config, view: testView({ vars }) });
    assert.deepEqual(next, { type: 'go', port: 'below' });
  }
});
`;
}

function readme(name: string, title: string): string {
  return `# ${title}

A node for Nightshift. It goes one way when a number has reached a limit, and another way until then.

| File | holds |
|---|---|
| \`src/${name}.ts\` | the node: its form, its ways out, what it does |
| \`src/${name}.test.ts\` | what it promises, as tests |

Run its tests with \`npm test\` (Node 24), and see whether Nightshift would take it with \`npx nightshift node check .\`.

Nightshift cannot install nodes of other people yet: they must run in a sandbox, which is still to come.
`;
}
