import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { configError } from '../problem-words.js';
import { screenText, tagsField } from './fields.js';

/** Tags on, tags off. */
export const tagLead = defineNode({
  type: 'lead.tag',
  version: 1,
  title: screenText('Tag lead', '打标签', '加標籤'),
  description: screenText(
    'Puts tags on the contact or takes them off.',
    '给联系人添加或移除标签。',
    '為聯絡人加上或移除標籤。',
  ),
  category: 'lead',
  aliases: ['label', 'segment', '标签', '標籤', '分组', '分組'],
  config: Type.Object(
    { add: Type.Optional(tagsField('Tags to add')), remove: Type.Optional(tagsField('Tags to remove')) },
    { additionalProperties: false },
  ),
  ports: ['done'],
  explain: [
    {
      when: { path: 'add' },
      text: screenText('Adds the tags {add}.', '添加标签 {add}。', '加上標籤 {add}。'),
    },
    {
      when: { path: 'remove' },
      text: screenText('Removes the tags {remove}.', '移除标签 {remove}。', '移除標籤 {remove}。'),
    },
  ],
  check: ({ add = [], remove = [] }) => {
    if (add.length + remove.length === 0) {
      return [
        configError('config.empty', '/add', 'There is no tag to add or to remove.', 'Name at least one tag.'),
      ];
    }
    const both = add.filter((tag) => remove.includes(tag));
    if (both.length === 0) return [];
    const message = '“{tags}” would be added and removed at once.';
    return [
      configError('config.contradiction', '/remove', message, 'Keep each tag in one of the two lists.', {
        tags: { en: both.join('”, “'), 'zh-CN': both.join('”、“'), 'zh-TW': both.join('」、「') },
      }),
    ];
  },
  enter: ({ config: { add = [], remove = [] } }) =>
    go('done', { effects: [{ type: 'contact.tag', add, remove }] }),
});
