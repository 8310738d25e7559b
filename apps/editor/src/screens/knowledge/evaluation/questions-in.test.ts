import { describe, expect, test } from '@jest/globals';
import { questionsIn, readTable } from './questions-in.js';

describe('a JSON file', () => {
  const question = { question: 'Can I send it back?', expect: { facts: ['30 days'] } };

  test('is read as the command line reads it, or as a bare list', () => {
    expect(questionsIn('set.json', JSON.stringify({ questions: [question] }))).toEqual([question]);
    expect(questionsIn('set.json', JSON.stringify([question]))).toEqual([question]);
  });

  test.each([
    ['{', 'notJson'],
    ['{}', 'noQuestions'],
    ['[]', 'noQuestions'],
    ['"questions"', 'noQuestions'],
    ['null', 'noQuestions'],
  ])('%s is told to be none', (text, fault) => expect(questionsIn('set.json', text)).toEqual({ fault }));
});

describe('a table', () => {
  test('has a question a row, with what is expected in columns', () => {
    const text = [
      '\uFEFFQuestion;facts;answer;language;market',
      'How long is the warranty?;2 years; ;en;US',
      '"Preis; mit Versand?";"49;5.90";;de;',
      'Do you sell cars?;;none;;',
      ';;;;',
    ].join('\r\n');
    expect(questionsIn('set.csv', text)).toEqual([
      { question: 'How long is the warranty?', expect: { facts: ['2 years'] }, language: 'en', market: 'US' },
      { question: 'Preis; mit Versand?', expect: { facts: ['49', '5.90'] }, language: 'de' },
      { question: 'Do you sell cars?', expect: 'none' },
    ]);
  });

  test('that says nothing of what is expected is told by its row', () => {
    expect(questionsIn('a.csv', 'question,answer\nOne?,Yes.\nTwo?,\n')).toEqual({
      ...{ fault: 'noExpectation', row: 3 },
    });
    expect(questionsIn('a.csv', 'frage,antwort\nEins?,Ja.')).toEqual({ fault: 'noQuestions' });
    expect(questionsIn('a.csv', '')).toEqual({ fault: 'noQuestions' });
  });

  test('may hold quotes, dividers and line breaks in quoted cells, and empty cells at either end', () => {
    expect(readTable('a,b,c\n"x ""y"", z","two\nlines",\n,,3')).toEqual([
      ['a', 'b', 'c'],
      ['x "y", z', 'two\nlines', ''],
      ['', '', '3'],
    ]);
    expect(readTable('a\tb\n1,5\t2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });
});
