import {
  because,
  type Button,
  type ButtonTemplate,
  type Card,
  type Part,
  TextSchema,
} from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode, type ConfigProblem } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { configError } from '../problem-words.js';
import { checkText, isBlank } from './checks.js';
import { buttonsField, screenText, templateField, textField } from './fields.js';
import { checkUrl, renderUrl } from './web-url.js';

const UrlField = templateField('Address', {
  minLength: 1,
  ui: { widget: 'url', templated: true, placeholder: 'https://' },
});

const CardTemplateSchema = Type.Object(
  {
    title: textField('Title'),
    text: Type.Optional(textField('Text')),
    image: Type.Optional(templateField('Picture', { ui: { widget: 'url', templated: true } })),
    buttons: Type.Optional(buttonsField('Buttons')),
  },
  { additionalProperties: false },
);
type CardTemplate = Static<typeof CardTemplateSchema>;

const ConfigSchema = Type.Object(
  {
    text: Type.Optional(textField('Text')),
    buttons: Type.Optional(buttonsField('Buttons')),
    cards: Type.Optional(
      Type.Array(CardTemplateSchema, {
        title: 'Cards',
        maxItems: 10,
        ui: { widget: 'cards', part: 'cards' },
      }),
    ),
    image: Type.Optional(
      Type.Object(
        {
          url: UrlField,
          alt: Type.Optional(
            Type.Union([...TextSchema.anyOf], {
              title: 'Description for those who cannot see it',
              ui: { widget: 'texts', templated: true },
            }),
          ),
        },
        { title: 'Picture', additionalProperties: false, ui: { group: 'Picture and file', part: 'image' } },
      ),
    ),
    file: Type.Optional(
      Type.Object(
        { url: UrlField, name: templateField('File name', { minLength: 1, maxLength: 200 }) },
        { title: 'File', additionalProperties: false, ui: { group: 'Picture and file', part: 'file' } },
      ),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

/** A text, with buttons, cards, a picture or a file if there are any. */
export const sendMessage = defineNode({
  type: 'message.send',
  version: 1,
  title: screenText('Send message', '发送消息', '傳送訊息'),
  description: screenText(
    'Sends a text, with buttons, cards, a picture or a file if you like.',
    '发送文字，也可以带按钮、卡片、图片或文件。',
    '傳送文字，也可以附上按鈕、卡片、圖片或檔案。',
  ),
  category: 'message',
  aliases: [
    'text',
    'image',
    'picture',
    'file',
    'video',
    'card',
    'carousel',
    'bubble',
    'reply',
    '图片',
    '圖片',
    '文件',
    '檔案',
    '卡片',
    '回复',
    '回覆',
  ],
  config: ConfigSchema,
  ports: ['done'],
  explain: [
    { when: { path: 'text' }, text: screenText('Says “{text}”.', '发送“{text}”。', '傳送「{text}」。') },
    { when: { path: 'buttons' }, text: screenText('Offers buttons.', '附带按钮。', '附上按鈕。') },
    { when: { path: 'image' }, text: screenText('Shows a picture.', '附带图片。', '附上圖片。') },
    {
      when: { path: 'file' },
      text: screenText('Sends the file {file.name}.', '附带文件 {file.name}。', '附上檔案 {file.name}。'),
    },
  ],
  check: checkMessage,
  enter: ({ config, view }) => {
    const dropped: string[] = [];
    const safeUrl = (template: string) => {
      const url = renderUrl(template, view);
      // A setting that nobody filled in says on purpose that there is no such address.
      if (url === undefined && view.render(template).trim() !== '') dropped.push(template);
      return url;
    };
    const parts = partsOf(config, view, safeUrl);
    const text = view.text(config.text ?? '');
    const why = dropped.length === 0 ? {} : { why: because('send.left-out', { addresses: dropped }) };
    if (text.trim() === '' && parts.length === 0) return go('done', { why: because('send.nothing'), ...why });
    return go('done', { effects: [{ type: 'message.send', text, parts }], ...why });
  },
});

type SafeUrl = (template: string) => string | undefined;

function partsOf(config: Config, view: View, safeUrl: SafeUrl): Part[] {
  const parts: Part[] = [];
  const imageUrl = config.image && safeUrl(config.image.url);
  if (imageUrl !== undefined) {
    const alt = view.text(config.image?.alt ?? '');
    parts.push({ type: 'image', url: imageUrl, ...(alt === '' ? {} : { alt }) });
  }
  const fileUrl = config.file && safeUrl(config.file.url);
  if (fileUrl !== undefined)
    parts.push({ type: 'file', url: fileUrl, name: view.render(config.file?.name ?? '') });
  const cards = (config.cards ?? []).map((card) => renderCard(card, view, safeUrl));
  if (cards.length > 0) parts.push({ type: 'cards', cards });
  const buttons = renderButtons(config.buttons ?? [], view, safeUrl);
  if (buttons.length > 0) parts.push({ type: 'buttons', buttons });
  return parts;
}

function renderCard({ title, text, image, buttons }: CardTemplate, view: View, safeUrl: SafeUrl): Card {
  const imageUrl = image === undefined || image === '' ? undefined : safeUrl(image);
  const rendered = renderButtons(buttons ?? [], view, safeUrl);
  return {
    title: view.text(title),
    ...(isBlank(text) ? {} : { text: view.text(text ?? '') }),
    ...(imageUrl === undefined ? {} : { image: imageUrl }),
    ...(rendered.length === 0 ? {} : { buttons: rendered }),
  };
}

/** A button whose address turns out to be none is left out: pressing it could do nothing good. */
function renderButtons(buttons: readonly ButtonTemplate[], view: View, safeUrl: SafeUrl): Button[] {
  return buttons.flatMap(({ label, value, url }) => {
    const shown = view.text(label);
    const button = { label: shown, value: value ?? shown };
    if (url === undefined || url === '') return [button];
    const address = safeUrl(url);
    return address === undefined ? [] : [{ ...button, url: address }];
  });
}

function checkMessage({ text, buttons = [], cards = [], image, file }: Config): ConfigProblem[] {
  const problems = [
    ...checkButtons(buttons, '/buttons'),
    ...checkUrl(image?.url, '/image/url'),
    ...checkUrl(file?.url, '/file/url'),
  ];
  for (const [index, card] of cards.entries()) {
    problems.push(
      ...checkText(card.title, `/cards/${index}/title`, 'title'),
      ...checkButtons(card.buttons ?? [], `/cards/${index}/buttons`),
    );
    if (card.image !== '') problems.push(...checkUrl(card.image, `/cards/${index}/image`));
  }
  if (isBlank(text) && buttons.length + cards.length === 0 && image === undefined && file === undefined) {
    problems.push(
      configError(
        'config.empty',
        '/text',
        'There is nothing to send.',
        'Write a text, or add a picture, a file, cards or buttons.',
      ),
    );
  }
  return problems;
}

function checkButtons(buttons: readonly ButtonTemplate[], path: string): ConfigProblem[] {
  return buttons.flatMap(({ label, url }, index) => [
    ...checkText(label, `${path}/${index}/label`, 'label'),
    ...(url === '' ? [] : checkUrl(url, `${path}/${index}/url`)),
  ]);
}
