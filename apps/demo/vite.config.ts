import { createHash } from 'node:crypto';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { cartPage } from './src/pages/cart.js';
import type { Page } from './src/pages/frame.js';
import { homePage } from './src/pages/home.js';
import { productPage } from './src/pages/product.js';
import { PRODUCTS } from './src/products.js';
import { unnamedShop } from './src/shop-told.js';

const SHOP = unnamedShop('__SHOP_TITLE__');

// The pages are written in English at build time; the script redraws them in the visitor's language before they are shown.
// When it serves a page, the engine puts in place of __CHANNEL_ID__ the channel, of __SHOP_TITLE__ what the shop is
// called, and of __SHOP__ what shop-told.ts reads.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [writePages()],
  build: {
    minify: 'oxc',
    reportCompressedSize: false,
    cssCodeSplit: false,
    lib: {
      entry: path.join(import.meta.dirname, 'src/shop.ts'),
      name: 'shop',
      formats: ['iife'],
      fileName: () => 'shop.js',
      cssFileName: 'shop',
    },
  },
});

function writePages(): Plugin {
  return {
    name: 'write-pages',
    generateBundle(_, bundle) {
      const hash = createHash('sha256');
      for (const file of Object.values(bundle)) hash.update(file.type === 'chunk' ? file.code : file.source);
      const version = hash.digest('hex').slice(0, 10);
      const pages: [string, Page][] = [
        ['index.html', homePage('en', SHOP)],
        ['cart.html', cartPage({}, 'en', SHOP)],
        ...PRODUCTS.map((product): [string, Page] => [
          `products/${product.slug}.html`,
          productPage(product, 'en', SHOP),
        ]),
      ];
      for (const [fileName, page] of pages)
        this.emitFile({ type: 'asset', fileName, source: toHtml(page, version) });
    },
  };
}

function toHtml({ title, body }: Page, version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
<meta name="color-scheme" content="light dark" />
<title>${title}</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="/demo/shop.css?v=${version}" />
<noscript><style>#page { visibility: visible }</style></noscript>
</head>
<body>
<div id="page" data-shop="__SHOP__">${body}</div>
<script src="/demo/shop.js?v=${version}"></script>
<script src="/widget.js" data-channel="__CHANNEL_ID__" async></script>
</body>
</html>
`;
}
