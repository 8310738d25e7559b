import { createCozeProvider } from './coze-provider.js';
import { createDifyProvider } from './dify-provider.js';
import { createOpenAiProvider } from './openai-provider.js';
import type { ModelProvider, ProviderSettings } from './provider.js';

export const PROVIDER_KINDS = [
  'openai',
  'dify',
  'coze',
] as const satisfies readonly ProviderSettings['kind'][];

/** Where a kind is found when nobody says otherwise. */
export const DEFAULT_URLS: Readonly<Record<ProviderSettings['kind'], string>> = {
  openai: 'https://api.openai.com/v1',
  dify: 'https://api.dify.ai/v1',
  coze: 'https://api.coze.com',
};

export function createProvider(settings: ProviderSettings): ModelProvider {
  switch (settings.kind) {
    case 'openai':
      return createOpenAiProvider(settings);
    case 'dify':
      return createDifyProvider(settings);
    case 'coze':
      return createCozeProvider(settings);
  }
}
