import type { Sentiment } from '@nightshift/language';
import { Type } from 'typebox';
import { look } from './config-fields.js';

/** How plain a mood or a wish must be before it counts. */
export type Sensitivity = 'low' | 'normal' | 'high';

export function sensitivityField(description: string) {
  return Type.Optional(
    Type.Union(
      [
        Type.Literal('low', { title: 'Only when it is plain' }),
        Type.Literal('normal', { title: 'When it is likely' }),
        Type.Literal('high', { title: 'At the first sign' }),
      ],
      { ...look('Sensitivity', undefined, description), default: 'normal' },
    ),
  );
}

export type Mood = 'angry' | 'negative' | 'positive';

const FROM: Readonly<Record<Mood, Readonly<Record<Sensitivity, number>>>> = {
  angry: { low: 0.75, normal: 0.55, high: 0.35 },
  negative: { low: 0.85, normal: 0.5, high: 0.25 },
  positive: { low: 0.85, normal: 0.5, high: 0.25 },
};

/**
 * Whether somebody who writes so is to be taken for angry, negative or positive. Who is angry is also negative. A mood
 * that the message has not got by its label is heard at the first sign only: "when do you ship?" is no anger.
 */
export function isInMood(
  mood: Mood,
  { label, score, anger }: Pick<Sentiment, 'label' | 'score' | 'anger'>,
  sensitivity: Sensitivity = 'normal',
): boolean {
  const from = FROM[mood][sensitivity];
  const isNamed = (named: Sentiment['label']): boolean => label === named || sensitivity === 'high';
  if (mood === 'positive') return score >= from && isNamed('positive');
  if (!isNamed('negative')) return false;
  // Some write “damn, this is good”.
  const isAngry = anger >= FROM.angry[sensitivity] && score < 0;
  return mood === 'angry' ? isAngry : isAngry || -score >= from;
}
