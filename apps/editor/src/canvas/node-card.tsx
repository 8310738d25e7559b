import { Handle, Position, type NodeProps } from '@xyflow/react';
import { Lock, Plus, TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useLanguage, type Language } from '../i18n/language.js';
import { PeopleAt } from '../presence/people-at.js';
import { useWords } from '../i18n/use-words.js';
import type { LineCount, StepCount } from '../live/step-counts.js';
import { isWrong } from '../problems/said-problem.js';
import { unknownPaths } from '../problems/unknown-paths.js';
import { cn } from '../ui/join-classes.js';
import { useCanvasActions } from './canvas-actions.js';
import type { Card, CardLine, CardPort } from './card.js';
import { chipsShown, hasPortRows, lineHeight, linesOf, portY } from './card-size.js';
import { categoryLook } from './category-look.js';
import type { CardNode } from './graph.js';
import type { Trail } from './overlay.js';
import { words } from './words.js';

/** A card, drawn to the numbers of `card-size.ts`. */
export const NodeCard = memo(function NodeCard({ id, data, selected, height = 0 }: NodeProps<CardNode>) {
  const { card, problems, isUnreachable, trail, isFound } = data;
  const { isFar } = useCanvasActions();
  const isBroken = problems.some(isWrong);
  return (
    <div
      className={cn(
        'relative size-full rounded-lg border bg-paper text-sm shadow-card transition-[border-color,opacity]',
        borderOf(trail, selected, isBroken),
        isUnreachable && !selected && 'bg-ground shadow-none [&_svg]:opacity-60',
        card.isUnknown && 'border-dashed bg-ground',
        isFound === true && 'ring-2 ring-warn',
      )}
      {...(trail === undefined ? {} : { 'data-walked': trail.isWaiting ? 'waits' : trail.mark })}
      {...(trail?.isHere === true ? { 'data-here': '' } : {})}
    >
      <PeopleAt step={id} />
      {isFar ? <Block card={card} height={height} isBroken={isBroken} /> : <Details id={id} look={data} />}
    </div>
  );
});

function borderOf(trail: Trail | undefined, isSelected: boolean, isBroken: boolean): string {
  if (isSelected) return 'border-accent ring-1 ring-accent';
  if (trail?.isHere === true)
    return trail.mark === 'failed' ? 'border-bad ring-[3px] ring-bad' : 'border-good ring-[3px] ring-good';
  if (trail?.mark === 'failed') return 'border-bad ring-2 ring-bad';
  if (trail?.isWaiting === true) return 'is-waiting border-good ring-2 ring-good';
  if (trail?.mark === 'new') return 'border-good ring-2 ring-good';
  if (trail?.mark === 'walked') return 'border-good';
  return isBroken ? 'border-bad' : 'border-line hover:border-edge';
}

/** From far away: what can still be read then. */
function Block({ card, height, isBroken }: { card: Card; height: number; isBroken: boolean }) {
  const { icon: Icon, color } = categoryLook(card.category);
  const lines = Math.max(1, Math.min(3, Math.floor(height / BLOCK_LINE)));
  return (
    <div className="flex size-full items-center gap-3 overflow-hidden pr-2 pl-5">
      <span
        className={cn('absolute inset-y-[5px] left-[4px] w-[8px] rounded-full bg-current', color)}
        aria-hidden
      />
      <Icon className={cn('size-8 shrink-0', isBroken ? 'text-bad' : color)} aria-hidden />
      <span
        className="line-clamp-3 text-[28px] leading-[34px] font-semibold wrap-anywhere"
        style={{ WebkitLineClamp: lines }}
      >
        {card.title}
      </span>
    </div>
  );
}

const BLOCK_LINE = 34;

function Details({ id, look: { card, problems, trail, count } }: { id: string; look: CardNode['data'] }) {
  const unknown = unknownPaths(problems);
  return (
    <>
      <Header card={card} problems={problems} />
      {card.lines.length > 0 && (
        <div className="flex flex-col gap-[6px] px-[11px]">
          {card.lines.map((line, index) => (
            <Line key={index} line={line} unknown={unknown} />
          ))}
        </div>
      )}
      {card.kind === 'node' && (
        <Handle type="target" className="is-alone" position={Position.Left} style={{ top: 18 }} />
      )}
      {card.ports.map((port, index) => (
        <Port key={port.id} id={id} card={card} port={port} y={portY(card, index)} count={count} />
      ))}
      <Below problems={problems} trail={trail} />
      {count !== undefined && count.came > 0 && <Came count={count} />}
    </>
  );
}

/** What is wrong, or why it went this way: below the card, so that nothing is pushed aside. */
function Below({ problems, trail }: { problems: CardNode['data']['problems']; trail: Trail | undefined }) {
  const t = useWords(words);
  const error = problems.find(isWrong);
  const empty = problems.find(({ isToFillIn }) => isToFillIn === true);
  const text = trail?.reason ?? error?.message ?? (empty === undefined ? undefined : t('notFilledYet'));
  if (text === undefined) return null;
  return (
    <p
      title={text === trail?.reason ? text : (error ?? empty)?.message}
      className={cn(
        // The edge of a group may run behind it.
        'pointer-events-none absolute top-full left-0 mt-1 line-clamp-2 w-max max-w-full rounded-sm bg-ground px-1 text-xs leading-[13px] wrap-anywhere',
        lookOf(trail, error !== undefined),
      )}
    >
      {text}
    </p>
  );
}

function lookOf(trail: Trail | undefined, isBroken: boolean): string {
  if (trail?.mark === 'quiet') return 'text-soft';
  if (trail?.reason !== undefined) return trail.mark === 'failed' ? 'text-bad' : 'text-good';
  return isBroken ? 'text-bad' : 'text-soft';
}

/** How many came here, and how many of them did not go on. */
function Came({ count: { came, stayed, failed } }: { count: StepCount }) {
  const t = useWords(words);
  const language = useLanguage();
  const lost = stayed + failed;
  return (
    <span className="absolute -top-[9px] left-[11px] flex gap-1 text-xs leading-[16px]">
      <span
        className="rounded-full border border-line bg-paper px-1.5 font-medium"
        title={t('came', { count: came })}
      >
        {new Intl.NumberFormat(language, { notation: 'compact' }).format(came)}
      </span>
      {lost > 0 && (
        <span
          className="rounded-full bg-warn-soft px-1.5 font-medium text-warn"
          title={t('lost', { count: lost })}
        >
          −{shareOf(lost, came, language)}
        </span>
      )}
    </span>
  );
}

function shareOf(part: number, whole: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(Math.min(1, part / whole));
}

function Header({ card, problems }: { card: Card; problems: CardNode['data']['problems'] }) {
  const t = useWords(words);
  const { icon: Icon, color } = categoryLook(card.category);
  // What is unfinished is said below the card: a sign of danger would cry wolf.
  const signed = problems.filter(({ isToFillIn }) => isToFillIn !== true);
  const worst = signed.some(isWrong) ? 'text-bad' : 'text-warn';
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
        {signed.length > 0 && (
          <span className={worst} title={signed.map(({ message }) => message).join('\n')}>
            <TriangleAlert className="size-3.5" aria-label={t('problems', { count: signed.length })} />
          </span>
        )}
      </span>
    </div>
  );
}

function Line({ line, unknown }: { line: CardLine; unknown: ReadonlySet<string> }) {
  if (line.type === 'chips') return <Chips items={line.items} />;
  const lines = linesOf(line);
  const clamp = lines === 1 ? 'line-clamp-1' : lines === 2 ? 'line-clamp-2' : 'line-clamp-3';
  if (line.type === 'sentence') {
    return (
      <p className={cn('leading-[18px] wrap-anywhere text-soft', clamp)} style={{ height: lineHeight(line) }}>
        <Words line={line} unknown={unknown} />
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
      <p className={cn('leading-[18px] wrap-anywhere whitespace-pre-line', clamp)}>
        <Words line={line} unknown={unknown} />
      </p>
    </div>
  );
}

/** What only a talk will bring stands out by its colour, and takes no more room than its words; what nothing will bring is shown as it is written. */
function Words({
  line: { text, parts },
  unknown,
}: {
  line: Exclude<CardLine, { type: 'chips' }>;
  unknown: ReadonlySet<string>;
}): ReactNode {
  return (parts ?? [text]).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span
        key={index}
        className={cn(
          'rounded-sm',
          unknown.has(part.path)
            ? 'bg-bad-soft text-bad underline decoration-wavy'
            : 'bg-accent-soft text-accent',
        )}
      >
        {unknown.has(part.path) ? part.path : part.blank}
      </span>
    ),
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

function Port({
  id,
  card,
  port,
  y,
  count,
}: {
  id: string;
  card: Card;
  port: CardPort;
  y: number;
  count: StepCount | undefined;
}) {
  const t = useWords(words);
  const { canWrite } = useCanvasActions();
  const standIn = port.target === null ? port.standIn : undefined;
  const line = count?.lines[port.id];
  return (
    <>
      {hasPortRows(card) && (
        <span
          className={cn(
            'absolute right-[12px] left-[11px] flex justify-end gap-1 text-xs leading-[24px] text-soft',
          )}
          style={{ top: y - 12 }}
          title={
            standIn === undefined ? port.condition : t('caughtBy', { port: port.label, other: standIn.label })
          }
        >
          {port.condition !== undefined && <span className="min-w-0 flex-1 truncate">{port.condition}</span>}
          <span
            className={cn(
              'truncate',
              port.condition !== undefined && 'max-w-3/5 shrink-0 pl-1 font-medium text-ink',
            )}
          >
            {port.label}
          </span>
          {standIn !== undefined && <span className="max-w-1/2 shrink-0 truncate">→ {standIn.label}</span>}
        </span>
      )}
      <Handle
        type="source"
        id={port.id}
        position={Position.Right}
        className={hasPortRows(card) ? '' : 'is-alone'}
        style={{ top: y }}
        role="img"
        aria-label={t('wayOut', { port: port.label })}
        title={canWrite ? t('dragOut') : undefined}
      />
      {line !== undefined && line.of > 0 && (
        <WentOn
          isTrigger={count?.isTrigger === true}
          line={line}
          y={y}
          hasPlus={port.target === null && canWrite}
        />
      )}
      {port.target === null && canWrite && <Stub id={id} port={port} y={y} isAlone={!hasPortRows(card)} />}
    </>
  );
}

function WentOn({
  line: { count, of },
  isTrigger,
  y,
  hasPlus,
}: {
  line: LineCount;
  isTrigger: boolean;
  y: number;
  hasPlus: boolean;
}) {
  const language = useLanguage();
  return (
    <span
      className={cn(
        'pointer-events-none absolute left-full text-xs leading-[12px] whitespace-nowrap',
        hasPlus ? 'ml-[42px]' : 'ml-[10px]',
        count === 0 ? 'text-soft' : 'font-medium text-ink',
      )}
      style={{ top: hasPlus ? y - 6 : y - 15 }}
    >
      {new Intl.NumberFormat(language, { notation: 'compact' }).format(count)}
      {!isTrigger && count > 0 && (
        <span className="font-normal text-soft"> {shareOf(count, of, language)}</span>
      )}
    </span>
  );
}

/** A way out that leads nowhere: here is where to go on. */
function Stub({
  id,
  port,
  y,
  isAlone,
}: {
  id: string;
  port: CardPort;
  y: number;
  /** There is no other way out above or below it. */
  isAlone: boolean;
}) {
  const t = useWords(words);
  const { openPicker, isBeginning } = useCanvasActions();
  return (
    <span
      className="pointer-events-none absolute left-full flex -translate-y-1/2 items-center pl-[6px]"
      style={{ top: y }}
    >
      <span className={cn('h-px w-[14px]', port.isQuiet ? 'bg-line' : 'bg-edge')} aria-hidden />
      <button
        type="button"
        tabIndex={-1}
        // What is seen comes first in what is said: who speaks to the machine says what they see.
        aria-label={[...(isBeginning ? [t('whatNext')] : []), t('addAfter', { port: port.label })].join(' ')}
        className={cn(
          'is-hit nodrag nopan pointer-events-auto relative flex items-center justify-center rounded-full border bg-paper hover:border-accent hover:text-accent',
          isBeginning
            ? 'h-7 gap-1 border-accent px-2.5 font-medium whitespace-nowrap text-accent'
            : 'size-[18px] border-line text-soft',
          isAlone && 'is-alone',
        )}
        onClick={({ currentTarget }) => {
          const { right, top } = currentTarget.getBoundingClientRect();
          openPicker({ x: right + 8, y: top - 12, hook: { type: 'port', from: id, port: port.id } });
        }}
      >
        <Plus className="size-3" aria-hidden />
        {isBeginning && t('whatNext')}
      </button>
    </span>
  );
}
