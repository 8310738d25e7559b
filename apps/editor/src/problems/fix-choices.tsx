import { useMutation } from '@tanstack/react-query';
import { Wrench } from 'lucide-react';
import { useCan } from '../app/session.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { Button } from '../ui/button.js';
import { useProblemText } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { applyFix } from './apply-fix.js';
import type { Fix, FixContext } from './fix.js';
import { fixWords, words } from './words.js';

const MOST_FIXES = 2;

/** What a click can do, the best first. */
export function FixButtons({ fixesFor }: { fixesFor: (context: FixContext) => Fix[] }) {
  const t = useWords(fixWords);
  const said = useWords(words);
  const language = useLanguage();
  const flow = useFlow();
  const { document, catalogue, canWrite, known } = useOpenFlow();
  const problemText = useProblemText();
  const can = {
    team: useCan('team.write'),
    calendar: useCan('calendars.write'),
    tag: useCan('settings.write'),
  };
  const apply = useMutation({
    mutationFn: (fix: Fix) => applyFix(fix, document),
    onSuccess: (_done, fix) => {
      if (fix.type === 'create') toast({ title: said('created', { name: fix.name }) });
    },
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
  });
  if (!canWrite) return null;
  const fixes = fixesFor({ flow, catalogue, known, language }).filter(
    (fix) => fix.type === 'edit' || can[fix.what],
  );
  return fixes.slice(0, MOST_FIXES).map((fix) => (
    <Button key={fix.word} size="long" isBusy={apply.isPending} onClick={() => apply.mutate(fix)}>
      <Wrench aria-hidden />
      <span className="min-w-0 wrap-anywhere">{sayFix(t, fix)}</span>
    </Button>
  ));
}

function sayFix(t: ReturnType<typeof useWords<typeof fixWords>>, { word, details }: Fix): string {
  // Each fixer gives the details that its word names.
  return t(word, { name: '', step: '', language: '', ...details });
}
