import { escapeHtml, type Shop } from '../shop-told.js';
import { LANGUAGES, LANGUAGE_NAMES, say, WORDS, type Language, type Text } from '../words.js';

/** A page in one language. The words are ours and go into the markup as they are; the name of the shop does not. */
export interface Page {
  /** Text, not markup. */
  readonly title: string;
  readonly body: string;
}

export function framePage(language: Language, shop: Shop, title: Text, main: string): Page {
  const t = (key: keyof typeof WORDS) => say(WORDS[key], language);
  const name = shop.title[language];
  return {
    title: `${say(title, language)} · ${name}`,
    body: `
  ${notice(language)}
  <header class="top">
    <a class="brand" href="/demo">${mark()}<span>${escapeHtml(name)}</span></a>
    <nav aria-label="${escapeHtml(name)}">
      <a href="/demo#collection">${t('home')}</a>
      <a href="/demo/cart" class="cart-link" aria-label="${t('cart')}"><svg class="bag" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 8h14l1 12H4L5 8Zm4 3V7a3 3 0 0 1 6 0v4" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" /></svg><span class="cart-word">${t('cart')}</span> <span class="count" data-cart-count></span></a>
      <div class="languages" role="group" aria-label="${t('language')}">${LANGUAGES.map(
        (tag) =>
          `<button type="button" lang="${tag}" data-language="${tag}" aria-pressed="${String(tag === language)}">${LANGUAGE_NAMES[tag]}</button>`,
      ).join('')}</div>
    </nav>
  </header>
  <main>${main}</main>
  <footer class="foot">${mark()}<p>${t('footer')}</p></footer>`,
  };
}

function notice(language: Language): string {
  const t = (key: keyof typeof WORDS) => say(WORDS[key], language);
  return `<aside class="notice" data-notice>
    <p class="notice-title">${t('demo')}</p>
    <ol>
      <li><button type="button" data-ask="${t('askPrice')}">${t('tryPrice')}</button></li>
      <li><a href="/demo/products/moon-lantern">${t('tryDwell')}</a><span class="dwell" data-dwell></span></li>
      <li><button type="button" data-ask="${t('askHuman')}">${t('tryHuman')}</button></li>
    </ol>
    <p class="clock" data-clock data-at-work="${t('atWork')}" data-back-at="${t('backAt')}" data-away="${t('away')}"></p>
    <button type="button" class="notice-hide" data-hide-notice aria-label="${t('hide')}">×</button>
  </aside>`;
}

function mark(): string {
  return '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M16 1v5M11 7h10M11 25h10M16 26v5" stroke="currentColor" stroke-width="2" stroke-linecap="round" /><ellipse cx="16" cy="16" rx="11" ry="8.6" fill="currentColor" /><path d="M16 7.5v17M10.5 9q-5 7 0 14M21.5 9q5 7 0 14" fill="none" stroke="var(--paper)" stroke-width="1.3" /></svg>';
}
