import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Somebody else's site, with our one line on every page. */
export interface ForeignShop {
  readonly url: string;
  close(): Promise<void>;
}

/** `markup` stands in the body of every page. The site is on another host than the engine, as real shops are. */
export async function openForeignShop(
  engineUrl: string,
  channelId: string,
  markup = '<main><h1>Lamps</h1><p>By hand.</p></main>',
): Promise<ForeignShop> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><title>Lamps ${request.url ?? ''}</title><link rel="icon" href="data:,"></head>
<body>${markup}<script src="${engineUrl}/widget.js" data-channel="${channelId}" async></script></body></html>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
