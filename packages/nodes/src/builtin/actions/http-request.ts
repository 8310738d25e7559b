import { because, type CallOutcome, failureOf, type Json, type Why } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode, type ConfigProblem } from '../../sdk/define-node.js';
import { go, type Outcome } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { checkCaseIds } from '../config-checks.js';
import { configError, configWarning } from '../problem-words.js';
import { choiceField, screenText, templateField, variableField } from './fields.js';
import { readHttpAnswer, requestCall, type HttpCallInput } from './http-call.js';
import { parseJsonPath, valueAtPath } from './json-path.js';
import { checkUrl, renderUrl } from './web-url.js';

const METHODS = { GET: 'GET', POST: 'POST', PUT: 'PUT', PATCH: 'PATCH', DELETE: 'DELETE' } as const;
const DEFAULT_TIMEOUT_MS = 10_000;
const PORTS = ['ok', 'error'] as const;

const HeaderSchema = Type.Object(
  {
    name: Type.String({ title: 'Name', pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" }),
    value: templateField('Value', { ui: { secrets: true } }),
  },
  { additionalProperties: false },
);
const SaveSchema = Type.Object(
  {
    path: Type.String({
      title: 'Path in the answer',
      description: 'data.items[0].price; empty for the whole answer.',
      maxLength: 300,
    }),
    variable: variableField(),
  },
  { additionalProperties: false },
);
const StatusSchema = Type.Object(
  {
    id: Type.String({ title: 'Way out', pattern: '^[^\\s/]{1,64}$' }),
    status: Type.String({
      title: 'Status',
      description: '404, or 4xx for all of them.',
      pattern: '^[1-5](\\d\\d|xx)$',
    }),
  },
  { additionalProperties: false },
);

const ConfigSchema = Type.Object(
  {
    method: Type.Optional(choiceField('Method', METHODS, { default: 'GET' })),
    url: templateField('Address', {
      minLength: 1,
      ui: { widget: 'url', templated: true, secrets: true, placeholder: 'https://' },
    }),
    headers: Type.Optional(
      Type.Array(HeaderSchema, { title: 'Headers', maxItems: 30, ui: { widget: 'headers' } }),
    ),
    body: Type.Optional(
      templateField('Body', {
        description: 'JSON, unless a Content-Type header says otherwise.',
        maxLength: 50_000,
        ui: { widget: 'code', templated: true },
      }),
    ),
    timeoutMs: Type.Optional(
      Type.Integer({
        title: 'Give up after (seconds)',
        ui: { widget: 'seconds' },
        minimum: 500,
        maximum: 30_000,
        default: DEFAULT_TIMEOUT_MS,
      }),
    ),
    save: Type.Optional(
      Type.Array(SaveSchema, {
        title: 'Keep from the answer',
        maxItems: 30,
        ui: {
          widget: 'cases',
          tries: { status: 'status', body: 'body', path: 'path', variable: 'variable' },
        },
      }),
    ),
    statuses: Type.Optional(
      Type.Array(StatusSchema, {
        title: 'Ways out by status',
        description: 'The first that fits.',
        maxItems: 20,
        ui: { widget: 'cases' },
      }),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

/** Asks another system. 2xx leaves by `ok`, everything else by `error`, unless a status has a way out of its own. */
export const httpRequest = defineNode({
  type: 'http.request',
  version: 1,
  title: screenText('HTTP request', 'HTTP 请求', 'HTTP 請求'),
  description: screenText(
    'Asks another system and keeps parts of its answer.',
    '请求其他系统，并保存返回内容。',
    '請求其他系統，並儲存返回內容。',
  ),
  category: 'integration',
  aliases: [
    'webhook',
    'api',
    'rest',
    'fetch',
    'integration',
    'zapier',
    'connect',
    '接口',
    '介面',
    '集成',
    '整合',
  ],
  config: ConfigSchema,
  portsFrom: 'statuses',
  ports: PORTS,
  waits: true,
  writes: ['save.*.variable'],
  explain: [
    { text: screenText('Calls {url}.', '请求 {url}。', '請求 {url}。') },
    {
      when: { path: 'save' },
      text: screenText('Keeps parts of the answer.', '保存返回内容中的值。', '儲存返回內容中的值。'),
    },
  ],
  check: checkRequest,
  enter: ({ config, view }) => {
    const input = requestOf(config, view);
    return 'code' in input
      ? go('error', { why: input })
      : { next: { type: 'wait-call', call: 'request', input } };
  },
  resume: ({ config, wake }) => {
    if (wake.type !== 'call') return go('error', { why: because('woken.otherwise') });
    return wake.outcome.ok ? receive(config, wake.outcome.value) : leaveFailed(config, wake.outcome);
  },
  calls: { request: requestCall },
});

/** Or why there is nothing to send. */
function requestOf(config: Config, view: View): HttpCallInput | Why {
  const url = renderUrl(config.url, view);
  if (url === undefined) return because('http.no-url');
  const headers = Object.fromEntries(
    (config.headers ?? []).map(({ name, value }) => [name.toLowerCase(), view.render(value, 'header')]),
  );
  const method = config.method ?? 'GET';
  const request: HttpCallInput = { url, method, headers, timeoutMs: config.timeoutMs ?? DEFAULT_TIMEOUT_MS };
  if (method === 'GET' || config.body === undefined || config.body.trim() === '') return request;
  const kind = headers['content-type'] ?? 'application/json';
  const isJson = /[/+]json\b/i.test(kind);
  const body = view.render(config.body, isJson ? 'json' : /urlencoded/i.test(kind) ? 'url' : 'none');
  if (isJson && !isJsonText(body)) return because('http.no-json');
  return { ...request, headers: { ...headers, 'content-type': kind }, body };
}

function receive(config: Config, value: Json): Outcome {
  const { status, body, note } = readHttpAnswer(value);
  const isOk = status >= 200 && status < 300;
  const saved = (config.save ?? []).map(({ path, variable }): [string, Json] => [
    variable,
    valueAtPath(body, path) ?? null,
  ]);
  return {
    ...leave(config, status, isOk),
    vars: Object.fromEntries(saved),
    why: note ?? because('http.answered', { status }),
  };
}

function leaveFailed(config: Config, { code, message }: Extract<CallOutcome, { ok: false }>): Outcome {
  const status = Number(/^http\.(\d{3})$/.exec(code)?.[1] ?? 0);
  return { ...leave(config, status, false), why: failureOf({ code, message }) };
}

function leave({ statuses = [] }: Config, status: number, isOk: boolean): Outcome {
  const otherwise = isOk ? 'ok' : 'error';
  const own = statuses.find(
    (each) => each.status === String(status) || each.status === `${Math.floor(status / 100)}xx`,
  );
  return {
    next: own === undefined ? { type: 'go', port: otherwise } : { type: 'go', port: own.id, otherwise },
  };
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const RESERVED = /^(host|content-length|connection|transfer-encoding|idempotency-key)$/i;

function checkRequest({
  url,
  method = 'GET',
  headers = [],
  body,
  save = [],
  statuses = [],
}: Config): ConfigProblem[] {
  const problems = [...checkUrl(url, '/url'), ...checkCaseIds(statuses, 'statuses', PORTS)];
  for (const [index, { name }] of headers.entries()) {
    if (!RESERVED.test(name)) continue;
    problems.push(
      configError(
        'config.header',
        `/headers/${index}/name`,
        'The header {name} is set for you.',
        'Remove it.',
        { name },
      ),
    );
  }
  if (method === 'GET' && body !== undefined && body.trim() !== '') {
    problems.push(
      configWarning(
        'config.body',
        '/body',
        'GET sends no body.',
        'Choose POST, or put the values into the address.',
      ),
    );
  }
  for (const [index, { path }] of save.entries()) {
    if (parseJsonPath(path) !== undefined) continue;
    problems.push(
      configError(
        'config.path',
        `/save/${index}/path`,
        '“{path}” is no path.',
        'Write it like data.items[0].price.',
        { path },
      ),
    );
  }
  return problems;
}
