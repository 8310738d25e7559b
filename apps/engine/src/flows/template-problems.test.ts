import { describe, expect, test } from '@jest/globals';
import { fillSettings, sayProblem, SETTING_TYPES, type Template } from '@nightshift/schema';
import { channelProblem, editedProblem, settingProblem } from './template-problems.js';

const settings: Template['settings'] = [
  ...SETTING_TYPES.map((type): Template['settings'][number] => ({
    key: `a.${type}`,
    type,
    title: { en: 'Any', 'zh-CN': '任意', 'zh-TW': '任意' },
  })),
  { key: 'needed', type: 'text', title: 'Needed', required: true },
  {
    key: 'from',
    type: 'date',
    title: { en: 'From', 'zh-CN': '开始', 'zh-TW': '開始' },
    default: '2027-02-06',
  },
  { key: 'to', type: 'date', title: 'To', after: 'from', default: '2027-02-05' },
  { key: 'small', type: 'number', title: 'Small', default: 2 },
  { key: 'large', type: 'number', title: 'Large', after: 'small', default: 1 },
];
const wrong = fillSettings(
  { settings },
  { foreign: 1, ...Object.fromEntries(SETTING_TYPES.map((type) => [`a.${type}`, [1]])) },
).issues.map(({ path, expected }) => settingProblem({ settings }, { path, key: path.slice(1), expected }));

describe('what keeps a template from being installed', () => {
  test.each([...wrong, editedProblem({ id: 'faq', name: '问答' }), channelProblem('chn_1', '')])(
    '$code $path is said in Chinese without a word of English',
    (problem) => {
      for (const language of ['zh-CN', 'zh-TW']) {
        const { message, fix } = sayProblem(problem, language);
        expect(`${message} ${fix ?? ''}`).not.toMatch(/\b(must|is|not|the|choose|fill)\b/i);
        expect(message).toMatch(/[\u4e00-\u9fff]/);
      }
    },
  );

  test('every kind of setting that is wrong is among them', () => {
    expect(wrong.length).toBe(SETTING_TYPES.length + 4);
  });

  test('a setting is called by its key in English and by its title in Chinese', () => {
    const problem = wrong.find(({ params }) => params?.['key'] === 'to');
    expect(problem?.message).toBe(
      'The setting to must not be before from ("2027-02-06"); it is "2027-02-05". Change one of the two.',
    );
    expect(problem && sayProblem(problem, 'zh-CN').message).toBe(
      '设置“To”不能早于“开始”（"2027-02-06"）；现在是 "2027-02-05"，请修改其中之一。',
    );
  });
});
