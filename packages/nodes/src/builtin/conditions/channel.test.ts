import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { channel } from './channel.js';

const config = {
  cases: [
    { id: 'page', channels: ['web'] },
    { id: 'outlet', channels: ['chn_2'] },
  ],
};
const port = (id: string, type: string) =>
  channel.enter({ config, view: testView({ channel: { id, type } }) }).next;

test('takes the way of the kind of channel', () => {
  expect(port('chn_1', 'web')).toEqual({ type: 'go', port: 'page' });
});

test('a single channel wins over its kind', () => {
  expect(port('chn_2', 'web')).toEqual({ type: 'go', port: 'outlet' });
});

test('takes the other way on any other channel', () => {
  expect(port('chn_3', 'api')).toEqual({ type: 'go', port: 'else' });
});

test('points at a channel that stands in two cases', () => {
  expect(channel.check({ cases: [...config.cases, { id: 'more', channels: ['web'] }] })).toMatchObject([
    { code: 'case.unreachable' },
  ]);
});
