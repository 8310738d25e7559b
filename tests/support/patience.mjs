// A slow machine is no failure: tests wait for conditions, never for a time, so this is only an end to waiting.
import { jest } from '@jest/globals';

jest.setTimeout(60_000);
