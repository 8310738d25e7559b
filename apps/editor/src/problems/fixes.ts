import type { FlowProblemCode, Problem } from '@nightshift/schema';
import { askWithButtons } from './fix-buttons.js';
import { copyWording, mendValue, removeValue, renamePort } from './fix-config.js';
import {
  addWait,
  addWaitBefore,
  announce,
  connectBehindTrigger,
  connectTrigger,
  disconnect,
  jumpToClosest,
  leadToPeople,
  removeStep,
} from './fix-graph.js';
import {
  chooseKnown,
  declareVariable,
  giveInitial,
  makeVariable,
  readClosestValue,
  readMeant,
  readVariable,
  sayInstead,
  takeOut,
} from './fix-names.js';
import type { Fix, FixContext } from './fix.js';

type Fixer = (problem: Problem, context: FixContext) => Fix[];

/** Those of the checks, and those of the words a trigger listens for, which can only be doubled or empty. */
const FIXERS: Readonly<Partial<Record<FlowProblemCode | `keyword.${string}` | `case.${string}`, Fixer>>> = {
  'text.missing-language': copyWording,
  'port.silent': leadToPeople,
  'handover.silent': announce,
  'buttons.unheard': askWithButtons,
  'buttons.nowhere': askWithButtons,
  'node.unreachable': removeStep,
  'node.unknown-type': removeStep,
  'trigger.unconnected': connectTrigger,
  'cycle.without-wait': addWait,
  'flow.too-long': addWaitBefore,
  'ways.unconnected': removeStep,
  'trigger.same-words': removeStep,
  'trigger.same-occasion': removeStep,
  'port.unknown': disconnect,
  'next.unknown-node': disconnect,
  'next.to-trigger': connectBehindTrigger,
  'jump.unknown-node': jumpToClosest,
  'port.twice': renamePort,
  'variable.unknown': declareVariable,
  'variable.read-before-set': (problem, context) => [
    ...sayInstead(problem, context),
    ...giveInitial(problem, context),
  ],
  'variable.bare': readVariable,
  'value.unknown': readClosestValue,
  'name.nowhere': makeVariable,
  'path.unknown': (problem, context) => [...readMeant(problem, context), ...takeOut(problem, context)],
  'field.unknown': (problem, context) => [...readMeant(problem, context), ...takeOut(problem, context)],
  'event.not-brought': takeOut,
  'known.calendar': chooseKnown,
  'known.team': chooseKnown,
  'known.tag': chooseKnown,
  'known.knowledge': chooseKnown,
  'known.flow': chooseKnown,
  'known.provider': chooseKnown,
  'config.invalid': mendValue,
  'keyword.duplicate': removeValue,
  'keyword.empty': removeValue,
};

/** What a click can do about it, the best first; often nothing. Pure: the flow is only looked at. */
export function fixesOf(problem: Problem, context: FixContext): Fix[] {
  const fixer = Object.hasOwn(FIXERS, problem.code) ? FIXERS[problem.code as FlowProblemCode] : undefined;
  return fixer?.(problem, context) ?? [];
}
