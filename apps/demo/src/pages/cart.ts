import { findProduct } from '../products.js';
import { say, WORDS, type Language } from '../words.js';
import { cartTotal, type Cart } from '../cart.js';
import type { Shop } from '../shop-told.js';
import { framePage, type Page } from './frame.js';

export function cartPage(cart: Cart, language: Language, shop: Shop): Page {
  const t = (key: keyof typeof WORDS) => say(WORDS[key], language);
  const lines = Object.entries(cart).map(([slug, quantity]) => cartLine(slug, quantity, language));
  const inside =
    lines.length === 0
      ? `<p class="lead">${t('cartEmpty')}</p><a class="button" href="/demo#collection">${t('seeAll')}</a>`
      : `<ul class="lines">${lines.join('')}</ul>
      <p class="total"><span>${t('total')}</span><strong>$${String(cartTotal(cart))}</strong></p>
      <form class="receipt" novalidate><label for="email">${t('emailLabel')}</label><div><input id="email" type="email" autocomplete="email" placeholder="name@example.com" /><button type="submit" class="button quiet">${t('save')}</button></div><p role="status" data-kept="${t('emailKept')}" data-bad="${t('emailBad')}"></p></form>
      <div class="cart-ends"><button type="button" class="button" data-act="pay">${t('checkout')}</button><button type="button" class="button quiet" data-act="leave">${t('leave')}</button></div>
      <p class="hint">${t('leaveHint')}</p>`;
  return framePage(
    language,
    shop,
    WORDS.cart,
    `<section class="narrow"><h1>${t('cart')}</h1><p class="said" role="status" data-note data-left="${t('left')}" data-paid="${t('checkoutDone')}"></p>${inside}</section>`,
  );
}

function cartLine(slug: string, quantity: number, language: Language): string {
  const product = findProduct(slug);
  if (product === undefined) return '';
  const t = (key: keyof typeof WORDS) => say(WORDS[key], language);
  return `<li class="cart-line"><a class="frame small" href="/demo/products/${slug}" tabindex="-1" aria-hidden="true">${product.picture(`cart-${slug}`)}</a>
    <a class="cart-name" href="/demo/products/${slug}">${say(product.name, language)}</a>
    <span class="stepper" role="group" aria-label="${t('quantity')}"><button type="button" data-change="-1" data-slug="${slug}" aria-label="${t('fewer')}">−</button><span>${String(quantity)}</span><button type="button" data-change="1" data-slug="${slug}" aria-label="${t('more')}">+</button></span>
    <span class="price">$${String(product.price * quantity)}</span></li>`;
}
