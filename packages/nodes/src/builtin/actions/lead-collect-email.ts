import { because, type Part } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import type { View } from '../../sdk/view.js';
import { isSkip } from './answer-words.js';
import { asking, type QuestionKind } from './ask.js';
import { ASK_FIELDS, checkAsk } from './ask-fields.js';
import { betterEmail, readEmail } from './email-text.js';
import { screenText, textField } from './fields.js';
import { PHRASES } from './phrases.js';

const { question, variable, skipIfKnown, lookIn, retryText, maxAttempts, comeBackText, timeout } = ASK_FIELDS;

const ConfigSchema = Type.Object(
  {
    question,
    variable,
    consent: Type.Optional(
      textField('What the address is used for', {
        description:
          'Shown under the question and kept, word for word, with the time. A sentence of ours when empty.',
        ui: { widget: 'texts', group: 'Consent' },
      }),
    ),
    skippable: Type.Optional(Type.Boolean({ title: 'The customer may decline', default: true })),
    skipIfKnown,
    lookIn: Type.Optional({
      ...lookIn,
      description:
        'An address that stands there is kept once the customer agrees. {{message.text}} is what they have just written.',
    }),
    retryText,
    maxAttempts,
    comeBackText,
    timeout,
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

const emailQuestion: QuestionKind<Config> = {
  saveTo: 'email',
  mayKeep: PHRASES.mayWrite,
  isUnmistakable: true,
  parts: ({ consent, skippable }, view, isOffer) => [
    {
      type: 'input',
      input: 'email',
      placeholder: 'name@example.com',
      consent: consentText(view.text(consent ?? ''), view.text(PHRASES.emailConsent)),
    },
    ...buttonsOf(isOffer, skippable !== false, view),
  ],
  read: (message, { skippable }) => {
    const said = message.choice?.value ?? message.text;
    const address = readEmail(said);
    if (address === undefined) {
      if (skippable !== false && isSkip(said))
        return { type: 'leave', port: 'declined', why: because('answer.declined') };
      return { type: 'unfit', text: PHRASES.email };
    }
    const better = betterEmail(address);
    return better === undefined
      ? { type: 'value', value: address }
      : { type: 'unsure', value: address, better };
  },
  recognise: (known) => (typeof known === 'string' ? readEmail(known) : undefined),
  effects: (_address, _config, _view, consent) =>
    consent === undefined ? [] : [{ type: 'contact.consent', kind: 'email', text: consent }],
  leaveBy: () => ({ port: 'collected' }),
};

/** An address in any sentence; `name@domain` out, kept with the sentence under which it was given. */
export const collectEmail = defineNode({
  type: 'lead.collect-email',
  version: 1,
  title: screenText('Collect email', '收集邮箱', '收集電子郵件'),
  description: screenText(
    'Asks for an email address, checks it, offers to mend slips like gmial.com, and keeps the consent.',
    '询问邮箱地址，校验并提示 gmial.com 之类的笔误，同时留存同意说明。',
    '詢問電子郵件地址，校驗並提示 gmial.com 之類的筆誤，同時留存同意說明。',
  ),
  category: 'lead',
  aliases: ['mail', 'newsletter', 'subscribe', 'capture', '邮件', '郵件', '订阅', '訂閱'],
  config: ConfigSchema,
  ports: ['collected', 'declined', 'gave-up', 'no-answer'],
  explain: [
    {
      text: screenText(
        'Asks “{question}” and saves the address with the contact.',
        '提问“{question}”，并把邮箱存入联系人。',
        '提問「{question}」，並把電子郵件存入聯絡人。',
      ),
    },
    {
      when: { path: 'consent' },
      text: screenText(
        'Shows and keeps “{consent}”.',
        '展示并留存“{consent}”。',
        '展示並留存「{consent}」。',
      ),
    },
    {
      when: { path: 'timeout' },
      text: screenText('Waits {timeout} at most.', '最多等待 {timeout}。', '最多等待 {timeout}。'),
    },
  ],
  check: (config) => checkAsk(config, false),
  ...asking(emailQuestion),
});

function buttonsOf(isOffer: boolean, isSkippable: boolean, view: View): Part[] {
  const buttons = [
    ...(isOffer ? [{ label: view.text(PHRASES.yes), value: 'yes' }] : []),
    ...(isSkippable ? [{ label: view.text(PHRASES.skip), value: 'skip' }] : []),
  ];
  return buttons.length === 0 ? [] : [{ type: 'buttons', buttons }];
}

function consentText(own: string, ours: string): string {
  return own.trim() === '' ? ours : own;
}
