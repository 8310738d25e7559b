// What must be free or answer for a start, looked at before minutes are spent on installing.
import net from 'node:net';

const connectMs = 5000;
const defaultPorts = { 'postgres:': 5432, 'postgresql:': 5432, 'redis:': 6379, 'rediss:': 6379 };

/**
 * Throws an Error with a sentence for people. The engine looks again, at more: here is said only what is certain to be
 * in the way, and what cannot be read is left to the engine, which says what it must be.
 */
export async function checkPlaces(args, environment) {
  await checkPort(portOf(args) ?? environment.PORT?.trim() ?? '', environment.NIGHTSHIFT_HOST?.trim() ?? '');
  await checkService('DATABASE_URL', environment.DATABASE_URL?.trim() ?? '', 'the database');
  await checkService('REDIS_URL', environment.REDIS_URL?.trim() ?? '', 'Redis');
}

function portOf(args) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (at === -1) return undefined;
  return args[at] === '--port' ? args[at + 1] : args[at].slice('--port='.length);
}

async function checkPort(wanted, host) {
  const port = wanted === '' ? 3000 : Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  const code = await new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host: host === '' ? '::' : host }, () => server.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE')
    throw new Error(
      `Port ${port} is taken. If Nightshift runs already, open http://localhost:${port}; else choose another port: npm start -- --port ${port < 65_535 ? port + 1 : port - 1}`,
    );
  if (code === 'EACCES')
    throw new Error(
      `Port ${port} may not be used by this user. Choose one above 1023: npm start -- --port 3000`,
    );
}

async function checkService(setting, address, what) {
  if (!URL.canParse(address)) return;
  const { protocol, hostname, port } = new URL(address);
  // A socket in a folder has no host.
  if (hostname === '' || defaultPorts[protocol] === undefined) return;
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || defaultPorts[protocol] };
  const isRefused = await new Promise((resolve) => {
    const socket = net.connect({ ...place, timeout: connectMs });
    const end = (found) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => end(false));
    socket.once('timeout', () => end(false));
    socket.once('error', ({ code }) => end(code === 'ECONNREFUSED'));
  });
  if (isRefused)
    throw new Error(
      `Nothing answers at ${place.host}:${place.port}, which ${setting} names. Start ${what} there, correct ${setting}, or leave it out: Nightshift then brings its own.`,
    );
}
