import { describe, expect, test } from '@jest/globals';
import { sendMessage } from './message-send.js';
import { play } from './test-play.js';

const sent = (config: object, view: object = {}) => play(sendMessage, config, view).outcome;

describe('message.send', () => {
  test("sends the text in the customer's language, with the variables filled in", () => {
    const text = { en: 'Hello {{contact.name}}', 'zh-CN': '您好 {{contact.name}}' };
    expect(sent({ text }, { language: 'zh-CN', contact: { name: '李娜' } })).toEqual({
      effects: [{ type: 'message.send', text: '您好 李娜', parts: [] }],
      next: { type: 'go', port: 'done' },
    });
  });

  test('brings picture, file, cards and buttons along, in that order', () => {
    const { effects } = sent(
      {
        text: 'Look',
        buttons: [
          { label: 'More', value: 'more' },
          { label: 'Shop', url: 'https://shop.example' },
        ],
        cards: [
          { title: 'Lamp', text: 'Warm', image: 'https://shop.example/l.jpg', buttons: [{ label: 'Buy' }] },
          { title: 'Chair' },
        ],
        image: { url: 'https://shop.example/a.jpg', alt: 'A lamp' },
        file: { url: 'https://shop.example/list.pdf', name: 'List {{vars.year}}.pdf' },
      },
      { vars: { year: 2027 } },
    );
    expect(effects).toEqual([
      {
        type: 'message.send',
        text: 'Look',
        parts: [
          { type: 'image', url: 'https://shop.example/a.jpg', alt: 'A lamp' },
          { type: 'file', url: 'https://shop.example/list.pdf', name: 'List 2027.pdf' },
          {
            type: 'cards',
            cards: [
              {
                title: 'Lamp',
                text: 'Warm',
                image: 'https://shop.example/l.jpg',
                buttons: [{ label: 'Buy', value: 'Buy' }],
              },
              { title: 'Chair' },
            ],
          },
          {
            type: 'buttons',
            buttons: [
              { label: 'More', value: 'more' },
              { label: 'Shop', value: 'Shop', url: 'https://shop.example' },
            ],
          },
        ],
      },
    ]);
  });

  test('leaves out an address that a variable made dangerous, and says so', () => {
    const { effects, why } = sent(
      {
        text: 'Hi',
        image: { url: '{{vars.url}}' },
        buttons: [{ label: 'Go', url: '{{vars.url}}' }, { label: 'Stay' }],
      },
      { vars: { url: 'javascript:alert(1)' } },
    );
    expect(effects).toEqual([
      {
        type: 'message.send',
        text: 'Hi',
        parts: [{ type: 'buttons', buttons: [{ label: 'Stay', value: 'Stay' }] }],
      },
    ]);
    expect(why).toEqual({ code: 'send.left-out', values: { addresses: ['{{vars.url}}', '{{vars.url}}'] } });
  });

  test('leaves out the button of a setting that nobody filled in, and makes no noise about it', () => {
    const config = {
      text: 'Hi',
      buttons: [{ label: 'Shop', url: '{{vars.url}}' }],
      image: { url: '{{vars.none}}' },
    };
    expect(sent(config, { vars: { url: '' } })).toEqual({
      effects: [{ type: 'message.send', text: 'Hi', parts: [] }],
      next: { type: 'go', port: 'done' },
    });
  });

  test('sends nothing when a variable leaves nothing to say', () => {
    expect(sent({ text: '{{vars.missing}}' })).toEqual({
      why: { code: 'send.nothing' },
      next: { type: 'go', port: 'done' },
    });
  });

  test('a template in a variable stays as it is', () => {
    expect(
      play(sendMessage, { text: '{{vars.said}}' }, { vars: { said: '{{contact.email}}' } }).heard,
    ).toEqual(['{{contact.email}}']);
  });

  test.each<[object, string]>([
    [{}, '/text'],
    [{ text: { en: ' ' } }, '/text'],
    [{ image: { url: 'shop.example/a.jpg' } }, '/image/url'],
    [{ file: { url: 'ftp://a', name: 'x' } }, '/file/url'],
    [{ text: 'Hi', buttons: [{ label: 'x', url: 'javascript:x' }] }, '/buttons/0/url'],
    [{ text: 'Hi', buttons: [{ label: '' }] }, '/buttons/0/label'],
    [{ cards: [{ title: '' }] }, '/cards/0/title'],
    [{ cards: [{ title: 'x', image: 'y' }] }, '/cards/0/image'],
    [{ cards: [{ title: 'x', buttons: [{ label: 'x', url: 'y' }] }] }, '/cards/0/buttons/0/url'],
  ])('%j is refused at %s', (config, path) => {
    expect(sendMessage.check(config)).toMatchObject([{ path }]);
  });
});
