import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadSecret } from './load-secret.js';
import { createSecretBox } from './secret-box.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'nightshift-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a box', () => {
  const box = createSecretBox('a secret for tests');
  const sealed = box.seal({ token: 'very secret' }, 'chn_1');

  test('gives back what was put in, and shows nothing of it', () => {
    expect(box.open(sealed, 'chn_1')).toEqual({ token: 'very secret' });
    expect(sealed.toString('latin1')).not.toContain('very');
    expect(box.seal({ token: 'very secret' }, 'chn_1').equals(sealed)).toBe(false);
  });

  test('opens with the same secret and context only, and not when a byte has changed', () => {
    const changed = Buffer.from(sealed);
    changed.writeUInt8((changed.at(-1) ?? 0) ^ 1, changed.length - 1);
    for (const open of [
      () => box.open(sealed, 'chn_2'),
      () => createSecretBox('another secret').open(sealed, 'chn_1'),
      () => box.open(changed, 'chn_1'),
      () => box.open(Buffer.alloc(3), 'chn_1'),
    ])
      expect(open).toThrow('NIGHTSHIFT_SECRET is not the one');
  });
});

describe('the secret of an installation', () => {
  test('is made once, for its owner only, and kept', () => {
    const made = loadSecret({ secret: undefined, dataDir: folder });
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(loadSecret({ secret: undefined, dataDir: folder })).toBe(made);
    expect(loadSecret({ secret: 'given from outside', dataDir: folder })).toBe('given from outside');
  });

  test('that was emptied is not silently replaced', () => {
    writeFileSync(path.join(folder, 'secret'), '\n');
    expect(() => loadSecret({ secret: undefined, dataDir: folder })).toThrow('is empty; put the secret back');
  });
});
