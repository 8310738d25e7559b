import type { TemplateReader } from './check-texts.js';
import { wordingsOf } from './check-texts.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { flowProblem } from './flow-problems.js';
import { nearestWord } from './nearest-word.js';
import type { Problem } from './problem.js';
import { isPlaceholderOnly, isTellingHeader, secretIn, secretMark } from './secret.js';
import { addressBeside, hostOfAddress, mayBeShownTo } from './secret-host.js';
import type { ConfigPlace } from './walk-config.js';

/** A secret of the workspace, and the hosts it may be shown to; any when there are none. */
export interface KnownSecret {
  name: string;
  hosts: readonly string[];
}

/**
 * Secrets exist, stand only where a call is made, go where they may, and are not written out. Without a list, any name
 * may exist.
 */
export function checkSecrets(
  { steps }: FlowFacts,
  reader: TemplateReader,
  known: readonly KnownSecret[] | undefined,
): Problem[] {
  return steps.flatMap((step) =>
    step.places.flatMap((place) => [
      ...checkMarks(step, place, reader, known),
      ...(place.takesSecrets ? checkLiteral(step, place) : []),
    ]),
  );
}

function checkMarks(
  step: Step,
  place: ConfigPlace,
  reader: TemplateReader,
  known: readonly KnownSecret[] | undefined,
): Problem[] {
  return wordingsOf(place).flatMap(({ text, path }) => {
    if (!text.includes('secret.')) return [];
    const at = { path: step.path + path, nodeId: step.id };
    const namesIn = (part: string): string[] =>
      reader.templatePaths(part).flatMap((read) => secretIn(read) ?? []);
    const isAddress = place.widget === 'url';
    const allowed = !place.takesSecrets ? '' : isAddress ? queryOf(text) : text;
    return [...new Set(namesIn(text))].flatMap((name): Problem[] => {
      const params = { node: step.label, name };
      const isMisplaced =
        !namesIn(allowed).includes(name) || (isAddress && namesIn(beforeQuery(text)).includes(name));
      if (isMisplaced) return [flowProblem('secret.place', at, params)];
      if (known === undefined) return [];
      const secret = known.find((each) => each.name === name);
      if (secret !== undefined) return checkHost(step, place, at, secret);
      const names = known.map((each) => each.name);
      const meant = nearestWord(name, names, 3);
      return [flowProblem('secret.unknown', at, { ...params, ...(meant && { meant }) })];
    });
  });
}

function checkHost(
  step: Step,
  place: ConfigPlace,
  at: { path: string; nodeId: string },
  { name, hosts }: KnownSecret,
): Problem[] {
  const host = hostOfAddress(addressBeside(step, place) ?? '');
  if (host === undefined || mayBeShownTo(hosts, host)) return [];
  return [flowProblem('secret.host', at, { node: step.label, name, host, hosts: hosts.join(', ') })];
}

/** The hosts that the steps of a flow show each secret to, by its name; those that only variables know are left out. */
export function hostsOfSecrets({ steps }: FlowFacts, reader: TemplateReader): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const step of steps)
    for (const place of step.places.filter(({ takesSecrets }) => takesSecrets))
      for (const { text } of wordingsOf(place))
        for (const name of reader.templatePaths(text).flatMap((path) => secretIn(path) ?? [])) {
          const host = hostOfAddress(addressBeside(step, place) ?? '');
          found.set(name, new Set([...(found.get(name) ?? []), ...(host === undefined ? [] : [host])]));
        }
  return found;
}

const queryOf = (address: string): string => address.slice(beforeQuery(address).length);
const beforeQuery = (address: string): string => address.split('?', 1)[0] ?? '';

/** A header's value stands beside its name. */
function checkLiteral(step: Step, { path, value }: ConfigPlace): Problem[] {
  if (!path.endsWith('/value') || typeof value !== 'string' || isPlaceholderOnly(value)) return [];
  const beside = path.replace(/\/value$/, '/name');
  const header = step.places.find((place) => place.path === beside)?.value;
  if (typeof header !== 'string' || !isTellingHeader(header)) return [];
  return [
    flowProblem(
      'secret.literal',
      { path: step.path + path, nodeId: step.id },
      { node: step.label, header, placeholder: secretMark('name') },
    ),
  ];
}
