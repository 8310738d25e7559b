import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the next questions are answered; the last of several for all that follow. */
export type Mode =
  | {
      type: 'says';
      text: string;
      pauseMs?: number;
      more?: { when: Promise<void>; text: string };
      /** It had to stop for length. */
      isCut?: boolean;
      /** Tokens it was thinking with, counted among what it wrote. */
      thought?: number;
    }
  | { type: 'tool'; name: string; args: string }
  | { type: 'status'; status: number; headers?: Record<string, string>; body?: string }
  /** 200, and nothing one can read. */
  | { type: 'garbage' }
  /** The stream ends, or its connection does, after these words. */
  | { type: 'cut'; text: string; isRude?: boolean }
  | { type: 'never' }
  | { type: 'huge' }
  | { type: 'redirect'; to: string };

export interface ModelServer {
  url: string;
  host: string;
  /** What was asked, as the protocol has it. */
  readonly asked: { path: string; authorization: string; body: Record<string, unknown> }[];
  answer(...modes: Mode[]): void;
  close(): Promise<void>;
}

export type Dialect = 'openai' | 'dify' | 'coze';

/** A server on this machine that speaks the protocols of language models: `/openai`, `/dify` and `/coze`. */
export async function startModelServer(): Promise<ModelServer> {
  let modes: Mode[] = [{ type: 'says', text: 'Hello' }];
  const asked: ModelServer['asked'] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const path = request.url ?? '';
      asked.push({ path, authorization: request.headers.authorization ?? '', body: parse(text) });
      const mode = modes.length > 1 ? modes.shift() : modes[0];
      return mode === undefined ? undefined : perform(mode, dialectOf(path), response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    answer: (...next) => (modes = next),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const dialectOf = (path: string): Dialect =>
  path.startsWith('/dify') ? 'dify' : path.startsWith('/coze') ? 'coze' : 'openai';

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
}

async function perform(mode: Mode, dialect: Dialect, response: ServerResponse): Promise<void> {
  switch (mode.type) {
    case 'never':
      return;
    case 'status':
      response.writeHead(mode.status, { 'content-type': 'application/json', ...mode.headers });
      response.end(mode.body ?? '{"error":{"message":"no","type":"x"}}');
      return;
    case 'redirect':
      response.writeHead(302, { location: mode.to }).end();
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('data: {"choices":[{"del\n\ndata: <html>oops</html>\n\n');
      return;
    case 'huge':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (let count = 0; count < 60 && !response.destroyed; count += 1)
        response.write(piece(dialect, 'x'.repeat(100_000)));
      response.end(ending(dialect, 1));
      return;
    case 'tool':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(toolCall(mode.name, mode.args));
      return;
    case 'cut':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(piece(dialect, mode.text));
      await pause(20);
      if (mode.isRude === true) response.destroy();
      else response.end();
      return;
    case 'says':
      await say(mode, dialect, response);
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function say(
  { text, pauseMs = 0, more, isCut = false, thought = 0 }: Extract<Mode, { type: 'says' }>,
  dialect: Dialect,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const write = async (all: string): Promise<void> => {
    for (const words of all.match(/[\s\S]{1,12}/gu) ?? []) {
      if (pauseMs > 0) await pause(pauseMs);
      if (response.destroyed) return;
      response.write(piece(dialect, words));
    }
  };
  await write(text);
  await more?.when;
  await write(more?.text ?? '');
  response.end(ending(dialect, text.length + thought, isCut, thought));
}

const event = (data: object, name?: string): string =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;
const chunk = (choice: object | null, more: object = {}): string =>
  event({
    id: 'c',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'm',
    choices: choice === null ? [] : [{ index: 0, finish_reason: null, ...choice }],
    ...more,
  });

function piece(dialect: Dialect, text: string): string {
  switch (dialect) {
    case 'openai':
      return chunk({ delta: { content: text } });
    case 'dify':
      return event({ event: 'message', answer: text });
    case 'coze':
      return event({ role: 'assistant', type: 'answer', content: text }, 'conversation.message.delta');
  }
}

function ending(dialect: Dialect, outputTokens: number, isCut = false, thought = 0): string {
  const details = thought === 0 ? {} : { completion_tokens_details: { reasoning_tokens: thought } };
  switch (dialect) {
    case 'openai':
      return `${chunk({ delta: {}, finish_reason: isCut ? 'length' : 'stop' })}${chunk(null, { usage: { prompt_tokens: 100, completion_tokens: outputTokens, total_tokens: 0, ...details } })}data: [DONE]\n\n`;
    case 'dify':
      return `${event({
        event: 'node_finished',
        data: { node_type: 'llm', outputs: { finish_reason: isCut ? 'length' : 'stop' } },
      })}${event({
        event: 'message_end',
        metadata: { usage: { prompt_tokens: 100, completion_tokens: outputTokens } },
      })}`;
    case 'coze':
      return `${event({ usage: { input_count: 100, output_count: outputTokens, token_count: 0 } }, 'conversation.chat.completed')}event: done\ndata: "[DONE]"\n\n`;
  }
}

function toolCall(name: string, args: string): string {
  const half = Math.floor(args.length / 2);
  const part = (fn: object, more: object = {}): string =>
    chunk({ delta: { tool_calls: [{ index: 0, ...more, function: fn }] } });
  return `${part({ name, arguments: args.slice(0, half) }, { id: 'call_1', type: 'function' })}${part({ arguments: args.slice(half) })}${chunk({ delta: {}, finish_reason: 'tool_calls' })}data: [DONE]\n\n`;
}
