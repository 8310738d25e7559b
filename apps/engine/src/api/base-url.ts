import { Type } from 'typebox';
import { ApiProblem } from './api-problem.js';

/** Of a server that is asked at several paths below it; keys do not belong into it. */
export const BaseUrlSchema = Type.String({ pattern: '^https?://[^\\s/?#@]+[^\\s?#]*$', maxLength: 500 });

/** What looks like an address may still be none, as with a port beyond all ports. */
export function checkBaseUrl(baseUrl: string | undefined): void {
  if (baseUrl === undefined || URL.canParse(baseUrl)) return;
  throw new ApiProblem(
    'request.invalid',
    `"${baseUrl}" is no address; it looks like https://api.example.com/v1.`,
  );
}
