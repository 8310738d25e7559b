import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { isTableFile, questionsInJson, questionsInTable } from './questions-in.js';

const table = (text: string) => questionsInTable(text, parse);

describe('a JSON file', () => {
  const question = { question: 'Can I send it back?', expect: { facts: ['30 days'] } };

  test('is read as the command line reads it, or as a bare list', () => {
    expect(questionsInJson(JSON.stringify({ questions: [question] }))).toEqual([question]);
    expect(questionsInJson(JSON.stringify([question]))).toEqual([question]);
  });

  test.each([
    ['{}', 'noQuestions'],
    ['[]', 'noQuestions'],
    ['"questions"', 'noQuestions'],
    ['null', 'noQuestions'],
  ])('%s is told to be none', (text, fault) => expect(questionsInJson(text)).toEqual({ fault }));
});

test('a JSON file that breaks off or is broken says where', () => {
  expect(questionsInJson('[\n  {"question": }\n]')).toEqual({ fault: 'notJson', line: 2, column: 16 });
});

test('two questions that ask the same of the same customers are named by their places', () => {
  const of = (question: string, language?: string) => ({
    ...{ question, expect: 'none' },
    ...(language === undefined ? {} : { language }),
  });
  const repeated = { fault: 'repeated', first: 1, second: 3, question: 'Returns?' };
  expect(questionsInJson(JSON.stringify([of('Returns?'), of('Returns?', 'en'), of(' Returns? ')]))).toEqual(
    repeated,
  );
  expect(table('question,answer\nReturns?,none\nCars?,none\nReturns?,Yes.')).toEqual({
    ...repeated,
    ...{ first: 2, second: 4 },
  });
  expect(questionsInJson('[1, {"question": 2}, {"question": 2}]')).toEqual([
    1,
    { question: 2 },
    { question: 2 },
  ]);
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
    expect(table(text)).toEqual([
      { question: 'How long is the warranty?', expect: { facts: ['2 years'] }, language: 'en', market: 'US' },
      { question: 'Preis; mit Versand?', expect: { facts: ['49', '5.90'] }, language: 'de' },
      { question: 'Do you sell cars?', expect: 'none' },
    ]);
  });

  test('that says nothing of what is expected is told by its row', () => {
    expect(table('question,answer\nOne?,Yes.\nTwo?,\n')).toEqual({
      ...{ fault: 'noExpectation', row: 3 },
    });
    expect(table('frage,antwort\nEins?,Ja.')).toEqual({ fault: 'noQuestions' });
    expect(table('')).toEqual({ fault: 'noQuestions' });
  });

  test('may hold quotes, dividers and line breaks in quoted cells, and a row may be too short or too long', () => {
    expect(table('question,fact,answer\n"x ""y"", z","two\nlines",\n\nshort,1\n4 " wide,a,,more\n')).toEqual([
      { question: 'x "y", z', expect: { fact: 'two\nlines' } },
      { question: 'short', expect: { fact: '1' } },
      { question: '4 " wide', expect: { fact: 'a' } },
    ]);
    expect(table('question\tanswer\n1,5?\t2')).toEqual([{ question: '1,5?', expect: { answer: '2' } }]);
    expect(table('question,answer\n"never ends,x')).toEqual({ fault: 'noQuestions' });
  });

  test('is told by the name of its file', () => {
    expect(['a.CSV', 'b.tsv', 'c.json', 'csv'].filter(isTableFile)).toEqual(['a.CSV', 'b.tsv']);
  });
});
