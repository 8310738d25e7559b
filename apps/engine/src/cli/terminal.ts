/** Where a command speaks. Answers go to `print`; complaints and progress to `complain`, so that pipes stay clean. */
export interface Terminal {
  /** A line, or several. Characters that could steer a terminal are made visible first. */
  print(text: string): void;
  /** One JSON document. */
  printJson(value: unknown): void;
  complain(text: string): void;
}

/** Takes the exit code of a command that has done its work. */
export type Finish = (exitCode: number) => void;

export const processTerminal: Terminal = {
  print: (text) => void process.stdout.write(`${harmless(text)}\n`),
  printJson: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  complain: (text) => void process.stderr.write(`${harmless(text)}\n`),
};

/** A flow from elsewhere may hold escape sequences, in a name or in a text. */
export function harmless(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === '\n' || character === '\t' ? character : '\uFFFD',
  );
}

/** What went wrong and how to mend it, in one line. `exitCode`: 1 for problems, 2 for a wrong use of the command. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
