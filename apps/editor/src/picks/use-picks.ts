import { RETRIEVAL, pickText, sayCalendar, stepName, wordingFor } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/call.js';
import { useCan } from '../app/session.js';
import type { PickKind } from '../form/hint.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { sayBase } from '../i18n/our-names.js';
import { COMMON_LANGUAGES } from '../i18n/world-names.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { refreshNames } from '../open-flow/refresh-names.js';
import type { ComboboxOption } from '../ui/combobox.js';
import { aroundQueries } from './around-queries.js';
import { useSubjects } from './use-subjects.js';
import { useNamesInFlow } from './use-names-in-flow.js';
import { words } from './words.js';
import { countryOptions, languageOptions, zoneOptions } from './world-options.js';

/** What there is to choose from for one kind of name. */
export interface Picks {
  options: readonly ComboboxOption[];
  /** What a config may say as well, though nobody is offered it. */
  others?: readonly ComboboxOption[];
  /** Everything there is, is in the list: another name is unknown. False while it is loading or may be longer. */
  isComplete: boolean;
  /** Makes what is not there yet; resolves to the name under which the config keeps it. */
  create?: { label: (typed: string) => string; run: (typed: string) => Promise<string> | string };
  /** Where more can be made. */
  elsewhere?: { label: string; to: string };
}

const STALE_MS = 60_000;
const NO_PICKS: Picks = { options: [], isComplete: false };

export function usePicks(kind: PickKind): Picks {
  const all: Readonly<Record<PickKind, () => Picks>> = {
    tags: useTagPicks,
    team: useTeamPicks,
    agent: useAgentPicks,
    calendar: useCalendarPicks,
    knowledge: useKnowledgePicks,
    'ai-provider': useProviderPicks,
    channel: () => useChannelPicks('all'),
    'channel-type': () => useChannelPicks('kinds'),
    'single-channel': () => useChannelPicks('single'),
    flow: useFlowPicks,
    node: useNodePicks,
    field: useFieldPicks,
    path: usePathPicks,
    variable: useVariablePicks,
    language: useLanguagePicks,
    country: useCountryPicks,
    zone: useZonePicks,
  };
  // The kind of a field never changes while it is drawn, so neither does the hook.
  return all[kind]();
}

const asIs = (typed: string): string => typed;

/** A tag exists by being put on somebody, so any can be written. */
function useTagPicks(): Picks {
  const t = useWords(words);
  const { tags } = useNamesInFlow();
  const { data } = useQuery({
    queryKey: ['tags', 'picks'],
    staleTime: STALE_MS,
    queryFn: async () => (await call('GET /tags')).items.map(({ name }) => name),
  });
  return {
    options: [...new Set([...(data ?? []), ...tags])].map((value) => ({ value, label: value })),
    isComplete: false,
    create: { label: (name) => t('useTag', { name }), run: asIs },
  };
}

function useTeamPicks(): Picks {
  const t = useWords(words);
  const canMake = useCan('team.write');
  const { data } = useQuery(aroundQueries.teams);
  const { values = {} } = useFlow();
  const create = {
    label: (name: string) => t('makeTeam', { name }),
    run: async (title: string): Promise<string> => {
      const name = slug(title);
      await call('PUT /teams/{name}', { params: { name }, body: { title } });
      await refreshNames('teams');
      return name;
    },
  };
  return {
    options: (data ?? []).map(({ name, title }) => option(name, title)),
    // A template asks for its teams when it is installed.
    others: Object.entries(values).flatMap(([path, value]) => {
      const team = data?.find(({ name }) => name === value);
      return team === undefined
        ? []
        : [
            {
              value: `{{${path}}}`,
              label: t('teamOf', { team: team.title === '' ? team.name : team.title, path }),
            },
          ];
    }),
    isComplete: data !== undefined,
    ...(canMake ? { create } : {}),
  };
}

function useAgentPicks(): Picks {
  const { data } = useQuery(aroundQueries.people);
  if (data === undefined) return NO_PICKS;
  return {
    options: data.items.map(({ id, name, email }) => ({
      value: id,
      label: name,
      hint: email,
      keywords: [email],
    })),
    isComplete: data.nextCursor === null,
  };
}

function useCalendarPicks(): Picks {
  const t = useWords(words);
  const language = useLanguage();
  const { data } = useQuery(aroundQueries.calendars);
  return {
    options: (data?.items ?? []).map(({ name, document }) => ({
      value: name,
      label: sayCalendar(name, language),
      hint: document.zone,
      keywords: [name],
    })),
    isComplete: data?.nextCursor === null,
    elsewhere: { label: t('newCalendar'), to: '/app/settings/calendars' },
  };
}

/** Steps keep the names of bases, as flows that travel to another shop do. */
function useKnowledgePicks(): Picks {
  const t = useWords(words);
  const language = useLanguage();
  const canMake = useCan('knowledge.write');
  const { data } = useQuery(aroundQueries.knowledge);
  const bases = data?.items ?? [];
  const create = {
    label: (name: string) => t('makeBase', { name }),
    run: async (name: string): Promise<string> => {
      const base = await call('POST /knowledge/bases', { body: { name } });
      await refreshNames('knowledge');
      return base.name;
    },
  };
  return {
    options: [
      ...bases.map(({ name, sources }) => ({
        value: name,
        label: sayBase(name, language),
        keywords: [name],
        ...(sources === 0 ? { hint: t('emptyBase') } : {}),
      })),
      // A step that says a former name goes on finding the base.
      ...bases.flatMap(({ name, formerNames }) =>
        formerNames
          .filter((former) => !bases.some((base) => base.name === former))
          .map((former) => ({ value: former, label: former, hint: t('nowCalled', { name }) })),
      ),
    ],
    others: bases.map(({ id, name }) => ({ value: id, label: sayBase(name, language) })),
    isComplete: data?.nextCursor === null,
    ...(canMake ? { create } : {}),
    elsewhere: { label: t('toKnowledge'), to: '/app/knowledge' },
  };
}

/** Who may not see them may still write the name of one. */
function useProviderPicks(): Picks {
  const t = useWords(words);
  const canSee = useCan('ai.write');
  const { data } = useQuery({ ...aroundQueries.providers, enabled: canSee });
  const providers = data ?? [];
  return {
    options: [
      ...providers.map(({ name, model }) => ({ value: name, label: name, hint: model })),
      { value: RETRIEVAL, label: t('retrieval') },
    ],
    others: providers.map(({ id, name }) => ({ value: id, label: name })),
    isComplete: data !== undefined,
    ...(canSee ? { elsewhere: { label: t('toProviders'), to: '/app/settings/ai' } } : {}),
    ...(data === undefined ? { create: { label: (name) => t('useName', { it: name }), run: asIs } } : {}),
  };
}

function useChannelPicks(which: 'all' | 'kinds' | 'single'): Picks {
  const t = useWords(words);
  const language = useLanguage();
  const { data: types } = useQuery(aroundQueries.channelTypes);
  const { data: channels } = useQuery(aroundQueries.channels);
  const kinds = (types ?? []).map(({ type, title }) => ({
    value: type,
    label: pickText(title, language, ['en']),
    group: t('channelKinds'),
  }));
  const single = (channels?.items ?? []).map(({ id, name, type }) => ({
    value: id,
    label: name,
    hint: type,
    group: t('singleChannels'),
  }));
  return {
    options: [...(which === 'single' ? [] : kinds), ...(which === 'kinds' ? [] : single)],
    isComplete: types !== undefined && channels?.nextCursor === null,
    elsewhere: { label: t('newChannel'), to: '/app/settings/channels' },
  };
}

function useFlowPicks(): Picks {
  const t = useWords(words);
  const { flowId } = useOpenFlow();
  const { languages } = useFlow();
  const { data } = useQuery(aroundQueries.flows);
  const run = async (name: string): Promise<string> => {
    const body = { schema: 1, name, languages, variables: {}, triggers: {}, nodes: {} };
    const { id } = await call('POST /flows', { body });
    await refreshNames('flows');
    return id;
  };
  return {
    options: (data?.items ?? [])
      .filter(({ id }) => id !== flowId)
      .map(({ id, name, liveVersion }) => ({
        value: id,
        label: name,
        ...(liveVersion === null ? { hint: t('notLive') } : {}),
      })),
    isComplete: data?.nextCursor === null,
    create: { label: (name) => t('makeFlow', { name }), run },
  };
}

function useNodePicks(): Picks {
  const language = useLanguage();
  const flow = useFlow();
  const { catalogue } = useOpenFlow();
  const options = Object.entries(flow.nodes).map(([id, node]) => {
    const manifest = catalogue.manifest('node', node.type);
    const name = stepName(node, language);
    const title = manifest === undefined ? node.type : pickText(manifest.title, language, ['en']);
    return { value: id, label: name ?? title, hint: name === undefined ? id : title, keywords: [id, title] };
  });
  return { options, isComplete: true };
}

/** Those that every contact has, and the shop's own. */
function useFieldPicks(): Picks {
  const t = useWords(words);
  const subjects = useSubjects();
  const options = subjects.flatMap(({ path, label }): ComboboxOption[] => {
    const own = /^contact\.fields\.(.+)$/.exec(path)?.[1];
    if (own !== undefined) return [{ ...option(own, label), group: t('ownFields') }];
    const every = /^contact\.(name|email|phone|language|country|zone)$/.exec(path)?.[1];
    return every === undefined ? [] : [{ value: every, label, group: t('everyContact') }];
  });
  return {
    options,
    isComplete: false,
    create: { label: (name) => t('useField', { name: identifier(name) }), run: identifier },
  };
}

function usePathPicks(): Picks {
  const t = useWords(words);
  const subjects = useSubjects();
  return {
    options: subjects.map(({ path, label, group }) => ({
      value: path,
      label,
      hint: path,
      group,
      keywords: [path],
    })),
    isComplete: false,
    create: { label: (name) => t('usePath', { name }), run: (typed) => typed.replaceAll(/\s+/g, '') },
  };
}

function useVariablePicks(): Picks {
  const t = useWords(words);
  const language = useLanguage();
  const { variables } = useNamesInFlow();
  const declared = useFlow().variables;
  return {
    options: variables.map((value) => {
      const title = wordingFor(declared[value]?.title ?? '', language);
      return title === '' ? { value, label: value } : { value, label: title, hint: value, keywords: [value] };
    }),
    isComplete: false,
    create: { label: (name) => t('makeVariable', { name: identifier(name) }), run: identifier },
  };
}

function useLanguagePicks(): Picks {
  const t = useWords(words);
  const language = useLanguage();
  const { languages } = useFlow();
  return useMemo(
    () => ({
      options: languageOptions([...new Set([...languages, ...COMMON_LANGUAGES])], language),
      isComplete: false,
      create: { label: (name: string) => t('useLanguage', { name }), run: asIs },
    }),
    [languages, language, t],
  );
}

function useCountryPicks(): Picks {
  const language = useLanguage();
  return useMemo(() => ({ options: countryOptions(language), isComplete: true }), [language]);
}

function useZonePicks(): Picks {
  const language = useLanguage();
  return useMemo(
    () => ({ options: zoneOptions(language), isComplete: false, create: { label: asIs, run: asIs } }),
    [language],
  );
}

function option(value: string, title: string): ComboboxOption {
  return title === value || title === '' ? { value, label: value } : { value, label: title, hint: value };
}

/** As names of teams are written: small letters and hyphens. Of another script, the letters stay. */
function slug(title: string): string {
  const made = title
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return made === '' ? title.trim() : made;
}

/** As variables and fields are written: `Order number` becomes `order_number`. */
export function identifier(typed: string): string {
  const made = typed
    .trim()
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (made === '') return 'value';
  return /^\d/.test(made)
    ? `_${made}`
    : made.length > 1 && made === made.toUpperCase()
      ? made
      : made.charAt(0).toLowerCase() + made.slice(1);
}
