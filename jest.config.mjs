const shared = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/support/one-error.mjs'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.mjs'],
  transform: {
    '^.+\\.ts$': '@swc/jest',
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@nightshift/(schema|language|interpreter|calendar|nodes|channels|assignment|simulator|knowledge|ai)$':
      '<rootDir>/packages/$1/src/index.ts',
    '^@nightshift/knowledge/(plain-text)$': '<rootDir>/packages/knowledge/src/$1.ts',
    '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '<rootDir>/data/'],
};

const services = {
  globalSetup: '<rootDir>/tests/support/start-services.mjs',
  globalTeardown: '<rootDir>/tests/support/stop-services.mjs',
};

/** Tests of the contract and the fuzzing that need a database. */
const onServices = ['<rootDir>/tests/contract/queue-modes.test.ts', '<rootDir>/tests/fuzz/http/**/*.test.ts'];
const areOnServices = ['/tests/contract/queue-modes\\.', '/tests/fuzz/http/'];

export default {
  cacheDirectory: '<rootDir>/.cache/jest',
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/packages/**/*.test.ts?(x)',
        '<rootDir>/apps/**/*.test.ts?(x)',
        '<rootDir>/templates/**/*.test.ts',
        '<rootDir>/tests/{conversations,contract,fuzz,replay,support}/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', ...areOnServices],
    },
    {
      ...shared,
      ...services,
      displayName: 'engine',
      testMatch: ['<rootDir>/tests/engine/**/*.test.ts', ...onServices],
    },
    { ...shared, ...services, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
};
