import type { Flow } from '@nightshift/schema';

/** Answers with AI whatever asks about a return. */
export const adviceFlow: Flow = {
  schema: 1,
  id: 'flw_advice',
  name: 'Advice',
  languages: ['en'],
  variables: {},
  triggers: { onReturn: { type: 'message.keyword', v: 1, config: { any: ['return'] }, next: 'ai' } },
  nodes: {
    ai: {
      type: 'ai.answer',
      v: 1,
      config: {},
      next: { unsure: 'person', 'wants-human': 'person', 'out-of-scope': 'person', error: 'person' },
    },
    person: { type: 'message.send', v: 1, config: { text: 'A colleague will write to you.' }, next: {} },
  },
};
