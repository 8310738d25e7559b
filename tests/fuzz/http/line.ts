import net from 'node:net';

/** What a server answered on one connection, whole answers only. */
export interface LineAnswer {
  status: number;
  body: string;
}

/** What goes over the line, piece by piece, each after a pause. */
export interface Piece {
  bytes: string | Uint8Array;
  pauseMs?: number;
}

export interface LineOptions {
  /** Hang up right after the last piece, without waiting for an answer. */
  isCutOff?: boolean;
  /** How long the other side may be silent before the line counts as hanging. */
  hangMs?: number;
}

/** Writes bytes onto a connection of its own and reads what comes back until the other side ends it or has answered `expected` times. */
export async function speak(
  url: string,
  pieces: readonly Piece[],
  expected: number,
  options: LineOptions = {},
): Promise<LineAnswer[]> {
  const { isCutOff = false, hangMs = 20_000 } = options;
  const { hostname, port } = new URL(url);
  const socket = net.connect({ host: hostname, port: Number(port) });
  // An answer that comes before all is written may end the line; that is no failure.
  socket.on('error', () => {});
  let received = Buffer.alloc(0);
  const over = new Promise<void>((settle, reject) => {
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (answersIn(received).length >= expected) settle();
    });
    socket.on('close', () => settle());
    socket.setTimeout(hangMs, () =>
      reject(new Error(`silent for ${hangMs} ms after: ${received.toString('latin1').slice(0, 500)}`)),
    );
  });
  for (const { bytes, pauseMs = 0 } of pieces) {
    if (pauseMs > 0) await new Promise((settle) => setTimeout(settle, pauseMs));
    if (socket.destroyed) break;
    socket.write(bytes);
  }
  if (isCutOff) socket.destroySoon();
  try {
    await over;
  } finally {
    socket.destroy();
  }
  return answersIn(received);
}

function answersIn(received: Buffer): LineAnswer[] {
  const answers: LineAnswer[] = [];
  let rest = received;
  for (;;) {
    const headEnd = rest.indexOf('\r\n\r\n');
    if (headEnd < 0) return answers;
    const head = rest.subarray(0, headEnd).toString('latin1');
    const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1]);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    const bodyEnd = headEnd + 4 + length;
    if (rest.length < bodyEnd) return answers;
    // "100 Continue" announces the answer; it is none.
    if (status >= 200) answers.push({ status, body: rest.subarray(headEnd + 4, bodyEnd).toString('utf8') });
    rest = rest.subarray(bodyEnd);
  }
}

/** A request as bytes, framed by its length. */
export function requestBytes(
  method: string,
  path: string,
  headers: readonly string[],
  body: Uint8Array | string = '',
): Buffer {
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    ...headers,
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), Buffer.from(body)]);
}
