import { because } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go, type NodeEffect } from '../../sdk/outcome.js';
import { checkCondition } from '../config-checks.js';
import { conditionField } from '../config-fields.js';
import { configError } from '../problem-words.js';
import { screenText } from './fields.js';

const PointsField = Type.Integer({ title: 'Points', minimum: -1000, maximum: 1000 });

const ConfigSchema = Type.Object(
  {
    add: Type.Optional(Type.Integer({ title: 'Points for everybody', minimum: -1000, maximum: 1000 })),
    rules: Type.Optional(
      Type.Array(
        Type.Object({ when: conditionField('When'), add: PointsField }, { additionalProperties: false }),
        {
          title: 'Points by condition',
          description: 'Every condition that holds counts.',
          maxItems: 50,
          ui: { widget: 'cases' },
        },
      ),
    ),
    thresholds: Type.Optional(
      Type.Array(
        Type.Object(
          {
            atLeast: Type.Integer({ title: 'From this score' }),
            tag: Type.String({ title: 'Tag', minLength: 1, maxLength: 100, ui: { widget: 'tags' } }),
          },
          { additionalProperties: false },
        ),
        {
          title: 'Tags by score',
          description:
            'The contact keeps the tag of the highest score reached, and loses the others of this list.',
          maxItems: 20,
          ui: { widget: 'cases' },
        },
      ),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

/** Adds to the contact's score, and tags by what has been reached. */
export const scoreLead = defineNode({
  type: 'lead.score',
  version: 1,
  title: screenText('Score lead', '线索评分', '線索評分'),
  description: screenText(
    'Adds points to the contact and tags it by its score.',
    '给联系人加分，并按分数打标签。',
    '為聯絡人加分，並按分數加標籤。',
  ),
  category: 'lead',
  aliases: ['points', 'qualify', '积分', '積分'],
  config: ConfigSchema,
  ports: ['done'],
  explain: [
    { when: { path: 'add' }, text: screenText('Adds {add} points.', '加 {add} 分。', '加 {add} 分。') },
    {
      when: { path: 'rules' },
      text: screenText(
        'Adds points for each condition that holds.',
        '每满足一个条件加相应分数。',
        '每滿足一個條件加相應分數。',
      ),
    },
    {
      when: { path: 'thresholds' },
      text: screenText('Tags by the score reached.', '按分数打标签。', '按分數加標籤。'),
    },
  ],
  check: checkScore,
  enter: ({ config, view }) => {
    const holding = (config.rules ?? []).filter(({ when }) => view.test(when));
    const points = (config.add ?? 0) + holding.reduce((sum, rule) => sum + rule.add, 0);
    const score = view.contact.score + points;
    const effects: NodeEffect[] = points === 0 ? [] : [{ type: 'contact.score', add: points }];
    const tags = tagsFor(score, config.thresholds ?? [], view.contact.tags);
    if (tags.add.length + tags.remove.length > 0) effects.push({ type: 'contact.tag', ...tags });
    return go('done', {
      effects,
      why: because('score.added', { points, held: holding.length, all: config.rules?.length ?? 0, score }),
    });
  },
});

/** Only what changes. */
function tagsFor(score: number, thresholds: NonNullable<Config['thresholds']>, tags: readonly string[]) {
  const reached = thresholds
    .filter(({ atLeast }) => score >= atLeast)
    .toSorted((a, b) => b.atLeast - a.atLeast)[0]?.tag;
  const others = new Set(
    thresholds.map(({ tag }) => tag).filter((tag) => tag !== reached && tags.includes(tag)),
  );
  return { add: reached === undefined || tags.includes(reached) ? [] : [reached], remove: [...others] };
}

function checkScore({ add = 0, rules = [], thresholds = [] }: Config) {
  const problems = rules.flatMap(({ when }, index) => checkCondition(when, `/rules/${index}/when`));
  if (add === 0 && rules.length + thresholds.length === 0) {
    problems.push(
      configError(
        'config.empty',
        '/add',
        'There is nothing to score.',
        'Add points, a condition or a tag by score.',
      ),
    );
  }
  for (const [index, { atLeast }] of thresholds.entries()) {
    if (thresholds.findIndex((other) => other.atLeast === atLeast) === index) continue;
    const message = 'Two tags begin at {score}; only the first is used.';
    problems.push(
      configError(
        'config.duplicate',
        `/thresholds/${index}/atLeast`,
        message,
        'Give each tag its own score.',
        { score: atLeast },
      ),
    );
  }
  return problems;
}
