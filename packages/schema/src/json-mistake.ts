/** Where a text stops being JSON. Lines and columns count from 1; columns in UTF-16 code units. */
export interface JsonMistake {
  line: number;
  column: number;
  /** `expected a comma or "}"`. */
  reason: string;
}

/**
 * Finds the first place at which a text is not JSON, or at which an object names a key twice (`JSON.parse` would
 * silently drop the first). Engines word and place their own complaints differently; this one is always the same.
 */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const reader = { text, at: text.startsWith('\uFEFF') ? 1 : 0, depth: 0 };
  try {
    readValue(reader);
    skipSpace(reader);
    if (reader.at < text.length) throw new Mistake(reader.at, 'expected the end of the text');
    return undefined;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const before = text.slice(0, error.at).split(/\r\n|\n|\r/);
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, reason: error.message };
  }
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

class Mistake extends Error {
  constructor(
    readonly at: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** Deeper than any flow, shallower than any stack. */
const MAX_DEPTH = 500;

function readValue(reader: Reader): void {
  skipSpace(reader);
  const start = reader.text[reader.at];
  if (start === undefined) throw new Mistake(reader.at, 'the text ends where a value is expected');
  if (start === '{') readObject(reader);
  else if (start === '[') readList(reader);
  else if (start === '"') readText(reader);
  else readWord(reader);
}

function readObject(reader: Reader): void {
  const keys = new Set<string>();
  readItems(reader, '}', () => {
    const start = reader.at;
    if (reader.text[reader.at] !== '"') throw new Mistake(reader.at, 'expected a key in double quotes');
    const key = readText(reader);
    if (keys.has(key)) throw new Mistake(start, `the key ${JSON.stringify(key)} is given twice`);
    keys.add(key);
    skipSpace(reader);
    if (reader.text[reader.at] !== ':') throw new Mistake(reader.at, 'expected a colon after the key');
    reader.at += 1;
    readValue(reader);
  });
}

function readList(reader: Reader): void {
  readItems(reader, ']', () => {
    readValue(reader);
  });
}

function readItems(reader: Reader, end: string, readItem: () => void): void {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) throw new Mistake(reader.at, `nested more than ${MAX_DEPTH} deep`);
  reader.at += 1;
  skipSpace(reader);
  if (reader.text[reader.at] !== end) {
    for (;;) {
      skipSpace(reader);
      if (reader.text[reader.at] === end)
        throw new Mistake(reader.at, 'a comma must not stand before the end');
      readItem();
      skipSpace(reader);
      if (reader.text[reader.at] !== ',') break;
      reader.at += 1;
    }
  }
  if (reader.text[reader.at] !== end) throw new Mistake(reader.at, `expected a comma or "${end}"`);
  reader.at += 1;
  reader.depth -= 1;
}

function readText(reader: Reader): string {
  const start = reader.at;
  for (reader.at += 1; reader.at < reader.text.length; reader.at += 1) {
    const character = reader.text[reader.at] ?? '';
    if (character < ' ')
      throw new Mistake(reader.at, 'a line break or tab inside a text must be written \\n or \\t');
    if (character === '\\') {
      const escape = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(reader.text.slice(reader.at, reader.at + 6));
      if (escape === null)
        throw new Mistake(reader.at, 'a backslash must be followed by one of " \\ / b f n r t u');
      reader.at += escape[0].length - 1;
    } else if (character === '"') {
      reader.at += 1;
      return JSON.parse(reader.text.slice(start, reader.at)) as string;
    }
  }
  throw new Mistake(start, 'this text is never closed');
}

function readWord(reader: Reader): void {
  const word = /^[^\s,:{}[\]"]*/.exec(reader.text.slice(reader.at, reader.at + 400))?.[0] ?? '';
  if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word))
    throw new Mistake(reader.at, complaint(word, reader));
  reader.at += word.length;
}

function complaint(word: string, reader: Reader): string {
  if (word.startsWith('//') || word.startsWith('/*')) return 'comments are not allowed in JSON';
  if (word.startsWith("'")) return 'texts stand in double quotes';
  return `${JSON.stringify((word === '' ? (reader.text[reader.at] ?? '') : word).slice(0, 40))} is not a value`;
}

function skipSpace(reader: Reader): void {
  while (reader.at < reader.text.length && ' \t\n\r'.includes(reader.text[reader.at] ?? '')) reader.at += 1;
}
