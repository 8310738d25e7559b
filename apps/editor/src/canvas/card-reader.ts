import { pickText, stepName, type Flow } from '@nightshift/schema';
import type { NameOf } from '../form/explain-step.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { isTrigger, readCard, type Card, type CardReading } from './card.js';
import type { Step } from './positions.js';

type Nodes = Flow['nodes'];

/** Reads a card once, and again only when a step that it names has become another. */
export function createCardReader(
  catalogue: NodeCatalogue,
  reading: CardReading,
): (step: Step, nodes: Nodes) => Card {
  const known = new WeakMap<Step, { card: Card; named: Nodes }>();
  const { language } = reading;
  return (step, nodes) => {
    const old = known.get(step);
    if (old !== undefined && Object.entries(old.named).every(([id, node]) => nodes[id] === node))
      return old.card;
    const named: Nodes = {};
    const nameOf: NameOf = (widget, value) => {
      if (widget !== 'node') return reading.nameOf?.(widget, value);
      const node = nodes[value];
      if (node === undefined) return undefined;
      named[value] = node;
      const title = catalogue.manifest('node', node.type)?.title ?? node.type;
      return stepName(node, language) ?? pickText(title, language, ['en']);
    };
    const kind = isTrigger(step) ? 'trigger' : 'node';
    const card = readCard(kind, step, catalogue.manifest(kind, step.type), { ...reading, nameOf });
    known.set(step, { card, named });
    return card;
  };
}
