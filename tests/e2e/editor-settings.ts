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
