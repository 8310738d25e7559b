import type { Locator } from 'playwright-core';
import { until } from './until.js';

/** Names reach the cards a moment after they are drawn, and the view may be fitted to them anew: until nothing moves. */
export async function areStill(cards: Locator): Promise<void> {
  const looks: string[] = [];
  await until(async () => {
    const boxes = await Promise.all((await cards.all()).map((each) => each.boundingBox()));
    looks.push(JSON.stringify(boxes));
    const latest = looks.slice(-4);
    return latest.length === 4 && new Set(latest).size === 1;
  }, true);
}
