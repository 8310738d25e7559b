import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSseParser } from './sse-parser.js';

const STREAM =
  ': hello\n\nevent: message\nid: 7\ndata: {"a":1}\n\nevent: ping\ndata: {}\n\nid:8\r\ndata: one\r\ndata:two\r\n\r\nevent: lost\n\n';
const EVENTS = [
  { type: 'message', id: '7', data: '{"a":1}' },
  { type: 'ping', data: '{}' },
  { type: 'message', id: '8', data: 'one\ntwo' },
];

describe('createSseParser', () => {
  test('reads events, comments, several data lines and all line ends', () => {
    expect(createSseParser().feed(STREAM)).toEqual(EVENTS);
  });

  test('it does not matter where the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(STREAM.length), { maxLength: 8 }), (cuts) => {
        const parser = createSseParser();
        const ends = [...cuts.sort((a, b) => a - b), STREAM.length];
        const events = ends.flatMap((end, index) => parser.feed(STREAM.slice(ends[index - 1] ?? 0, end)));
        expect(events).toEqual(EVENTS);
      }),
    );
  });

  test('an event that was not finished is not handed on', () => {
    expect(createSseParser().feed('event: message\ndata: {"a":1}\n')).toEqual([]);
  });
});
