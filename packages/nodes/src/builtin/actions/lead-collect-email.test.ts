import { describe, expect, test } from '@jest/globals';
import { collectEmail } from './lead-collect-email.js';
import { play } from './test-play.js';

const config = { question: 'Where can we write to you?', variable: 'email', consent: 'Only for your order.' };
const asked = (extra: object = {}, view: object = {}) => play(collectEmail, { ...config, ...extra }, view);
const kept = (address: string, text = 'Only for your order.') => [
  { type: 'contact.set', field: 'email', value: address },
  { type: 'contact.consent', kind: 'email', text },
];

describe('lead.collect-email', () => {
  test('shows a field for the address, the consent, and a way around it', () => {
    expect(asked().outcome.effects).toEqual([
      {
        type: 'message.send',
        text: 'Where can we write to you?',
        parts: [
          { type: 'input', input: 'email', placeholder: 'name@example.com', consent: 'Only for your order.' },
          { type: 'buttons', buttons: [{ label: 'No, thanks', value: 'skip' }] },
        ],
      },
    ]);
  });

  test('keeps an address found in a sentence, with the sentence of consent', () => {
    const answered = asked().says('sure, it is ann@example.com');
    expect(answered.outcome).toMatchObject({
      vars: { email: 'ann@example.com' },
      next: { type: 'go', port: 'collected' },
    });
    expect(answered.outcome.effects).toEqual(kept('ann@example.com'));
  });

  test('keeps the consent as it was shown, although the customer has changed language since', () => {
    const consent = { en: 'Only for your order.', de: 'Nur für Ihre Bestellung.' };
    const answered = asked({ consent }, { language: 'en' }).says('wie bitte?', { language: 'de' });
    expect(answered.says('ann@example.com', { language: 'de' }).outcome.effects).toEqual(
      kept('ann@example.com', 'Nur für Ihre Bestellung.'),
    );
    expect(
      asked({ consent }, { language: 'en' }).says('ann@example.com', { language: 'de' }).outcome.effects,
    ).toEqual(kept('ann@example.com'));
  });

  test('has a sentence of consent of its own when the author wrote none', () => {
    const answered = play(collectEmail, { question: 'Mail?' }, { language: 'ko' }).says('ann@example.com');
    expect(answered.outcome.effects).toEqual(
      kept('ann@example.com', '이메일 주소는 답변을 드리는 데만 사용해요.'),
    );
    expect(answered.outcome.vars).toBeUndefined();
  });

  test('offers to mend a slip, takes yes in any language', () => {
    const offered = asked().says('ann@gmial.com');
    expect(offered.heard).toEqual(['Did you mean ann@gmail.com?']);
    expect(offered.outcome.effects).toMatchObject([
      {
        parts: [
          {
            buttons: [
              { label: 'Yes', value: 'yes' },
              { label: 'No', value: 'no' },
            ],
          },
        ],
      },
    ]);
    for (const yes of ['yes', 'Sí', '对', 'はい', '👍🏽', 'да', 'نعم', 'OK!']) {
      expect(offered.says(yes).outcome.effects).toEqual(kept('ann@gmail.com'));
    }
    expect(offered.presses('yes').way).toBe('collected');
  });

  test('keeps what was written when the suggestion is refused, repeated or left unanswered', () => {
    const offered = asked().says('ann@gmial.com');
    for (const end of [
      offered.says('不是'),
      offered.presses('no'),
      offered.says('ann@gmial.com'),
      offered.wakes({ type: 'timeout' }),
    ]) {
      expect(end.outcome.effects).toEqual(kept('ann@gmial.com'));
      expect(end.way).toBe('collected');
    }
  });

  test('a suggestion waits an hour, although the question waits for ever', () => {
    expect(asked({}, { nowMs: 0 }).outcome.next).not.toHaveProperty('untilMs');
    expect(asked({}, { nowMs: 0 }).says('ann@gmial.com').outcome.next).toMatchObject({ untilMs: 3_600_000 });
  });

  test('another address instead of yes or no is taken', () => {
    expect(asked().says('ann@gmial.com').says('use ann@work.example').outcome.effects).toEqual(
      kept('ann@work.example'),
    );
  });

  test.each(['no', 'No, thanks.', '不用了', 'skip', '唔使', 'スキップ', 'nein danke', 'нет', '괜찮아요'])(
    '"%s" declines',
    (text) => {
      const declined = asked().says(text);
      expect(declined.way).toBe('declined');
      expect(declined.outcome.effects ?? []).toEqual([]);
    },
  );
  test('the button declines; where declining is not offered, it is an answer that does not fit', () => {
    expect(asked().presses('skip').way).toBe('declined');
    expect(asked({ skippable: false }).says('no').way).toBe('wait-reply');
  });

  test('asks three times at most', () => {
    const second = asked().says('later maybe').says('ann@');
    expect(second.heard[0]).toContain('does not look like an email address');
    expect(second.says('🤨').way).toBe('gave-up');
  });

  test('an address that is known is not asked for, and nothing is consented to anew', () => {
    const known = asked({}, { contact: { email: 'ann@example.com' } });
    expect(known.way).toBe('collected');
    expect(known.outcome.effects ?? []).toEqual([]);
    expect(known.outcome.vars).toEqual({ email: 'ann@example.com' });
    expect(asked({ skipIfKnown: false }, { contact: { email: 'ann@example.com' } }).way).toBe('wait-reply');
  });

  test('silence leaves by its own way', () =>
    expect(asked({ timeout: 'P1D' }).wakes({ type: 'timeout' }).way).toBe('no-answer'));

  describe('an address in what was said before', () => {
    const found = (says: string, extra: object = {}) =>
      asked({ lookIn: '{{message.text}}', timeout: 'PT1H', ...extra }, { says });
    test('is asked about, with the consent, and kept only after a yes', () => {
      const offered = found('200 lamps please, jo@example.com');
      expect(offered.heard).toEqual(['May we write to jo@example.com?']);
      expect(offered.outcome.effects).toMatchObject([
        {
          parts: [
            { type: 'input', consent: 'Only for your order.' },
            {
              buttons: [
                { label: 'Yes', value: 'yes' },
                { label: 'No, thanks', value: 'skip' },
              ],
            },
          ],
        },
      ]);
      expect(offered.says('好的').outcome.effects).toEqual(kept('jo@example.com'));
      expect(offered.presses('skip').way).toBe('declined');
      const silence = offered.wakes({ type: 'timeout' });
      expect([silence.way, silence.outcome.effects]).toEqual(['no-answer', undefined]);
    });
    test('may be replaced by another', () =>
      expect(found('jo@example.com').says('better: jo@work.example').outcome.effects).toEqual(
        kept('jo@work.example'),
      ));
    test('is offered without its slip', () =>
      expect(found('jo@gmial.com').heard).toEqual(['May we write to jo@gmail.com?']));
    test('must be an address', () =>
      expect(found('3 @ 5 dollars, jo@home').heard).toEqual(['Where can we write to you?']));
    test('does not replace the one we have', () =>
      expect(
        asked({ lookIn: '{{message.text}}' }, { says: 'jo@example.com', contact: { email: 'a@b.example' } })
          .way,
      ).toBe('collected'));
  });

  test('is taken from a message that was about something else, too', () => {
    const message = {
      id: 'evt_9',
      type: 'message.received' as const,
      atMs: 0,
      text: 'shipping? jo@example.com',
    };
    expect(asked().wakes({ type: 'come-back', message }).outcome.effects).toEqual(kept('jo@example.com'));
  });
});
