import { describe, expect, test } from '@jest/globals';
import type { ModelReply } from '@nightshift/schema';
import { answer } from './answer.js';
import { classify } from '../classify/classify.js';
import { extract } from '../extract/extract.js';
import { summarise } from '../rewrite/summarise.js';
import { known, question, says, testIo } from '../testing/shop.js';
import { translate } from '../rewrite/translate.js';

const noTool = () => Promise.reject(new Error('no tool was to be used'));
const near = { ...known(), verdict: 'unsure' as const };
const ask = async (written: string | ModelReply) => {
  const io = testIo([written, written], { found: near });
  return { result: await answer(question(), io, noTool), shown: io.shown };
};
const GOOD = 'You can return lamps within 30 days of delivery [1].';
const SAID = 'You can return lamps within 30 days of delivery.';

describe('what a model thinks aloud is said to nobody', () => {
  test.each([
    [
      'before its line',
      `<think>The user asks about returns.\nSTATUS: unsure?</think>\nSTATUS: answered\n${GOOD}`,
    ],
    ['in another tag', `<thinking>hm</thinking><Reasoning a="1">well</Reasoning>STATUS: answered\n${GOOD}`],
    ['without an opening tag', `The user asks.\nSTATUS: unsure?\n</think>\nSTATUS: answered\n${GOOD}`],
    ['in the middle', `STATUS: answered\n<think>so it is</think>${GOOD}`],
    ['and does not close', `STATUS: answered\n${GOOD}\n<think>Was that all right?`],
    ['and breaks off in the tag', `STATUS: answered\n${GOOD}\n</thi`],
  ])('%s', async (_where, written) => {
    const { result, shown } = await ask(written);
    expect(result).toMatchObject({ verdict: 'answered', text: SAID, by: 'model' });
    expect(shown.join('\n')).not.toMatch(/think|reason|user|STATUS|hm|well|Was/i);
  });
  test('and where there is nothing else, nothing is', async () => {
    expect((await ask('<think>You can return lamps within 30 days [1].')).result.verdict).toBe('unsure');
  });
  test('in no other step either', async () => {
    const thinks = (text: string) => testIo([`<think>Which one? {"intent":"b"}</think>\n${text}`]);
    expect((await translate({ text: 'Good morning', language: 'de' }, thinks('Guten Morgen'))).text).toBe(
      'Guten Morgen',
    );
    const brief = { language: 'en', maxLength: 200, known: {} };
    expect((await summarise(brief, thinks('They want to return a lamp.'))).text).toBe(
      'They want to return a lamp.',
    );
    const intents = ['a', 'b'].map((id) => ({ id, description: id, examples: [] }));
    expect(await classify({ text: 'x', intents }, thinks('{"intent":"a"}'))).toMatchObject({ intent: 'a' });
    const fields = [{ name: 'size', type: 'number' as const, description: 'size', required: true }];
    const from = { text: 'size 42', fields, known: {}, byRule: {}, today: '2027-01-01' };
    expect((await extract(from, thinks('{"size": 42}'))).values).toEqual({ size: 42 });
  });
});

describe('the status line', () => {
  test.each([
    ['after a preamble', `Sure, here is my answer:\n\nSTATUS: answered\n${GOOD}`],
    ['in bold', `**STATUS:** answered\n${GOOD}`],
    ['in code', `\`STATUS: answered\`\n${GOOD}`],
    ['with a wide colon', `Status：answered\n${GOOD}`],
    ['at the end', `${GOOD}\nSTATUS: answered`],
    ['twice', `STATUS: answered\n${GOOD}\nSTATUS: answered`],
    ['amid the first line', `Sure! STATUS: answered\n${GOOD}`],
    ['amid the first line, the answer behind it', `Here is STATUS: answered. ${GOOD}`],
    ['behind the answer', `${GOOD} STATUS: answered`],
    ['between fences', `\`\`\`\nSTATUS: answered\n${GOOD}\n\`\`\``],
    ['before fences', `STATUS: answered\n\`\`\`text\n${GOOD}\n\`\`\``],
    ['before a fence that stands on the last line', `\`\`\`STATUS: answered\n${GOOD}\`\`\``],
    ['with the answer beside it', `STATUS: answered – ${GOOD}`],
  ])('is read %s, and never said', async (_where, written) => {
    expect((await ask(written)).result).toMatchObject({ verdict: 'answered', text: SAID });
  });
  test('that says “unsure” further down counts', async () => {
    expect((await ask(`${GOOD}\nSTATUS: unsure`)).result.verdict).toBe('unsure');
  });
  test('amid the first line that says “unsure” counts', async () => {
    expect((await ask(`Sorry! STATUS: unsure\n${GOOD}`)).result.verdict).toBe('unsure');
  });
  test('inside a later sentence holds all of it back', async () => {
    const written = `STATUS: answered\n${GOOD}\nHere is STATUS: answered. ${GOOD}`;
    expect((await ask(written)).result.verdict).toBe('unsure');
  });
});

describe('a reply that was cut off', () => {
  const cut = (text: string): ModelReply => {
    const reply = says(text);
    return reply.type === 'answer' ? { ...reply, answer: { ...reply.answer, finish: 'length' } } : reply;
  };
  test('keeps its whole sentences', async () => {
    const { result } = await ask(cut(`STATUS: answered\n${GOOD} The lamp must be unu`));
    expect(result).toMatchObject({ verdict: 'answered', text: SAID });
    const whole = await ask(cut(`STATUS: answered\n${GOOD}`));
    expect(whole.result).toMatchObject({ verdict: 'answered', text: SAID });
  });
  test('without a whole sentence is not said', async () => {
    expect((await ask(cut('STATUS: answered\nYou can return lamps within 30'))).result.verdict).toBe(
      'unsure',
    );
  });
  test('is no translation, summary or judgement', async () => {
    const why = { code: 'ai.failed', values: { failure: { code: 'ai.cut-off' } } };
    const german = await translate({ text: 'Half a day', language: 'de' }, testIo([cut('Hal')]));
    expect(german).toMatchObject({ isTranslated: false, text: 'Half a day', why });
    const brief = { language: 'en', maxLength: 200, known: {} };
    const said = [{ by: 'customer' as const, text: 'Where is my lamp?' }];
    const summary = await summarise(brief, testIo([cut('They want to kno')], { said }));
    expect(summary).toMatchObject({ by: 'excerpt', why });
    const fields = [{ name: 'size', type: 'number' as const, description: 'size', required: true }];
    const from = { text: 'size 42', fields, known: {}, byRule: {}, today: '2027-01-01' };
    expect((await extract(from, testIo([cut('{"size": 42}')]))).values).toEqual({});
  });
});
