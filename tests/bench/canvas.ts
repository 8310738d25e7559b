// How long a frame takes on the canvas of a large flow, with real input in a real browser: node tests/bench/run.mjs --canvas
import type { Page } from 'playwright-core';
import { Owner, OWNER_SETTINGS } from '../e2e/owner.js';
import { runServer } from '../e2e/run-server.js';
import { closeBrowser, openBrowser } from '../support/browser.js';
import { framesOf, type Frames, type Spread } from './frames.js';
import { largeFlow } from './large-flow.js';

const FLOWS = [largeFlow('flw_thousand', 1000, true), largeFlow('flw_imported', 500, false)];
const FRAME_MS = 16;
const STEPS = 120;

const MIDDLE = { x: 850, y: 450 };

/** What hands do on a canvas, with pauses no longer than a frame. */
const ACTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'pan by wheel, everything in sight': (page) => wheel(page, { y: 12 }),
  'zoom in by wheel': (page) => zoom(page, -24),
  'pan by wheel, close up': (page) => wheel(page, { x: 24, y: 6 }),
  'pan by dragging, close up': drag,
  'zoom out by wheel': (page) => zoom(page, 24),
};

const server = await runServer(OWNER_SETTINGS);
try {
  const owner = await new Owner(server.url).signIn();
  for (const flow of FLOWS) await owner.importDraft(flow);
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  for (const { id, name } of FLOWS) {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(`${server.url}/app/flows/${id}`);
    await page.locator('.react-flow__node').first().waitFor();
    console.log(`\n${name}: first card after ${String(Math.round(performance.now() - started))} ms`);
    await page.waitForTimeout(3000);
    for (const [what, act] of Object.entries(ACTS)) report(what, await framesOf(page, () => act(page)));
    await page.close();
  }
} finally {
  await closeBrowser();
  await server.remove();
}

async function wheel(page: Page, { x = 0, y = 0 }: { x?: number; y?: number }): Promise<void> {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  for (let step = 0; step < STEPS; step += 1) {
    const sign = step < STEPS / 2 ? 1 : -1;
    await page.mouse.wheel(x * sign, y * sign);
    await page.waitForTimeout(FRAME_MS);
  }
}

async function zoom(page: Page, by: number): Promise<void> {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  await page.keyboard.down('Control');
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.keyboard.up('Control');
}

async function drag(page: Page): Promise<void> {
  const { x, y } = await emptyPlace(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.move(x - step * 6, y - step * 2);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.mouse.up();
}

/** Where the canvas itself is under the hand. */
function emptyPlace(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    for (let x = innerWidth - 120; x > 400; x -= 10) {
      for (let y = 300; y < innerHeight - 250; y += 10)
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true) return { x, y };
    }
    throw new Error('no place on the canvas is free');
  });
}

function report(what: string, { count, work, script, layout, apart, rasterMs }: Frames): void {
  const say = ({ median, p95, max }: Spread): string => `${String(median)} / ${String(p95)} / ${String(max)}`;
  console.log(
    [
      `  ${what.padEnd(36)} ${String(count).padStart(4)} frames`,
      `work ${say(work)}`,
      `script ${say(script)}`,
      `layout ${say(layout)}`,
      `apart ${say(apart)}`,
      `raster ${String(rasterMs)} ms`,
    ].join('   '),
  );
}
