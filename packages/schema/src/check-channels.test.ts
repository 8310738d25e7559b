import { expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { checkChannels, type ChannelShows, type KnownChannel } from './check-channels.js';
import type { Flow, TriggerRules } from './flow.js';
import { gatherFacts } from './flow-facts.js';
import { TextSchema } from './text.js';
import { catalogue } from './testing/catalogue.js';
import { validate } from './validate.js';

const part = (name: string) => ({ ui: { part: name } });
const config = Type.Object({
  text: TextSchema,
  image: Type.Optional(Type.Object({ url: Type.String() }, part('image'))),
  buttons: Type.Optional(Type.Array(Type.Object({ label: TextSchema }), part('buttons'))),
});

function codes(content: object, shows: ChannelShows, when?: TriggerRules['when']): string[] {
  const flow: Flow = {
    schema: 1,
    id: 'flw_a',
    name: 'A',
    languages: ['en'],
    variables: {},
    triggers: {
      t: { type: 'any', v: 1, config: {}, next: 'say', ...(when === undefined ? {} : { rules: { when } }) },
    },
    nodes: { say: { type: 'send', v: 1, config: { text: 'Hello', ...content }, next: {} } },
  };
  const known = {
    ...catalogue,
    node: (type: string) => {
      const entry = catalogue.node(type);
      return entry && { ...entry, manifest: { ...entry.manifest, config } };
    },
  };
  const channel: KnownChannel = { id: 'chn_1', type: 'sms', name: 'Phones', shows };
  return checkChannels(gatherFacts(flow, known, validate), [channel]).map(({ code }) => code);
}

const picture = { image: { url: 'https://lamps.example/a.png' } };
const two = { buttons: [{ label: 'Yes' }, { label: 'No' }] };

test('what a channel cannot show is warned about', () => {
  expect(codes({ ...picture, ...two }, {})).toEqual([]);
  expect(codes(picture, { parts: ['buttons'] })).toEqual(['channel.cannot-show']);
  expect(codes(two, { parts: ['buttons'], buttons: 1 })).toEqual(['channel.too-many']);
  expect(codes({ text: { en: 'Good evening' } }, { textLength: 5 })).toEqual(['channel.too-long']);
});

test('a channel on which no trigger can fire does not count', () => {
  const on = (value: string) => ({ field: 'channel.type', is: 'equals', value }) as const;
  const shows = { parts: [] };
  expect(codes(picture, shows, on('web'))).toEqual([]);
  expect(codes(picture, shows, { any: [on('web'), on('sms')] })).toEqual(['channel.cannot-show']);
  expect(codes(picture, shows, { field: 'channel.id', is: 'in', value: ['{{demo.channel}}'] })).toEqual([
    'channel.cannot-show',
  ]);
});
