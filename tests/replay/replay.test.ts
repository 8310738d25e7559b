import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { recordAll } from './record.js';
import { replay, type Recording } from './recording.js';

const FOLDER = path.resolve(import.meta.dirname, 'recordings');

/**
 * Effects that are to be different from what a release did, each with the reason: `0.1.0/lot 7/somebody/3` is the
 * fourth turn of that conversation. Whoever adds one says so in the release notes, because running conversations change course.
 */
const WANTED: Readonly<Record<string, string>> = {
  '0.1.0/lot 681/somebody/0':
    'a question that is put to the bases says where nobody knows what the customer speaks, so that a guess may count',
  '0.1.0/lot 681/somebody/3': 'the same',
};

const release = process.env['RECORD'];

if (release !== undefined)
  test('records what this release decides', () => {
    const file = path.join(FOLDER, `${release}.jsonl`);
    if (existsSync(file))
      throw new Error(`${file} is there: what a release has decided is never recorded anew.`);
    const lines = recordAll().map((recording) => `${JSON.stringify(recording)}\n`);
    writeFileSync(file, lines.join(''));
  });

const releases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => path.basename(file, '.jsonl'));

for (const version of releases)
  describe(`what release ${version} decided is decided still`, () => {
    const lines = readFileSync(path.join(FOLDER, `${version}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n');
    // Written by this very file, and committed.
    const recordings = lines.map((line) => JSON.parse(line) as Recording);

    const conversations = recordings.flatMap((recording) =>
      recording.conversations.map(
        (conversation) => [`${recording.name}/${conversation.name}`, recording, conversation] as const,
      ),
    );

    test.each(conversations)('%s', (name, recording, conversation) => {
      const decided = replay(recording, conversation);
      for (const [turn, { effects }] of conversation.turns.entries()) {
        if (Object.hasOwn(WANTED, `${version}/${name}/${turn}`)) continue;
        expect({ turn, effects: throughJson(decided[turn]) }).toEqual({ turn, effects });
      }
    });

    test('there was something to decide', () => {
      const types = new Set(
        conversations.flatMap(([, , { turns }]) =>
          turns.flatMap(({ effects }) => effects.map(({ type }) => type)),
        ),
      );
      expect(types.size).toBeGreaterThan(10);
    });
  });

test('every wanted difference is one', () => {
  for (const place of Object.keys(WANTED)) expect(releases).toContain(place.split('/')[0]);
});

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
