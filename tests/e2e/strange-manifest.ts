/** Of a plugin that nobody here has heard of: the shapes that JSON Schema allows and forms seldom meet. */
export const strangeManifest = {
  kind: 'node',
  type: 'acme.courier',
  version: 1,
  title: { en: 'Call a courier', 'zh-CN': '呼叫快递', 'zh-TW': '呼叫快遞' },
  category: 'integration',
  description: { en: 'Has a parcel fetched.', 'zh-CN': '上门取件。', 'zh-TW': '到府取件。' },
  ports: ['done'],
  explain: [{ text: { en: 'Calls {company}.', 'zh-CN': '呼叫 {company}。', 'zh-TW': '呼叫 {company}。' } }],
  writes: [],
  waits: false,
  settles: false,
  comesBack: false,
  config: {
    type: 'object',
    required: ['company', 'pay'],
    $defs: {
      Box: {
        type: 'object',
        required: ['label'],
        properties: {
          label: { type: 'string', title: 'Written on it' },
          inside: { type: 'array', title: 'Boxes inside', items: { $ref: '#/$defs/Box' } },
        },
      },
    },
    properties: {
      company: { type: 'string', enum: ['fast', 'cheap'], title: 'Company' },
      floors: { enum: [0, 1, 2], title: 'Floor' },
      extras: { type: 'array', items: { enum: ['fragile', 'gift'] }, title: 'Extras' },
      weight: { type: ['number', 'null'], title: 'Weight', minimum: 0.1 },
      day: { type: 'string', format: 'date', title: 'Day' },
      contact: { type: 'string', format: 'email', title: 'Who to ask' },
      limits: { type: 'array', items: { type: 'integer' }, title: 'Limits' },
      box: { $ref: '#/$defs/Box', title: 'Parcel' },
      notes: { type: 'object', title: 'Notes by hour', additionalProperties: { type: 'string' } },
      pay: {
        title: 'Who pays',
        oneOf: [
          { type: 'object', required: ['by'], properties: { by: { const: 'sender' } } },
          {
            type: 'object',
            required: ['by', 'account'],
            properties: { by: { const: 'customer' }, account: { type: 'string', title: 'Account' } },
          },
        ],
      },
    },
    if: { properties: { company: { const: 'cheap' } } },
    then: { properties: { patience: { type: 'integer', title: 'Days of patience' } } },
  },
};
