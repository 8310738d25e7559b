import {
  isJsonObject,
  pickText,
  sayFrom,
  type Problem,
  type Sentences,
  type Template,
  type Text,
} from '@nightshift/schema';

/** What can keep a template from being installed. Each sentence in English, and in both kinds of Chinese. */
const SENTENCES = {
  'There is no channel {id}.': ['没有渠道 {id}。', '沒有管道 {id}。'],
  'Open a channel first.': ['请先新建渠道。', '請先新增管道。'],
  'Choose among {known}.': ['请从以下渠道中选择：{known}。', '請從以下管道中選擇：{known}。'],
  'The setting {key} {expected}.': ['设置“{key}”{expected}。', '設定「{key}」{expected}。'],
  'Fill in or correct {key}.': ['请填写或更正“{key}”。', '請填寫或更正「{key}」。'],
  'The flow “{name}” ({id}) is here already and is no longer what the template brings.': [
    '流程“{name}”（{id}）已经存在，并且已与模板中的不同。',
    '流程「{name}」（{id}）已經存在，並且已與範本中的不同。',
  ],
  'Keep it and change its values in the editor, or install with "replace" to lose what was changed.': [
    '请保留它并在编辑器中修改取值，或选择“替换”重新安装，此前的修改将会丢失。',
    '請保留它並在編輯器中修改取值，或選擇「取代」重新安裝，先前的修改將會遺失。',
  ],
} satisfies Sentences;
const say = sayFrom(SENTENCES);

export function channelProblem(id: string, known: string): Problem {
  const { message, fix, words } =
    known === ''
      ? say('There is no channel {id}.', 'Open a channel first.', { id })
      : say('There is no channel {id}.', 'Choose among {known}.', { id, known });
  return { code: 'template.channel', severity: 'error', path: '', message, fix, words, params: { id } };
}

/** Settings and choices aside, the flow has been changed here. */
export function editedProblem({ id, name }: { id: string; name: string }): Problem {
  return {
    code: 'template.edited',
    severity: 'error',
    path: '',
    ...say(
      'The flow “{name}” ({id}) is here already and is no longer what the template brings.',
      'Keep it and change its values in the editor, or install with "replace" to lose what was changed.',
      { id, name },
    ),
    params: { id, name },
  };
}

/** In English by its key, as on the command line; else by what it is called in the form. */
export function settingProblem(
  { settings }: Pick<Template, 'settings'>,
  { path, key, expected }: { path: string; key: string; expected: string },
): Problem {
  const title = settings.find((setting) => setting.key === key)?.title ?? key;
  const named = { en: key, 'zh-CN': pickText(title, 'zh-CN'), 'zh-TW': pickText(title, 'zh-TW') };
  const titleOf = (other: string): Text => settings.find((setting) => setting.key === other)?.title ?? other;
  return {
    code: 'template.setting',
    severity: 'error',
    path,
    ...say('The setting {key} {expected}.', 'Fill in or correct {key}.', {
      key: named,
      expected: { en: expected, ...expectedInChinese(expected, titleOf) },
    }),
    params: { key, expected },
  };
}

type Chinese = readonly [simplified: string, traditional: string];

/** The sentences of `fillSettings`. */
const EXPECTED: Readonly<Record<string, Chinese>> = {
  'must be filled in': ['必须填写', '必須填寫'],
  'must be a number': ['必须是数字', '必須是數字'],
  'must be true or false': ['必须是“是”或“否”', '必須是「是」或「否」'],
  'must be a date such as "2027-02-06", or with the time "2027-02-06T09:00:00+08:00"': [
    '必须是日期，例如 2027-02-06，或再加上时间和时区',
    '必須是日期，例如 2027-02-06，或再加上時間和時區',
  ],
  'must be an address such as "https://shop.example"': [
    '必须是网址，例如 https://shop.example',
    '必須是網址，例如 https://shop.example',
  ],
  'must be a text or one text per language': [
    '必须是一段文本，或每种语言各一段文本',
    '必須是一段文字，或每種語言各一段文字',
  ],
  'must be a text': ['必须是文本', '必須是文字'],
};

const ORDER = /^must not be (before|less than) (\S+) \((.*)\); it is (.*)\. Change one of the two$/;
const FOREIGN = /^is no setting of this template; there are (.*)$/;

export function expectedInChinese(
  expected: string,
  titleOf: (key: string) => Text,
): Readonly<Record<'zh-CN' | 'zh-TW', string>> | undefined {
  const fixed = EXPECTED[expected] ?? foreign(expected) ?? order(expected, titleOf);
  return fixed === undefined ? undefined : { 'zh-CN': fixed[0], 'zh-TW': fixed[1] };
}

function foreign(expected: string): Chinese | undefined {
  const [, keys] = FOREIGN.exec(expected) ?? [];
  return keys === undefined
    ? undefined
    : [`不是此模板的设置；可用的有：${keys}`, `不是此範本的設定；可用的有：${keys}`];
}

function order(expected: string, titleOf: (key: string) => Text): Chinese | undefined {
  const [, how, key = '', other = '', own = ''] = ORDER.exec(expected) ?? [];
  if (how === undefined) return undefined;
  const title = titleOf(key);
  const [simplified, traditional] = isJsonObject(title)
    ? [pickText(title, 'zh-CN'), pickText(title, 'zh-TW')]
    : [title, title];
  const isDate = how === 'before';
  return [
    `不能${isDate ? '早于' : '小于'}“${simplified}”（${other}）；现在是 ${own}，请修改其中之一`,
    `不能${isDate ? '早於' : '小於'}「${traditional}」（${other}）；現在是 ${own}，請修改其中之一`,
  ];
}
