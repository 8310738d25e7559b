import type { ToolSpec } from '@nightshift/ai';
import { isJsonObject, type Json, type ModelToolCall } from '@nightshift/schema';
import { CallError, type CallIo, type HttpRequest } from '../../sdk/calls.js';
import type { View } from '../../sdk/view.js';
import { isWebUrl } from '../actions/web-url.js';
import type { AnswerConfig } from './answer-config.js';

/** A request that a model may have made: all of it is the operator's, but for the arguments. Stored with the call. */
export type ToolRequest = {
  name: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
};

type ToolConfig = NonNullable<AnswerConfig['tools']>[number];

/** What stands for an argument until the model has named it; plain, so that no escaping touches it. */
const hole = (name: string): string => `__arg_${name}__`;

export function toolSpec({ id, description, parameters = [], url }: ToolConfig): ToolSpec {
  return {
    name: id,
    description,
    isBranch: url === undefined || url === '',
    parameters: parameters.map(({ name, type = 'text', description: what = name, required = true }) => ({
      name,
      type,
      description: what,
      required,
    })),
  };
}

export function toolRequest(tool: ToolConfig, view: View): ToolRequest {
  const { id, url = '', method = 'GET', body = '', headers = [], parameters = [] } = tool;
  const holes = Object.fromEntries(parameters.map(({ name }) => [`args.${name}`, hole(name)]));
  return {
    name: id,
    method,
    url: view.render(url, 'url', holes),
    body: method === 'GET' ? '' : view.render(body, 'json', holes),
    headers: Object.fromEntries(
      headers.map(({ name, value }) => [name.toLowerCase(), view.render(value, 'header')]),
    ),
  };
}

const TIMEOUT_MS = 8000;
const MAX_BYTES = 200_000;

/** Asks, and says what came of it in words for the model. The key makes a repetition after a crash the same request. */
export async function askTool(
  requests: readonly ToolRequest[],
  call: ModelToolCall,
  key: string,
  io: CallIo,
): Promise<Json> {
  const request = requests.find(({ name }) => name === call.name);
  if (request === undefined) return { error: 'this tool is not available' };
  try {
    const { status, body } = await io.fetch(filledIn(request, call.arguments, key));
    return status >= 200 && status < 300
      ? { result: parsed(body) }
      : { error: `the server answered ${status}` };
  } catch (error) {
    if (error instanceof CallError) return { error: error.message };
    throw error;
  }
}

function filledIn({ url, method, headers, body }: ToolRequest, args: Json, key: string): HttpRequest {
  const values = new Map(
    Object.entries(isJsonObject(args) ? args : {}).map(([name, value]) => [hole(name), textOf(value)]),
  );
  // In one go: what stands in for one argument is never looked through for another.
  const fill = (template: string, escape: (text: string) => string): string =>
    template.replaceAll(/__arg_\w+?__/g, (mark) => escape(values.get(mark) ?? ''));
  const address = fill(url, asPartOfAddress);
  if (!isWebUrl(address))
    throw new CallError('terminal', 'http.bad-url', 'the address of the tool is no web address');
  const base = { url: address, method, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES };
  if (method === 'GET') return { ...base, headers };
  return {
    ...base,
    headers: { 'content-type': 'application/json', ...headers, 'idempotency-key': key },
    body: fill(body, (value) => JSON.stringify(value).slice(1, -1)),
  };
}

/** A part that is nothing but dots would climb out of the path that the operator wrote, escaped or not. */
function asPartOfAddress(value: string): string {
  if (/^\s*\.+\s*$/.test(value))
    throw new CallError(
      'terminal',
      'http.bad-argument',
      `"${value.slice(0, 20)}" cannot stand in the address of the tool`,
    );
  return encodeURIComponent(value);
}

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

function parsed(body: string): Json {
  try {
    // JSON.parse gives nothing but JSON.
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}
