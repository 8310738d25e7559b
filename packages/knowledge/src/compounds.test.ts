import { expect, test } from '@jest/globals';
import { rank, scoreHits, verdictOf } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';

const BASE: readonly [id: string, title: string, text: string][] = [
  ['lampen', 'Stehlampen', 'Jede Stehlampe hat einen Schalter am Kabel und kostet 89 €.'],
  [
    'pflege',
    'Pflege',
    'Unser Steinzeug ist mikrowellengeeignet. Goldränder bitte nicht in die Mikrowelle stellen.',
  ],
  ['versand', 'Versand', 'Wir liefern mit DHL in zwei Tagen.'],
  ['karte', 'Kundenkarte', 'Die Kundenkarte ist kostenlos und sammelt Punkte.'],
  ['service', 'Service', 'Unser Service hilft beim Aufbau.'],
];

const best = (question: string, language = 'de'): string | null => {
  const passages = BASE.map(([id, title, text]) => ({ id, title, text, language }));
  const shelf = { segment: createSegment(passages), removed: new Set<number>() };
  const [first] = rank(scoreHits(search([shelf], question, { limit: 5 })));
  return first !== undefined && verdictOf(first.score) === 'known' ? first.id : null;
};

test.each([
  ['Was kostet eine Lampe?', 'lampen'],
  ['Ist die Karte kostenlos?', 'karte'],
  ['Gibt es einen Aufbauservice?', 'service'],
  ['Ist Steinzeug für den Mikrowellenherd?', 'pflege'],
])('%s finds a word within another', (question, id) => {
  expect(best(question)).toBe(id);
});

test('what is no compound, or in a language that writes none, is not taken apart', () => {
  expect(best('Verkauft ihr Sand?')).toBeNull();
  expect(best('Was kostet eine Lampe?', 'en')).toBeNull();
});
