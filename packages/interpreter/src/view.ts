import type { View } from '@nightshift/nodes';
import { pickText, type Condition, type Json, type Text } from '@nightshift/schema';
import { clockOf, languageOf, zoneOf, type Asker } from './asker.js';
import { testCondition } from './condition.js';
import type { Draft } from './draft.js';
import { findPattern, matchesPattern, normalizeText } from './keywords/index.js';
import { readPath } from './read-path.js';
import { compileTemplate, renderTemplate, type RenderOptions, type Template } from './render.js';

/** The draft as a node or trigger may see it. */
export function createView(draft: Draft, asker: Asker): View {
  return new DraftView(draft, asker);
}

/** One is made for every node of every turn, so it holds two fields and looks everything up when asked for. */
class DraftView implements View {
  readonly #draft: Draft;
  readonly #asker: Asker;

  constructor(draft: Draft, asker: Asker) {
    this.#draft = draft;
    this.#asker = asker;
  }

  get nowMs(): number {
    return this.#draft.nowMs;
  }
  get event(): View['event'] {
    return this.#draft.event;
  }
  get channel(): View['channel'] {
    return this.#draft.world.channel;
  }
  get contact(): View['contact'] {
    return this.#draft.contact;
  }
  get conversation(): View['conversation'] {
    return this.#draft.conversation;
  }
  get vars(): View['vars'] {
    return this.#asker.vars;
  }
  get flowId(): string {
    return this.#asker.flow.id;
  }
  get nodeId(): string {
    return this.#asker.nodeId;
  }
  get agents(): View['agents'] {
    return this.#draft.world.agents;
  }
  get language(): string {
    return languageOf(this.#draft, this.#asker.flow.flow);
  }
  get customerLanguage(): string {
    const { conversation, contact } = this.#draft;
    return conversation.language ?? contact.language ?? this.language;
  }
  get zone(): string {
    return zoneOf(this.#draft);
  }

  calendar(name: string): ReturnType<View['calendar']> {
    return this.#draft.world.calendars.get(name);
  }

  text(text: Text, extra?: Readonly<Record<string, Json>>): string {
    const wording = pickText(text, this.language, this.#asker.flow.flow.languages);
    return this.#fillIn(wording, { escape: 'none', namesZone: clockOf(this.#draft).isGuess }, extra);
  }

  render(
    source: string,
    escape: Parameters<View['render']>[1] = 'none',
    extra?: Readonly<Record<string, Json>>,
  ): string {
    return this.#fillIn(source, { escape }, extra);
  }

  #fillIn(
    source: string,
    options: Pick<RenderOptions, 'escape' | 'namesZone'>,
    extra?: Readonly<Record<string, Json>>,
  ): string {
    if (!source.includes('{{') && !source.includes('\\{{')) return source;
    const lookup = (path: string): Json | undefined =>
      extra !== undefined && Object.hasOwn(extra, path) ? extra[path] : this.get(path);
    return renderTemplate(templateOf(source), lookup, {
      ...options,
      language: this.language,
      zone: this.zone,
    });
  }

  get(path: string): Json | undefined {
    return readPath(this.#draft, this.#asker, path);
  }

  test(condition: Condition): boolean {
    return testCondition(condition, (path) => this.get(path), matchesPattern);
  }

  find(pattern: string, text: string): string | undefined {
    return findPattern(pattern, text);
  }

  fold(text: string): string {
    return normalizeText(text);
  }

  random(): number {
    return this.#asker.random();
  }
}

/** Templates are compiled once; the texts of live flows are few, so a bounded map is enough. */
const TEMPLATES_KEPT = 5000;
const templates = new Map<string, Template>();

function templateOf(source: string): Template {
  const known = templates.get(source);
  if (known !== undefined) return known;
  if (templates.size >= TEMPLATES_KEPT) templates.clear();
  const template = compileTemplate(source);
  templates.set(source, template);
  return template;
}
