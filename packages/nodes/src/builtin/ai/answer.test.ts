import { describe, expect, test } from '@jest/globals';
import { isJsonObject, type Json } from '@nightshift/schema';
import { play } from '../actions/test-play.js';
import { aiAnswer } from './answer.js';

const finished = (value: Json) => ({ type: 'call' as const, outcome: { ok: true as const, value } });
const answered = {
  verdict: 'answered',
  text: 'Within 30 days.',
  sources: [{ id: 'psg_1', title: 'Returns' }],
  why: { code: 'ai.said-so' },
};

describe('ai.answer', () => {
  test('asks with what it knows of the customer', () => {
    const { outcome } = play(
      aiAnswer,
      { knowledge: ['shop'], persona: 'Mia', perAnswer: 0.01, banned: ['politics'] },
      {
        says: 'Can I return it?',
        vars: { order: 'A-1', list: [1] },
        contact: { language: 'de', country: 'DE' },
      },
    );
    expect(outcome.next).toMatchObject({
      type: 'wait-call',
      input: {
        question: 'Can I return it?',
        language: 'de',
        market: 'DE',
        bases: ['shop'],
        persona: 'Mia',
        known: { order: 'A-1' },
        budget: { perAnswer: 0.01 },
      },
    });
  });

  test('has doubtful sentences checked, all of them or none, by a provider that is named for it', () => {
    const asked = (config: Record<string, Json>) => play(aiAnswer, config, { says: 'Hi' }).outcome.next;
    expect(JSON.stringify(asked({}))).not.toContain('check');
    for (const check of ['doubts', 'always', 'never'])
      expect(asked({ check, checker: 'small' })).toMatchObject({ input: { check, checker: 'small' } });
  });

  test.each([
    [
      { check: true, checker: 'small' },
      { check: 'always', checker: 'small' },
    ],
    [{ check: false }, { check: 'doubts' }],
    [{ maxLength: 200 }, { maxLength: 200 }],
  ])('of its first version %j is %j now', (before, now) => {
    expect(aiAnswer.upgrades[1]?.(before)).toEqual(now);
  });

  test('asks in the manner that is said for a market or language; what is not said yet counts for nobody', () => {
    const styles = [
      { market: 'US', manner: 'short' },
      { language: 'fr', manner: 'own', words: 'Vouvoyez.' },
      { language: 'it', manner: 'own' },
      { manner: 'warm' },
    ];
    expect(play(aiAnswer, { styles }, { says: 'Hi' }).outcome.next).toMatchObject({
      input: {
        style: 'auto',
        styles: [
          { market: 'US', style: 'short' },
          { language: 'fr', words: 'Vouvoyez.' },
        ],
      },
    });
    expect(JSON.stringify(play(aiAnswer, {}, { says: 'Hi' }).outcome.next)).not.toContain('styles');
    expect(aiAnswer.check({ styles }).map(({ code, path }) => [code, path])).toEqual([
      ['style.no-words', '/styles/2/words'],
      ['style.for-nobody', '/styles/3'],
    ]);
  });

  test('says the answer with its sources, and keeps it', () => {
    const { outcome, way } = play(aiAnswer, { variable: 'said' }).wakes(finished(answered));
    expect(way).toBe('answered');
    expect(outcome.effects).toEqual([
      {
        type: 'message.send',
        text: 'Within 30 days.',
        parts: [{ type: 'sources', sources: answered.sources }],
      },
    ]);
    expect(outcome.vars).toEqual({ said: 'Within 30 days.' });
    expect(play(aiAnswer, { sources: false }).wakes(finished(answered)).outcome.effects).toMatchObject([
      { parts: [] },
    ]);
  });

  test('asks the customer back, waits, and goes on with what they say; twice at most', () => {
    const asks = finished({
      verdict: 'asks',
      text: 'Could you tell me your order number?',
      why: { code: 'ai.asks' },
    });
    const left = (input: unknown) => (input as { questionsLeft: number }).questionsLeft;
    const begun = play(aiAnswer, {}, { says: 'Where is my order?' });
    expect(begun.outcome.next).toMatchObject({ input: { question: 'Where is my order?' } });
    const asked = begun.wakes(asks);
    expect(asked.way).toBe('wait-reply');
    expect(asked.heard).toEqual(['Could you tell me your order number?']);
    const replied = asked.says('A-1001');
    expect(replied.outcome.next).toMatchObject({
      type: 'wait-call',
      input: { question: 'A-1001', steps: [] },
    });
    expect(left((replied.outcome.next as { input: unknown }).input)).toBe(1);
    const again = replied.wakes(asks).says('A-1002');
    expect(left((again.outcome.next as { input: unknown }).input)).toBe(0);
    expect(asked.wakes({ type: 'timeout' }).way).toBe('unsure');
  });

  test.each(['unsure', 'wants-human', 'out-of-scope', 'error'])('leaves by %s', (verdict) => {
    expect(play(aiAnswer, {}).wakes(finished({ verdict, why: 'y' })).way).toBe(verdict);
  });

  test('leaves by error when the call failed', () => {
    const failed = play(aiAnswer, {}).wakes({
      type: 'call',
      outcome: { ok: false, code: 'call.timeout', message: 'm' },
    });
    expect([failed.way, failed.outcome.why]).toEqual([
      'error',
      { code: 'call.timeout', values: { message: 'm' } },
    ]);
  });

  test('has failed when it was not sure twice in a row, and begins anew then', () => {
    const unsure = finished({ verdict: 'unsure', why: '' });
    const mark = 'flw_test/node';
    expect(play(aiAnswer, {}).wakes(unsure).outcome.effects).toMatchObject([{ type: 'contact.mark', mark }]);
    const marks = { [mark]: { count: 1, firstAtMs: 1_801_882_800_000 - 1000, lastAtMs: 0 } };
    const second = play(aiAnswer, {}, { contact: { marks } }).wakes(unsure);
    expect(second.way).toBe('failed');
    expect(second.outcome.effects).toEqual([{ type: 'contact.mark', mark, clear: true }]);
    const good = play(aiAnswer, {}, { contact: { marks } }).wakes(finished(answered));
    expect(good.outcome.effects).toContainEqual({ type: 'contact.mark', mark, clear: true });
    const old = { [mark]: { count: 1, firstAtMs: 0, lastAtMs: 0 } };
    expect(play(aiAnswer, {}, { contact: { marks: old } }).wakes(unsure).way).toBe('unsure');
  });

  test('a question out of scope counts right after an unsure one, and only then', () => {
    const outOfScope = (code: string) => finished({ verdict: 'out-of-scope', why: { code } });
    const mark = 'flw_test/node';
    const marks = { [mark]: { count: 1, firstAtMs: 1_801_882_800_000 - 1000, lastAtMs: 0 } };
    const after = (config: object, code = 'knowledge.unknown') =>
      play(aiAnswer, config, { contact: { marks } }).wakes(outOfScope(code));
    const alone = play(aiAnswer, {}).wakes(outOfScope('knowledge.unknown'));
    expect([alone.way, alone.outcome.effects ?? []]).toEqual(['out-of-scope', []]);
    expect(after({}).way).toBe('failed');
    const third = after({ giveUpAfter: 3 });
    expect(third.way).toBe('out-of-scope');
    expect(third.outcome.effects).toMatchObject([{ type: 'contact.mark', mark }]);
    expect(after({}, 'topic.banned').way).toBe('out-of-scope');
    expect(after({}, 'question.pleasantry').way).toBe('out-of-scope');
  });

  test.each<[Json, string]>([
    [{ answered: false }, 'unsure'],
    [{ answered: true, text: 'Yes' }, 'answered'],
    [{ answered: true }, 'unsure'],
    ['whatever', 'unsure'],
    [{ verdict: 'tool' }, 'error'],
  ])('takes what a script returns: %j', (value, way) => {
    expect(play(aiAnswer, {}).wakes(finished(value)).way).toBe(way);
  });

  test('without a question there is nothing to look for', () => {
    expect(play(aiAnswer, { question: '{{vars.none}}' }).way).toBe('unsure');
  });

  describe('with tools', () => {
    const config = {
      tools: [
        {
          id: 'order',
          description: 'Finds an order',
          returns: ['state'],
          parameters: [{ name: 'number', type: 'order-number' }],
        },
      ],
    };
    const asked = {
      verdict: 'tool',
      call: { id: 'c1', name: 'order', arguments: { number: 'A-1' } },
      steps: [{ role: 'assistant', text: '' }],
    };

    test('walks the branch with the arguments, and asks again with what it found out', () => {
      const walking = play(aiAnswer, config).wakes(finished(asked));
      expect(walking.outcome.next).toMatchObject({
        type: 'run-branch',
        port: 'order',
        vars: { number: 'A-1' },
      });
      const back = walking.wakes({
        type: 'returned',
        vars: { number: 'A-1', state: 'on its way', secret: 'x' },
      });
      expect(back.outcome.next).toMatchObject({
        type: 'wait-call',
        input: {
          steps: [
            { role: 'assistant' },
            { role: 'tool', callId: 'c1', text: '{"result":{"state":"on its way"}}' },
          ],
        },
      });
    });
    test('whose branch leads nowhere the model is told so', () => {
      const { outcome } = play(aiAnswer, config)
        .wakes(finished(asked))
        .wakes({ type: 'not-run', code: 'branch.not-wired' });
      const { next } = outcome;
      const input = next.type === 'wait-call' && isJsonObject(next.input) ? next.input : {};
      expect(JSON.stringify(input['steps'])).toContain('not available');
    });
  });
});

describe('an HTTP tool', () => {
  const config = {
    tools: [
      {
        id: 'stock',
        description: 'How many are left',
        url: 'https://api.example/{{vars.shop}}/stock?item={{args.item}}',
        method: 'POST',
        body: '{"item":"{{args.item}}"}',
        parameters: [{ name: 'item' }],
      },
    ],
  };
  const call = aiAnswer.calls['answer'];
  const ask = async (args: Json, status = 200) => {
    const { outcome } = play(aiAnswer, config, { says: 'How many?', vars: { shop: 'lamps' } });
    const sent: unknown[] = [];
    const told: string[] = [];
    await call?.perform({
      input: outcome.next.type === 'wait-call' ? outcome.next.input : null,
      key: 'run_1/1/0',
      io: {
        signal: { aborted: false, addEventListener: () => {} },
        fetch: async (request) => {
          sent.push(request);
          return { status, headers: {}, body: '{"left":7}' };
        },
        search: async () => ({ passages: [], verdict: 'out-of-scope', confidence: 0, language: 'en' }),
        history: async () => [],
        show: () => {},
        model: async ({ messages }) => {
          told.push(...messages.flatMap((message) => (message.role === 'tool' ? [message.text] : [])));
          const toolCalls = told.length === 0 ? [{ id: 'c', name: 'stock', arguments: args }] : [];
          const text = 'STATUS: answered\nThere are 7 left.';
          return {
            type: 'answer',
            answer: { text, toolCalls, usage: { inputTokens: 1, outputTokens: 1 }, finish: 'stop' },
            provider: 'p',
            model: 'm',
            cost: 0,
          };
        },
      },
    });
    return { sent, told };
  };

  test('is asked with its arguments in their places, escaped, under a key of its own', async () => {
    const { sent, told } = await ask({ item: 'lamp & "x"' });
    expect(sent).toEqual([
      expect.objectContaining({
        url: 'https://api.example/lamps/stock?item=lamp%20%26%20%22x%22',
        body: '{"item":"lamp & \\"x\\""}',
        headers: expect.objectContaining({ 'idempotency-key': 'run_1/1/0/1' }),
      }),
    ]);
    expect(told).toEqual(['{"result":{"left":7}}']);
  });
  test.each(['..', '.', ' .. '])(
    'is not asked when an argument would climb out of its address: "%s"',
    async (item) => {
      const { sent, told } = await ask({ item });
      expect(sent).toEqual([]);
      expect(told).toEqual([expect.stringContaining('cannot stand in the address')]);
    },
  );
  test('gets what an argument says, not what another one has in its place', async () => {
    const { sent } = await ask({ item: '__arg_item__ ../admin?x=z#y' });
    expect(sent).toEqual([
      expect.objectContaining({
        url: 'https://api.example/lamps/stock?item=__arg_item__%20..%2Fadmin%3Fx%3Dz%23y',
      }),
    ]);
  });
  test.each([{ shop: 'evil', item: 'x' }, { item: { toString: 'x' } }, 'item'])(
    'is not asked with arguments that nobody declared: %j',
    async (args) => {
      expect((await ask(args)).sent).toEqual([]);
    },
  );
  test('that fails is told to the model, not to the customer', async () => {
    expect((await ask({ item: 'x' }, 500)).told).toEqual(['{"error":"the server answered 500"}']);
  });
});
