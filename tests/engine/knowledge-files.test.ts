import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';
import { docx, pdf, xlsx, zip } from './support/office-files.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'shop' } });
}, 60_000);
afterAll(() => api.stop());

const BASE = '/api/v1/knowledge/bases/shop';

/** Uploads a file and waits until it was read. */
async function upload(name: string, content: string | Buffer, query = ''): Promise<unknown> {
  const { status, body } = await api.call('POST', `${BASE}/files?name=${encodeURIComponent(name)}${query}`, {
    raw: new Uint8Array(Buffer.from(content)),
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(status).toBe(202);
  return read(textAt(body, 'id'));
}

/** A hostile file may take its reader's whole allowance, and a busy machine several times that. */
const BUSY_MACHINE_MS = 50_000;

function read(id: string): Promise<unknown> {
  return eventually(
    async () => (await api.call('GET', `${BASE}/sources/${id}`)).body,
    (source) => at(source, 'status') === 'ready' || at(source, 'status') === 'failed',
    BUSY_MACHINE_MS,
  );
}

async function passagesOf(
  source: unknown,
): Promise<{ title: string; text: string; language: string; id: string }[]> {
  const { body } = await api.call('GET', `${BASE}/passages?source=${textAt(source, 'id')}`);
  return listAt(body, 'items') as { title: string; text: string; language: string; id: string }[];
}

test('records become entries, each with what it says of itself', async () => {
  const faqs = [
    { question: 'Do you ship to Malta?', answer: 'Within six days.', market: 'EU', internal: 'x' },
    { question: 'Do you ship to Peru?', answer: 'Not yet.' },
  ];
  const faq = await upload('faq.json', JSON.stringify({ faqs }));
  expect(faq).toMatchObject({ status: 'ready', tables: [{ entries: 2 }] });
  expect(await passagesOf(faq)).toMatchObject([
    { title: 'Do you ship to Malta?', text: 'Within six days.', market: 'EU' },
    { title: 'Do you ship to Peru?', text: 'Not yet.', market: null },
  ]);
  const lamps = [{ name: 'Aura', price: { amount: 79, currency: 'EUR' }, colours: ['black', 'white'] }];
  expect(await passagesOf(await upload('lamps.json', JSON.stringify(lamps)))).toMatchObject([
    { title: 'Aura', text: 'price.amount: 79\nprice.currency: EUR\ncolours: black, white' },
  ]);
});

describe('a file becomes passages', () => {
  test.each<[string, () => string | Buffer, { title?: string; text: string; language?: string }]>([
    [
      'terms.txt',
      () => 'Returns\n\nGoods can be sent back within 30 days.',
      { title: 'Returns', text: 'Goods can be sent back within 30 days.' },
    ],
    [
      'faq.md',
      () => '# Delivery\n\nFive *days*.\n\n| Zone | Price |\n|---|---|\n| EU | 5 |\n',
      { title: 'Delivery', text: 'Five days.\nZone | Price\nEU | 5' },
    ],
    [
      'page.html',
      () =>
        '<html lang="de"><title>Hilfe</title><nav>Menü</nav><script>alert(1)</script><h1>Versand</h1><p onclick="x()">Kostenlos ab <b>50</b> Euro.</p></html>',
      { title: 'Versand', text: 'Kostenlos ab 50 Euro.', language: 'de' },
    ],
    [
      '退货.docx',
      () =>
        docx([
          '# 退货政策',
          '七天内可以无理由退货。',
          [
            ['地区', '运费'],
            ['海外', '买家承担'],
          ],
        ]),
      {
        title: '退货政策',
        text: '七天内可以无理由退货。\n地区 | 运费\n海外 | 买家承担',
        language: 'zh-Hans',
      },
    ],
    [
      'faq.xlsx',
      () =>
        xlsx([
          ['问题', '答案', 'Stock'],
          ['可以开发票吗？', '可以开电子发票。', 3],
        ]),
      { title: '可以开发票吗？', text: '可以开电子发票。', language: 'zh-Hans' },
    ],
    [
      '配送.pdf',
      () => pdf(['运费说明', '全场满五百元包邮，海外订单除外。']),
      { title: '配送', text: '运费说明\n全场满五百元包邮，海外订单除外。', language: 'zh-Hans' },
    ],
    [
      '条款.pdf',
      () => pdf(['# 运费说明', '全场满五百元包邮，海外订单除外。', '# 发票', '可以开电子发票。']),
      { title: '运费说明', text: '全场满五百元包邮，海外订单除外。', language: 'zh-Hans' },
    ],
    [
      'faq.csv',
      () => 'question;answer\n"Where; is it?";In Berlin\n',
      { title: 'Where; is it?', text: 'In Berlin' },
    ],
    [
      'gb.csv',
      () =>
        Buffer.from(
          'cecacce2 2c b4f0b0b8 0a bfc9d2d4cdcbbbf5c2f0 2c c6dfccecc4dabfc9d2d4cdcbbbf5a1a3 0a'.replaceAll(
            ' ',
            '',
          ),
          'hex',
        ),
      { title: '可以退货吗', text: '七天内可以退货。', language: 'zh-Hans' },
    ],
    [
      'big5.txt',
      () =>
        Buffer.from(
          'a443a4d1a4baa569a548b068b366a141b942b64fa5d1b652aea1a9d3be45a143b0d3ab7ea5b2b6b6a7b9bee3a5bca8cfa5cea143',
          'hex',
        ),
      { text: '天內可以', language: 'zh-Hant' },
    ],
    [
      'utf16.txt',
      () => Buffer.from('\uFEFFLieferung in drei Tagen', 'utf16le'),
      { text: 'Lieferung in drei Tagen' },
    ],
  ])('%s', async (name, content, expected) => {
    const source = await upload(name, content());
    expect(at(source, 'error')).toBeNull();
    const [passage] = await passagesOf(source);
    if (expected.title !== undefined) expect(passage?.title).toBe(expected.title);
    if (expected.language !== undefined) expect(passage?.language).toBe(expected.language);
    expect(passage?.text).toContain(expected.text);
  });
});

test('rows of a table say whom they are for, and the source says how it was read', async () => {
  const source = await upload(
    'world.csv',
    'Question,Answer,Language,Country,Updated by\nPuis-je payer par carte ?,Oui.,fr,FR,mia\nCan I pay by card?,Yes.,en,,tom\n',
  );
  expect(source).toMatchObject({
    languages: ['en', 'fr'],
    tables: [
      {
        hasHeader: true,
        entries: 2,
        columns: [
          { use: 'question' },
          { use: 'answer' },
          { use: 'language' },
          { use: 'market' },
          { use: 'left-out' },
        ],
      },
    ],
  });
  const passages = await passagesOf(source);
  expect(passages.map(({ text, language }) => [text, language]).sort()).toEqual([
    ['Oui.', 'fr'],
    ['Yes.', 'en'],
  ]);
  expect(passages.map((passage) => at(passage, 'market')).sort()).toEqual(['FR', null]);
});

describe('a file that cannot be read fails alone, with a reason', () => {
  const bomb = () =>
    zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': Buffer.alloc(200 * 1024 * 1024) });
  /** 2 kB that no program would call a text; the same ones every time. */
  const noise = () => {
    const bytes = Buffer.alloc(2000);
    for (let at = 0, seed = 7; at < bytes.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      bytes[at] = seed >> 16;
    }
    return bytes;
  };
  test.each<[string, () => string | Buffer, RegExp]>([
    ['broken.pdf', () => '%PDF-1.7 nothing', /not a PDF, or is damaged/],
    ['no.docx', () => 'hello', /not a Word or Excel file/],
    ['cut.xlsx', () => xlsx([['a'], ['b']]).subarray(0, 700), /not a Word or Excel file/],
    ['bomb.docx', bomb, /unpacks to more than 150 MB/],
    ['empty.xlsx', () => xlsx([['question', 'answer']]), /no row below its header/],
    ['deep.html', () => `${'<div>'.repeat(3000)}x`, /nested/],
    ['headings.md', () => '# Returns\n\n## Delivery\n', /no text in it beside titles/],
    ['cut.json', () => '[{"question":', /no valid JSON/],
    ['flat.json', () => '{"name":"shop"}', /no list of records/],
    ['noise.txt', noise, /holds no text/],
    ['empty.txt', () => Buffer.from('\n'), /nothing in it/],
    ['blank.html', () => '<html><script>render()</script></html>', /no text in it/],
  ])('%s', async (name, content, reason) => {
    const source = await upload(name, content());
    expect(source).toMatchObject({ status: 'failed', passages: 0 });
    expect(textAt(source, 'error')).toMatch(reason);
  });

  test('and the next one is read', async () =>
    expect(await upload('after.txt', 'All is well.')).toMatchObject({ status: 'ready', passages: 1 }));

  test('of an unknown kind is refused at once', async () => {
    const { status, body } = await api.call('POST', `${BASE}/files?name=tool.exe`, {
      raw: 'MZ',
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect([status, at(body, 'code')]).toEqual([415, 'knowledge.unreadable']);
  });

  test.each([
    ['slides.pptx', 'save it as PDF'],
    ['old.RTF', 'save it as .docx or PDF'],
    ['prices.ods', 'save it as .xlsx or .csv'],
    ['tool.exe', 'give txt, md,'],
  ])('of the kind of %s is told what to save it as', async (name, what) => {
    const { body } = await api.call('POST', `${BASE}/files?name=${name}`, {
      raw: 'x',
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(textAt(body, 'detail')).toContain(what);
  });

  test('larger than 20 MB is refused', async () => {
    const { status, body } = await api.call('POST', `${BASE}/files?name=big.txt`, {
      raw: new Uint8Array(21 * 1024 * 1024),
      headers: { 'content-type': 'text/plain' },
    });
    expect([status, at(body, 'code')]).toEqual([413, 'request.too-large']);
  });
});

test('the same name again changes only what has changed', async () => {
  const before = await passagesOf(await upload('news.md', '# One\n\nFirst text.\n\n# Two\n\nSecond text.'));
  const after = await passagesOf(
    await upload('news.md', '# One\n\nFirst text.\n\n# Two\n\nSecond text, changed.'),
  );
  const idOf = (list: typeof before, title: string) => list.find((passage) => passage.title === title)?.id;
  expect(after).toHaveLength(2);
  expect(idOf(after, 'One')).toBe(idOf(before, 'One'));
  expect(idOf(after, 'Two')).not.toBe(idOf(before, 'Two'));
});

test('a form of a browser uploads as well', async () => {
  const form = new FormData();
  form.append('file', new Blob(['# Form\n\nBy a browser.']), 'form.md');
  const request = new Request('http://x/', { method: 'POST', body: form });
  const { status, body } = await api.call('POST', `${BASE}/files`, {
    raw: new Uint8Array(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  });
  expect(status).toBe(202);
  expect(await read(textAt(body, 'id'))).toMatchObject({ name: 'form.md', status: 'ready' });
});

test('an agent may ask, and may not upload', async () => {
  const token = await api.token('agent');
  const refused = await api.call('POST', `${BASE}/files?name=a.txt`, {
    raw: 'x',
    token,
    headers: { 'content-type': 'text/plain' },
  });
  expect(refused.status).toBe(403);
  const asked = await api.call('POST', '/api/v1/knowledge/ask', {
    token,
    body: { text: '可以無理由退貨嗎', bases: ['shop'], limit: 1 },
  });
  expect(asked).toMatchObject({ status: 200, body: { verdict: 'known', passages: [{ title: '退货政策' }] } });
});

test('a cell with a formula whose value was never stored is told of', async () => {
  const workbook = xlsx([
    ['Lamp', 'Price', 'Weight'],
    ['Aurora', '=99*2', 3],
    ['Nova', 120, '=B2/4'],
  ]);
  expect(await upload('formulas.xlsx', workbook)).toMatchObject({
    ...{ status: 'ready', passages: 2 },
    tables: [{ sheet: 'FAQ', uncalculated: { count: 2, cells: ['B2', 'C3'] } }],
  });
  expect(await upload('only.xlsx', xlsx([['=1+1'], ['=2+2']]))).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('formulas without stored values (A1'),
  });
});
