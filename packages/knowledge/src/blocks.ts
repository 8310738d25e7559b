/** What every parser makes of a file: its text in order, with its structure and without its looks. */
export type Block =
  | { type: 'heading'; level: number; text: string }
  | { type: 'paragraph'; text: string }
  /** The first row is the header. */
  | { type: 'table'; rows: string[][] }
  /** A question with its answer, or a row of a sheet: one passage, whatever its length allows; perhaps for some only. */
  | { type: 'entry'; title: string; text: string; language?: string; market?: string };
