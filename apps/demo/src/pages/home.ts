import { heroPicture } from '../art/hero.js';
import { PRODUCTS, type Product } from '../products.js';
import { say, WORDS, type Language } from '../words.js';
import type { Shop } from '../shop-told.js';
import { framePage, type Page } from './frame.js';

export function homePage(language: Language, shop: Shop): Page {
  const t = (key: keyof typeof WORDS) => say(WORDS[key], language);
  return framePage(
    language,
    shop,
    WORDS.title,
    `<section class="hero">${heroPicture()}
      <div class="hero-words"><h1>${t('heroTitle')}</h1><p>${t('heroLine')}</p><a class="button" href="#collection">${t('seeAll')}</a></div>
    </section>
    <section class="wide" id="collection">
      <div class="section-head"><h2>${t('collection')}</h2><p>${t('collectionLine')}</p></div>
      <ul class="grid">${PRODUCTS.map((product) => productTile(product, language)).join('')}</ul>
    </section>`,
  );
}

export function productTile({ slug, name, line, price, picture }: Product, language: Language): string {
  return `<li><a class="tile" href="/demo/products/${slug}"><span class="frame">${picture(`tile-${slug}`)}</span><span class="tile-words"><strong>${say(name, language)}</strong><span>${say(line, language)}</span></span><span class="price">$${String(price)}</span></a></li>`;
}
