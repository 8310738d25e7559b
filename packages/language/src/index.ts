export { contentWords, isAmong, isSameWord } from './content-words.js';
export { detectLanguage, knowsLanguage } from './detect-language.js';
export { heardLanguage, type HeardLanguage } from './heard-language.js';
export { toChineseScript } from './chinese-script.js';
export type { Detection } from './detection.js';
export { readSentiment, type Sentiment, type SentimentLabel } from './read-sentiment.js';
export { simplifiedPairs } from './simplified-characters.js';
export { likePhrases, type Likeness, type LikePhrases } from './like-phrases.js';
export { rarityOf } from './phrase-terms.js';
