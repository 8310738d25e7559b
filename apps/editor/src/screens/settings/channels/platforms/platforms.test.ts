import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { PLATFORMS, snippetFor } from './platforms.js';

const ORIGIN = 'https://chat.shop.example';

test('one line where the tag is kept as it is', () => {
  expect(snippetFor(PLATFORMS.shopify, ORIGIN, 'chn_1')).toBe(
    '<script src="https://chat.shop.example/widget.js" data-channel="chn_1" async></script>',
  );
});

test('a script that makes the tag where attributes are lost, and it makes the same one', () => {
  const snippet = snippetFor(PLATFORMS.tagManager, ORIGIN, 'chn_1');
  expect(snippet).not.toContain('data-channel="');
  const made: Record<string, unknown> = {};
  const added: unknown[] = [];
  const chat = Object.assign(made, {
    setAttribute: (name: string, value: string) => {
      made[name] = value;
    },
  });
  const document = { createElement: () => chat, head: { appendChild: (node: unknown) => added.push(node) } };
  const program = snippet.replaceAll(/<\/?script>/g, '');
  // What is pasted is a program.
  runInNewContext(program, { document });
  expect(added).toEqual([chat]);
  expect(made).toMatchObject({ src: `${ORIGIN}/widget.js`, async: true, 'data-channel': 'chn_1' });
});
