import { useWords } from '../i18n/use-words.js';
import { Dialog } from '../ui/dialog.js';
import { Kbd } from '../ui/kbd.js';
import { Switch } from '../ui/switch.js';
import { useAllCommands } from './commands.js';
import { keyRows } from './key-rows.js';
import { switchSingleKeys, useSingleKeys } from './single-keys.js';
import { words } from './words.js';

/** Every key that does something here and now. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const commands = useAllCommands().filter(({ keys }) => keys !== undefined);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Dialog isOpen onClose={onClose} title={t('keys')} size="md">
      <SingleKeys />
      <div className="columns-1 gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-medium text-soft">{group}</h3>
            <dl>
              {keyRows(commands.filter((command) => command.group === group)).map(({ title, ways }) => (
                <div key={title} className="flex min-h-7 items-center justify-between gap-3 py-0.5">
                  <dt className="min-w-24 flex-1 wrap-anywhere">{title}</dt>
                  <dd className="flex max-w-[60%] flex-wrap justify-end gap-x-2.5 gap-y-0.5">
                    {ways.map((way) => (
                      <span key={way} className="inline-flex gap-1">
                        {way.split(' ').map((key) => (
                          <Kbd key={key} keys={key} />
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Whoever presses them without meaning to is better off without them. */
function SingleKeys() {
  const t = useWords(words);
  const isOn = useSingleKeys();
  return (
    <div className="mb-5 flex items-center gap-3 rounded-md border border-line p-3">
      <label htmlFor="single-keys" className="min-w-0 flex-1">
        <span className="block font-medium">{t('singleKeys')}</span>
        <span id="single-keys-hint" className="block text-sm text-soft">
          {t('singleKeysHint')}
        </span>
      </label>
      <Switch
        id="single-keys"
        aria-label={t('singleKeys')}
        aria-describedby="single-keys-hint"
        checked={isOn}
        onCheckedChange={switchSingleKeys}
      />
    </div>
  );
}
