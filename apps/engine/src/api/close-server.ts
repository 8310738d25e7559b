import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const LOOK_EVERY_MS = 50;

/**
 * Makes a way to close the server: requests under way are answered; connections that only wait for the next one, or
 * that a browser has opened in advance, would hold the process for a minute and are ended.
 */
export function prepareClose(server: FastifyInstance, closeFirst: () => Promise<void>): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const endIdle = (): void => {
    server.server.closeIdleConnections();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  return async () => {
    const looking = setInterval(endIdle, LOOK_EVERY_MS);
    try {
      await closeFirst();
      await server.close();
    } finally {
      clearInterval(looking);
    }
  };
}
