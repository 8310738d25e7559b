import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { rankSteps } from './rank-steps.js';

const manifests = createBuiltinRegistry().manifests();
const found = (wanted: string): unknown[] =>
  rankSteps(manifests, wanted).map(({ title }) => (typeof title === 'string' ? title : title['en']));

describe('what is found among the steps', () => {
  test('a name that holds the word comes before a description that does', () =>
    expect(found('text')[0]).toBe('Ask for text'));
  test('a name that begins with the word comes before one that holds it', () => {
    const made = ['Then wait', 'Wait', 'Later'].map((title) => ({ title, description: 'to wait' }));
    const [first] = manifests;
    if (first === undefined) throw new Error('there are no steps');
    const steps = made.map((texts) => ({ ...first, ...texts }));
    expect(rankSteps(steps, ' WAIT ').map(({ title }) => title)).toEqual(['Wait', 'Then wait', 'Later']);
  });
  test('names in other languages count, and what is nowhere is not found', () => {
    expect(found('询问文字')).toEqual(['Ask for text']);
    expect(found('no such step')).toEqual([]);
  });
  test.each([
    ['delay', 'Wait'],
    ['if', 'Branch'],
    ['human', 'Assign agent'],
    ['rest', 'HTTP request'],
    ['webhook', 'Shop event'],
    ['csat', 'Ask for a rating'],
    ['faq', 'Answer with AI'],
    ['goto', 'Jump'],
    ['转人工', 'Assign agent'],
    ['延遲', 'Wait'],
    ['sentiment', 'Mood of a message'],
    ['情绪', 'Mood'],
    ['RAG', 'Answer with AI'],
    ['chatbot', 'Answer with AI'],
    ['extraction', 'Read values from text'],
    ['classifier', 'Sort by intent'],
  ])('%s, as it is called elsewhere, finds %s', (wanted, title) => expect(found(wanted)[0]).toBe(title));
  test.each(['AI', 'KI', '人工智能', 'gpt'])(
    '%s finds every step that understands or writes language',
    (wanted) =>
      expect(found(wanted)).toEqual(
        expect.arrayContaining([
          'Answer with AI',
          'Sort by intent',
          'Read values from text',
          'Summarise',
          'Translate',
          'Mood',
        ]),
      ),
  );
  test('a few letters within a word are no name', () => expect(found('end')).not.toContain('Send message'));
});
