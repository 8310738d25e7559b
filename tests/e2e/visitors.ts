import type { BrowserContext } from 'playwright-core';
import { openBrowser } from '../support/browser.js';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/>';

export interface VisitorOptions {
  locale?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Somebody who has signed in before. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** Browsers of people who have never been here; `leave` belongs into afterEach. */
export function visitors(): {
  arrive(options?: VisitorOptions): Promise<BrowserContext>;
  leave(): Promise<void>;
} {
  const contexts: BrowserContext[] = [];
  return {
    arrive: async (options = {}) => {
      const browser = await openBrowser();
      const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
      contexts.push(context);
      context.setDefaultTimeout(20_000);
      await context.route('https://pictures.example/**', (route) =>
        route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
      );
      return context;
    },
    leave: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
  };
}
