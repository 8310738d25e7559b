import type { Flow, Text } from '@nightshift/schema';

/** A flow that fits on one screen and can be read there. */
export const giftFlow: Flow = {
  schema: 1,
  id: 'flw_gifts',
  name: 'Gift guide',
  languages: ['en', 'zh-CN'],
  variables: { receiver: { type: 'choice', title: 'Who it is for' } },
  triggers: {
    gift: {
      type: 'message.keyword',
      v: 1,
      name: 'Looks for a gift',
      config: { any: ['gift', 'present', '礼物'] },
      next: 'who',
    },
    stays: {
      type: 'page.visited',
      v: 1,
      name: 'Reads about gifts',
      config: { urls: ['*/gifts*'] },
      next: 'who',
    },
  },
  nodes: {
    who: {
      type: 'ask.choice',
      v: 1,
      name: 'Who is it for',
      config: {
        question: { en: 'Who is the gift for?', 'zh-CN': '礼物送给谁呢？' },
        variable: 'receiver',
        choices: [
          { id: 'family', label: { en: 'My family', 'zh-CN': '家人' } },
          { id: 'friend', label: { en: 'A friend', 'zh-CN': '朋友' } },
          { id: 'team', label: { en: 'My whole team', 'zh-CN': '公司团队' } },
        ],
      },
      next: { family: 'tea', friend: 'lamp', team: 'person', 'gave-up': 'person', 'no-answer': null },
    },
    tea: say(
      'Tea for the family',
      {
        en: 'Our jasmine tea comes in a red tin for six. It ships today.',
        'zh-CN': '推荐红罐装茉莉花茶，一罐六份，今天发货。',
      },
      'mail',
    ),
    lamp: say(
      'A lantern for a friend',
      {
        en: 'The moon lantern, silk on bamboo. It folds flat and travels well.',
        'zh-CN': '推荐月亮灯笼，竹骨绢面，可折叠，方便邮寄。',
      },
      'mail',
    ),
    person: {
      type: 'conversation.assign',
      v: 1,
      name: 'Large orders to a person',
      config: {
        team: 'sales',
        announce: {
          en: '{{handoff.agent}} takes over from here.',
          'zh-CN': '接下来由{{handoff.agent}}为您服务。',
        },
      },
      next: { assigned: null, queued: 'mail' },
    },
    mail: {
      type: 'lead.collect-email',
      v: 1,
      name: 'Where to send the offer',
      config: {
        question: { en: 'Where may we send the offer?', 'zh-CN': '报价发到哪个邮箱呢？' },
        consent: { en: 'Only this offer, no newsletter.', 'zh-CN': '只发这份报价，不发广告。' },
      },
      next: { collected: null, declined: null, 'gave-up': null, 'no-answer': null },
    },
  },
  layout: {
    gift: [0, 0],
    stays: [0, 160],
    who: [320, 0],
    tea: [640, -100],
    lamp: [640, 60],
    person: [640, 220],
    mail: [960, 0],
  },
};

function say(name: string, text: Record<string, string>, done: string | null): Flow['nodes'][string] {
  return { type: 'message.send', v: 1, name, config: { text }, next: { done } };
}

/** What was live before it. */
export const earlierGiftFlow: Flow = {
  ...giftFlow,
  nodes: {
    ...giftFlow.nodes,
    tea: say(
      'Tea for the family',
      {
        en: 'Our jasmine tea comes in a red tin for four. It ships tomorrow.',
        'zh-CN': '推荐红罐装茉莉花茶，一罐四份，明天发货。',
      },
      'mail',
    ),
  },
};

const CHINESE_NAMES: Readonly<Record<string, string>> = {
  gift: '想买礼物',
  stays: '浏览礼物页面',
  who: '送给谁',
  tea: '家人：茶',
  lamp: '朋友：灯笼',
  person: '大单转人工',
  mail: '报价发到哪里',
};

/** As somebody who works in Chinese has named it. */
export const chineseGiftFlow: Flow = {
  ...giftFlow,
  id: 'flw_gifts_zh',
  name: '礼物推荐',
  triggers: named(giftFlow.triggers),
  nodes: named(giftFlow.nodes),
};

function named<Step extends { name?: Text }>(steps: Readonly<Record<string, Step>>): Record<string, Step> {
  return Object.fromEntries(
    Object.entries(steps).map(([id, step]) => [id, { ...step, name: CHINESE_NAMES[id] ?? id }]),
  );
}
