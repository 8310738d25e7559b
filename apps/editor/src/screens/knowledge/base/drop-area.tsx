import { Upload } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { isAllAddresses } from './addresses-in.js';
import { words } from './words.js';

/** Files dropped anywhere on it are taken, and addresses pasted outside of a field. */
export function DropArea({
  isOn,
  onFiles,
  onAddresses,
  children,
}: {
  isOn: boolean;
  onFiles: (files: File[]) => void;
  onAddresses: (text: string) => void;
  children: ReactNode;
}) {
  const t = useWords(words);
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  usePaste(isOn, onFiles, onAddresses);
  const enter = (by: 1 | -1) => (event: DragEvent) => {
    if (!hasFiles(event)) return;
    // Children tell of coming and going, too.
    depth.current += by;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className="relative flex h-full min-h-0"
      {...(isOn
        ? {
            onDragEnter: enter(1),
            onDragLeave: enter(-1),
            onDragOver: (event: DragEvent) => hasFiles(event) && event.preventDefault(),
            onDrop: drop,
          }
        : {})}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-2 z-30 flex items-center justify-center gap-2 rounded-lg border-2 border-dashed border-accent bg-accent-soft text-lg font-medium text-accent">
          <Upload className="size-5" aria-hidden />
          {t('dropNow')}
        </div>
      )}
    </div>
  );
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

function usePaste(
  isOn: boolean,
  onFiles: (files: File[]) => void,
  onAddresses: (text: string) => void,
): void {
  const take = useRef<(event: ClipboardEvent) => void>(() => undefined);
  take.current = (event) => {
    const { target, clipboardData } = event;
    const isField = target instanceof Element && target.closest('input, textarea, [role=dialog]') !== null;
    if (!isOn || isField || clipboardData === null) return;
    const text = clipboardData.getData('text');
    if (clipboardData.files.length > 0) onFiles([...clipboardData.files]);
    else if (isAllAddresses(text)) onAddresses(text.trim());
  };
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => take.current(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
