/** Whoever looks for one of these is shown every step that understands or writes language. */
export const AI_WORDS = [
  'ai',
  'ki',
  'ia',
  'artificial intelligence',
  'llm',
  'gpt',
  'chatgpt',
  'openai',
  'nlp',
  '人工智能',
  '人工智慧',
  '大模型',
] as const;
