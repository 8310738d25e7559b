/** A service that speaks OpenAI's protocol, and where it is found, so that nobody has to look its address up. */
export interface Service {
  id: string;
  /** Its own, the same in every language. */
  name: string;
  baseUrl: string;
  /** What tells it from another of that name. */
  place?: 'inChina' | 'abroad' | 'ownMachine';
}

/** As each of them writes in its documents; seen on 2026-11-29. Those on one's own machine need no key and cost nothing. */
export const SERVICES: readonly Service[] = [
  { id: 'openai', name: 'OpenAI', baseUrl: 'https://api.openai.com/v1' },
  { id: 'anthropic', name: 'Anthropic', baseUrl: 'https://api.anthropic.com/v1' },
  {
    id: 'gemini',
    name: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
  },
  { id: 'mistral', name: 'Mistral', baseUrl: 'https://api.mistral.ai/v1' },
  { id: 'groq', name: 'Groq', baseUrl: 'https://api.groq.com/openai/v1' },
  { id: 'openrouter', name: 'OpenRouter', baseUrl: 'https://openrouter.ai/api/v1' },
  { id: 'deepseek', name: 'DeepSeek', baseUrl: 'https://api.deepseek.com' },
  {
    id: 'qwen',
    name: 'Qwen (DashScope)',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    place: 'inChina',
  },
  {
    id: 'qwen-intl',
    name: 'Qwen (DashScope)',
    baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    place: 'abroad',
  },
  { id: 'moonshot', name: 'Moonshot (Kimi)', baseUrl: 'https://api.moonshot.cn/v1', place: 'inChina' },
  { id: 'moonshot-intl', name: 'Moonshot (Kimi)', baseUrl: 'https://api.moonshot.ai/v1', place: 'abroad' },
  { id: 'zhipu', name: 'Zhipu (GLM)', baseUrl: 'https://open.bigmodel.cn/api/paas/v4', place: 'inChina' },
  { id: 'zhipu-intl', name: 'Z.ai (GLM)', baseUrl: 'https://api.z.ai/api/paas/v4', place: 'abroad' },
  { id: 'ollama', name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', place: 'ownMachine' },
  { id: 'lm-studio', name: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', place: 'ownMachine' },
  { id: 'vllm', name: 'vLLM', baseUrl: 'http://127.0.0.1:8000/v1', place: 'ownMachine' },
];

/** Whose address that is. */
export const serviceAt = (baseUrl: string): Service | undefined =>
  SERVICES.find((one) => one.baseUrl === baseUrl.trim().replace(/\/+$/, ''));
