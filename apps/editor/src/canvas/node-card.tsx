import { Handle, Position, type NodeProps } from '@xyflow/react';
import { Lock, Plus, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { useCanvasActions } from './canvas-actions.js';
import type { Card, CardLine, CardPort } from './card.js';
import { chipsShown, hasPortRows, lineHeight, linesOf, portY } from './card-size.js';
import { categoryLook } from './category-look.js';
import type { CardNode } from './graph.js';
import { words } from './words.js';

/** A card, drawn to the numbers of `card-size.ts`. */
export const NodeCard = memo(function NodeCard({
  id,
  data: { card, problems, isUnreachable },
  selected,
}: NodeProps<CardNode>) {
  const isBroken = problems.some(({ severity }) => severity === 'error');
  return (
    <div
      className={cn(
        'relative size-full rounded-lg border bg-paper text-sm shadow-card transition-[border-color,opacity]',
        selected
          ? 'border-accent ring-1 ring-accent'
          : isBroken
            ? 'border-bad'
            : 'border-line hover:border-edge',
        isUnreachable && !selected && 'opacity-60',
        card.isUnknown && 'border-dashed bg-ground',
      )}
    >
      <Header card={card} problems={problems} />
      {card.lines.length > 0 && (
        <div className="flex flex-col gap-[6px] px-[11px]">
          {card.lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </div>
      )}
      {card.kind === 'node' && <Handle type="target" position={Position.Left} style={{ top: 18 }} />}
      {card.ports.map((port, index) => (
        <Port key={port.id} id={id} port={port} y={portY(card, index)} hasLabel={hasPortRows(card)} />
      ))}
    </div>
  );
});

function Header({ card, problems }: { card: Card; problems: CardNode['data']['problems'] }) {
  const t = useWords(words);
  const { icon: Icon, color } = categoryLook(card.category);
  const worst = problems.some(({ severity }) => severity === 'error') ? 'text-bad' : 'text-warn';
  return (
    <div className="flex h-[36px] items-center gap-2 pr-2 pl-[11px]">
      <span
        className={cn('absolute inset-y-[5px] left-[3px] w-[3px] rounded-full bg-current', color)}
        aria-hidden
      />
      <Icon className={cn('size-3.5 shrink-0', color)} aria-hidden />
      <span className="truncate text-base font-medium">{card.title}</span>
      {card.subtitle !== '' && (
        <span className="min-w-6 flex-1 truncate text-xs text-soft">{card.subtitle}</span>
      )}
      <span className="ml-auto flex shrink-0 items-center gap-1">
        {card.isUnknown && <Lock className="size-3.5 text-soft" aria-label={t('unknownText')} />}
        {problems.length > 0 && (
          <span className={worst} title={problems.map(({ message }) => message).join('\n')}>
            <TriangleAlert className="size-3.5" aria-label={t('problems', { count: problems.length })} />
          </span>
        )}
      </span>
    </div>
  );
}

function Line({ line }: { line: CardLine }) {
  if (line.type === 'chips') return <Chips items={line.items} />;
  const lines = linesOf(line);
  const clamp = lines === 1 ? 'line-clamp-1' : lines === 2 ? 'line-clamp-2' : 'line-clamp-3';
  if (line.type === 'sentence') {
    return (
      <p className={cn('leading-[18px] wrap-anywhere text-soft', clamp)} style={{ height: lineHeight(line) }}>
        {line.text}
      </p>
    );
  }
  return (
    <div
      className={cn(
        'rounded-[9px] rounded-bl-[3px] bg-hover px-[10px] py-[6px]',
        line.isEmpty && 'border border-dashed border-line bg-transparent py-[5px] text-soft italic',
      )}
      style={{ height: lineHeight(line) }}
    >
      <p className={cn('leading-[18px] wrap-anywhere whitespace-pre-line', clamp)}>{line.text}</p>
    </div>
  );
}

function Chips({ items }: { items: readonly string[] }) {
  const shown = chipsShown(items);
  const more = items.length - shown;
  return (
    <ul className="flex h-[22px] min-w-0 items-center gap-1 overflow-hidden">
      {items.slice(0, shown).map((item, index) => (
        <li
          key={index}
          className="min-w-0 truncate rounded-full border border-line px-2 text-xs leading-[18px]"
        >
          {item}
        </li>
      ))}
      {more > 0 && <li className="shrink-0 text-xs text-soft">+{more}</li>}
    </ul>
  );
}

function Port({ id, port, y, hasLabel }: { id: string; port: CardPort; y: number; hasLabel: boolean }) {
  const t = useWords(words);
  const { openPicker, canWrite } = useCanvasActions();
  const isStub = port.target === null;
  return (
    <>
      {hasLabel && (
        <span
          className={cn(
            'absolute right-[12px] left-[11px] truncate text-right text-xs leading-[24px] text-soft',
            isStub && port.standIn !== undefined && 'opacity-70',
          )}
          style={{ top: y - 12 }}
        >
          {port.label}
        </span>
      )}
      <Handle type="source" id={port.id} position={Position.Right} style={{ top: y }} />
      {isStub && canWrite && port.standIn === undefined && (
        <span className="absolute left-full flex -translate-y-1/2 items-center pl-[4px]" style={{ top: y }}>
          <span className={cn('h-px w-[14px]', port.isQuiet ? 'bg-line' : 'bg-edge')} aria-hidden />
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('addAfter', { port: port.label })}
            className="nodrag nopan flex size-[18px] items-center justify-center rounded-full border border-line bg-paper text-soft hover:border-accent hover:text-accent"
            onClick={({ currentTarget }) => {
              const { right, top } = currentTarget.getBoundingClientRect();
              openPicker({ x: right + 8, y: top - 12, hook: { type: 'port', from: id, port: port.id } });
            }}
          >
            <Plus className="size-3" aria-hidden />
          </button>
        </span>
      )}
    </>
  );
}
