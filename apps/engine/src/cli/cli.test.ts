import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Flow, Problem, Script } from '@nightshift/schema';
import { runCli } from './index.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'nightshift-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command in this process and keeps what it said. */
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCli(argv, {
    print: (text) => void (said.out += `${text}\n`),
    printJson: (value) => void (said.out += `${JSON.stringify(value, null, 2)}\n`),
    complain: (text) => void (said.err += `${text}\n`),
  });
  return { code, ...said };
}

async function file(name: string, content: unknown): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return place;
}

const flow: Flow = {
  schema: 1,
  id: 'flw_price',
  name: 'Price',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'answer' } },
  nodes: {
    answer: { type: 'message.send', v: 1, config: { text: 'From 9 euros.' }, next: { done: 'human' } },
    human: { type: 'conversation.assign', v: 1, config: { team: 'sales' }, next: {} },
  },
};
const script: Script = {
  now: '2027-02-06T03:00:00+08:00',
  contact: { language: 'en', zone: 'America/Chicago' },
  agents: [{ name: 'Li Na', teams: ['sales'] }],
  steps: [{ says: 'What is the price?' }],
};
const broken = {
  ...flow,
  nodes: { ...flow.nodes, answer: { ...flow.nodes['answer'], next: { done: 'nowhere' } } },
};

describe('flow check', () => {
  test('passes a sound flow', async () => {
    const { code, out } = await run('flow', 'check', await file('flow.json', flow));
    expect(out).toContain('no problems');
    expect(code).toBe(0);
  });

  test('prints the problems of a broken one as one JSON list and fails', async () => {
    const { code, out } = await run('flow', 'check', await file('broken.json', broken), '--json');
    const problems = JSON.parse(out) as Problem[];
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'next.unknown-node',
        severity: 'error',
        nodeId: 'answer',
        path: '/nodes/answer/next/done',
      }),
    );
    expect(code).toBe(1);
  });

  test('lets warnings pass', async () => {
    const lonely = { ...flow, nodes: { ...flow.nodes, lonely: flow.nodes['human'] } };
    const { code, out } = await run('flow', 'check', await file('lonely.json', lonely));
    expect(out).toContain('node.unreachable');
    expect(code).toBe(0);
  });

  test('tells where it competes with flows that are live at the same time', async () => {
    const other = { ...flow, id: 'flw_other', name: 'Other' };
    const files = [await file('flow.json', flow), await file('other.json', other)] as const;
    const { code, out } = await run('flow', 'check', files[0], '--with', files[1], '--json');
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ code: 'overlap.words', params: expect.objectContaining({ other: 'Other' }) }),
    );
    expect(code).toBe(0);
    const bad = await run('flow', 'check', files[0], '--with', await file('broken.json', broken));
    expect(bad.err).toContain('Mend it first.');
    expect(bad.code).toBe(1);
  });

  test('names line and column of what is no JSON', async () => {
    const { code, out } = await run('flow', 'check', await file('text.json', '{\n  "schema": 1,\n  oops }'));
    expect(out).toContain('line 3, column 3');
    expect(code).toBe(1);
  });

  test('says which file is missing', async () => {
    const { code, err } = await run('flow', 'check', path.join(folder, 'none.json'));
    expect(err).toMatch(/^nightshift: There is no file .*none\.json; check the path\.\n$/);
    expect(code).toBe(1);
  });
});

test('flow check --json lists a file that cannot be read as a problem', async () => {
  const { code, out } = await run('flow', 'check', path.join(folder, 'none.json'), '--json');
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({
      code: 'file.unreadable',
      severity: 'error',
      path: '',
      message: expect.stringContaining('none.json; check the path'),
    }),
  ]);
  expect(code).toBe(1);
});

describe('flow run', () => {
  test('prints one JSON document in the form of the contract, the same every time', async () => {
    const argv = [
      'flow',
      'run',
      await file('flow.json', flow),
      '--script',
      await file('script.json', script),
      '--json',
    ];
    const first = await run(...argv);
    expect(JSON.parse(first.out)).toMatchObject({
      steps: [
        {
          step: 0,
          at: '2027-02-05T19:00:00.000Z',
          out: [
            { type: 'trigger', id: 't1', matched: true },
            { type: 'message.send', text: 'From 9 euros.', parts: [] },
            { type: 'conversation.assign', agent: 'Li Na', team: 'sales' },
          ],
        },
      ],
      end: { status: 'ended', vars: {}, tags: [], fields: {}, assignee: 'Li Na', team: 'sales' },
    });
    expect(first.code).toBe(0);
    expect((await run(...argv)).out).toBe(first.out);
  });

  test('prints a transcript in the time of the customer', async () => {
    const { out } = await run(
      'flow',
      'run',
      await file('flow.json', flow),
      '--script',
      await file('script.json', script),
    );
    expect(out).toContain('Fri 2027-02-05 13:00  Customer: What is the price?');
    expect(out).toContain('trigger t1 fires');
    expect(out).toContain('Bot: From 9 euros.');
    expect(out).toContain('assigned to Li Na (sales)');
  });

  test('does not play a flow with errors', async () => {
    const argv = ['--script', await file('script.json', script)];
    const { code, out, err } = await run('flow', 'run', await file('broken.json', broken), ...argv);
    expect(err).toContain('next.unknown-node');
    expect([code, out]).toEqual([1, '']);
  });

  test('says what is wrong with a script', async () => {
    const bad = await file('bad-script.json', { ...script, steps: [{ shouts: 'HELLO' }] });
    const { code, err } = await run('flow', 'run', await file('flow.json', flow), '--script', bad);
    expect(err).toContain('/steps/0');
    expect(code).toBe(1);
  });
});

describe('flow test', () => {
  const conversation = {
    name: 'answers',
    ...script,
    steps: [{ says: 'price', expect: [{ says: 'From 9 euros.' }] }],
  };

  test('runs the tests beside a flow, and fails when one of them does', async () => {
    await file('shop/flow.json', flow);
    await file('shop/good.test.json', conversation);
    await file('shop/bad.test.json', {
      ...conversation,
      name: 'is silent',
      steps: [{ says: 'price', expect: [] }],
    });
    const { code, out } = await run('flow', 'test', path.join(folder, 'shop'));
    expect(out).toMatch(/FAILED .*bad\.test\.json: is silent\n.*From 9 euros/);
    expect(out).toMatch(/ok .*good\.test\.json: answers/);
    expect(out).toContain('1 passed, 1 failed');
    expect(code).toBe(1);
    const alone = await run('flow', 'test', path.join(folder, 'shop/good.test.json'));
    expect(alone.code).toBe(0);
  });

  test('a test whose flow has errors fails and says which', async () => {
    await file('sick/flow.json', broken);
    await file('sick/a.test.json', conversation);
    const { code, out } = await run('flow', 'test', path.join(folder, 'sick'));
    expect(out).toContain('next.unknown-node');
    expect(code).toBe(1);
  });

  test('a folder without tests is a mistake when it was named', async () => {
    await mkdir(path.join(folder, 'empty'), { recursive: true });
    expect((await run('flow', 'test', path.join(folder, 'empty'))).code).toBe(1);
  });
});

describe('wrong use', () => {
  test.each([
    ['an unknown command', ['flow', 'chek']],
    ['a missing argument', ['flow', 'check']],
    ['a missing option', ['flow', 'run', 'flow.json']],
    ['an unknown option', ['flow', 'check', 'flow.json', '--fast']],
    ['a setting without a value', ['flow', 'import', 'flow.json', '--set', 'shop.name']],
    ['a role that there is not', ['token', 'create', '--role', 'king', '--name', 'x']],
    ['a node name with a slash', ['node', 'new', '../x']],
    ['installing a node, which is not possible yet', ['node', 'install', '.']],
  ])('%s ends with 2', async (_title, argv) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  test('help and version end with 0', async () => {
    expect((await run('--help')).code).toBe(0);
    expect((await run('flow', 'run', '--help')).out).toContain('--script');
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('node', () => {
  test('a new package is complete and is not written over another', async () => {
    const place = path.join(folder, 'stock-level');
    const { code } = await run('node', 'new', 'stock-level', '--dir', place);
    expect(code).toBe(0);
    expect(await readFile(path.join(place, 'src/stock-level.ts'), 'utf8')).toContain("type: 'stock-level'");
    expect((await run('node', 'new', 'stock-level', '--dir', place)).code).toBe(1);
  });
});
