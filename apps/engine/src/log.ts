/** Where the engine writes what an operator must read. Matches a pino logger. No customer text at `info` and above. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
