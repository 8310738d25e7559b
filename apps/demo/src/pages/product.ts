import { PRODUCTS, type Product } from '../products.js';
import { say, WORDS, type Language } from '../words.js';
import type { Shop } from '../shop-told.js';
import { framePage, type Page } from './frame.js';
import { productTile } from './home.js';

export const TABS = ['story', 'details', 'care'] as const;
export type Tab = (typeof TABS)[number];

/** The tabs change the address without a load, as a single-page application would. */
export function productPage(product: Product, language: Language, shop: Shop): Page {
  const { slug, name, line, price, picture } = product;
  const t = (key: keyof typeof WORDS) => say(WORDS[key], language);
  const others = PRODUCTS.filter((other) => other !== product).slice(0, 3);
  return framePage(
    language,
    shop,
    name,
    `<article class="product wide">
      <div class="frame large">${picture(`page-${slug}`)}</div>
      <div class="product-words">
        <h1>${say(name, language)}</h1><p class="lead">${say(line, language)}</p><p class="price large">$${String(price)}</p>
        <button type="button" class="button" data-add="${slug}">${t('addToCart')}</button><p class="said" role="status" data-note data-added="${t('added')}"></p>
        <nav class="tabs" aria-label="${say(name, language)}">${TABS.map((tab) => `<a href="?tab=${tab}" data-tab="${tab}">${t(tab)}</a>`).join('')}</nav>
        ${panel('story', `<p>${say(product.story, language)}</p>`)}
        ${panel('details', `<ul>${product.details.map((detail) => `<li>${say(detail, language)}</li>`).join('')}</ul>`)}
        ${panel('care', `<p>${say(product.care, language)}</p><p>${t('delivery')}</p>`)}
      </div>
    </article>
    <section class="wide"><div class="section-head"><h2>${t('alsoLiked')}</h2></div><ul class="grid">${others.map((other) => productTile(other, language)).join('')}</ul></section>`,
  );
}

function panel(tab: Tab, inside: string): string {
  return `<div data-panel="${tab}">${inside}</div>`;
}
