import { expect, test } from '@jest/globals';
import { hasCredentials, withoutCredentials } from './without-credentials.js';

test.each([
  ['http://user:pw@shop.example/help', 'http://shop.example/help'],
  ['https://token@wiki.example', 'https://wiki.example'],
  ['https://a:b@c@shop.example:8443/x?y=1', 'https://shop.example:8443/x?y=1'],
  ['FTP://me:secret@files.example/a', 'FTP://files.example/a'],
])('%s is said without what stands before the @', (address, said) => {
  expect([hasCredentials(address), withoutCredentials(`it (${address}) answers 401`)]).toEqual([
    true,
    `it (${said}) answers 401`,
  ]);
});

test.each([
  'https://shop.example/@lamps',
  'https://shop.example/help?mail=a@b.example',
  'https://shop.example#x@y',
  'write to help@shop.example',
])('%s has none and stays as it is', (text) => {
  expect([hasCredentials(text), withoutCredentials(text)]).toEqual([false, text]);
});
