import { Command as Palette } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useWords } from '../i18n/use-words.js';
import { Kbd } from '../ui/kbd.js';
import { useAllCommands } from './commands.js';
import { words } from './words.js';

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const commands = useAllCommands().filter(({ isOnlyKey }) => isOnlyKey !== true);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(10_11_14/0.3)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-40 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 animate-rise overflow-hidden rounded-lg border border-line bg-raised shadow-pop outline-none"
        >
          <Dialog.Title className="sr-only">{t('palette')}</Dialog.Title>
          <Palette label={t('palette')} loop>
            <Palette.Input
              autoFocus
              placeholder={t('search')}
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
                    .map(({ id, title, keys, keywords = [], run }) => (
                      <Palette.Item
                        key={id}
                        value={id}
                        keywords={[title, ...keywords]}
                        onSelect={() => {
                          onClose();
                          run();
                        }}
                        className="flex h-8 cursor-default items-center gap-2 rounded-md px-2.5 data-[selected=true]:bg-hover"
                      >
                        <span className="flex-1 truncate">{title}</span>
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
