import type { ConfigProblem } from '../../sdk/define-node.js';
import type { View } from '../../sdk/view.js';
import { configError } from '../problem-words.js';

/** An http or https address with a host, without blanks, control characters or a password in it. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/(?![^/?#]*@)[^\s/?#\\<>"\p{Cc}]+[^\s\\<>"\p{Cc}]*$/iu.test(url) && url.length <= 4000;
}

/**
 * An address with its variables filled in, each one escaped; an address that is nothing but one variable is taken
 * as a whole. Undefined when what comes out is no web address: nothing else may reach a customer's browser.
 */
export function renderUrl(template: string, view: View): string | undefined {
  const isOneVariable = /^\s*\{\{[^{}]*\}\}\s*$/.test(template);
  const url = view.render(template, isOneVariable ? 'none' : 'url').trim();
  // An address out of a variable may hold anything; the placeholder of a secret is the author's alone.
  const isForged = isOneVariable && url.includes('{{');
  return isWebUrl(url) && !isForged ? url : undefined;
}

/** A template is judged by its beginning: what a variable will hold is not known yet. */
export function checkUrl(template: string | undefined, path: string): ConfigProblem[] {
  if (template === undefined) return [];
  const filled = template.trim().replaceAll(/\{\{[^{}]*\}\}/g, 'x');
  if (isWebUrl(filled) || /^\s*\{\{/.test(template)) return [];
  return [
    configError(
      'config.url',
      path,
      '“{url}” is no web address.',
      'Write an address that begins with https:// or http://.',
      { url: template },
    ),
  ];
}
