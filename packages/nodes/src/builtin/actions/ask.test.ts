import { describe, expect, test } from '@jest/globals';
import { pickText } from '@nightshift/schema';
import { testView } from '../../sdk/test-view.js';
import { askNumber } from './ask-number.js';
import { askText } from './ask-text.js';
import { PHRASES, PHRASE_LANGUAGES } from './phrases.js';
import { RATING_PHRASES } from './rating-phrases.js';
import { play } from './test-play.js';

const config = { question: 'How many?', variable: 'count' };

describe('a question', () => {
  test('is asked, and the answer kept in the variable', () => {
    const asked = play(askNumber, config);
    expect(asked.heard).toEqual(['How many?']);
    expect(asked.outcome.next).toEqual({ type: 'wait-reply', memo: { attempts: 0 } });
    expect(asked.says('5').outcome).toEqual({
      effects: [],
      vars: { count: 5 },
      next: { type: 'go', port: 'answered' },
    });
  });

  test('saves the answer with the contact too', () => {
    const answered = play(askNumber, { ...config, saveTo: 'quantity' }).says('5');
    expect(answered.outcome.effects).toEqual([{ type: 'contact.set', field: 'quantity', value: 5 }]);
  });

  test('says what is wrong and asks again, and gives up after the third answer that does not fit', () => {
    const first = play(askNumber, config).says('lots');
    expect(first.heard).toEqual(['Please send one number, for example 10.']);
    const second = first.says('🤷');
    expect(second.way).toBe('wait-reply');
    expect(second.says('??').way).toBe('gave-up');
    expect(second.says('12').outcome.vars).toEqual({ count: 12 });
  });

  test('gives up at once when one attempt is all', () => {
    expect(play(askNumber, { ...config, maxAttempts: 1 }).says('lots').way).toBe('gave-up');
  });

  test("uses the author's own words for asking again, in the customer's language", () => {
    const own = { ...config, retryText: { en: 'A number, please', 'zh-CN': '请写数字' } };
    expect(play(askNumber, own, { language: 'zh-CN' }).says('很多').heard).toEqual(['请写数字']);
  });

  test('follows the customer into another language in the middle', () => {
    const asked = play(
      askNumber,
      { ...config, question: { en: 'How many?', de: 'Wie viele?' } },
      { language: 'en' },
    );
    expect(asked.says('viele', { language: 'de' }).heard).toEqual([
      'Bitte senden Sie eine Zahl, zum Beispiel 10.',
    ]);
  });

  test('waits as long as it is told to, anew after every attempt', () => {
    const nowMs = 1_000_000_000_000;
    const timed = play(askNumber, { ...config, timeout: 'PT1H' }, { nowMs });
    expect(timed.outcome.next).toMatchObject({ untilMs: nowMs + 3_600_000 });
    expect(timed.says('eh', { nowMs: nowMs + 60_000 }).outcome.next).toMatchObject({
      untilMs: nowMs + 3_660_000,
    });
    expect(timed.wakes({ type: 'timeout' }).way).toBe('no-answer');
  });

  test("counts days by the customer's calendar, over a change of clocks too", () => {
    const nowMs = Date.UTC(2027, 2, 13, 18);
    const asked = play(askNumber, { ...config, timeout: 'P1D' }, { nowMs, zone: 'America/Chicago' });
    expect(asked.outcome.next).toMatchObject({ untilMs: nowMs + 23 * 3_600_000 });
  });

  test('is not asked when the contact has told it before', () => {
    const known = play(
      askNumber,
      { ...config, saveTo: 'quantity' },
      { contact: { fields: { quantity: 7 } } },
    );
    expect(known.way).toBe('answered');
    expect(known.heard).toEqual([]);
    expect(known.outcome).toMatchObject({ vars: { count: 7 }, why: { code: 'answer.known' } });
    expect(known.outcome.effects ?? []).toEqual([]);
  });

  test('is asked all the same when the author says so, when the field is empty or will not do', () => {
    const contact = { fields: { quantity: 7 } };
    expect(play(askNumber, { ...config, saveTo: 'quantity', skipIfKnown: false }, { contact }).way).toBe(
      'wait-reply',
    );
    expect(play(askNumber, { ...config, saveTo: 'quantity', max: 5 }, { contact }).way).toBe('wait-reply');
    expect(
      play(askNumber, { ...config, saveTo: 'quantity' }, { contact: { fields: { quantity: '' } } }).way,
    ).toBe('wait-reply');
  });

  describe('after something else came in between', () => {
    const message = {
      id: 'evt_1',
      type: 'message.received' as const,
      atMs: 0,
      text: 'do you ship 5 to Malta?',
    };
    const back = { type: 'come-back' as const, message };
    test('is put again, in words of its own when it has them, twice at most', () => {
      const once = play(askNumber, config).wakes(back);
      expect(once.heard).toEqual(['How many?']);
      const twice = once.wakes(back);
      expect(twice.heard).toEqual(['How many?']);
      const thrice = twice.wakes(back);
      expect([thrice.heard, thrice.way]).toEqual([[], 'wait-reply']);
      expect(thrice.says('5').outcome.vars).toEqual({ count: 5 });
      const own = play(askNumber, { ...config, comeBackText: 'And how many?' });
      expect(own.wakes(back).heard).toEqual(['And how many?']);
    });
    test('counts no failed attempt, and its time anew', () => {
      const asked = play(askNumber, { ...config, maxAttempts: 2, timeout: 'PT1H' }, { nowMs: 0 });
      const again = asked.says('lots').wakes(back, { nowMs: 60_000 });
      expect(again.outcome.next).toMatchObject({ untilMs: 3_660_000, memo: { attempts: 1, returns: 1 } });
    });
    test('is not put again when the contact has told it meanwhile', () => {
      const asked = play(askNumber, { ...config, saveTo: 'quantity' });
      expect(asked.wakes(back, { contact: { fields: { quantity: 7 } } }).way).toBe('answered');
    });
  });

  test('is not asked when the answer stands in what was said', () => {
    const pattern = '([0-9]+) ?(?:pcs|pieces)';
    const look = { ...config, lookIn: '{{message.text}}', pattern };
    const found = play(askNumber, look, { says: '300 pcs of model 2000' });
    expect(found.outcome).toMatchObject({ vars: { count: 300 }, next: { port: 'answered' } });
    expect(play(askNumber, look, { says: 'model 2000' }).heard).toEqual(['How many?']);
    expect(play(askNumber, look, { says: 'model 2000' }).says('about 40').outcome.vars).toEqual({
      count: 40,
    });
  });

  test('never reads what the customer wrote as a template', () => {
    const asked = play(
      askText,
      { question: 'Name?', variable: 'name' },
      { contact: { email: 'secret@example.com' } },
    );
    expect(asked.says('{{contact.email}}').outcome.vars).toEqual({ name: '{{contact.email}}' });
  });

  test('survives a memo that is not its own', () => {
    const wake = {
      type: 'reply' as const,
      message: { id: 'evt_1', type: 'message.received' as const, atMs: 0, text: '4' },
    };
    expect(askNumber.resume({ config, view: testView(), memo: 'old', wake }).vars).toEqual({ count: 4 });
  });
});

describe('a question is refused when', () => {
  test('it is empty, in every language', () => {
    expect(askText.check({ question: { en: ' ', de: '' }, variable: 'x' }).map(({ path }) => path)).toEqual([
      '/question',
    ]);
  });
  test('its time limit is nothing or nonsense', () => {
    expect(askText.check({ ...config, timeout: 'PT0S' }).map(({ code }) => code)).toEqual([
      'duration.out-of-range',
    ]);
    expect(askText.check({ ...config, timeout: 'an hour' }).map(({ code }) => code)).toEqual([
      'duration.bad',
    ]);
  });
  test('its answer goes nowhere, as a warning', () => {
    expect(askText.check({ question: 'Hm?' })).toMatchObject([{ severity: 'warning', path: '/variable' }]);
  });
});

describe('our own sentences', () => {
  test.each(Object.entries({ ...PHRASES, ...RATING_PHRASES }))(
    '%s is there in every language, with the same values in it',
    (_name, text) => {
      const valuesIn = (wording: string) => [...wording.matchAll(/\{\{[^}]*\}\}/g)].map(([value]) => value);
      expect(Object.keys(text).toSorted()).toEqual([...PHRASE_LANGUAGES].toSorted());
      for (const wording of Object.values(text)) {
        expect(wording.trim()).not.toBe('');
        expect(valuesIn(wording)).toEqual(valuesIn(text.en));
      }
    },
  );
  test('differ between the languages', () => {
    const wordings = PHRASE_LANGUAGES.map((language) => pickText(PHRASES.choice, language));
    expect(new Set(wordings).size).toBe(PHRASE_LANGUAGES.length);
  });
});
