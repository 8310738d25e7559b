import type { NodeDefinition } from '../../sdk/define-node.js';
import { abSplit } from './ab-split.js';
import { branch } from './branch.js';
import { channel } from './channel.js';
import { country } from './country.js';
import { frequency } from './frequency.js';
import { language } from './language.js';
import { sentiment } from './sentiment.js';
import { switchValue } from './switch.js';
import { workingHours } from './working-hours.js';

/** In the order of the palette. */
export const builtinConditions: readonly NodeDefinition[] = [
  branch,
  switchValue,
  workingHours,
  language,
  sentiment,
  country,
  channel,
  abSplit,
  frequency,
];
