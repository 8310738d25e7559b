const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const SIGNS: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  ...(isMac
    ? { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↵', backspace: '⌫', delete: '⌦' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', enter: 'Enter', backspace: 'Backspace', delete: 'Del' }),
  escape: 'Esc',
  home: 'Home',
  end: 'End',
};

/** `mod+shift+z` as the keys are called here. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-0.5">
      {(keys === '+' ? ['+'] : keys.split('+')).map((key) => (
        <kbd
          key={key}
          className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border border-line bg-ground px-1 font-sans text-xs text-soft"
        >
          {SIGNS[key] ?? (/^(.|f\d+)$/u.test(key) ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  );
}
