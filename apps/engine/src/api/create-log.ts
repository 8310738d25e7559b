import { destination, pino } from 'pino';
import type { Config } from '../config.js';
import type { Log } from '../log.js';

/** One JSON line per message on stderr; stdout belongs to the people who started it. */
export function createLog(level: Config['logLevel']): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  const logger = pino({ ...options, formatters: { level: (label) => ({ level: label }) } }, destination(2));
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
