// The shop's own script: language, cart, tabs, and the few calls with which a shop tells the chat what happened.
import './shop.css';
import { cartCount, cartTotal, changeCart, parseCart, type Cart } from './cart.js';
import { followNotice } from './notice.js';
import { cartPage } from './pages/cart.js';
import type { Page } from './pages/frame.js';
import { homePage } from './pages/home.js';
import { productPage, TABS } from './pages/product.js';
import { findProduct } from './products.js';
import { readShop } from './shop-told.js';
import { recall, remember } from './storage.js';
import { pickLanguage, say, WORDS } from './words.js';

const shop = readShop(document.querySelector<HTMLElement>('#page')?.dataset['shop']);
// A link may say the language, as the editor's does.
const asked = new URLSearchParams(location.search).get('lang') ?? recall('language');
let language = pickLanguage([asked ?? '', ...navigator.languages]);
let cart: Cart = parseCart(recall('cart'));

document.addEventListener('click', (event) => {
  const target =
    event.target instanceof Element ? event.target.closest<HTMLElement>('button, [data-tab]') : null;
  if (target === null) return;
  if (target.dataset['tab'] !== undefined) event.preventDefault();
  act(target.dataset);
});
document.addEventListener('submit', keepEmail);
addEventListener('popstate', showTab);
// The chat is there by then, or at least its queue.
addEventListener('load', () => {
  if (asked !== null) tellChat('language', language);
});
show();
followNotice(shop, location.pathname.startsWith('/demo/products/'));

function show(): void {
  const page = currentPage();
  const root = document.querySelector('#page');
  if (root !== null) root.innerHTML = page.body;
  document.documentElement.lang = language;
  document.documentElement.dataset['ready'] = '';
  document.title = page.title;
  showCartCount();
  showTab();
}

function showCartCount(): void {
  const count = cartCount(cart) === 0 ? '' : String(cartCount(cart));
  const link = document.querySelector('.cart-link');
  const place = document.querySelector('[data-cart-count]');
  if (link === null || place === null) return;
  place.textContent = count;
  // What is seen is what is read out.
  link.ariaLabel = `${say(WORDS.cart, language)} ${count}`.trim();
}

function currentPage(): Page {
  const product = findProduct(location.pathname.replace(/^\/demo\/products\/|\/$/g, ''));
  if (product !== undefined) return productPage(product, language, shop);
  return location.pathname.startsWith('/demo/cart')
    ? cartPage(cart, language, shop)
    : homePage(language, shop);
}

function act({ language: tag, add, change, slug, tab, ask, act: action }: DOMStringMap): void {
  if (tag !== undefined) changeLanguage(tag);
  if (add !== undefined) addToCart(add);
  if (change !== undefined && slug !== undefined) setCart(changeCart(cart, slug, Number(change)));
  if (tab !== undefined) openTab(tab);
  if (ask !== undefined) tellChat('open', ask);
  if (action === 'pay') pay();
  if (action === 'leave') leave();
}

function changeLanguage(tag: string): void {
  language = pickLanguage([tag]);
  remember('language', language);
  show();
  focus(`[data-language="${language}"]`);
  tellChat('language', language);
}

function addToCart(slug: string): void {
  setCart(changeCart(cart, slug, 1));
  focus('[data-add]');
  note('added');
  tellChat('track', 'cart.changed', cartFields());
}

function setCart(next: Cart): void {
  cart = next;
  remember('cart', JSON.stringify(cart));
  show();
}

function pay(): void {
  tellChat('track', 'order.paid', cartFields());
  setCart({});
  note('paid');
}

function leave(): void {
  tellChat('track', 'cart.abandoned', cartFields());
  note('left');
}

function cartFields(): Record<string, unknown> {
  const items = Object.entries(cart).map(([slug, quantity]) => ({
    slug,
    quantity,
    price: findProduct(slug)?.price,
  }));
  return { items, total: cartTotal(cart), currency: 'USD', url: location.href };
}

function keepEmail(event: SubmitEvent): void {
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#email');
  const words = document.querySelector<HTMLElement>('[data-kept]');
  if (field === null || words === null) return;
  const email = field.value.trim();
  const isRight = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  field.ariaInvalid = String(!isRight);
  words.textContent = (isRight ? words.dataset['kept'] : words.dataset['bad']) ?? '';
  if (isRight) tellChat('identify', { email });
}

/** A tab is an address of its own, changed without a load, as in a single-page application. */
function openTab(tab: string): void {
  history.pushState(null, '', `?tab=${tab}`);
  showTab();
}

function showTab(): void {
  const wanted = new URLSearchParams(location.search).get('tab');
  const open = TABS.find((tab) => tab === wanted) ?? TABS[0];
  for (const tab of TABS) {
    document.querySelector(`[data-tab="${tab}"]`)?.setAttribute('aria-current', String(tab === open));
    document.querySelector(`[data-panel="${tab}"]`)?.toggleAttribute('hidden', tab !== open);
  }
}

function note(kind: 'added' | 'paid' | 'left'): void {
  const place = document.querySelector<HTMLElement>('[data-note]');
  if (place !== null) place.textContent = place.dataset[kind] ?? '';
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function tellChat(...call: readonly unknown[]): void {
  const { nightshift } = window as { nightshift?: (...call: readonly unknown[]) => void };
  nightshift?.(...call);
}
