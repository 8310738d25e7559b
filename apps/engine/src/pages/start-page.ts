import { html } from './html.js';
import { MARK, type Page } from './page.js';
import { languageLinks } from './setup-page.js';
import { say, type PageLanguage, type Words } from './words.js';

const WORDS = {
  lead: {
    en: 'Answers your customers while your team sleeps.',
    'zh-CN': '在您的团队休息时，为您接待客户。',
    'zh-TW': '在您的團隊休息時，為您接待客戶。',
  },
  demo: { en: 'The demo shop', 'zh-CN': '演示商店', 'zh-TW': '示範商店' },
  demoText: {
    en: 'Write “price” in the chat, or look at a product for half a minute.',
    'zh-CN': '在聊天中输入“价格”，或在商品页停留半分钟。',
    'zh-TW': '在聊天中輸入「價格」，或在商品頁停留半分鐘。',
  },
  docs: { en: 'The HTTP API', 'zh-CN': 'HTTP 接口', 'zh-TW': 'HTTP 介面' },
  docsText: {
    en: 'Every route, with what goes in and what comes out.',
    'zh-CN': '全部接口及其输入与输出。',
    'zh-TW': '全部介面及其輸入與輸出。',
  },
  setup: { en: 'Nobody is admin yet', 'zh-CN': '尚无管理员', 'zh-TW': '尚無管理員' },
  setupText: {
    en: 'Open the one-time link that was printed when Nightshift started.',
    'zh-CN': '请打开 Nightshift 启动时输出的一次性链接。',
    'zh-TW': '請開啟 Nightshift 啟動時輸出的一次性連結。',
  },
} as const satisfies Record<string, Words>;

/** What is at the root until there is an admin; then the editor is. */
export function startPage({ language }: { language: PageLanguage }): Page {
  const t = (key: keyof typeof WORDS): string => say(WORDS[key], language);
  const body = html`<main>
    ${languageLinks(language, '/')}
    <div class="card">
      ${MARK}
      <h1>Nightshift</h1>
      <p class="quiet">${t('lead')}</p>
      <ul class="links">
        <li><strong>${t('setup')}</strong><br /><span class="quiet">${t('setupText')}</span></li>
        <li><a href="/demo">${t('demo')}</a><br /><span class="quiet">${t('demoText')}</span></li>
        <li><a href="/api/docs">${t('docs')}</a><br /><span class="quiet">${t('docsText')}</span></li>
      </ul>
    </div>
  </main>`;
  return { language, title: 'Nightshift', body };
}
