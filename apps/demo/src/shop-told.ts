import { LANGUAGES, type Language } from './words.js';

/** What the engine says of the shop whose chat is on the page. */
export interface Shop {
  readonly title: Readonly<Record<Language, string>>;
  /** Where its clock hangs; null when it keeps no hours. */
  readonly zone: string | null;
  /** When its team is at work from now on: beginning and end of each opening, in milliseconds. */
  readonly openings: readonly (readonly [number, number])[];
}

export function unnamedShop(title = ''): Shop {
  return { title: { en: title, 'zh-CN': title, 'zh-TW': title }, zone: null, openings: [] };
}

/** Out of the page; what cannot be read there leaves the shop without a name rather than without a page. */
export function readShop(json: string | undefined): Shop {
  const told = parse(json);
  const title = isRecord(told['title']) ? told['title'] : {};
  const nameIn = (language: Language): string => {
    const name = title[language];
    return typeof name === 'string' ? name : '';
  };
  const { zone, openings } = told;
  const unnamed = unnamedShop();
  return {
    title: Object.assign(unnamed.title, Object.fromEntries(LANGUAGES.map((tag) => [tag, nameIn(tag)]))),
    zone: typeof zone === 'string' ? zone : null,
    openings: Array.isArray(openings) ? openings.filter(isOpening) : [],
  };
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

function isOpening(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number');
}

function parse(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
