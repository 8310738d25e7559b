import { describe, expect, test } from '@jest/globals';
import {
  SendError,
  channelDefinitions,
  findChannelDefinition,
  type ChannelDefinition,
  type ChannelIo,
  type ChannelRequest,
  type OutgoingMessage,
} from '@nightshift/channels';
import { PartSchema, isJsonObject, validate } from '@nightshift/schema';
import fc from 'fast-check';
import { holds, holdsLater } from '../fuzz/holds.js';
import { jsonDefects } from '../fuzz/json-defects.js';
import { mutated } from '../fuzz/mutate.js';
import { texts } from '../fuzz/texts.js';
import { valuesOf } from '../fuzz/values-of.js';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];
const NAMES = { nodes: [], flows: [], variables: [], calendars: [] };
const SECRET = 'a secret of the shop';

const propertiesOf = ({ config }: ChannelDefinition): string[] => {
  const properties: unknown = 'properties' in config ? config.properties : undefined;
  return isJsonObject(properties) ? Object.keys(properties) : [];
};

const messages = fc.record({
  id: fc.constant('msg_1'),
  conversationId: fc.constant('cnv_1'),
  seq: fc.nat(),
  to: texts,
  author: fc.record({ type: fc.constantFrom('bot', 'agent', 'system'), name: texts }),
  text: texts,
  parts: fc.array(valuesOf(PartSchema, NAMES), { maxLength: 3 }),
  at: fc.constant('2027-02-06T01:00:00.000Z'),
}) as fc.Arbitrary<OutgoingMessage>;

const answers = fc.record({
  status: fc.oneof(
    fc.constantFrom(200, 201, 204, 301, 400, 401, 404, 408, 410, 425, 429, 500, 503),
    fc.integer({ min: 100, max: 599 }),
  ),
  headers: fc.dictionary(
    fc.constant('retry-after'),
    fc.constantFrom('0', '30', '-1', '1e300', 'Infinity', 'NaN', '', 'Fri, 31 Dec 1999 23:59:59 GMT'),
    { noNullPrototype: true },
  ),
  body: texts,
});

/** The other side: keeps what it was asked, and gives one answer. */
function otherSide(answer: { status: number; headers: Record<string, string>; body: string }) {
  const asked: ChannelRequest[] = [];
  const signed: string[] = [];
  const io: ChannelIo = {
    fetch: (request) => {
      asked.push(request);
      return Promise.resolve(answer);
    },
    hmacSha256: (secret, body) => {
      signed.push(body);
      return secret === SECRET ? 'f'.repeat(64) : '0'.repeat(64);
    },
  };
  return { io, asked, signed };
}

describe.each(
  channelDefinitions.map((definition): [string, ChannelDefinition] => [definition.type, definition]),
)('the channel %s', (type, definition) => {
  const configs = valuesOf(definition.config, NAMES);
  const withSecrets = configs.map((config) => ({
    ...(config as object),
    ...Object.fromEntries(definition.secrets.map((name) => [name, SECRET])),
  }));

  test('is found by its name, and by no other', () => {
    expect(findChannelDefinition(type)).toBe(definition);
    expect(channelDefinitions.filter((other) => other.type === type)).toHaveLength(1);
    expect(findChannelDefinition('constructor')).toBeUndefined();
  });

  test('is described in every language of the screens', () => {
    for (const text of [definition.title, definition.description]) {
      expect(
        LANGUAGES.filter((language) => typeof text === 'string' || (text[language] ?? '') === ''),
      ).toEqual([]);
    }
  });

  test('has settings that are plain JSON and closed to what it does not know', () => {
    expect(jsonDefects(definition.config)).toEqual([]);
    expect(definition.config).toMatchObject({ type: 'object', additionalProperties: false });
    expect(definition.secrets.filter((name) => !propertiesOf(definition).includes(name))).toEqual([]);
    expect(validate(definition.config, {})).toEqual([]);
  });

  test('answers settings of any kind, and says of those that fit how messages leave', () => {
    holds(
      fc.property(fc.oneof(configs, mutated(configs)), (config) => {
        if (validate(definition.config, config).length === 0)
          expect(['stored', 'sent']).toContain(definition.delivery(config));
      }),
      { runs: 100 },
    );
  });

  test('hands a message over, or says whether to try again', async () => {
    await holdsLater(
      fc.asyncProperty(withSecrets, messages, answers, async (config, message, answer) => {
        const side = otherSide(answer);
        const failure = await definition.send({ message, config, key: 'run_1/1/0', io: side.io }).then(
          () => null,
          (error: unknown) => error,
        );
        if (definition.delivery(config) === 'stored') return;
        const [request] = side.asked;
        expect(side.asked).toHaveLength(1);
        expect(jsonDefects(request)).toEqual([]);
        // Signed is what is sent, and the secret itself stays here.
        expect(side.signed.every((body) => body === request?.body)).toBe(true);
        expect(JSON.stringify([request, String(failure)])).not.toContain(SECRET);
        if (answer.status >= 200 && answer.status < 300) return expect(failure).toBeNull();
        expect(failure).toBeInstanceOf(SendError);
        if (!(failure instanceof SendError)) return;
        const isPassing = [408, 425, 429].includes(answer.status) || answer.status >= 500;
        expect(failure.kind).toBe(isPassing ? 'retryable' : 'terminal');
        const { retryAfterMs = 0 } = failure;
        expect(Number.isFinite(retryAfterMs) && retryAfterMs >= 0).toBe(true);
      }),
      { runs: 100 },
    );
  });

  test('sends the same message under the same key in the same bytes', async () => {
    await holdsLater(
      fc.asyncProperty(withSecrets, messages, async (config, message) => {
        if (definition.delivery(config) === 'stored') return;
        const side = otherSide({ status: 200, headers: {}, body: '' });
        for (let time = 0; time < 2; time += 1)
          await definition.send({ message, config, key: 'run_1/1/0', io: side.io });
        expect(side.asked[1]).toEqual(side.asked[0]);
        // A repeat without a flag is only honest where the other side can tell it from a second message.
        if (definition.unknownSend === 'repeat') expect(JSON.stringify(side.asked[0])).toContain('run_1/1/0');
      }),
      { runs: 40 },
    );
  });
});
