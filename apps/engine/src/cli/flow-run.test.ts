import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Flow, Script } from '@nightshift/schema';
import type { Play } from '@nightshift/simulator';
import { runCli } from './index.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'nightshift-flow-run-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, JSON.stringify(content));
  return place;
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCli(['flow', 'run', ...argv], {
    print: (text) => void (said.out += `${text}\n`),
    printJson: (value) => void (said.out += `${JSON.stringify(value)}\n`),
    complain: (text) => void (said.err += `${text}\n`),
  });
  return { code, ...said };
}

function textsIn(out: string): string[] {
  const { steps } = JSON.parse(out) as Play;
  return steps.flatMap((step) =>
    step.out.flatMap((item) => (item.type === 'message.send' ? [item.text] : [])),
  );
}

const desk: Flow = {
  schema: 1,
  id: 'flw_desk',
  name: 'Desk',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['desk'] }, next: 'hours' } },
  nodes: {
    hours: {
      type: 'working-hours',
      v: 1,
      config: { calendar: 'shop-desk' },
      next: { open: 'open', closed: 'closed' },
    },
    open: { type: 'message.send', v: 1, config: { text: '{{shop.name}} is open.' }, next: {} },
    closed: { type: 'message.send', v: 1, config: { text: '{{shop.name}} is closed.' }, next: {} },
  },
};
const price: Flow = {
  ...desk,
  id: 'flw_price',
  name: 'Price',
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'answer' } },
  nodes: { answer: { type: 'message.send', v: 1, config: { text: 'From 9 euros.' }, next: {} } },
};
const always = { zone: 'UTC', week: { 'mon-sun': ['00:00-24:00'] } };
const never = { zone: 'UTC', week: {} };
const template = {
  schema: 1,
  id: 'shop',
  name: 'Shop',
  description: 'A shop.',
  languages: ['en'],
  category: 'shop',
  settings: [{ key: 'shop.name', type: 'text', title: 'Name', default: 'Lamps' }],
  calendars: { 'shop-desk': always },
  flows: ['price.json', 'desk.json'],
};
const script: Script = { steps: [{ says: 'desk' }, { says: 'price' }] };

describe('a flow of a template', () => {
  beforeAll(async () => {
    await file('shop/template.json', template);
    await file('shop/price.json', price);
    await file('shop/desk.json', desk);
  });

  test.each(['shop/desk.json', 'shop/price.json', 'shop'])(
    '%s is played with the calendars, values and flows of the template',
    async (place) => {
      const { code, out, err } = await run(
        path.join(folder, place),
        '--script',
        await file('script.json', script),
        '--json',
      );
      expect(err).toBe('');
      expect(textsIn(out)).toEqual(['Lamps is open.', 'From 9 euros.']);
      expect(code).toBe(0);
    },
  );

  test('what the script says itself wins', async () => {
    const own = { ...script, calendars: { 'shop-desk': never }, values: { 'shop.name': 'Foo' } };
    const argv = [path.join(folder, 'shop/desk.json'), '--script', await file('own.json', own), '--json'];
    expect(textsIn((await run(...argv)).out)).toEqual(['Foo is closed.', 'From 9 euros.']);
  });

  test('a flow that --with names too is live once', async () => {
    const argv = ['--script', await file('script.json', script), '--json'];
    const { out } = await run(
      path.join(folder, 'shop/desk.json'),
      '--with',
      path.join(folder, 'shop/price.json'),
      ...argv,
    );
    expect(textsIn(out)).toEqual(['Lamps is open.', 'From 9 euros.']);
  });
});

describe('a calendar that is nowhere', () => {
  test('is the default one of the script, with a warning beside the JSON', async () => {
    const argv = [
      await file('alone/desk.json', desk),
      '--script',
      await file('alone/script.json', { ...script, calendars: { default: never } }),
      '--json',
    ];
    const { code, out, err } = await run(...argv);
    expect(textsIn(out)).toHaveLength(1);
    expect(err).toMatch(/^warning: there is no calendar shop-desk, .*"default".*\n$/);
    expect(code).toBe(0);
  });

  test('fails the run when the script has no default', async () => {
    const { out } = await run(
      await file('alone/desk.json', desk),
      '--script',
      await file('script.json', script),
      '--json',
    );
    expect(out).toContain('calendar.unknown');
  });
});

describe('the time of what happens while time passes', () => {
  const waiting: Flow = {
    ...price,
    nodes: {
      answer: { type: 'wait', v: 1, config: { for: 'PT2H' }, next: { done: 'later' } },
      later: { type: 'message.send', v: 1, config: { text: 'Still there?' }, next: {} },
    },
  };
  const day: Script = { now: '2027-02-06T03:00:00Z', steps: [{ says: 'price' }, { after: 'PT4H' }] };

  test('is its own, and that of the step only for what happens at its end', async () => {
    const argv = [await file('wait.json', waiting), '--script', await file('day.json', day)];
    const { steps } = JSON.parse((await run(...argv, '--json')).out) as Play;
    expect(steps[0]?.out[0]).not.toHaveProperty('at');
    expect(steps[1]).toMatchObject({
      at: '2027-02-06T07:00:00.000Z',
      out: [{ type: 'message.send', text: 'Still there?', at: '2027-02-06T05:00:00.000Z' }],
    });
    const { out } = await run(...argv);
    expect(out).toContain('Sat 2027-02-06 03:00  (after PT4H: until Sat 2027-02-06 07:00)');
    expect(out).toContain('Sat 2027-02-06 05:00  Bot: Still there?');
  });

  test('a schedule that had nothing to do says nothing, and one that fires says so at its time', async () => {
    const at = (time: string) => ({
      type: 'schedule',
      v: 1,
      config: { zone: 'UTC', times: [time] },
      next: 'answer',
    });
    const flow = { ...price, triggers: { ...price.triggers, early: at('04:00'), late: at('06:00') } };
    const argv = [await file('schedule.json', flow), '--script', await file('day.json', day)];
    const { steps } = JSON.parse((await run(...argv, '--json')).out) as Play;
    expect(steps[1]?.out.filter(({ type }) => type === 'trigger')).toEqual([
      expect.objectContaining({ id: 'early', matched: true, at: '2027-02-06T04:00:00.000Z' }),
      expect.objectContaining({ id: 'late', matched: true, at: '2027-02-06T06:00:00.000Z' }),
    ]);
  });
});

describe('triggers that did not fire', () => {
  const keyword = (any: string[], rules = {}) => ({
    type: 'message.keyword',
    v: 1,
    config: { any },
    rules,
    next: 'answer',
  });
  const flow: Flow = {
    ...price,
    triggers: {
      ...price.triggers,
      weaker: keyword(['price'], { priority: -1 }),
      refund: keyword(['refund']),
      returns: keyword(['return']),
    },
  };
  const play = async (said: string, ...options: string[]) =>
    (
      await run(
        await file('silent.json', flow),
        '--script',
        await file('said.json', { steps: [{ says: said }] }),
        ...options,
      )
    ).out;

  test('are counted, and named only when they came close', async () => {
    const out = await play('price');
    expect(out).toContain('· did not fire: weaker (flw_price/t1 took precedence), 2 more (--why says why)');
    expect(out).not.toContain('refund');
    expect(await play('hm')).toContain('· did not fire: 4 triggers (--why says why)');
  });

  test('have a long reason cut, and whole with --why', async () => {
    const when = { field: 'contact.name', is: 'equals', value: 'a very long tag '.repeat(8).trim() };
    const long = { ...flow, triggers: { ...flow.triggers, weaker: keyword(['price'], { when }) } };
    const argv = [
      await file('long.json', long),
      '--script',
      await file('long-said.json', { steps: [{ says: 'price' }] }),
    ];
    const { out } = await run(...argv);
    expect(/weaker \((.*?…)\)/.exec(out)?.[1]?.length).toBeLessThanOrEqual(81);
    expect(out).not.toContain(when.value);
    expect((await run(...argv, '--why')).out).toContain(when.value);
  });

  test('are all named with --why, each reason once', async () => {
    const out = await play('price', '--why');
    expect(out).toContain('none of its words occur: refund, returns\n');
    expect(out).toContain('flw_price/t1 took precedence: weaker\n');
  });

  test('are in the JSON one by one, with and without --why', async () => {
    const plain = await play('price', '--json');
    expect(await play('price', '--json', '--why')).toBe(plain);
    expect(plain.match(/"matched":false/g)).toHaveLength(3);
  });

  test('again and again are said once', async () => {
    const argv = [
      await file('burst.json', flow),
      '--script',
      await file('twice.json', { steps: [{ burst: ['hm', 'hm'] }] }),
    ];
    const { out } = await run(...argv, '--why');
    expect(out.match(/refund/g) ?? []).toHaveLength(1);
    expect((await run(...argv)).out).toContain('did not fire: 4 triggers (');
  });
});
