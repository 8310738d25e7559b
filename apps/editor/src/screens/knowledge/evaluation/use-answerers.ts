import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { words } from './words.js';

/** No model: the knowledge base alone. */
const RETRIEVAL = 'retrieval';
/** Whoever answers customers. No empty word: a list shows nothing for that one. */
export const AS_CUSTOMERS = 'as-customers';

/** Who may be asked: as customers are answered, each provider first, or no model at all. */
export function useAnswerers(): { value: string; label: string }[] {
  const t = useWords(words);
  const canRead = useCan('ai.write');
  const { data } = useQuery({
    queryKey: ['ai', 'answerers'],
    enabled: canRead,
    retry: false,
    queryFn: () => call('GET /ai/providers'),
  });
  return [
    { value: AS_CUSTOMERS, label: t('asCustomers') },
    ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    { value: RETRIEVAL, label: t('noModel') },
  ];
}

export function useAnswererName(provider: string | null): string {
  return useAnswerers().find(({ value }) => value === (provider ?? AS_CUSTOMERS))?.label ?? provider ?? '';
}
