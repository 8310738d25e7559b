import { expect, test } from '@jest/globals';
import { languageIn, marketsIn } from './cell-values.js';
import { readCsv, readRows } from './read-sheet.js';

const entry = (title: string, text: string, whom = {}) => ({ type: 'entry', title, text, ...whom });

test('of questions and answers a customer hears the answer and nothing else', async () => {
  const { blocks, tables } = await readCsv(
    'Category,Question,Answer,Updated by\nReturns,Can I send it back?,Within 30 days.,mia@internal.example\n',
  );
  expect(blocks).toEqual([entry('Can I send it back?', 'Within 30 days.')]);
  expect(tables).toMatchObject([
    {
      hasHeader: true,
      entries: 1,
      columns: [
        { name: 'Category', use: 'category' },
        { name: 'Question', use: 'question' },
        { name: 'Answer', use: 'answer' },
        { name: 'Updated by', use: 'left-out' },
      ],
    },
  ]);
});

test('columns of languages and markets say whom an entry is for', async () => {
  const { blocks } = await readCsv(
    'question,answer,language,country\nPuis-je payer ?,Oui.,fr,FR\nA?,B.,,"Deutschland, AT"\nC?,D.,繁體中文,all\n',
  );
  expect(blocks).toEqual([
    entry('Puis-je payer ?', 'Oui.', { language: 'fr', market: 'FR' }),
    entry('A?', 'B.', { market: 'DE' }),
    entry('A?', 'B.', { market: 'AT' }),
    entry('C?', 'D.', { language: 'zh-Hant' }),
  ]);
});

test('of a workbook, too', () => {
  const { blocks } = readRows([
    {
      name: 'Blatt',
      rows: [
        ['問題', '答案', '市場'],
        ['送料は？', '無料です。', 'JP'],
      ],
    },
  ]);
  expect(blocks).toEqual([entry('送料は？', '無料です。', { market: 'JP' })]);
});

test('a row for a market that nobody knows is left out and told', async () => {
  const { blocks, tables } = await readCsv('question,answer,market\nA?,B.,Ruritania\nC?,D.,US\nE?,,US\n');
  expect(blocks).toEqual([entry('C?', 'D.', { market: 'US' })]);
  expect(tables).toMatchObject([{ entries: 1, unanswered: 1, unknown: ['Ruritania'] }]);
});

test('a column that is only called like one of markets is left out, and its rows are for all', async () => {
  const { blocks } = await readCsv('question,answer,market\nA?,B.,b2b\nC?,D.,b2c\n');
  expect(blocks).toEqual([entry('A?', 'B.'), entry('C?', 'D.')]);
});

test('what is asked in two categories is told apart by them', async () => {
  const { blocks } = await readCsv(
    'category,question,answer\nDelivery,How long?,3 days.\nReturns,How long?,30 days.\n',
  );
  expect(blocks).toEqual([
    entry('Delivery › How long?', '3 days.'),
    entry('Returns › How long?', '30 days.'),
  ]);
});

test('other tables say every cell under the name of its column', async () => {
  const { blocks } = await readCsv('Product,Price,Language\nLamp,30 €,de\n');
  expect(blocks).toEqual([entry('Lamp', 'Price: 30 €\nLanguage: de')]);
  expect((await readCsv('title,text,price\nLamp,Warm light.,30\n')).blocks).toEqual([
    entry('Lamp', 'Warm light.\nprice: 30'),
  ]);
});

test('a table that begins with an entry has no header', async () => {
  const { blocks, tables } = await readCsv(
    'Sind die Lampen dimmbar?;Ja, alle, auch die kleinen.\nWie lange ist Garantie?;Zwei Jahre, auf alles, auch auf Lampen.\n',
  );
  expect(blocks).toEqual([
    entry('Sind die Lampen dimmbar?', 'Ja, alle, auch die kleinen.'),
    entry('Wie lange ist Garantie?', 'Zwei Jahre, auf alles, auch auf Lampen.'),
  ]);
  expect(tables).toMatchObject([
    { hasHeader: false, entries: 2, columns: [{ use: 'question' }, { use: 'answer' }] },
  ]);
  expect((await readCsv('运费多少？,满100元包邮。\n')).blocks).toEqual([
    entry('运费多少？', '满100元包邮。'),
  ]);
});

test('a name of a column that ends in a question mark is still one', async () => {
  const { blocks } = await readCsv('Product,In stock?\nLamp,yes\nChair,no\n');
  expect(blocks).toEqual([entry('Lamp', 'In stock?: yes'), entry('Chair', 'In stock?: no')]);
});

test.each([
  ['fr', 'fr'],
  ['French', 'fr'],
  ['Deutsch', 'de'],
  ['中文', 'zh'],
  ['zh_TW', 'zh-Hant'],
  ['简体中文', 'zh-Hans'],
  ['pt-br', 'pt-BR'],
  ['日本語', 'ja'],
  ['klingonese', null],
])('the language %s is %s', (cell, tag) => expect(languageIn(cell)).toBe(tag));

test.each<[string, string[] | null]>([
  ['JP', ['JP']],
  ['日本', ['JP']],
  ['Germany; UK', ['DE', 'GB']],
  ['美國', ['US']],
  ['', []],
  ['全部', []],
  ['EU', ['EU']],
  ['European Union', ['EU']],
  ['欧盟', ['EU']],
  ['歐盟; 英國', ['EU', 'GB']],
  ['Europäische Union', ['EU']],
  ['UE', ['EU']],
  ['ЕС', ['EU']],
  ['UN', null],
  ['everywhere nice', null],
])('the market “%s” is %j', (cell, codes) => expect(marketsIn(cell)).toEqual(codes));

test('of a table that is too long nobody says how long it is, for it is not read to its end', async () => {
  const long = `question,answer\n${'Is it?,Yes.\n'.repeat(130_000)}`;
  await expect(readCsv(long)).rejects.toThrow('it has more than 100,000 rows');
});
