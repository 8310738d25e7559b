import { describe, expect, test } from '@jest/globals';
import type { KnowledgeResult, Passage } from '@nightshift/schema';
import { known, passage, question, testIo } from '../testing/shop.js';
import { answer } from './answer.js';
import { pointsBack } from './in-context.js';

const of = (id: string, score = 0.95): Passage => passage({ id, title: id, text: `All about ${id}.`, score });
const found = (...passages: Passage[]): KnowledgeResult => known(...passages);

const CLASS = 'how much is the pottery class?';

/** What is answered, and which passages a model would read. */
async function ask(asked: string, results: Record<string, KnowledgeResult>) {
  const io = testIo([{ type: 'none' }], {
    found: (text) => results[text] ?? { ...known(), verdict: 'out-of-scope', passages: [] },
    said: [CLASS, asked].map((text) => ({ by: 'customer', text })),
  });
  const result = await answer(question({ question: asked }), io, async () => ({}));
  const read = JSON.parse(io.requests[0]?.messages[0]?.text ?? '{"passages":[]}') as {
    passages: { title: string }[];
  };
  const [source] = result.verdict === 'answered' ? result.sources : [];
  return { verdict: result.verdict, by: source?.id, read: read.passages.map(({ title }) => title) };
}

describe('what is asked of one thing that was named before', () => {
  const before = { [CLASS]: found(of('class')) };

  test('is answered by what is as near to it and to what was asked before', async () => {
    const results = {
      ...before,
      'can I cancel it?': found(of('orders', 0.99), of('cancelled classes', 0.98)),
      [`${CLASS} can I cancel it?`]: found(of('cancelled classes'), of('class')),
    };
    expect(await ask('can I cancel it?', results)).toEqual({
      verdict: 'answered',
      by: 'cancelled classes',
      read: ['cancelled classes', 'class', 'orders'],
    });
  });

  test('is answered by nothing where what both find is not near to it; a model reads both', async () => {
    const results = {
      ...before,
      'who pays for that?': found(of('cards', 0.99), of('refunds', 0.3)),
      [`${CLASS} who pays for that?`]: found(of('refunds')),
    };
    expect(await ask('who pays for that?', results)).toEqual({
      verdict: 'unsure',
      by: undefined,
      read: ['cards', 'refunds'],
    });
  });

  test('stands for itself where both find what was found before; a model reads that as well', async () => {
    const results = {
      ...before,
      'can I return it?': found(of('returns')),
      [`${CLASS} can I return it?`]: found(of('class')),
    };
    expect(await ask('can I return it?', results)).toEqual({
      verdict: 'answered',
      by: 'returns',
      read: ['returns', 'class'],
    });
  });

  test('and a question that says of what it is asked is not looked up again', async () => {
    const results = {
      ...before,
      'do you ship it to Japan?': found(of('shipping')),
      [`${CLASS} do you ship it to Japan?`]: found(of('cards')),
    };
    expect(await ask('do you ship it to Japan?', results)).toMatchObject({
      by: 'shipping',
      read: ['shipping'],
    });
  });
});

test.each([
  ['can I cancel it?', true],
  ['who pays for that?', true],
  ['kann ich das stornieren?', true],
  ['它能退吗', true],
  ['was kostet das?', true],
  ['wo ist das paket?', false],
  ['et la livraison ?', false],
  ['can I cancel my order?', false],
  ['do you ship it to Japan?', false],
  ['is it possible to pay by card?', false],
])('“%s” points back: %s', (asked, isBack) => expect(pointsBack(asked)).toBe(isBack));
