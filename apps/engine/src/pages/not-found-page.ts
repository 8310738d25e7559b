import { html } from './html.js';
import { MARK, type Page } from './page.js';
import { say, type PageLanguage, type Words } from './words.js';

const WORDS = {
  title: { en: 'There is no such page', 'zh-CN': '没有这个页面', 'zh-TW': '沒有這個頁面' },
  text: {
    en: 'The address may have been mistyped, or the page has moved.',
    'zh-CN': '地址可能有误，或者页面已移动。',
    'zh-TW': '網址可能有誤，或者頁面已移動。',
  },
  start: { en: 'Go to the start page', 'zh-CN': '返回首页', 'zh-TW': '返回首頁' },
} as const satisfies Record<string, Words>;

/** For people who follow a link; programs are told the same as a problem document. */
export function notFoundPage(language: PageLanguage): Page {
  const t = (key: keyof typeof WORDS): string => say(WORDS[key], language);
  const body = html`<main>
    <div class="card">
      ${MARK}
      <h1>${t('title')}</h1>
      <p class="quiet">${t('text')}</p>
      <a class="button" href="/">${t('start')}</a>
    </div>
  </main>`;
  return { language, title: t('title'), body };
}
