import { DEFAULT_URLS } from '../../ai/create-provider.js';
import { ENVIRONMENT_MODEL } from '../../ai/provider-book.js';
import type { Config } from '../../config.js';
import { safeFetch } from '../../outbox/safe-fetch.js';
import { count } from '../print-problems.js';
import { ok, problem, warning, type Finding } from './finding.js';

const PATIENCE_MS = 5000;

/**
 * The provider of the environment: is it there, and does it take the key? Asks for its list of models, which costs
 * nothing. `entered`: the providers that admins have set up; null where the database could not be asked.
 */
export async function examineOpenAi(
  { openAi }: Pick<Config, 'openAi'>,
  entered: number | null,
): Promise<Finding> {
  if (openAi === undefined)
    return ok(
      'OpenAI',
      entered === null
        ? 'not in the environment; answers come from the knowledge bases alone, or from providers in the settings'
        : entered === 0
          ? 'not in the environment, and no provider is set in the workspace; answers come from the knowledge bases alone'
          : `not in the environment, and not needed: ${count(entered, 'provider')} set in the workspace`,
    );
  const { apiKey, baseUrl = DEFAULT_URLS.openai, model = ENVIRONMENT_MODEL } = openAi;
  const { host } = new URL(baseUrl);
  try {
    const { status } = await safeFetch({
      url: `${baseUrl.replace(/\/+$/, '')}/models`,
      method: 'GET',
      headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
      timeoutMs: PATIENCE_MS,
      maxBytes: 5_000_000,
      // Whoever sets the environment may name a host of their own network.
      allowedHosts: [host],
    });
    if (status === 401 || status === 403)
      return problem(
        'OpenAI',
        apiKey === undefined
          ? `${host} answers nobody without a key (${status})`
          : `${host} refuses the key (${status})`,
        'Set OPENAI_API_KEY to a key that is valid there.',
      );
    // Not every compatible server has a list; that it answers is enough.
    return ok('OpenAI', `${host} answers; model ${model}`);
  } catch (error) {
    return warning(
      'OpenAI',
      `${host} cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
      'Check OPENAI_BASE_URL and the network; until then answers come from the knowledge bases alone.',
    );
  }
}
