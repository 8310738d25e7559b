import { describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { instantOf, occasion, wallTime } from './moments.js';
import { applyPreset, isSituation } from './presets.js';
import { fieldsOf, newWorld, noSurroundings, othersOf, settingOf } from './setting.js';

const flow: Flow = {
  schema: 1,
  id: 'flw_1',
  name: 'Hours',
  languages: ['zh-CN'],
  variables: {},
  triggers: {},
  nodes: { hours: { type: 'working-hours', v: 1, config: { calendar: 'shop' }, next: {} } },
};
const now = Date.parse('2026-11-20T15:00:30Z');

describe('the clock', () => {
  test('is read and set in any zone, on days when it changes too', () => {
    expect(wallTime(now, 'Asia/Shanghai')).toBe('2026-11-20T23:00');
    for (const wall of ['2026-11-01T03:00', '2026-03-08T04:00', '2026-07-01T00:00'])
      expect(wallTime(instantOf(wall, 'America/New_York'), 'America/New_York')).toBe(wall);
    expect(instantOf('', 'UTC')).toBeNaN();
  });

  test('knows the nights that a shop dreads', () => {
    expect(occasion('lunarNewYearsEve', now, 'UTC')).toEqual({
      ms: Date.parse('2027-02-05T03:00:00+08:00'),
      zone: 'Asia/Shanghai',
    });
    expect(wallTime(occasion('blackFriday', now, 'UTC').ms, 'America/New_York')).toBe('2026-11-27T20:00');
    expect(occasion('tonight', now, 'UTC').ms).toBe(Date.parse('2026-11-21T03:00:00Z'));
  });
});

test('flows that it runs are there, and answer nothing by themselves', () => {
  const runs = (id: string, other: string | null): Flow => ({
    ...flow,
    id,
    triggers: { t: { type: 'message.any', v: 1, config: {}, next: 'run' } },
    nodes: other === null ? {} : { run: { type: 'flow.run', v: 1, config: { flow: other }, next: {} } },
  });
  const first = runs('flw_1', 'flw_2');
  const around = {
    ...noSurroundings,
    others: [first, runs('flw_2', 'flw_3'), runs('flw_3', 'flw_1'), runs('flw_4', null)],
  };
  const deaf = { rules: { until: '2000-01-01T00:00:00Z' } };
  expect(othersOf(first, around, false)).toMatchObject([
    { id: 'flw_2', triggers: { t: deaf } },
    { id: 'flw_3', triggers: { t: deaf } },
  ]);
  expect(othersOf(first, around, true).map(({ id }) => id)).toEqual(['flw_2', 'flw_3', 'flw_4']);
});

test('a situation is the chosen one until anything in it is changed', () => {
  const agent = { name: 'Li Na', teams: [], languages: [], online: true };
  const world = { ...newWorld(flow, now, 'UTC'), agents: [agent] };
  expect(isSituation(world, 'newYearTexas', now)).toBe(false);
  const chosen = applyPreset(world, 'newYearTexas', now);
  expect(isSituation(chosen, 'newYearTexas', now)).toBe(true);
  expect(isSituation(chosen, 'now', now)).toBe(false);
  expect(isSituation({ ...chosen, contact: { ...chosen.contact, country: 'CA' } }, 'newYearTexas', now)).toBe(
    false,
  );
  expect(isSituation({ ...chosen, agents: [agent] }, 'newYearTexas', now)).toBe(false);
});

describe('the world around a talk', () => {
  const world = newWorld(flow, now, 'Asia/Shanghai');

  test('has the language of the flow, and hours for every calendar that is named', () => {
    expect(settingOf(world, noSurroundings, [flow])).toMatchObject({
      now: '2026-11-20T15:00:00.000Z',
      contact: { language: 'zh-CN' },
      calendars: { shop: { zone: 'Asia/Shanghai', week: { 'mon-sun': ['00:00-24:00'] } } },
    });
  });

  test('hours are as saved, or as wanted', () => {
    const saved = { ...noSurroundings, calendars: { shop: { zone: 'UTC', week: { mon: ['09:00-10:00'] } } } };
    expect(settingOf(world, saved, [flow]).calendars).toEqual(saved.calendars);
    const closed = { ...world, hours: { shop: 'closed' as const } };
    expect(settingOf(closed, saved, [flow]).calendars).toEqual({ shop: { zone: 'UTC', week: {} } });
  });

  test('a flow that is kept to a channel is talked to there', () => {
    const channels = [
      { id: 'chn_mail', type: 'api', name: 'Till' },
      { id: 'chn_2', type: 'web', name: 'Shop' },
      { id: 'chn_1', type: 'web', name: 'Demo shop' },
    ];
    const around = { ...noSurroundings, channels };
    expect(settingOf(world, around, [flow]).channel).toEqual({ type: 'web' });
    const kept = { ...flow, values: { 'demo.channel': 'chn_1' } };
    expect(settingOf(world, around, [kept]).channel).toEqual(channels[2]);
    expect(settingOf({ ...world, channel: 'api' }, around, [kept]).channel).toEqual({ type: 'api' });
  });

  test('the customer has the fields that were set, typed as they are', () => {
    const fields = { vip: true, budget: 500 };
    const contact = { ...world.contact, fields, country: 'US', zone: 'America/Chicago' };
    expect(settingOf({ ...world, contact }, noSurroundings, [flow]).contact).toEqual({
      language: 'zh-CN',
      country: 'US',
      zone: 'America/Chicago',
      fields,
    });
  });

  test('offers the fields of the shop, and those that the flows read', () => {
    const size = { key: 'size', label: { en: 'Size' }, type: 'choice' as const, options: ['S', 'M'] };
    const text = 'For {{contact.fields.size}}, {{contact.fields.nickname}}: {{contact.fields.nickname}}';
    const reads = { ...flow, nodes: { say: { type: 'message.send', v: 1, config: { text }, next: {} } } };
    expect(fieldsOf([reads], { ...noSurroundings, fields: [size] })).toEqual([
      size,
      { key: 'nickname', label: {}, type: 'text', options: [] },
    ]);
  });

  test('a night that a shop dreads comes in one click: clock, customer and team', () => {
    const agents = [{ name: 'Li Na', teams: [], languages: [], online: true }];
    const known = { ...world.contact, name: 'Ann', country: 'CN' };
    const set = applyPreset({ ...world, agents, contact: known }, 'newYearTexas', now);
    expect(set).toMatchObject({
      nowMs: Date.parse('2027-02-05T03:00:00+08:00'),
      zone: 'Asia/Shanghai',
      contact: { name: 'Ann', language: 'en', country: 'US', zone: 'America/Chicago' },
      agents: [{ name: 'Li Na', online: false }],
    });
    expect(applyPreset(applyPreset(set, 'blackFridayNewYork', now), 'now', now)).toEqual({
      ...applyPreset({ ...world, agents, contact: known }, 'now', now),
    });
    expect(applyPreset(set, 'now', now)).toMatchObject({ zone: world.zone, contact: known, agents });
  });
});
