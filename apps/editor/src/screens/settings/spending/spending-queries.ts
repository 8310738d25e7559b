import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';

export type Spending = Answer<'GET /ai/spending'>;
export type Grouping = Spending['by'];
export type Group = Spending['groups'][number];
export type Figures = Spending['total'];

export interface Period {
  from: string;
  to: string;
}

export function useSpending(by: Grouping, period: Period) {
  return useQuery({
    queryKey: ['ai', 'spending', by, period],
    queryFn: () => call('GET /ai/spending', { query: { by, ...period } }),
    placeholderData: keepPreviousData,
    enabled: period.from !== '' && period.to !== '',
  });
}
