import { because } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkText } from './checks.js';
import { screenText, textField } from './fields.js';

/** A note that only the team sees. */
export const addNote = defineNode({
  type: 'note',
  version: 1,
  title: screenText('Write note', '添加备注', '新增備註'),
  description: screenText(
    'Leaves a note for the team; the customer does not see it.',
    '给团队留下备注，客户看不到。',
    '留下備註給團隊，客戶看不到。',
  ),
  category: 'conversation',
  aliases: ['comment', 'internal', 'notify', 'remark', '备忘', '備忘', '通知'],
  config: Type.Object({ text: textField('Note') }, { additionalProperties: false }),
  ports: ['done'],
  explain: [{ text: screenText('Notes “{text}”.', '备注“{text}”。', '備註「{text}」。') }],
  check: ({ text }) => checkText(text, '/text', 'note'),
  enter: ({ config, view }) => {
    const text = view.text(config.text).trim();
    return text === ''
      ? go('done', { why: because('note.nothing') })
      : go('done', { effects: [{ type: 'note.add', text }] });
  },
});
