import { readFile, stat } from 'node:fs/promises';
import { findJsonMistake } from '@nightshift/schema';
import { CommandError } from './terminal.js';

/** Larger than any flow that a person made. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** Throws a CommandError that names the file and what is the matter with it. */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES)
      throw new CommandError(`${file} is larger than 5 MB; that is no flow or script.`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(complaint(file, error));
  }
}

/** Throws a CommandError with line and column when the text is no JSON. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  const mistake = findJsonMistake(text);
  if (mistake !== undefined)
    throw new CommandError(`${file}:${mistake.line}:${mistake.column}: this is not JSON: ${mistake.reason}.`);
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

function complaint(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no file ${file}; check the path.`;
  if (code === 'EISDIR') return `${file} is a folder; name a file in it.`;
  if (code === 'EACCES') return `${file} may not be read by this user; change its rights.`;
  return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
