import { expect, test } from '@jest/globals';
import { scoreHits } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';

const entry = (id: string, title: string, text: string) => ({ id, title, text });
const NURSERY = [
  entry('parking', 'Parking', 'Behind the greenhouse, free for two hours.'),
  entry('wholesale', 'Do you do wholesale?', 'We sell to florists from 50 stems on; write to us.'),
  entry('workshops', 'Workshops', 'Every Sunday at ten we bind wreaths for three hours.'),
  entry('kettle', 'Which soil for ferns?', 'Ferns like it moist and without lime.'),
  entry('time', 'How long does delivery take?', 'Two working days in Austria, five elsewhere in the EU.'),
  entry('damage', 'My plant arrived broken', 'Send us a photo within two days and we replace it.'),
];
const GERMAN = [
  entry('kurse', 'Gärtnerkurse', 'Jeden Sonntag um zehn, drei Stunden, 60 EUR.'),
  entry('zeiten', 'Gärtnerei', 'Wiener Straße 8. Geöffnet Montag bis Freitag von 9 bis 18 Uhr.'),
  entry(
    'retoure',
    'Rückgabe',
    'Gesunde Pflanzen nehmen wir 14 Tage zurück. Den Rückversand zahlt der Kunde.',
  ),
];
const RUSSIAN = [
  entry('damage', 'Растение пришло сломанным', 'Пришлите фото, мы вышлем новое.'),
  entry('time', 'Сколько идёт доставка?', 'По Австрии 2 рабочих дня.'),
  entry('pots', 'Горшки', 'Все горшки из глины.'),
];

function best(passages: typeof NURSERY, question: string) {
  const found = search([{ segment: createSegment(passages), removed: new Set() }], question, { limit: 5 });
  const [first] = scoreHits(found);
  return { id: first?.id, isKnown: (first?.score ?? 0) >= 0.6 };
}

test.each([
  ...['parking', 'Parking!', 'PARKING', 'parking?'].map((text) => [text, 'parking']),
  ...['wholesale', 'Wholesale.', 'wholesale?'].map((text) => [text, 'wholesale']),
  ...['workshop', 'workshops!', 'workshop?'].map((text) => [text, 'workshops']),
])('“%s” is the entry that is called so, as one and as several', (question, id) => {
  expect(best(NURSERY, question)).toEqual({ id, isKnown: true });
});

test('a thing that is named and that no entry is called by is asked about by nobody knows what', () => {
  expect(best(NURSERY, 'ferns').isKnown).toBe(false);
});

test.each([
  ['Gärtnerkurs', 'kurse'],
  ['wann habt ihr auf', 'zeiten'],
  ['Wann macht ihr zu?', 'zeiten'],
  ['rücksendekosten wer zahlt', 'retoure'],
])('German “%s” is understood', (question, id) => {
  expect(best(GERMAN, question)).toEqual({ id, isKnown: true });
});

test.each([
  ['сколько ждать посылку', 'time'],
  ['горшок', 'pots'],
])('Russian “%s” is not answered with what broke', (question, id) => {
  const { id: found } = best(RUSSIAN, question);
  expect([id, undefined]).toContain(found);
});

test('when something comes is a question of delivery, and of nothing that broke', () => {
  expect(best(NURSERY, 'when does my fern come')).toEqual({ id: 'time', isKnown: true });
});
