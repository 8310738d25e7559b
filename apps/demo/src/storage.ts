const PREFIX = 'lantern-and-loom:';

/** What the shop remembers in this browser; null where nothing is, or where storage is blocked. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // A shop that forgets is still a shop.
  }
}
