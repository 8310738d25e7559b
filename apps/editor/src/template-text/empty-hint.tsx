import { useWords } from '../i18n/use-words.js';
import { useDocument, useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { useSubjects } from '../picks/use-subjects.js';
import { barePaths, withFallback } from './fallback.js';
import { mayBeEmpty } from './may-be-empty.js';
import { words } from './words.js';

export interface EmptyHintProps {
  /** Of the field. */
  id: string;
  text: string;
  /** In which the text is written. */
  language: string;
  onWrite: (text: string) => void;
}

/** How somebody is called whose name nobody knows; a beginning that is marked to be written over. */
const NAMELESS: Readonly<Record<string, string>> = { en: 'there', 'zh-CN': '朋友', 'zh-TW': '朋友' };

/** The first value of a text that may be empty where it is said, and a way to write what is said then. */
export function EmptyHint({ id, text, language, onWrite }: EmptyHintProps) {
  const t = useWords(words);
  const flow = useFlow();
  const { catalogue } = useOpenFlow();
  const [stepId] = useDocument((state) => state.selection);
  const subjects = useSubjects();
  if (stepId === undefined || !text.includes('{{')) return null;
  const path = barePaths(text).find((each) => mayBeEmpty(flow, stepId, each, catalogue));
  if (path === undefined) return null;
  const write = (): void => {
    const fallback = (path === 'contact.name' ? NAMELESS[language] : undefined) ?? '…';
    const written = withFallback(text, path, fallback);
    onWrite(written);
    requestAnimationFrame(() => {
      const field = document.getElementById(id);
      const at = written.indexOf(`default: "${fallback}"`) + 'default: "'.length;
      field?.focus();
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(at, at + fallback.length);
    });
  };
  return (
    <span role="status" className="flex flex-wrap items-center gap-x-1 px-1 text-sm text-soft">
      {t('mayBeEmpty', { name: subjects.find((subject) => subject.path === path)?.label ?? path })}
      <button type="button" className="h-6 rounded-md px-1.5 text-accent hover:bg-hover" onClick={write}>
        {t('sayInstead')}
      </button>
    </span>
  );
}
