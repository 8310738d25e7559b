import { ApiError } from '../../../api/problem.js';

/** What the engine has against a field of the body: `/email` → its sentence. */
export function fieldError(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.errors.find((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`))
    ?.message;
}
