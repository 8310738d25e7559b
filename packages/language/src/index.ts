export { detectLanguage } from './detect-language.js';
export type { Detection } from './detection.js';
