import path from 'node:path';
import { CRASH_POINTS } from './crash-point.js';

export const ROLES = ['all', 'web', 'worker'] as const;
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Everything that can be set from outside, checked once. */
export interface Config {
  role: (typeof ROLES)[number];
  /** 0 lets the system choose. */
  port: number;
  /** Undefined: every interface. */
  host: string | undefined;
  /** Absolute. */
  dataDir: string;
  /** Undefined: PostgreSQL out of npm, in the data folder. */
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  /** Undefined: made and kept in the data folder. */
  secret: string | undefined;
  /** Creates the first admin without the set-up page. */
  firstAdmin: { email: string; password: string } | undefined;
  openAi: { apiKey: string | undefined; baseUrl: string | undefined; model: string | undefined } | undefined;
  /** Where passages and questions become vectors; undefined: they are found by words alone. */
  embedding: { baseUrl: string; apiKey: string | undefined; model: string } | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whose X-Forwarded-For is believed: addresses, CIDR ranges or `loopback`. */
  trustedProxies: string[];
  lanes: number | undefined;
  poolSize: number | undefined;
  /** For tests: kill the process there. */
  crashAt: string | undefined;
}

/** What was typed after `nightshift start`; it wins over the environment. */
export interface Flags {
  port?: string;
  role?: string;
  data?: string;
}

/** One line that names the setting and says what it must be. */
export class ConfigError extends Error {
  constructor(
    readonly setting: string,
    message: string,
  ) {
    super(`${setting} ${message}`);
    this.name = 'ConfigError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `ConfigError` for the first setting that is wrong. An empty variable counts as absent. */
export function readConfig(flags: Flags = {}, environment: Environment = process.env): Config {
  const read = (name: string): string | undefined => present(environment[name]?.trim());
  const port = read('PORT');
  const role = flags.role ?? read('NIGHTSHIFT_ROLE');
  return {
    role: role === undefined ? 'all' : oneOf('--role', role, ROLES),
    port: flags.port === undefined ? readPort('PORT', port ?? '3000') : readPort('--port', flags.port),
    host: read('NIGHTSHIFT_HOST'),
    dataDir: path.resolve(flags.data ?? read('NIGHTSHIFT_DATA') ?? 'data'),
    databaseUrl: readUrl('DATABASE_URL', read('DATABASE_URL'), ['postgres:', 'postgresql:']),
    redisUrl: readUrl('REDIS_URL', read('REDIS_URL'), ['redis:', 'rediss:']),
    secret: readSecret(read('NIGHTSHIFT_SECRET')),
    firstAdmin: readFirstAdmin(read('NIGHTSHIFT_ADMIN_EMAIL'), read('NIGHTSHIFT_ADMIN_PASSWORD')),
    openAi: readOpenAi(read('OPENAI_API_KEY'), read('OPENAI_BASE_URL'), read('OPENAI_MODEL')),
    embedding: readEmbedding(read),
    logLevel: oneOf('NIGHTSHIFT_LOG', read('NIGHTSHIFT_LOG') ?? 'info', LOG_LEVELS),
    trustedProxies: (read('NIGHTSHIFT_TRUSTED_PROXIES') ?? 'loopback')
      .split(',')
      .map((entry) => entry.trim()),
    lanes: readCount('NIGHTSHIFT_LANES', read('NIGHTSHIFT_LANES'), 64),
    poolSize: readCount('NIGHTSHIFT_POOL', read('NIGHTSHIFT_POOL'), 1000),
    crashAt: readCrashPoint(read('NIGHTSHIFT_CRASH_AT')),
  };
}

/** An empty variable is one that somebody has switched off. */
function present(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function oneOf<const T extends readonly string[]>(setting: string, value: string, allowed: T): T[number] {
  const found = allowed.find((word) => word === value);
  if (found === undefined)
    throw new ConfigError(setting, `is "${value}"; it must be one of ${allowed.join(', ')}.`);
  return found;
}

function readPort(setting: string, value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new ConfigError(setting, `is "${value}"; it must be a number from 0 to 65535.`);
  return port;
}

function readCount(setting: string, value: string | undefined, highest: number): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < 1 || count > highest)
    throw new ConfigError(setting, `is "${value}"; it must be a number from 1 to ${highest}.`);
  return count;
}

function readUrl(
  setting: string,
  value: string | undefined,
  protocols: readonly string[],
): string | undefined {
  if (value === undefined) return undefined;
  // The value may hold a password, so the message does not repeat it.
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new ConfigError(
      setting,
      `is no address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
    );
  return value;
}

function readSecret(value: string | undefined): string | undefined {
  if (value !== undefined && value.length < 16)
    throw new ConfigError('NIGHTSHIFT_SECRET', 'is too short; it must have at least 16 characters.');
  return value;
}

function readFirstAdmin(email: string | undefined, password: string | undefined): Config['firstAdmin'] {
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined)
    throw new ConfigError('NIGHTSHIFT_ADMIN_EMAIL', 'is missing; NIGHTSHIFT_ADMIN_PASSWORD needs it.');
  if (password === undefined)
    throw new ConfigError('NIGHTSHIFT_ADMIN_PASSWORD', 'is missing; NIGHTSHIFT_ADMIN_EMAIL needs it.');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new ConfigError('NIGHTSHIFT_ADMIN_EMAIL', 'is no email address.');
  if (password.length < 10)
    throw new ConfigError('NIGHTSHIFT_ADMIN_PASSWORD', 'is too short; it must have at least 10 characters.');
  return { email, password };
}

function readOpenAi(
  apiKey: string | undefined,
  baseUrl: string | undefined,
  model: string | undefined,
): Config['openAi'] {
  const checked = readUrl('OPENAI_BASE_URL', baseUrl, ['https:', 'http:']);
  // A server of one's own, as Ollama is, mostly needs no key; but no model of OpenAI's is there.
  if (apiKey !== undefined || (checked !== undefined && model !== undefined))
    return { apiKey, baseUrl: checked, model };
  if (checked !== undefined)
    throw new ConfigError(
      'OPENAI_MODEL',
      'is missing; OPENAI_BASE_URL without OPENAI_API_KEY is a server that needs no key, and has to be told which model.',
    );
  if (model !== undefined)
    throw new ConfigError(
      'OPENAI_API_KEY',
      'is missing; OPENAI_MODEL means nothing without it, or without OPENAI_BASE_URL of a server that needs no key.',
    );
  return undefined;
}

const OPENAI_ADDRESS = 'https://api.openai.com/v1';

/** The address and the key of OPENAI_… serve as well, when embeddings have none of their own. */
function readEmbedding(read: (name: string) => string | undefined): Config['embedding'] {
  const model = read('EMBEDDING_MODEL');
  const ownUrl = readUrl('EMBEDDING_BASE_URL', read('EMBEDDING_BASE_URL'), ['https:', 'http:']);
  const ownKey = read('EMBEDDING_API_KEY');
  if (model === undefined) {
    if (ownUrl === undefined && ownKey === undefined) return undefined;
    throw new ConfigError(
      'EMBEDDING_MODEL',
      'is missing; EMBEDDING_BASE_URL and EMBEDDING_API_KEY mean nothing without it.',
    );
  }
  // A key of one place is never sent to another.
  const apiKey = ownUrl === undefined ? (ownKey ?? read('OPENAI_API_KEY')) : ownKey;
  const baseUrl = ownUrl ?? read('OPENAI_BASE_URL') ?? OPENAI_ADDRESS;
  if (ownUrl === undefined && apiKey === undefined)
    throw new ConfigError(
      'EMBEDDING_API_KEY',
      'is missing; or name a server that needs none in EMBEDDING_BASE_URL.',
    );
  return { baseUrl, apiKey, model };
}

function readCrashPoint(value: string | undefined): string | undefined {
  const [name] = value?.split(':') ?? [];
  if (name !== undefined && !CRASH_POINTS.some((point) => point === name))
    throw new ConfigError(
      'NIGHTSHIFT_CRASH_AT',
      `is "${value ?? ''}"; it must begin with one of ${CRASH_POINTS.join(', ')}.`,
    );
  return value;
}
