export interface ServerEvent {
  readonly type: string;
  readonly data: string;
  readonly id?: string;
}

/** Server-sent events out of a stream of text that may be cut anywhere. `feed` returns the events completed by this piece. */
export function createSseParser(): { feed: (piece: string) => ServerEvent[] } {
  let rest = '';
  let fields = emptyFields();
  return {
    feed(piece) {
      const events: ServerEvent[] = [];
      const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line !== '') {
          addField(fields, line);
          continue;
        }
        if (fields.data.length > 0) events.push(toEvent(fields));
        fields = emptyFields();
      }
      return events;
    },
  };
}

interface Fields {
  type: string;
  id: string | undefined;
  readonly data: string[];
}

function emptyFields(): Fields {
  return { type: 'message', id: undefined, data: [] };
}

function addField(fields: Fields, line: string): void {
  const colon = line.indexOf(':');
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (name === 'event') fields.type = value;
  else if (name === 'id') fields.id = value;
  else if (name === 'data') fields.data.push(value);
}

function toEvent({ type, id, data }: Fields): ServerEvent {
  return { type, data: data.join('\n'), ...(id !== undefined && { id }) };
}
