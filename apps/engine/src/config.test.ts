import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig, type Environment, type Flags } from './config.js';

const complaint = (flags: Flags, environment: Environment): string => {
  try {
    readConfig(flags, environment);
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('settings', () => {
  test('have defaults that need nothing', () => {
    expect(readConfig({}, {})).toMatchObject({
      role: 'all',
      port: 3000,
      dataDir: path.resolve('data'),
      databaseUrl: undefined,
      logLevel: 'info',
    });
  });

  test('typed flags win over the environment, and empty variables count as absent', () => {
    const config = readConfig(
      { port: '4000', role: 'web', data: '/srv/night' },
      { PORT: '5000', NIGHTSHIFT_DATA: '/other', REDIS_URL: '' },
    );
    expect(config).toMatchObject({
      port: 4000,
      role: 'web',
      dataDir: path.resolve('/srv/night'),
      redisUrl: undefined,
    });
  });

  test.each([
    [{ port: 'http' }, {}, '--port is "http"; it must be a number from 0 to 65535.'],
    [{}, { PORT: '70000' }, 'PORT is "70000"; it must be a number from 0 to 65535.'],
    [{ role: 'boss' }, {}, '--role is "boss"; it must be one of all, web, worker.'],
    [
      {},
      { NIGHTSHIFT_SECRET: 'short' },
      'NIGHTSHIFT_SECRET is too short; it must have at least 16 characters.',
    ],
    [
      {},
      { NIGHTSHIFT_ADMIN_EMAIL: 'a@b.example' },
      'NIGHTSHIFT_ADMIN_PASSWORD is missing; NIGHTSHIFT_ADMIN_EMAIL needs it.',
    ],
    [
      {},
      { NIGHTSHIFT_ADMIN_EMAIL: 'ann', NIGHTSHIFT_ADMIN_PASSWORD: '0123456789' },
      'NIGHTSHIFT_ADMIN_EMAIL is no email address.',
    ],
    [
      {},
      { OPENAI_MODEL: 'x' },
      'OPENAI_API_KEY is missing; OPENAI_MODEL means nothing without it, or without OPENAI_BASE_URL of a server that needs no key.',
    ],
    [
      {},
      { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' },
      'OPENAI_MODEL is missing; OPENAI_BASE_URL without OPENAI_API_KEY is a server that needs no key, and has to be told which model.',
    ],
    [{}, { NIGHTSHIFT_LANES: '0' }, 'NIGHTSHIFT_LANES is "0"; it must be a number from 1 to 64.'],
    [
      {},
      { NIGHTSHIFT_LOG: 'loud' },
      'NIGHTSHIFT_LOG is "loud"; it must be one of debug, info, warn, error, silent.',
    ],
  ])('%j %j: %s', (flags, environment, message) => {
    expect(complaint(flags, environment)).toBe(message);
  });

  test('a wrong address is named without what stands in it', () => {
    const message = complaint({}, { DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(message).toBe('DATABASE_URL is no address that begins with postgres:// or postgresql://.');
  });
});
