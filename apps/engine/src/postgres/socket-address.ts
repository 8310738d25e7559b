// Where the server is reached: by a socket inside its own folder, which no other user may enter.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Account, handOver } from './account.js';
import { superuser } from './cluster.js';

const port = 5432;
// The system's limit for the path of a socket is 104 bytes on macOS, 108 on Linux.
const longestPath = 100;

export interface Address {
  url: string;
  settings: string[];
  temporaryFolder: string | null;
}

export async function chooseAddress(
  cluster: string,
  account: Account,
  password: string | null,
): Promise<Address> {
  if (password !== null) return chooseTcp(password);
  const isShort = Buffer.byteLength(path.join(cluster, `.s.PGSQL.${port}`)) <= longestPath;
  if (isShort) return addressOf(cluster, account.nameOfFolder(cluster), null);
  const folder = makeTemporaryFolder(account);
  return addressOf(folder, folder, folder);
}

export function releaseAddress({ temporaryFolder }: Address): void {
  if (temporaryFolder !== null) rmSync(temporaryFolder, { recursive: true, force: true });
}

/** The address of a running server, from the folder and port that it wrote down. */
export function socketUrl(folder: string): string {
  return `postgres://${superuser}@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`;
}

export function tcpUrl(tcpPort: number, password: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${tcpPort}/postgres`;
}

function addressOf(folder: string, nameForServer: string, temporaryFolder: string | null): Address {
  const settings = [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${nameForServer}`,
    '-p',
    String(port),
  ];
  return { url: socketUrl(folder), settings, temporaryFolder };
}

function makeTemporaryFolder(account: Account): string {
  // As root the system's choice may be a folder that only root can enter.
  const folder = mkdtempSync(path.join(account.dropTo === null ? os.tmpdir() : '/tmp', 'nightshift-'));
  chmodSync(folder, 0o700);
  handOver(folder, account);
  return folder;
}

function chooseTcp(password: string): Promise<Address> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      const freePort = typeof bound === 'object' && bound !== null ? bound.port : port;
      server.close(() => {
        const settings = [
          '-c',
          'listen_addresses=127.0.0.1',
          '-c',
          'unix_socket_directories=',
          '-p',
          String(freePort),
        ];
        resolve({ url: tcpUrl(freePort, password), settings, temporaryFolder: null });
      });
    });
  });
}
