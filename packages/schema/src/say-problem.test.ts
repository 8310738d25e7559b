import { describe, expect, test } from '@jest/globals';
import { FLOW_PROBLEMS, flowProblem, type FlowProblemCode } from './flow-problems.js';
import { PROBLEM_WORDS } from './problem-words.js';
import { sayProblem } from './say-problem.js';

const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** Details that are whole English phrases, and what stands for them. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  words: ['shown', 'total'],
  where: ['channels'],
  what: ['shared'],
  meanwhile: ['asking'],
  rules: ['bound'],
};

describe('every problem', () => {
  const codes = Object.keys(FLOW_PROBLEMS) as FlowProblemCode[];
  test.each(codes)('%s is said in Chinese with the details of the English sentence', (code) => {
    const english = FLOW_PROBLEMS[code];
    for (const said of Object.values(PROBLEM_WORDS[code])) {
      const wanted = namesIn(english.message).flatMap((name) => INSTEAD[name] ?? [name]);
      const more = code === 'overlap.asking' ? ['shown', 'total'] : [];
      expect(namesIn(said.message)).toEqual([...wanted, ...more].sort());
      expect(
        namesIn(said.fix).filter((name) => !namesIn(english.fix + english.message).includes(name)),
      ).toEqual([]);
      expect('fixOf' in english).toBe(said.missing !== undefined && said.foreign !== undefined);
    }
  });
});

describe('a problem is said', () => {
  const place = { path: '/nodes/a/config/text', nodeId: 'a' };
  const silent = flowProblem('port.silent', place, { node: 'Ask', port: 'done' });

  test('in English as it says itself, in Chinese by its code', () => {
    expect(sayProblem(silent, 'en')).toEqual({ message: silent.message, fix: silent.fix });
    expect(sayProblem(silent, 'fr').message).toBe(silent.message);
    expect(sayProblem(silent, 'zh-CN', { port: '“完成”' }).message).toContain('“Ask”在出口“完成”处');
    expect(sayProblem(silent, 'zh-HK').message).toContain('「Ask」在出口「done」處');
  });

  test('with the title of the field where there is one', () => {
    const params = {
      node: 'Ask',
      issue: '/text must not be empty',
      place: '/nodes/a/config/text',
      rule: 'empty',
    };
    const empty = flowProblem('config.invalid', place, params);
    expect(sayProblem(empty, 'zh-CN', { field: '文本' })).toEqual({
      message: '“Ask”：“文本”不能为空。',
      fix: '请填写“文本”。',
    });
    expect(sayProblem(empty, 'en', { field: 'Text' })).toEqual({
      message: '"Ask": "Text" must not be empty.',
      fix: 'Fill in "Text".',
    });
  });

  test('without what there is nothing to say about', () => {
    const params = { flow: 'A', other: 'B', shown: '"price"', channels: '', winner: 'A', asking: '' };
    const overlap = flowProblem('overlap.words', place, params);
    expect(sayProblem(overlap, 'zh-CN').message).toBe('“A”和已上线的“B”都在监听“price”；由“A”回答。');
    const many = flowProblem('overlap.words', place, { ...params, total: 9, channels: '"Shop"' });
    expect(sayProblem(many, 'zh-CN').message).toContain('“price”等 9 个词（渠道“Shop”）');
  });

  test('with the quotation marks of the script around each word of a list', () => {
    const params = { flow: 'A', other: 'B', shown: '"a, b", "c", "5" x"', channels: '', winner: 'A' };
    const overlap = flowProblem('overlap.words', place, params);
    expect(sayProblem(overlap, 'zh-CN').message).toContain('监听“a, b”、“c”、“5" x”；');
    expect(sayProblem(overlap, 'zh-TW').message).toContain('監聽「a, b」、「c」、「5" x」；');
  });

  test('in its own words when a node brings them, and in English when nobody does', () => {
    const own = {
      code: 'config.odd',
      severity: 'error',
      path: '',
      message: 'Odd.',
      fix: 'Even it.',
    } as const;
    expect(sayProblem(own, 'zh-CN')).toEqual({ message: 'Odd.', fix: 'Even it.' });
    expect(sayProblem({ ...own, words: { 'zh-CN': { message: '奇怪。' } } }, 'zh-CN')).toEqual({
      message: '奇怪。',
    });
  });
});
