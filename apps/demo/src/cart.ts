import { findProduct } from './products.js';

/** How many of each product, by slug. */
export type Cart = Readonly<Record<string, number>>;

const MOST = 20;

/** What an earlier page left; entries that are no products, or no sensible numbers, are dropped. */
export function parseCart(json: string | null): Cart {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, number] => isEntry(entry[0], entry[1])),
    );
  } catch {
    return {};
  }
}

export function changeCart(cart: Cart, slug: string, by: number): Cart {
  const quantity = Math.min((cart[slug] ?? 0) + by, MOST);
  const others = Object.entries(cart).filter(([other]) => other !== slug);
  if (quantity <= 0) return Object.fromEntries(others);
  return { ...cart, [slug]: quantity };
}

export function cartTotal(cart: Cart): number {
  return Object.entries(cart).reduce(
    (sum, [slug, quantity]) => sum + (findProduct(slug)?.price ?? 0) * quantity,
    0,
  );
}

export function cartCount(cart: Cart): number {
  return Object.values(cart).reduce((sum, quantity) => sum + quantity, 0);
}

function isEntry(slug: string, quantity: unknown): boolean {
  return (
    findProduct(slug) !== undefined &&
    Number.isInteger(quantity) &&
    Number(quantity) > 0 &&
    Number(quantity) <= MOST
  );
}
