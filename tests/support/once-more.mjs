// Tests with processes, databases and a browser of their own may meet a machine that is too slow once. In CI they are
// given a second try; the first failure is printed, and what fails twice has failed.
import { jest } from '@jest/globals';

if (process.env.CI !== undefined) jest.retryTimes(1, { logErrorsBeforeRetry: true, waitBeforeRetry: 1000 });
