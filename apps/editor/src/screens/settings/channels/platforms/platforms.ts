import type { words } from './words.js';

type Word = keyof typeof words;

export interface Platform {
  name: Word;
  steps: readonly Word[];
  note?: Word;
  /** It takes attributes off a script's tag, so that the tag is made by a script. */
  needsScript?: true;
}

export const PLATFORMS = {
  html: { name: 'html', steps: ['html1', 'html2', 'html3'] },
  shopify: {
    name: 'shopify',
    steps: ['shopify1', 'shopify2', 'shopify3', 'shopify4'],
    note: 'shopifyNote',
  },
  wordpress: {
    name: 'wordpress',
    steps: ['wordpress1', 'wordpress2', 'wordpress3'],
    note: 'wordpressNote',
  },
  wix: { name: 'wix', steps: ['wix1', 'wix2', 'wix3'], note: 'wixNote' },
  squarespace: { name: 'squarespace', steps: ['squarespace1', 'squarespace2'], note: 'squarespaceNote' },
  tagManager: {
    name: 'tagManager',
    steps: ['tagManager1', 'tagManager2', 'tagManager3', 'tagManager4'],
    note: 'tagManagerNote',
    needsScript: true,
  },
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof PLATFORMS;

export function isPlatform(name: string): name is PlatformName {
  return Object.hasOwn(PLATFORMS, name);
}

/** What is pasted: one line, or the script that makes it. */
export function snippetFor({ needsScript }: Platform, origin: string, channelId: string): string {
  const source = `${origin}/widget.js`;
  if (needsScript !== true) return `<script src="${source}" data-channel="${channelId}" async></script>`;
  return [
    '<script>',
    '(function () {',
    "  var chat = document.createElement('script');",
    `  chat.src = '${source}';`,
    '  chat.async = true;',
    `  chat.setAttribute('data-channel', '${channelId}');`,
    '  document.head.appendChild(chat);',
    '})();',
    '</script>',
  ].join('\n');
}

/** What a page's own policy has to let through: the script, its second half, and what it asks the engine. */
export function policyFor(origin: string): string {
  return `script-src ${origin}; connect-src ${origin}`;
}
