import { Type } from 'typebox';
import { ApiProblem } from './api-problem.js';

/** Of a server that is asked at several paths below it; keys do not belong into it. */
export const BaseUrlSchema = Type.String({ pattern: '^https?://[^\\s/?#]+[^\\s?#]*$', maxLength: 500 });

/** What looks like an address may still be none, as with a port beyond all ports. */
export function checkBaseUrl(baseUrl: string | undefined): void {
  if (baseUrl !== undefined) checkAddress(baseUrl, 'https://api.example.com/v1');
}

/** An address without credentials in it: it is shown to people, and they would be shown along. */
export function checkAddress(address: string, example: string): void {
  if (!URL.canParse(address))
    throw new ApiProblem('request.invalid', `"${address}" is no address; it looks like ${example}.`);
  const { username, password, host } = new URL(address);
  if (username !== '' || password !== '')
    throw new ApiProblem(
      'request.invalid',
      `The address of ${host} has a name or password in it, which everybody would see; leave out what stands before the @.`,
    );
}

/** It goes into a header, which is one line. */
export function checkApiKey(apiKey: string | null | undefined): void {
  if (typeof apiKey === 'string' && /\p{Cc}/u.test(apiKey))
    throw new ApiProblem(
      'request.invalid',
      'The key has a line break or another control character in it; enter it in one line.',
    );
}
