import { expect, test } from '@jest/globals';
import { blocksOf } from './pdf-blocks.js';
import type { Line } from './pdf-lines.js';

const text = (words: string): Line => ({ text: words, size: 10, isBold: false });
const bold = (words: string): Line => ({ text: words, size: 10, isBold: true });
const large = (words: string, size = 14): Line => ({ text: words, size, isBold: false });
const long = 'Lamps can be sent back within thirty days of delivery, as long as they are in their box.';

const outline = (...pages: Line[][]): string[] =>
  blocksOf(pages).map((block) =>
    block.type === 'heading'
      ? `${'#'.repeat(block.level)} ${block.text}`
      : 'text' in block
        ? block.text
        : block.type,
  );

test('lines that are larger or bolder than the text are headings, the largest above the others', () => {
  expect(
    outline([
      large('Terms', 24),
      large('Returns'),
      text(long),
      bold('How long does the refund take?'),
      text(long),
      large('Delivery'),
      text(long),
    ]),
  ).toEqual(['# Terms', '## Returns', long, '### How long does the refund take?', long, '## Delivery', long]);
});

test('a heading that is broken over two lines is one', () => {
  const first = 'What happens to lamps that come back broken';
  expect(outline([large(first), large('or not at all'), text(long)])).toEqual([
    `# ${first} or not at all`,
    long,
  ]);
});

test('a heading with nothing below it is told as text: nothing is lost', () => {
  expect(outline([large('Lamps Ltd'), large('Terms'), text(long), large('Thank you')])).toEqual([
    'Lamps Ltd',
    '# Terms',
    long,
    'Thank you',
  ]);
});

test('sentences, prices alone and a document that is bold throughout have no headings for it', () => {
  expect(outline([large('We are closed in August.'), large('49.90', 20), text(long)])).toEqual([
    'We are closed in August.',
    '49.90',
    long,
  ]);
  expect(outline([bold('Oak lamp'), bold(long), bold('Pine lamp'), bold(long)])).toEqual([
    'Oak lamp',
    `${long} Pine lamp`,
    long,
  ]);
});

test('a section goes on over the end of a page', () => {
  expect(outline([large('Returns'), text(long)], [text('They are free.')])).toEqual([
    '# Returns',
    long,
    'They are free.',
  ]);
});
