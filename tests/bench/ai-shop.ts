import type { Running } from './ours.js';

const THINGS = [
  'lamp',
  'kettle',
  'scarf',
  'bicycle',
  'carpet',
  'guitar',
  'blender',
  'tent',
  'mirror',
  'desk',
];
const KINDS = ['wooden', 'steel', 'small', 'blue', 'folding', 'heavy'];
const TOPICS = [
  { asks: 'Can I return a', says: 'You can return it within 30 days of delivery' },
  { asks: 'How long does delivery take for a', says: 'It is with you in five working days' },
  { asks: 'How long is the guarantee of a', says: 'It is guaranteed for two years' },
  { asks: 'Which colours are there of a', says: 'There are four colours' },
  { asks: 'How do I clean a', says: 'A damp cloth is enough' },
];

interface Entry {
  question: string;
  answer: string;
}

/** Three hundred questions with their answers, many of them alike but for a word. */
const ENTRIES: readonly Entry[] = THINGS.flatMap((thing) =>
  KINDS.flatMap((kind) =>
    TOPICS.map(({ asks, says }) => ({
      question: `${asks} ${kind} ${thing}?`,
      answer: `${says}, whoever orders a ${kind} ${thing}.`,
    })),
  ),
);

/** What customer n asks, in other words than the entry has, and what there is to hear. */
export function questionNumber(n: number, run: string): { customer: string; body: string; answer: string } {
  const entry = ENTRIES[(n * 7) % ENTRIES.length];
  if (entry === undefined) throw new Error('there are no entries');
  const customer = `${run}${n}`;
  const text = `Hello, question: ${entry.question.replace('?', '')} please?`;
  return {
    customer,
    body: JSON.stringify({ externalId: `${run}${n}`, from: { id: customer, language: 'en' }, text }),
    answer: entry.answer,
  };
}

/** A knowledge base, and a flow that answers from it whatever holds the word "question". */
export async function fillShop({ post }: Running): Promise<void> {
  await post('knowledge/bases', { name: 'shop' });
  for (const { question, answer } of ENTRIES)
    await post('knowledge/bases/shop/entries', { question, answer, language: 'en' });
  const say = (text: string): object => ({ type: 'message.send', v: 1, config: { text }, next: {} });
  await post('flows/import?publish=true', {
    schema: 1,
    id: 'flw_answers',
    name: 'Answers',
    languages: ['en'],
    variables: {},
    triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['question'] }, next: 'ai' } },
    nodes: {
      ai: {
        type: 'ai.answer',
        v: 1,
        config: {},
        next: { unsure: 'unsure', 'wants-human': 'unsure', 'out-of-scope': 'unsure', error: 'unsure' },
      },
      unsure: say('I am not sure.'),
    },
  });
  await post('knowledge/ask', { text: ENTRIES[0]?.question ?? '' });
}
