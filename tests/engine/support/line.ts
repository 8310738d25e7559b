import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';

/** A wire between an engine and its database that can be made slow or dead. */
export interface Line {
  /** The same database, by way of this line. */
  url: string;
  /** From now on nothing that the database says gets through; it is kept. */
  hold(): void;
  /** What was kept gets through at once, all of a session's in one piece. */
  release(): void;
  /** What is open now never gets an answer again, and is not told so; what is opened later works. */
  fallSilent(): void;
  close(): Promise<void>;
}

export async function openLine(url: string): Promise<Line> {
  const { host, port } = new pg.Client(url);
  const wires = new Set<Wire>();
  let isHeld = false;
  const server = createServer((engine) => {
    const database = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    const wire: Wire = { engine, database, kept: [], isSilent: false };
    wires.add(wire);
    engine.on('data', (bytes) => {
      if (!wire.isSilent) database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (wire.isSilent) return;
      if (isHeld) wire.kept.push(bytes);
      else engine.write(bytes);
    });
    for (const [end, other] of [
      [engine, database],
      [database, engine],
    ] as const) {
      end.on('error', () => {});
      end.on('close', () => {
        if (!wire.isSilent && !(isHeld && end === database)) other.end();
      });
    }
    engine.on('close', () => wires.delete(wire));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: throughPort(url, server),
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const { engine, database, kept } of wires) {
        if (kept.length > 0) engine.write(Buffer.concat(kept.splice(0)));
        if (database.destroyed) engine.end();
      }
    },
    fallSilent: () => {
      for (const wire of wires) wire.isSilent = true;
    },
    close: async () => {
      for (const { engine, database } of wires) {
        engine.destroy();
        database.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Wire {
  engine: Socket;
  database: Socket;
  kept: Buffer[];
  isSilent: boolean;
}

function throughPort(url: string, server: ReturnType<typeof createServer>): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  const through = new URL(url);
  through.searchParams.delete('host');
  through.hostname = '127.0.0.1';
  through.port = String(address.port);
  return through.href;
}
