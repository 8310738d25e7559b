import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { until } from './until.js';

/** A line of a conversation, `> ` before the visitor's own, `< ` before the shop's; or what it must look like. */
export type Line = string | RegExp;

/** The chat on a page, as a visitor uses it. */
export interface Chat {
  readonly launcher: Locator;
  readonly window: Locator;
  readonly field: Locator;
  /** The short look at a message that comes while the window is closed. */
  readonly preview: Locator;
  open(): Promise<void>;
  write(text: string): Promise<void>;
  /** Waits until exactly this is said. */
  shows(lines: readonly Line[]): Promise<void>;
  lines(): Promise<string[]>;
}

export function chatOn(page: Page): Chat {
  const host = page.locator('nightshift-chat');
  const window = host.locator('.window');
  const field = window.locator('.composer textarea');
  const launcher = host.locator('.launcher');
  const lines = (): Promise<string[]> =>
    window.locator('.row .bubble:not(.typing)').evaluateAll((bubbles) =>
      bubbles.map((bubble) => {
        const isOwn = bubble.closest('.row')?.getAttribute('data-side') === 'in';
        return `${isOwn ? '>' : '<'} ${bubble.textContent}`;
      }),
    );
  return {
    launcher,
    window,
    field,
    preview: host.locator('.preview'),
    open: async () => {
      await launcher.click();
      await field.waitFor();
    },
    write: async (text) => {
      await field.fill(text);
      await field.press('Enter');
    },
    shows: async (expected) => {
      await until(lines, toMatch(expected));
    },
    lines,
  };
}

/** For `toEqual`. */
export function toMatch(lines: readonly Line[]): unknown[] {
  return lines.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line)));
}
