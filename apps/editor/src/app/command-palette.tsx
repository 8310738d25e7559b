import { Command as Palette } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../api/call.js';
import { useWords } from '../i18n/use-words.js';
import { Kbd } from '../ui/kbd.js';
import { findMore, useAllCommands, type Command } from './commands.js';
import { useFoundTexts } from './found-texts.js';
import { words } from './words.js';

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const hasChosen = useRef(false);
  const [wanted, setWanted] = useState('');
  const listed = useAllCommands().filter(({ isOnlyKey }) => isOnlyKey !== true);
  const isFitting = fitting(wanted);
  const flows = useFlowCommands(wanted.trim());
  const bases = useBaseCommands(wanted.trim());
  const found = findMore(wanted);
  const commands: readonly Command[] = [
    ...found.filter(({ isAfterOthers }) => isAfterOthers !== true),
    ...listed.filter(isFitting),
    ...found.filter(({ isAfterOthers }) => isAfterOthers === true),
    ...flows,
    ...bases,
  ];
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(10_11_14/0.3)]" />
        <Dialog.Content
          aria-describedby={undefined}
          // What was chosen says where the focus goes; left without a choice, it goes back.
          onCloseAutoFocus={(event) => {
            if (hasChosen.current) event.preventDefault();
          }}
          className="fixed top-[12vh] left-1/2 z-40 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 animate-rise overflow-hidden rounded-lg border border-line bg-raised shadow-pop outline-none"
        >
          <Dialog.Title className="sr-only">{t('palette')}</Dialog.Title>
          <Palette label={t('palette')} loop shouldFilter={false}>
            <Palette.Input
              autoFocus
              placeholder={t('search')}
              value={wanted}
              onValueChange={setWanted}
              className="h-12 w-full border-b border-line bg-transparent px-4 text-md outline-none placeholder:text-soft"
            />
            <Palette.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5">
              <Palette.Empty className="px-3 py-6 text-center text-soft">{t('nothingFound')}</Palette.Empty>
              {groups.map((group) => (
                <Palette.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-soft"
                >
                  {commands
                    .filter((command) => command.group === group)
                    .map(({ id, title, detail, keys, run }) => (
                      <Palette.Item
                        key={id}
                        value={id}
                        onSelect={() => {
                          hasChosen.current = true;
                          onClose();
                          run();
                        }}
                        className="flex h-8 cursor-default items-center gap-2 rounded-md px-2.5 data-[selected=true]:bg-hover"
                      >
                        <span className="min-w-0 flex-1 truncate">
                          {title}
                          {detail !== undefined && <span className="ml-2 text-sm text-soft">{detail}</span>}
                        </span>
                        {keys?.split(' ').map((key) => (
                          <Kbd key={key} keys={key} />
                        ))}
                      </Palette.Item>
                    ))}
                </Palette.Group>
              ))}
            </Palette.List>
          </Palette>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Each word of what is looked for is in the title or among the other words for it. */
function fitting(wanted: string): (command: Command) => boolean {
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ title, keywords = [] }) => {
    const names = [title, ...keywords].join('\n').toLowerCase();
    return parts.every((part) => names.includes(part));
  };
}

const MOST_FLOWS = 200;
const MOST_BASES = 200;

/** To a flow, by its name or by what stands in it. */
function useFlowCommands(wanted: string): readonly Command[] {
  const t = useWords(words);
  const navigate = useNavigate();
  const texts = useFoundTexts(wanted).data;
  const { data } = useQuery({
    queryKey: ['flows', 'names'],
    queryFn: () => call('GET /flows', { query: { limit: MOST_FLOWS } }),
  });
  if (wanted === '') return [];
  const isFitting = fitting(wanted);
  return (data?.items ?? []).flatMap(({ id, name }): Command[] => {
    const text = texts?.get(id);
    const command = {
      id: `flow ${id}`,
      title: name,
      group: t('flows'),
      run: () => void navigate(`/flows/${id}`),
    };
    if (isFitting(command)) return [command];
    return text === undefined ? [] : [{ ...command, detail: text }];
  });
}

/** To a knowledge base, by its name or one that it had. */
function useBaseCommands(wanted: string): readonly Command[] {
  const t = useWords(words);
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['knowledge', 'names'],
    queryFn: () => call('GET /knowledge/bases', { query: { limit: MOST_BASES } }),
  });
  if (wanted === '') return [];
  const commands = (data?.items ?? []).map(({ id, name, formerNames }): Command => ({
    id: `base ${id}`,
    title: name,
    keywords: formerNames,
    group: t('knowledge'),
    run: () => void navigate(`/knowledge/${id}`),
  }));
  return commands.filter(fitting(wanted));
}
