import type { BrowserContext, Page } from 'playwright-core';
import { OWNER_SETTINGS } from './owner.js';

/** A page of the settings, opened by the owner of the shop. */
export async function openSettings(context: BrowserContext, url: string, path: string): Promise<Page> {
  await context.request.post(`${url}/api/v1/auth/login`, {
    data: {
      email: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL,
      password: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_PASSWORD,
    },
  });
  const page = await context.newPage();
  await page.goto(`${url}/app/settings/${path}`);
  return page;
}

/** The ways in which every page is looked at: both themes, three languages, a desk, a small screen, a phone. */
export const LOOKS = [
  { locale: 'en-US', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { locale: 'en-US', colorScheme: 'dark', viewport: { width: 1024, height: 768 } },
  { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { locale: 'zh-TW', colorScheme: 'light', viewport: { width: 1024, height: 768 } },
  { locale: 'zh-TW', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;
