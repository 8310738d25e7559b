import { describe, expect, test } from '@jest/globals';
import type { KnowledgeResult } from '@nightshift/schema';
import { answer, answerOffline } from './answer.js';
import { askedParts } from './asked-parts.js';
import { passage, question, testIo } from '../testing/shop.js';

const texts = (message: string) => askedParts(message).map(({ text }) => text);

describe('what is asked', () => {
  test.each([
    ['Is the lamp dimmable and how long is its cable?', ['Is the lamp dimmable', 'how long is its cable']],
    ['Kann ich bar zahlen und habt ihr sonntags offen?', ['Kann ich bar zahlen', 'habt ihr sonntags offen']],
    ['灯罩可以单独买吗，保修几年', ['灯罩可以单独买吗', '保修几年']],
    ['送料はいくらですか？また何日で届きますか', ['送料はいくらですか', 'また何日で届きますか']],
    ['Hi! My aunt gave me a lamp. How do I clean it? Thanks!', ['How do I clean it']],
    ['您好，我买了一盏灯，很喜欢。请问怎么清洁？谢谢', ['请问怎么清洁']],
    [
      'Hola, compré una lámpara, ¿cómo se limpia y qué bombilla lleva?',
      ['cómo se limpia', 'qué bombilla lleva'],
    ],
  ])('%s', (message, parts) => expect(texts(message)).toEqual(parts));

  test.each([
    'Do you sell lamps and shades?',
    'Can I pay by card, cash or transfer?',
    'I bought a lamp and would love another one',
    '灯和灯罩',
  ])('%s is not taken apart', (message) => expect(texts(message).length).toBeLessThan(2));
});

const cable = passage({ id: 'cable', title: 'Cable', text: 'It is two metres long.' });
const dimming = passage({ id: 'dimming', title: 'Dimming', text: 'Every lamp can be dimmed.' });

/** Knows each of two things when it is asked alone, and nothing when they are asked together. */
function find(text: string): KnowledgeResult {
  const isBoth = /cable/.test(text) && /dim/.test(text);
  const found = isBoth ? [] : [cable, dimming].filter(({ id }) => text.includes(id.slice(0, 3)));
  const verdict = found.length > 0 ? ('known' as const) : ('out-of-scope' as const);
  return { passages: found, verdict, confidence: found.length > 0 ? 0.9 : 0, language: 'en' };
}

describe('two questions in one', () => {
  const both = question({ question: 'Can I dim it and how long is the cable?' });

  test('are both answered, each with its source', async () => {
    const whole = { ...find('cable'), passages: [cable, dimming], verdict: 'unsure' as const };
    const io = testIo([], { found: (text) => (text === both.question ? whole : find(text)) });
    const said = {
      verdict: 'answered',
      text: 'Every lamp can be dimmed.\n\nIt is two metres long.',
      sources: [{ id: 'dimming' }, { id: 'cable' }],
    };
    expect(await answer(both, io, async () => null)).toMatchObject(said);
    expect(answerOffline(both, ({ text }) => (text === both.question ? whole : find(text)))).toMatchObject(
      said,
    );
  });

  test('of which one is known: that is answered, and the other said to be open', () => {
    const asked = question({ question: 'Can I dim it and who designed the shade?' });
    expect(answerOffline(asked, ({ text }) => find(text === asked.question ? '' : text))).toMatchObject({
      text: 'Every lamp can be dimmed.\n\nAbout “who designed the shade” I am not sure.',
      sources: [{ id: 'dimming' }],
    });
  });

  test('of which none is known are not answered', () =>
    expect(answerOffline(both, () => find('')).verdict).toBe('out-of-scope'));
});

describe('a question with a story around it', () => {
  const asked = question({ question: 'My aunt gave me a lamp. How long is the cable?' });

  test('is answered where both readings come to the same passage', () => {
    const near = { ...find('cable'), verdict: 'unsure' as const };
    const found = answerOffline(asked, ({ text }) => (text === asked.question ? near : find(text)));
    expect(found).toMatchObject({ verdict: 'answered', sources: [{ id: 'cable' }] });
  });

  test('is not where the story speaks of something else', () => {
    const near = { ...find('dim'), verdict: 'unsure' as const };
    expect(answerOffline(asked, ({ text }) => (text === asked.question ? near : find(text))).verdict).toBe(
      'unsure',
    );
  });
});
