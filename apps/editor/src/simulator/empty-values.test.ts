import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { emptyValues } from './empty-values.js';
import { newWorld, noSurroundings, settingOf } from './setting.js';
import { playTalk } from './talk.js';

const registry = createBuiltinRegistry();

function saidEmpty(text: string | Record<string, string>, name?: string): string[][] {
  const flow: Flow = {
    schema: 1,
    id: 'flw_hello',
    name: 'Hello',
    languages: ['en', 'zh-CN'],
    variables: {
      name: { type: 'text', ...(name === undefined ? {} : { initial: name }) },
      city: { type: 'text' },
    },
    triggers: { any: { type: 'message.any', v: 1, config: {}, next: 'hi' } },
    nodes: { hi: { type: 'message.send', v: 1, config: { text }, next: {} } },
  };
  const flows = [flow];
  const setting = settingOf(newWorld(flow, 0, 'UTC'), noSurroundings, flows);
  const acts = [{ type: 'step', step: { says: 'hello' } }] as const;
  const { beats } = playTalk({ flows, registry, setting, acts, calls: 'offline' });
  return beats
    .flatMap(({ turns }) => turns)
    .flatMap((turn) =>
      turn.effects.flatMap((effect) =>
        effect.type === 'message.send' ? [emptyValues(effect.text, turn, flows)] : [],
      ),
    );
}

test('what was empty when the bot said it is told, what was not is not', () => {
  expect(saidEmpty('Hello {{vars.name}}! (really?)')).toEqual([['vars.name']]);
  expect(saidEmpty('Hello {{vars.name}}! (really?)', 'Ann')).toEqual([[]]);
  expect(saidEmpty('{{vars.name}} in {{vars.city}}', 'Ann')).toEqual([['vars.city']]);
  expect(saidEmpty({ en: 'From {{vars.city}}', 'zh-CN': '来自 {{vars.city}}' })).toEqual([['vars.city']]);
});

test('nothing is told where the text says what stands there instead', () => {
  expect(saidEmpty('Hello {{vars.name | default: "friend"}}')).toEqual([[]]);
  expect(saidEmpty('Hello')).toEqual([[]]);
});
