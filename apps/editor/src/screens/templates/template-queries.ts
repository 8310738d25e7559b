import { flowInLanguage, knownSettings, type Template } from '@nightshift/schema';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, type Answer, type Input } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';
import { useLanguage } from '../../i18n/language.js';

export type TemplateSummary = Answer<'GET /templates'>['items'][number];
export type TemplateWhole = Answer<'GET /templates/{id}'>;
export type TemplateTalk = Answer<'GET /templates/{id}/tests'>['items'][number];
export type InstallWishes = NonNullable<Input<'POST /templates/{id}/install'>['body']>;
export type Rehearsal = Answer<'POST /templates/{id}/rehearse'>;

export function useTemplates() {
  return useQuery({
    queryKey: ['templates'],
    staleTime: Infinity,
    queryFn: async () => (await call('GET /templates')).items,
  });
}

/** The templates that flows here came from. */
export function useInstalledTemplates() {
  return useQuery({
    queryKey: ['flows', 'templates'],
    queryFn: async () => {
      const { items } = await call('GET /flows', { query: { limit: 200 } });
      return new Set(items.flatMap(({ templateId }) => templateId ?? []));
    },
  });
}

/** Its flows are called as in the language of the screen. */
export function useTemplate(id: string) {
  const language = useLanguage();
  const select = useCallback(
    (whole: TemplateWhole): TemplateWhole => ({
      ...whole,
      flows: whole.flows.map((flow) => flowInLanguage(whole.template, flow, language)),
    }),
    [language],
  );
  return useQuery({
    queryKey: ['templates', id],
    staleTime: Infinity,
    queryFn: () => call('GET /templates/{id}', { params: { id } }),
    select,
  });
}

export function useTemplateTests(id: string) {
  return useQuery({
    queryKey: ['templates', id, 'tests'],
    staleTime: Infinity,
    queryFn: async () => (await call('GET /templates/{id}/tests', { params: { id } })).items,
  });
}

/** What installing would do and say, asked anew whenever a wish changes; the last answer stays until then. */
export function useRehearsal(id: string, wishes: InstallWishes) {
  return useQuery({
    queryKey: ['flows', 'rehearsal', id, wishes],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call('POST /templates/{id}/rehearse', { params: { id }, body: wishes, signal }),
  });
}

export function useInstall(id: string) {
  return useMutation({
    mutationFn: (body: InstallWishes) => call('POST /templates/{id}/install', { params: { id }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['flows'] }),
  });
}

/** What there is to choose from: names with what people call them. */
export function usePlaces() {
  return useQuery({
    queryKey: ['places'],
    queryFn: async () => {
      const [teams, calendars, channels, knowledge, tags] = await Promise.all([
        call('GET /teams'),
        call('GET /calendars', { query: { limit: 200 } }),
        call('GET /channels', { query: { limit: 200 } }),
        call('GET /knowledge/bases', { query: { limit: 200 } }),
        call('GET /tags'),
      ]);
      return {
        ...{ teams: teams.items, calendars: calendars.items },
        ...{ channels: channels.items, knowledge: knowledge.items },
        tags: tags.items,
      };
    },
  });
}

/** What is said already for its settings: by the shop's values, and before them by the flows that came from it earlier. */
export function useFilledBefore(template: Template) {
  return useQuery({
    queryKey: ['flows', 'values', template.id],
    queryFn: async (): Promise<Record<string, unknown>> => {
      const [{ items }, { values }] = await Promise.all([
        call('GET /flows', { query: { limit: 200 } }),
        call('GET /settings'),
      ]);
      const own = items.filter((flow) => flow.templateId === template.id);
      const flows = await Promise.all(own.map(({ id }) => call('GET /flows/{id}', { params: { id } })));
      const all = [values, ...flows.map(({ draft }) => draft.values ?? {})];
      return Object.assign({}, ...all.map((each) => knownSettings(template, each))) as Record<
        string,
        unknown
      >;
    },
  });
}
