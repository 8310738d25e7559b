import { renameNames, type Flow, type JsonMistake, type Problem } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { call, type Answer } from '../../../api/call.js';
import { useLanguage } from '../../../i18n/language.js';
import { catalogueQuery, schemasIn, type NodeCatalogue } from '../../../open-flow/catalogue.js';
import { showProblems } from '../../../problems/show-problems.js';
import type { ShownProblem } from '../../../ui/problem-list.js';
import { isToMake, renamesIn, type NameChoices } from './missing-names.js';
import { readFlowText, type FlowText } from './read-flow-text.js';

export interface FlowFinding {
  name: string;
  /** What would be taken in: as it came, with the names that were chosen for what is not here. */
  document: unknown;
  flow: Flow | undefined;
  /** As it came. */
  ownFlow: Flow | undefined;
  mistake: JsonMistake | undefined;
  isCards: boolean;
  /** Undefined while the engine looks. */
  problems: readonly ShownProblem[] | undefined;
  error: unknown;
  /** It can be taken in, if only to be mended in the editor. */
  isFlow: boolean;
  /** It could go live as it is. */
  isSound: boolean;
  /** Of the flow that it would replace. */
  replaces: string | undefined;
}

/** What a text is as a flow: read here, checked by the engine, stored by nobody. */
export function useFinding(text: string, names: NameChoices): FlowFinding {
  const given = useDeferredValue(text);
  const language = useLanguage();
  const read = useMemo(() => (given.trim() === '' ? undefined : readFlowText(given)), [given]);
  const { data: catalogue } = useQuery(catalogueQuery);
  const own = flowOf(read);
  const flow = useMemo(() => renamedIn(own, names, catalogue), [own, names, catalogue]);
  const document = documentOf(read, flow);
  const { data, error } = useQuery({
    queryKey: ['flows', 'check', document],
    enabled: document !== undefined,
    gcTime: 0,
    queryFn: ({ signal }) => call('POST /flows/check', { body: document, signal }),
  });
  const { data: existing } = useQuery({
    queryKey: ['flows', 'named', flow?.id],
    enabled: flow !== undefined && flow.id !== '',
    queryFn: async () =>
      (await call('GET /flows', { query: { limit: 200 } })).items.find(({ id }) => id === flow?.id)?.name ??
      null,
  });
  const problems = data === undefined ? undefined : problemsIn(data, names);
  return {
    name: flow?.name ?? '',
    document,
    flow,
    ownFlow: own,
    mistake: read?.ok === false ? read.mistake : undefined,
    isCards: read?.ok === true && read.isCards,
    problems:
      problems && flow && catalogue ? showProblems(problems, { flow, catalogue, language }) : problems,
    error,
    isFlow: data?.isFlow === true,
    isSound: problems?.every(({ severity }) => severity !== 'error') === true,
    replaces: existing ?? undefined,
  };
}

function flowOf(read: FlowText | undefined): Flow | undefined {
  return read?.ok === true && !read.isCards ? read.flow : undefined;
}

function renamedIn(flow: Flow | undefined, names: NameChoices, catalogue: NodeCatalogue | undefined) {
  return flow && catalogue ? renameNames(flow, renamesIn(names), schemasIn(catalogue)) : flow;
}

/** An id that was only given to draw it stays outside. */
function documentOf(read: FlowText | undefined, flow: Flow | undefined): unknown {
  if (read?.ok !== true || read.isCards) return undefined;
  if (flow === undefined || flow === read.flow) return read.document;
  return { ...(read.document as object), nodes: flow.nodes, triggers: flow.triggers };
}

/** What is about to be made is no longer missing. */
function problemsIn({ problems, warnings }: Answer<'POST /flows/check'>, names: NameChoices): Problem[] {
  // The engine sends its problems as they are.
  return ([...problems, ...warnings] as Problem[]).filter((problem) => !isToMake(problem, names));
}
