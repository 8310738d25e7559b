import type { Flow } from '@nightshift/schema';
import type { Owner } from './owner.js';
import type { RealServer } from './run-server.js';

/** A shop that answers from a knowledge base what it is asked, and says so when it cannot. */
export interface KnowingShop {
  flow: Flow;
  base: string;
  /** Resolves to the conversation, and what was answered within five seconds. */
  ask(customer: string, text: string): Promise<{ conversationId: string; replies: string[] }>;
  /** As every night does. */
  gatherGaps(): Promise<void>;
}

const ENTRIES = [
  { question: 'Can I send a lamp back?', answer: 'Within 30 days, free of charge, in its box.' },
  { question: 'How long does delivery take?', answer: 'Three to five days within Europe.' },
  { question: 'Do you repair old lamps?', answer: 'We do, for as long as there are parts.' },
];

const flow: Flow = {
  schema: 1,
  id: 'flw_questions',
  name: 'Questions',
  languages: ['en'],
  variables: {},
  triggers: { asked: { type: 'message.any', v: 1, config: {}, next: 'answer' } },
  nodes: {
    answer: {
      type: 'ai.answer',
      v: 1,
      config: { knowledge: ['Lamps'], giveUpAfter: 9 },
      next: { answered: null, unsure: 'unsure', 'out-of-scope': 'unsure', 'wants-human': 'unsure' },
    },
    unsure: {
      type: 'message.send',
      v: 1,
      config: { text: 'I will ask a colleague.' },
      next: { done: null },
    },
  },
};

export async function openKnowingShop(server: RealServer, owner: Owner): Promise<KnowingShop> {
  const base = await owner.addBase('Lamps', ENTRIES);
  await owner.publish(flow);
  const channel = await owner.openChannel('Counter', {}, 'api');
  const token = await owner.token('operator');
  let asked = 0;
  return {
    flow,
    base,
    ask: async (customer, text) => {
      asked += 1;
      const response = await fetch(`${server.url}/api/v1/channels/${channel}/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          prefer: 'wait=5',
        },
        body: JSON.stringify({
          externalId: `question-${String(asked)}`,
          from: { id: customer, language: 'en' },
          text,
        }),
      });
      const { conversationId, replies } = (await response.json()) as Answered;
      return { conversationId, replies: replies.map((reply) => reply.text) };
    },
    gatherGaps: () => server.command('knowledge', 'gaps', '--now'),
  };
}

interface Answered {
  conversationId: string;
  replies: { text: string }[];
}
