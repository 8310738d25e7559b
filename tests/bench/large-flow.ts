import type { Flow } from '@nightshift/schema';

const ROWS = 25;
const COLUMN = 336;
const ROW = 240;

/** A flow as large as nobody should draw one: rows of messages, questions and conditions that lead on and across. */
export function largeFlow(id: string, count: number, hasLayout: boolean): Flow {
  const columns = Math.ceil(count / ROWS);
  const name = (row: number, column: number): string => `r${String(row)}c${String(column)}`;
  const nodes: Flow['nodes'] = {};
  const triggers: Flow['triggers'] = {};
  const layout: Record<string, [number, number]> = {};
  for (let index = 0; index < count; index += 1) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const isThere = (to: number, at: number): boolean => at < columns && to * columns + at < count;
    const on = isThere(row, column + 1) ? name(row, column + 1) : null;
    const across = isThere(row + 1, column + 1) ? name(row + 1, column + 1) : on;
    layout[name(row, column)] = [column * COLUMN, row * ROW];
    if (column === 0) {
      const any = [`topic ${String(row)}`, '价格'];
      triggers[name(row, column)] = { type: 'message.keyword', v: 1, config: { any }, next: on };
    } else nodes[name(row, column)] = stepOf(index, on, across);
  }
  return {
    schema: 1,
    id,
    name: `${String(count)} steps`,
    languages: ['en', 'zh-CN'],
    variables: { answer: { type: 'text' } },
    triggers,
    nodes,
    ...(hasLayout ? { layout } : {}),
  };
}

function stepOf(index: number, on: string | null, across: string | null): Flow['nodes'][string] {
  switch (index % 4) {
    case 0:
      return {
        type: 'ask.text',
        v: 1,
        config: {
          question: { en: `Which lamp, number ${String(index)}?`, 'zh-CN': '哪一盏灯？' },
          variable: 'answer',
        },
        next: { answered: on },
      };
    case 1:
      return {
        type: 'lead.tag',
        v: 1,
        config: { add: ['hot', `seen-${String(index)}`] },
        next: { done: on },
      };
    case 2:
      return {
        type: 'working-hours',
        v: 1,
        config: { calendar: 'shop' },
        next: { open: on, closed: across },
      };
    default:
      return {
        type: 'message.send',
        v: 1,
        config: {
          text: {
            en: `Message ${String(index)}: lanterns are sent within two days.`,
            'zh-CN': '灯笼两天内发货。',
          },
        },
        next: { done: on },
      };
  }
}
