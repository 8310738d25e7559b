/** What the server tells of a key too short to show a part of. */
export const SHORT_KEY = '…';
