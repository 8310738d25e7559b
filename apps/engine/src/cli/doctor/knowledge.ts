import { withoutCredentials } from '../../knowledge/without-credentials.js';
import type { Config } from '../../config.js';
import type { KnowledgeState, ProviderFailure } from '../../store/installation-state.js';
import { count } from '../print-problems.js';
import { MEND_CONTRADICTION, sayContradiction } from '../say-contradiction.js';
import { ok, warning, type Finding } from './finding.js';

/** Providers that were entered, bases and their sources, and whether passages have the vectors they are to have. */
export function examineKnowledge(
  state: KnowledgeState,
  { embedding }: Pick<Config, 'embedding'>,
  nowMs: number,
): Finding[] {
  const { providers, failures, bases, passages, vectors, hasEmbeddings, pgvector, stuck, failed } = state;
  return [
    ok(
      'providers',
      providers === 0
        ? 'none is entered; AI steps answer from the knowledge bases, or with what OPENAI_API_KEY reaches'
        : `${count(providers, 'provider')} of language models`,
    ),
    ...failures.map((failure) => examineFailure(failure, nowMs)),
    ok('knowledge', `${count(bases, 'base')} with ${count(passages, 'passage')}`),
    ...stuck.map(({ base, name }) =>
      warning(
        `knowledge ${base}`,
        `"${withoutCredentials(name)}" has waited for more than five minutes to be read`,
        'Start the server, or one more process with --role worker.',
      ),
    ),
    ...examineFailedSources(failed),
    ...examineContradictions(state.contradictions),
    ...examineVectors(vectors, embedding?.model, hasEmbeddings),
    ...(embedding === undefined && !hasEmbeddings ? [] : [examinePgvector(pgvector)]),
  ];
}

/** Many are one line: a list of addresses with a slip in them must not hide what else is to watch. */
function examineFailedSources(failed: KnowledgeState['failed']): Finding[] {
  const [first, ...more] = failed;
  if (first === undefined) return [];
  const { base, name, error } = first;
  const said = `"${withoutCredentials(name)}" could not be read: ${withoutCredentials(error)}`;
  if (more.length === 0)
    return [
      warning(`knowledge ${base}`, said, 'Correct it and give it again; what it held before is still found.'),
    ];
  const bases = [...new Set(failed.map((each) => each.base))];
  return [
    warning(
      'knowledge',
      `${count(failed.length, 'source')} in ${listed(bases)} could not be read; the first: ${said}`,
      'Correct them and give them again, or remove them; the page of each base says what is wrong. What they held before is still found.',
    ),
  ];
}

/** One line a base. */
function examineContradictions(contradictions: KnowledgeState['contradictions']): Finding[] {
  const bases = [...new Set(contradictions.map(({ base }) => base))];
  return bases.flatMap((base) => {
    const [first, ...more] = contradictions.filter((each) => each.base === base);
    if (first === undefined) return [];
    const rest = more.length === 0 ? '' : `; ${count(more.length, 'question')} more like it`;
    return [
      warning(`knowledge ${base}`, `${sayContradiction(first)}${rest}`, `${MEND_CONTRADICTION} ${WHERE_ALL}`),
    ];
  });
}

const WHERE_ALL = 'The page of the base names them all.';

const MOST_LISTED = 5;

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_LISTED;
  return `${names.slice(0, MOST_LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function examineFailure(failure: ProviderFailure, nowMs: number): Finding {
  const { name, atMs, code, message, answeredAtMs, restsUntilMs } = failure;
  const about = `provider ${name}`;
  const said = `failed at ${momentOf(atMs)}: ${message} (${code})`;
  const isResting = restsUntilMs !== null && restsUntilMs > nowMs;
  if (!isResting && answeredAtMs !== null && answeredAtMs >= atMs)
    return ok(about, `answers; before ${momentOf(answeredAtMs)} it ${said}`);
  return warning(
    about,
    isResting ? `rests until ${momentOf(restsUntilMs)}; it ${said}` : `${said}, and has not answered since`,
    'Mend what the reason says, then try it in the settings under AI: one that answers there rests no longer.',
  );
}

const momentOf = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ') + ' UTC';

/** The environment wins over what admins have entered. */
function examineVectors(
  vectors: KnowledgeState['vectors'],
  ofEnvironment: string | undefined,
  hasEmbeddings: boolean,
): Finding[] {
  if (ofEnvironment === undefined && !hasEmbeddings) {
    const left = vectors.some((one) => one.model !== null);
    return left
      ? [
          warning(
            'embeddings',
            'passages have vectors, but no endpoint is configured: questions find by words alone',
            'Enter it in the settings under AI, or set EMBEDDING_MODEL and EMBEDDING_BASE_URL again.',
          ),
        ]
      : [ok('embeddings', 'none; passages are found by words')];
  }
  const missing = vectors.filter(({ model, wanted }) => {
    const space = ofEnvironment ?? wanted;
    return space !== null && model !== space;
  });
  const spaces = [...new Set(missing.map(({ wanted }) => ofEnvironment ?? wanted))].join(', ');
  const number = missing.reduce((sum, one) => sum + one.count, 0);
  return [
    number === 0
      ? ok('embeddings', `every passage has its vector by ${ofEnvironment ?? 'the model that was entered'}`)
      : warning(
          'embeddings',
          `${count(number, 'passage')} without a vector by ${spaces}`,
          'The server makes them; if the number stays, look whether the endpoint answers.',
        ),
  ];
}

function examinePgvector({ installed, available, hasTable }: KnowledgeState['pgvector']): Finding {
  if (installed !== null && hasTable)
    return ok('vectors', `compared by the database, with pgvector ${installed}`);
  if (installed === null && available === null)
    return ok('vectors', 'compared in each process; the database has no pgvector');
  return installed === null
    ? warning(
        'vectors',
        `compared in each process, although the server has pgvector ${available}`,
        'The next start makes the extension if it may. Otherwise let a superuser run CREATE EXTENSION vector in this database, and start again.',
      )
    : warning(
        'vectors',
        `compared in each process, although the database has pgvector ${installed}`,
        'The next start makes its table. If this stays, pgvector is older than 0.7, its schema is not on the search path, or tables cannot be made; the log says which.',
      );
}
