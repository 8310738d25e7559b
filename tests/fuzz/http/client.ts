import http from 'node:http';
import { expect } from '@jest/globals';

export interface Asked {
  method: string;
  /** As it goes over the line: already escaped, or wrong on purpose. */
  path: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
}

export interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** Far longer than anything should take, so that only what hangs is caught. */
const HANG_MS = 20_000;

/** One request, without the politeness of `fetch`: whatever can be written is sent. A line that never answers fails. */
export function ask(url: string, { method, path, headers = {}, body }: Asked): Promise<Answered> {
  const { hostname, port } = new URL(url);
  // Without a length, Node frames the body of a DELETE not at all.
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((settle, reject) => {
    const request = http.request(
      { hostname, port, method, path, headers: { ...headers, ...length }, agent, timeout: HANG_MS },
      (response) => {
        const chunks: Buffer[] = [];
        const finish = (): void =>
          settle({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          });
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', finish);
        response.on('error', reject);
        // A line of events has no end; that it began is the answer.
        if (response.headers['content-type']?.startsWith('text/event-stream') === true) {
          finish();
          request.destroy();
        }
      },
    );
    request.on('timeout', () =>
      request.destroy(new Error(`${method} ${path} was not answered within ${HANG_MS} ms`)),
    );
    request.on('error', reject);
    request.end(body);
  });
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** Lets the process end. */
export function hangUp(): void {
  agent.destroy();
}

export function parsed(text: string): unknown {
  return JSON.parse(text);
}

/** No answer may be a failure of ours, and every refusal says what it is. */
export function expectFair({ status, headers, text }: Answered): void {
  expect({ status, text: status >= 500 ? text : '' }).toEqual({ status: expect.any(Number), text: '' });
  expect(status).toBeLessThan(500);
  if (status < 400) return;
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  // A HEAD has no body.
  if (text !== '')
    expect(parsed(text)).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) });
}
