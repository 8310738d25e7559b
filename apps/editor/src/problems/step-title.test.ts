import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { smallFlow } from '../document/test-flow.js';
import { createCatalogue } from '../open-flow/catalogue.js';
import { distinctTitles } from './step-title.js';

const catalogue = createCatalogue(createBuiltinRegistry().manifests());
const say = (text: string, name?: string) =>
  ({
    type: 'message.send',
    v: 1,
    config: { text },
    next: {},
    ...(name === undefined ? {} : { name }),
  }) satisfies Flow['nodes'][string];

test('steps that are called the same are told apart by what they say, else by a number', () => {
  const nodes = { a: say('Hello'), b: say('Bye'), c: say('Bye'), d: say('Hello', 'Greeting') };
  const titleOf = distinctTitles({ flow: { ...smallFlow(), nodes }, catalogue, language: 'en' });
  expect(['start', 'a', 'b', 'c', 'd'].map(titleOf)).toEqual([
    'Any message',
    'Send message: Hello',
    'Send message: Bye (1)',
    'Send message: Bye (2)',
    'Greeting',
  ]);
});

test('two that were given one name get a number', () => {
  const nodes = { a: say('Hello', 'Talk'), b: say('Bye', 'Talk') };
  const titleOf = distinctTitles({ flow: { ...smallFlow(), nodes }, catalogue, language: 'en' });
  expect(['a', 'b'].map(titleOf)).toEqual(['Talk (1)', 'Talk (2)']);
});
