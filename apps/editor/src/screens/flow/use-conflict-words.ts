import { formWord } from '@nightshift/nodes';
import { isJsonObject, pickText, stepName, type Text } from '@nightshift/schema';
import type { Conflict } from '../../document/conflict.js';
import { textsIn } from '../../document/texts-in.js';
import { useLanguage } from '../../i18n/language.js';
import { languageName } from '../../i18n/language-name.js';
import { useWords } from '../../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../../open-flow/open-flow.js';
import { useStepTitle } from '../../open-flow/use-step-title.js';
import { words } from './words.js';

/** Where two people disagree, and on what, in words. */
export function useConflictWords({ path, mine, theirs, base }: Conflict): {
  /** `Greeting › Text › English` */
  place: string;
  /** The id of the step, if it is one. */
  step: string | undefined;
  say: (value: unknown) => string;
} {
  const t = useWords(words);
  const language = useLanguage();
  const flow = useFlow();
  const { catalogue } = useOpenFlow();
  const titleOf = useStepTitle();
  const [part = '', id = '', ...rest] = path;
  const isStep = part === 'nodes' || part === 'triggers';
  const kind = part === 'triggers' ? 'trigger' : 'node';
  const step = [flow.nodes[id], flow.triggers[id], mine, theirs, base].find(isTyped);
  const manifest = isStep && step !== undefined ? catalogue.manifest(kind, step.type) : undefined;
  const ownTitle =
    (step === undefined ? undefined : stepName(step, language)) ??
    (manifest === undefined ? id : pickText(manifest.title, language, ['en']));
  const isWay = isStep && rest[0] === 'next';
  const placeOf = (): string[] => {
    if (!isStep) return [part === 'name' ? t('name') : part, id, ...rest];
    const [first, field, ...inner] = rest;
    if (first === 'name') return [ownTitle, t('stepName')];
    if (isWay) return [ownTitle, t('leadsTo', { port: field ?? '' })];
    if (first !== 'config' || field === undefined) return [ownTitle, ...rest];
    return [
      ownTitle,
      fieldTitle(manifest?.config, field, language),
      ...inner.map((key) => keyTitle(key, flow.languages)),
    ];
  };
  return {
    place: placeOf()
      .filter((each) => each !== '')
      .join(' › '),
    step: isStep ? id : undefined,
    say: (value) => {
      if (isWay) return typeof value === 'string' ? titleOf(value) || value : t('nowhere');
      if (isTyped(value)) return textsIn(value.config).join('\n') || ownTitle;
      if (typeof value === 'string') return value;
      return isJsonObject(value) || Array.isArray(value)
        ? textsIn(value).join('\n') || JSON.stringify(value)
        : String(value);
    },
  };
}

interface Typed {
  type: string;
  name?: Text;
  config?: unknown;
}

function isTyped(value: unknown): value is Typed {
  return (
    isJsonObject(value) &&
    typeof value['type'] === 'string' &&
    'next' in value &&
    (value['name'] === undefined || typeof value['name'] === 'string' || isJsonObject(value['name']))
  );
}

function fieldTitle(schema: unknown, field: string, language: Parameters<typeof formWord>[1]): string {
  const properties = isJsonObject(schema) ? schema['properties'] : undefined;
  const property = isJsonObject(properties) ? properties[field] : undefined;
  const title = isJsonObject(property) ? property['title'] : undefined;
  return typeof title === 'string' ? formWord(title, language) : field;
}

function keyTitle(key: string, languages: readonly string[]): string {
  return languages.includes(key) ? languageName(key) : key;
}
