import { expect, test } from '@jest/globals';
import { headBold } from './bold-headings.js';
import { readHtml } from './read-html.js';

const told = 'Send it back within 30 days. We pay the money back within a week, by the way you paid.';
const blocks = (inner: string) =>
  readHtml(headBold(`<main>${inner}</main>`)).blocks.map((block) =>
    block.type === 'heading' ? `${block.level} ${block.text}` : block.type,
  );

test('short bold paragraphs with text below are headings, and the first is above the others', () => {
  expect(
    blocks(
      `<p><strong>Our shop</strong></p><p><strong>Returns</strong></p><p>${told}</p><p><strong>Delivery</strong><b> costs</b></p><p>${told}</p>`,
    ),
  ).toEqual(['4 Our shop', '5 Returns', 'paragraph', '5 Delivery costs', 'paragraph']);
});

test('one that nothing stands below, a sentence, and one that is bold in part are text', () => {
  const text = `<p>${told} ${told} ${told}</p>`;
  expect(
    blocks(
      `<h1>Shop</h1>${text}<p><strong>Ask us!</strong></p>${text}<p><strong>Note</strong> this</p>${text}<p><strong>The end</strong></p>`,
    ),
  ).toEqual(['1 Shop', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
});

test('where much is bold, it says nothing', () => {
  expect(blocks('<p><strong>Returns</strong></p><p>30 days</p>')).toEqual(['paragraph', 'paragraph']);
});
