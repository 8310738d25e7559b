import type { Calendar } from '@nightshift/calendar';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { allItems } from '../parts/all-items.js';

export interface NamedCalendar {
  name: string;
  document: Calendar;
}

export function useCalendars() {
  return useQuery({
    queryKey: ['calendars'],
    queryFn: (): Promise<NamedCalendar[]> => allItems((query) => call('GET /calendars', { query })),
  });
}

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['calendars'] });

export function useSaveCalendar() {
  return useMutation({
    mutationFn: ({ name, document }: NamedCalendar) =>
      call('PUT /calendars/{name}', { params: { name }, body: document }),
    onSuccess: refresh,
  });
}

export function useRemoveCalendar() {
  return useMutation({
    mutationFn: (name: string) => call('DELETE /calendars/{name}', { params: { name } }),
    onSuccess: refresh,
  });
}
