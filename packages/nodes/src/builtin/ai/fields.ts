import { Type, type Static } from 'typebox';
import { choiceField, templateField, variableField } from '../actions/fields.js';
import { sayDefaults, STYLE_TITLES } from './style-words.js';

// Pieces that the configs of several AI steps share.

/** Names of knowledge bases. */
export const knowledgeField = Type.Optional(
  Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
    title: 'Knowledge',
    description: 'The knowledge bases to answer from; all of them when empty.',
    maxItems: 20,
    uniqueItems: true,
    ui: { widget: 'knowledge', placeholder: 'All of them' },
  }),
);

export const subjectField = (title: string) =>
  Type.Optional(
    templateField(title, {
      description: 'When empty: what the customer has just written.',
      maxLength: 4000,
      ui: { widget: 'textarea', templated: true, placeholder: '{{message.text}}' },
    }),
  );

/** Name or id of a provider; `retrieval` asks no model, though there may be one. */
export const providerField = Type.Optional(
  Type.String({
    title: 'AI provider',
    description: 'The default of the workspace when empty.',
    maxLength: 100,
    ui: { widget: 'ai-provider', group: 'limits', placeholder: 'Default of the workspace' },
  }),
);

export const styleField = Type.Optional(
  choiceField('Style', STYLE_TITLES, { default: 'auto', description: sayDefaults('en') }),
);

const { auto: _auto, ...MANNERS } = { ...STYLE_TITLES, own: 'In words of your own' };
const STYLE_FOR = { oneOf: 'For' } as const;

/** How one market, or one language, is spoken to instead. */
const StyleForSchema = Type.Object(
  {
    market: Type.Optional(
      Type.String({ title: 'Market', pattern: '^[A-Z]{2}$', ui: { widget: 'country', ...STYLE_FOR } }),
    ),
    language: Type.Optional(
      Type.String({
        title: 'Language',
        minLength: 2,
        maxLength: 35,
        ui: { widget: 'language', ...STYLE_FOR },
      }),
    ),
    manner: choiceField('Style', MANNERS, { default: 'short' }),
    words: Type.Optional(
      Type.String({
        title: 'In words of your own',
        maxLength: 500,
        ui: { widget: 'textarea', showIf: { path: 'manner', is: 'own' } },
      }),
    ),
  },
  { additionalProperties: false },
);
export type StyleFor = Static<typeof StyleForSchema>;

export const stylesField = Type.Optional(
  Type.Array(StyleForSchema, {
    title: 'Another style for a market or language',
    maxItems: 40,
    ui: { widget: 'cases' },
  }),
);

const PARAMETER_TYPES = {
  text: 'Text',
  number: 'Number',
  money: 'Amount of money',
  boolean: 'Yes or no',
  email: 'Email address',
  date: 'Date',
  'order-number': 'Order number',
} as const;

export const valueTypeField = Type.Optional(
  choiceField('Kind of value', PARAMETER_TYPES, { default: 'text' }),
);

/** Something a tool has to be told. */
const ParameterSchema = Type.Object(
  {
    name: variableField('Name'),
    type: valueTypeField,
    description: Type.Optional(Type.String({ title: 'What it is', maxLength: 300 })),
    required: Type.Optional(Type.Boolean({ title: 'Needed', default: true })),
  },
  { additionalProperties: false },
);

export const ToolSchema = Type.Object(
  {
    id: Type.String({ title: 'Way out', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' }),
    description: Type.String({
      title: 'What it can find out or do',
      description: 'The model decides by this when to use it.',
      minLength: 1,
      maxLength: 500,
    }),
    parameters: Type.Optional(
      Type.Array(ParameterSchema, {
        title: 'What it has to be told',
        maxItems: 20,
        ui: { widget: 'cases', inSight: true },
      }),
    ),
    returns: Type.Optional(
      Type.Array(variableField('Variable'), {
        title: 'Variables it finds out',
        description: 'What the steps behind this way out have set is told to the model.',
        maxItems: 20,
      }),
    ),
    url: Type.Optional(
      templateField('Address', {
        description:
          'With an address, it is asked there and no steps are needed. {{args.name}} is what the model has filled in.',
        ui: {
          widget: 'url',
          templated: true,
          secrets: true,
          values: ['args.*'],
          placeholder: 'https://',
          inSight: true,
        },
      }),
    ),
    method: Type.Optional(choiceField('Method', { GET: 'GET', POST: 'POST' }, { default: 'GET' })),
    body: Type.Optional(
      templateField('Body', {
        maxLength: 20_000,
        ui: { widget: 'code', templated: true, values: ['args.*'] },
      }),
    ),
    headers: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: Type.String({ title: 'Name', pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" }),
            value: templateField('Value', { ui: { secrets: true } }),
          },
          { additionalProperties: false },
        ),
        { title: 'Headers', maxItems: 20, ui: { widget: 'headers' } },
      ),
    ),
  },
  { additionalProperties: false },
);

export const moneyField = (title: string) =>
  Type.Optional(Type.Number({ title, minimum: 0, maximum: 1000, ui: { group: 'limits' } }));
