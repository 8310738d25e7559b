import type { Flow, FlowNode, FlowTrigger } from '@nightshift/schema';

const IMAGE = 'https://pictures.example/lamp.png';

/** Every kind of thing that a flow can show in the chat, a keyword each. */
export const tourFlow: Flow = {
  schema: 1,
  id: 'flw_tour',
  name: 'Tour of the chat',
  languages: ['en', 'zh-CN', 'zh-TW'],
  variables: { lamp: { type: 'choice' } },
  triggers: {
    onHello: word('hello', 'greet'),
    onButtons: word('menu', 'choose'),
    onCards: word('cards', 'cards'),
    onEmail: word('mail', 'email'),
    onEcho: word('echo', 'echo'),
    onLink: word('link', 'link'),
    onMany: word('many', 'many1'),
    onPage: {
      type: 'page.visited',
      v: 1,
      config: { urls: ['*/second*'] },
      next: 'second',
    },
    onCart: { type: 'event.received', v: 1, config: { name: 'cart.abandoned' }, next: 'cart' },
  },
  nodes: {
    greet: say({
      en: 'Good evening, {{contact.name | default: "stranger"}}.',
      'zh-CN': '晚上好。',
      'zh-TW': '晚安。',
    }),
    choose: {
      type: 'ask.choice',
      v: 1,
      config: {
        question: 'Which lamp?',
        variable: 'lamp',
        choices: [
          { id: 'moon', label: 'Moon' },
          { id: 'river', label: 'River' },
        ],
      },
      next: { moon: 'moon', river: 'river', answered: 'moon', 'gave-up': 'moon', 'no-answer': null },
    },
    moon: say('The moon it is.'),
    river: say('The river it is.'),
    cards: {
      type: 'message.send',
      v: 1,
      config: {
        text: 'Our lamps',
        image: { url: IMAGE, alt: 'A red lamp' },
        file: { url: 'https://pictures.example/lamps.pdf', name: 'All lamps.pdf' },
        cards: [
          {
            title: 'Moon lamp',
            text: 'Silk, 49 dollars',
            image: IMAGE,
            buttons: [{ label: 'Hello moon', value: 'hello' }],
          },
          {
            title: 'River lamp',
            text: 'Paper, 12 dollars',
            buttons: [{ label: 'More', url: 'https://lamps.example/river' }],
          },
        ],
      },
      next: { done: null },
    },
    email: {
      type: 'lead.collect-email',
      v: 1,
      config: { question: 'Where can we write to you?', consent: 'Only about lamps.' },
      next: { collected: 'thanks', declined: 'thanks', 'gave-up': 'thanks', 'no-answer': null },
    },
    thanks: say('We will write to {{contact.email}}.'),
    echo: say('You said: {{message.text}}'),
    link: say('Look at https://lamps.example/moon. Or javascript:alert(1), as you like.'),
    many1: say('One', 'many2'),
    many2: say('Two', 'many3'),
    many3: say('Three'),
    second: say('You found the second page.'),
    cart: say('Your cart of {{event.data.total}} dollars is still here.'),
  },
};

function word(keyword: string, next: string): FlowTrigger {
  return { type: 'message.keyword', v: 1, config: { any: [keyword] }, next };
}

function say(text: string | Record<string, string>, next: string | null = null): FlowNode {
  return { type: 'message.send', v: 1, config: { text }, next: { done: next } };
}
