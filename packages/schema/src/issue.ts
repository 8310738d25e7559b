/** One thing that keeps a value from fitting its schema. */
export interface Issue {
  /** JSON pointer to the value: `/nodes/email/config/question`; empty for the whole document. */
  path: string;
  /** What the value must be: `must be a text or one text per language`. */
  expected: string;
  /** The whole sentence: path and expectation. */
  message: string;
  /** Something is not there that must be, or is there although nobody knows it; otherwise its value is wrong. */
  fault?: 'missing' | 'foreign';
  /** What `expected` says, for the same sentence in other languages; absent where only the English is known. */
  rule?: IssueRule;
}

export interface IssueRule {
  type:
    | 'missing'
    | 'foreign'
    | 'empty'
    | 'too-short'
    | 'too-long'
    | 'format'
    | 'too-small'
    | 'too-large'
    | 'too-few'
    | 'too-many'
    | 'repeated';
  limit?: number;
}

/** Checks a value against a JSON Schema. An empty list means that it fits. */
export type Validate = (schema: object, value: unknown) => Issue[];

/** One more step of a JSON pointer (RFC 6901). */
export function pointer(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The keys of a JSON pointer, unescaped. */
export function pointerKeys(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function issue(path: string, expected: string, rule?: IssueRule): Issue {
  const message = `${path === '' ? 'the document' : path} ${expected}`;
  const fault = rule?.type === 'missing' || rule?.type === 'foreign' ? rule.type : undefined;
  return {
    path,
    expected,
    message,
    ...(fault === undefined ? {} : { fault }),
    ...(rule === undefined ? {} : { rule }),
  };
}
