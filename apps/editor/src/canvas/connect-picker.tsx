import { Command } from 'cmdk';
import { CornerDownRight, CircleOff, Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import type { PickerPlace } from './canvas-actions.js';
import { targetOf } from './edits.js';
import { focusCard } from './focus-card.js';
import { freePorts, type CardNode } from './graph.js';
import { find, type Findable } from './search-flow.js';
import { words } from './words.js';

const MOST_SHOWN = 50;

export interface ConnectPickerProps {
  place: Pick<PickerPlace, 'x' | 'y'>;
  from: CardNode;
  all: readonly Findable[];
  /** What a step says, by which it is told from others of its kind. */
  saysOf: (id: string) => string;
  onClose: () => void;
  /** Only a new step is wanted: by which of the ways out that are still free. */
  isForNew?: boolean;
  /** Instead of a step that is there, a new one. */
  onNew: (port: string) => void;
}

/** Leads a way out to a step that is there, without a mouse: which way out, then where to. */
export function ConnectPicker({
  place,
  from,
  all,
  saysOf,
  isForNew = false,
  onClose,
  onNew,
}: ConnectPickerProps) {
  const t = useWords(words);
  const { document } = useOpenFlow();
  const { title } = from.data.card;
  const ports = isForNew ? freePorts(from) : from.data.card.ports;
  const [chosen, setPort] = useState(ports.length === 1 ? ports[0]?.id : undefined);
  const [wanted, setWanted] = useState('');
  const label = t(isForNew ? 'addStep' : 'connect');
  const { flow } = document.getState();
  const nameOf = (id: string | null): string => all.find((each) => each.id === id)?.title ?? '';
  const targets = all.filter(({ id }) => Object.hasOwn(flow.nodes, id) && id !== from.id);
  const shown = wanted.trim() === '' ? targets.slice(0, MOST_SHOWN) : find(targets, wanted, MOST_SHOWN);
  const leave = (): void => {
    onClose();
    focusCard(from.id);
  };
  const lead = (port: string, to: string | null): void => {
    document.edit(
      to === null
        ? { type: 'edge.disconnect', from: from.id, port }
        : { type: 'edge.connect', from: from.id, port, to },
    );
    leave();
  };
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && leave()}>
      <Popover.Anchor className="pointer-events-none fixed size-px" style={{ left: place.x, top: place.y }} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          side="right"
          collisionPadding={12}
          aria-label={label}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-40 flex max-h-[min(24rem,calc(100dvh-6rem))] w-72 animate-rise flex-col rounded-lg border border-line bg-raised shadow-pop outline-none"
        >
          <Command
            key={chosen ?? ''}
            label={label}
            shouldFilter={false}
            loop
            className="flex min-h-0 flex-col"
          >
            <div className="p-2">
              <Command.Input
                autoFocus
                value={wanted}
                onValueChange={setWanted}
                placeholder={chosen === undefined ? t('whichWay', { name: title }) : t('whereTo')}
                className="h-8 w-full rounded-md border border-edge bg-paper px-2.5 placeholder:text-soft"
              />
            </div>
            <Command.List label={label} className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-2">
              <Command.Empty className="px-2 py-4 text-soft">{t('noneFound')}</Command.Empty>
              {chosen === undefined
                ? ports
                    .filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()))
                    .map(({ id, label, target }) => (
                      <Row
                        key={id}
                        value={id}
                        icon={<CornerDownRight />}
                        onSelect={() => {
                          if (isForNew) {
                            onClose();
                            onNew(id);
                            return;
                          }
                          setPort(id);
                          setWanted('');
                        }}
                      >
                        {label} <span className="text-soft">{nameOf(target)}</span>
                      </Row>
                    ))
                : [
                    ...shown.map(({ id, title: name }) => (
                      <Row key={id} value={id} icon={<CornerDownRight />} onSelect={() => lead(chosen, id)}>
                        {name} <span className="text-soft">{saysOf(id)}</span>
                      </Row>
                    )),
                    <Row
                      key="+"
                      value="+"
                      icon={<Plus />}
                      onSelect={() => {
                        onClose();
                        onNew(chosen);
                      }}
                    >
                      {t('newStep')}
                    </Row>,
                    ...(targetOf(flow, from.id, chosen) === null
                      ? []
                      : [
                          <Row key="-" value="-" icon={<CircleOff />} onSelect={() => lead(chosen, null)}>
                            {t('toNowhere')}
                          </Row>,
                        ]),
                  ]}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Row({
  value,
  icon,
  onSelect,
  children,
}: {
  value: string;
  icon: ReactNode;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex h-8 cursor-default items-center gap-2 rounded-md px-2 data-[selected=true]:bg-hover [&_svg]:size-3.5 [&_svg]:shrink-0 [&_svg]:text-soft"
    >
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </Command.Item>
  );
}
