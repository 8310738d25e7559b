import { isJsonObject } from '@nightshift/schema';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { useForm } from '../form-share.js';
import { setAt, type Path } from '../set-at.js';
import { words } from '../words.js';

const weightOf = (item: unknown): number =>
  isJsonObject(item) && typeof item['weight'] === 'number' ? Math.max(0, item['weight']) : 0;

/** Each entry's part of the whole, in percent with one decimal; of nothing, nothing. */
export function shares(items: readonly unknown[]): number[] {
  const sum = items.reduce<number>((total, item) => total + weightOf(item), 0);
  return items.map((item) => (sum === 0 ? 0 : Math.round((weightOf(item) / sum) * 1000) / 10));
}

/** So that three ways have 34, 33 and 33: whole numbers that make a hundred. */
export function evenShares(count: number): number[] {
  const base = Math.floor(100 / count);
  const more = 100 - base * count;
  return Array.from({ length: count }, (_item, index) => base + (index < more ? 1 : 0));
}

export function ShareActions({ path, items }: { path: Path; items: readonly unknown[] }) {
  const t = useWords(words);
  const { write } = useForm();
  const even = evenShares(items.length);
  return (
    <Button
      size="sm"
      look="ghost"
      onClick={() =>
        write(
          path,
          items.map((item, index) => setAt(item, ['weight'], even[index])),
        )
      }
    >
      {t('splitEvenly')}
    </Button>
  );
}
