import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Segments } from '../../ui/segments.js';
import { useForm } from '../form-share.js';
import { valueAt, type Path } from '../set-at.js';
import { words } from '../words.js';
import { EntryProvider } from './entry-look.js';
import { Fold } from './fold.js';

/** A button says something, and then either answers in the chat or opens a page. */
export function ButtonFields({
  path,
  parts,
}: {
  path: Path;
  parts: readonly { name: string; content: ReactNode }[];
}) {
  const t = useWords(words);
  const { config, write, isReadOnly } = useForm();
  const button = valueAt(config, path);
  // An address that is being written anew is empty for a moment, and the button still a link.
  const [isLink, setIsLink] = useState(valueAt(button, ['url']) !== undefined);
  const content = (name: string): ReactNode => parts.find((part) => part.name === name)?.content;
  const others = parts.filter(({ name }) => !['label', 'url', 'value'].includes(name));
  return (
    <EntryProvider value={null}>
      <div className="flex min-w-0 flex-col gap-2.5">
        {content('label')}
        <Segments
          label={t('buttonDoes')}
          value={isLink ? 'link' : 'reply'}
          isDisabled={isReadOnly}
          options={[
            { value: 'reply', label: t('buttonReplies') },
            { value: 'link', label: t('buttonLinks') },
          ]}
          onChange={(wanted) => {
            setIsLink(wanted === 'link');
            write([...path, wanted === 'link' ? 'value' : 'url'], undefined);
          }}
        />
        {isLink && content('url')}
        {!isLink && content('value') !== undefined && (
          <Fold isUsed={valueAt(button, ['value']) !== undefined}>{content('value')}</Fold>
        )}
        {others.map((part) => part.content)}
      </div>
    </EntryProvider>
  );
}
