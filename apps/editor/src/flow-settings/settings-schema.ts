import { VARIABLE_TYPES, type Flow } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import { say } from '../i18n/words.js';
import { sayLanguage } from '../i18n/world-names.js';
import { settingsWords } from './words.js';

const INITIAL: Readonly<Record<string, object>> = {
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  list: { type: 'array', items: { type: 'string' } },
  object: {},
};

/** What is set for a flow as a whole, as a form. */
export function settingsSchema(flow: Flow, language: Language): object {
  const t = (key: keyof typeof settingsWords): string => say(settingsWords[key], language);
  const mode = (name: string): object => ({ mode: { const: name } });
  return {
    type: 'object',
    required: ['name', 'languages'],
    properties: {
      name: { type: 'string', title: t('name'), maxLength: 200 },
      languages: {
        type: 'array',
        title: t('languages'),
        description: t('languagesHow'),
        items: { type: 'string' },
        ui: { widget: 'language' },
      },
      ...(flow.languages.length < 2
        ? {}
        : {
            fallback: {
              title: t('fallback'),
              default: flow.languages[0],
              anyOf: flow.languages.map((tag) => ({ const: tag, title: sayLanguage(tag, language) })),
            },
          }),
      variables: {
        type: 'object',
        title: t('variables'),
        description: t('variablesHow'),
        additionalProperties: {
          type: 'object',
          required: ['type'],
          properties: {
            type: {
              title: t('variableType'),
              anyOf: VARIABLE_TYPES.map((type) => ({ const: type, title: t(type) })),
              default: 'text',
            },
            title: { type: 'string', title: t('variableTitle'), maxLength: 200 },
          },
          allOf: VARIABLE_TYPES.map((type) => ({
            if: { type: 'object', properties: { type: { const: type } }, required: ['type'] },
            then: {
              properties: { initial: { title: t('initial'), ...(INITIAL[type] ?? { type: 'string' }) } },
            },
          })),
        },
      },
      burst: {
        title: t('burst'),
        description: t('burstHow'),
        ui: { nothing: t('burstQueue') },
        oneOf: [
          {
            type: 'object',
            title: t('burstMerge'),
            required: ['mode', 'pause'],
            properties: {
              ...mode('merge'),
              pause: { type: 'string', format: 'duration', title: t('pause'), default: 'PT3S' },
              maxMessages: { type: 'integer', title: t('maxMessages'), minimum: 2, maximum: 50 },
            },
          },
          { type: 'object', title: t('burstInterrupt'), required: ['mode'], properties: mode('interrupt') },
          // Said aloud it is the same as leaving it out.
          ...(flow.burst?.mode === 'queue'
            ? [{ type: 'object', title: t('burstQueue'), required: ['mode'], properties: mode('queue') }]
            : []),
        ],
      },
      description: { type: 'string', title: t('description'), maxLength: 10_000 },
    },
  };
}
