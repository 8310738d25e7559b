import { Fragment } from 'react';
import type { Button as OfferedButton, Card, Part } from '@nightshift/schema';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { words } from './words.js';

export interface MessagePartsProps {
  parts: readonly Part[];
  /** Absent where nothing can be pressed any more. */
  onPress?: ((value: string) => void) | undefined;
}

/** Buttons, cards, pictures and files of a message, as the customer gets them. */
export function MessageParts({ parts, onPress }: MessagePartsProps) {
  return parts.map((part, index) => <MessagePart key={index} part={part} onPress={onPress} />);
}

function MessagePart({ part, onPress }: { part: Part; onPress: MessagePartsProps['onPress'] }) {
  const t = useWords(words);
  switch (part.type) {
    case 'buttons':
      return <Offered buttons={part.buttons} onPress={onPress} />;
    case 'cards':
      return (
        <div className="flex gap-2 overflow-x-auto pb-1" tabIndex={0} role="group" aria-label={t('bot')}>
          {part.cards.map((card, index) => (
            <OneCard key={index} card={card} onPress={onPress} />
          ))}
        </div>
      );
    case 'image':
      return (
        <img
          src={part.url}
          alt={part.alt ?? ''}
          className="max-h-52 max-w-64 rounded-lg border border-line bg-hover object-cover"
        />
      );
    case 'file':
      return (
        <a href={part.url} target="_blank" rel="noreferrer" className="text-accent underline">
          {part.name === '' ? t('file') : part.name}
        </a>
      );
    case 'input':
      return (
        <div className="text-sm text-soft">
          <p>{t('field', { kind: t(`input_${part.input}`) })}</p>
          {part.consent !== undefined && <p className="mt-1 text-xs">{part.consent}</p>}
        </div>
      );
    case 'sources':
      return (
        <p className="text-xs text-soft">
          {t('sources')}
          {part.sources.map(({ id, title, url }, index) => (
            <Fragment key={id}>
              {index > 0 && ' · '}
              {url === undefined ? (
                title
              ) : (
                <a href={url} target="_blank" rel="noreferrer" className="underline">
                  {title}
                </a>
              )}
            </Fragment>
          ))}
        </p>
      );
  }
}

function OneCard({ card, onPress }: { card: Card; onPress: MessagePartsProps['onPress'] }) {
  return (
    <div className="flex w-52 shrink-0 flex-col gap-2 rounded-lg border border-line bg-paper p-2">
      {card.image !== undefined && (
        <img src={card.image} alt="" className="h-24 w-full rounded-md bg-hover object-cover" />
      )}
      <div>
        <p className="font-medium">{card.title}</p>
        {card.text !== undefined && <p className="text-sm text-soft">{card.text}</p>}
      </div>
      {card.buttons !== undefined && <Offered buttons={card.buttons} onPress={onPress} />}
    </div>
  );
}

function Offered({
  buttons,
  onPress,
}: {
  buttons: readonly OfferedButton[];
  onPress: MessagePartsProps['onPress'];
}) {
  return (
    <div className="flex flex-wrap gap-1">
      {buttons.map(({ label, value, url }, index) =>
        url === undefined ? (
          <Button
            key={index}
            size="sm"
            className="h-auto min-h-7 py-1 whitespace-normal"
            disabled={onPress === undefined}
            onClick={() => onPress?.(value)}
          >
            {label}
          </Button>
        ) : (
          <Button key={index} size="sm" asChild>
            <a href={url} target="_blank" rel="noreferrer">
              {label}
            </a>
          </Button>
        ),
      )}
    </div>
  );
}
