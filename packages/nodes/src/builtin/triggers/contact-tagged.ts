import { Type } from 'typebox';
import { defineTrigger, no, yes } from '../../sdk/define-trigger.js';
import { look } from '../config-fields.js';

export const contactTagged = defineTrigger({
  type: 'contact.tagged',
  version: 1,
  title: { en: 'Tag added', 'zh-CN': '添加标签', 'zh-TW': '加上標籤' },
  description: {
    en: 'A person or another system puts a tag on the contact.',
    'zh-CN': '有人或其他系统给联系人加上标签。',
    'zh-TW': '有人或其他系統為聯絡人加上標籤。',
  },
  events: ['contact.tagged'],
  aliases: ['label', 'segment', '标签', '標籤'],
  config: Type.Object(
    {
      any: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
        ...look('Any of these tags', { widget: 'tags' }, 'Tags that flows put on do not count.'),
        minItems: 1,
        maxItems: 200,
      }),
    },
    { additionalProperties: false },
  ),
  explain: [
    {
      text: {
        en: 'Fires when somebody adds the tag {any}. Tags that flows add do not count.',
        'zh-CN': '有人添加标签{any}时触发。流程添加的标签不算。',
        'zh-TW': '有人加上標籤{any}時觸發。流程加上的標籤不算。',
      },
    },
  ],
  shared: ({ any: one }, { any: other }) => {
    const tags = new Set(other.map(plain));
    return one.find((tag) => tags.has(plain(tag)));
  },
  match: ({ config, event }) => {
    if (event.type !== 'contact.tagged') return no('tag.other');
    const wanted = new Set(config.any.map(plain));
    const added = event.add.filter((tag) => wanted.has(plain(tag)));
    return added.length > 0 ? yes('tag.added', added.join(', ')) : no('tag.other', event.add.join(', '));
  },
});

function plain(tag: string): string {
  return tag.normalize('NFKC').trim().toLowerCase();
}
