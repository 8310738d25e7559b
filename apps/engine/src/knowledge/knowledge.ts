import { inUnion } from '@nightshift/ai';
import { CallError } from '@nightshift/nodes';
import { fuse, rank, variantsOf, type Ranked, type Scored, type SynonymGroup } from '@nightshift/knowledge';
import { heardLanguage, type HeardLanguage } from '@nightshift/language';
import { baseLanguage, marketsOf, type KnowledgeQuery, type KnowledgeResult } from '@nightshift/schema';
import type { Pool } from 'pg';
import { findNearest, hasVectors } from './find-nearest.js';
import { countriesIn } from './asked-country.js';
import { judgeFound, limitOf, MOST_LIMIT } from './judge-found.js';
import { orderByLanguage } from './order-by-language.js';
import { findByWords, type Meant } from './find-by-words.js';
import { createPassageReader } from './passage-reader.js';
import { languageOfShelf, refreshIndex, type BaseIndex } from './shelves.js';
import type { VectorBook, Vectors } from './vector-book.js';

/**
 * The knowledge bases of all workspaces, as the rest of the engine sees them.
 * 1. One index per base and process, shared by all conversations, made when it is first asked.
 * 2. Whether a base has changed is asked at most every `FRESH_MS` per workspace, so what any process has imported is
 *    found that much later at most.
 * 3. While an index is brought up to date, questions are answered from the one before.
 */
export interface Knowledge {
  /** Throws a terminal `CallError` when a base that is named does not exist. */
  search(workspaceId: string, query: KnowledgeQuery): Promise<KnowledgeResult>;
  /** What means the same in the bases that are named, or in all. Throws as `search` does. */
  synonyms(workspaceId: string, bases: readonly string[]): Promise<SynonymGroup[]>;
  /** Something was changed by this process: the next question sees it. */
  changed(workspaceId: string): void;
}

export interface KnowledgeOptions {
  pool: Pool;
  /** Without one, passages are found by words alone. */
  vectorBook?: Pick<VectorBook, 'open'>;
}

const FRESH_MS = 500;
/** Of all bases together; the ones asked longest ago are let go first. */
const MOST_INDEXED = 400_000;
/** Longer questions say no more. */
const LONGEST_QUESTION = 4000;

interface BaseRow {
  id: string;
  name: string;
  formerNames: string[];
  synonyms: SynonymGroup[];
  revision: string;
}

interface Shop {
  bases: Promise<BaseRow[]>;
  untilMs: number;
}

export function createKnowledge({ pool, vectorBook }: KnowledgeOptions): Knowledge {
  const shops = new Map<string, Shop>();
  const indexes = createIndexes(pool);
  const passagesOf = createPassageReader(pool);
  const basesOf = (workspaceId: string): Promise<BaseRow[]> => {
    const known = shops.get(workspaceId);
    if (known !== undefined && performance.now() < known.untilMs) return known.bases;
    const bases = loadBases(pool, workspaceId);
    bases.catch(() => shops.delete(workspaceId));
    shops.set(workspaceId, { bases, untilMs: performance.now() + FRESH_MS });
    return bases;
  };
  return {
    search: async (workspaceId, query) => {
      const text = query.text.slice(0, LONGEST_QUESTION);
      const heard = query.language === undefined ? heardLanguage(text, query.known) : undefined;
      const [all, vectors] = await Promise.all([basesOf(workspaceId), vectorBook?.open(workspaceId)]);
      const { bases, missing } = pickThoseThereAre(all, query.bases);
      const ready = await Promise.all(bases.map((base) => indexes.get(base, vectors)));
      const searchIn = async (language: string): Promise<KnowledgeResult> => {
        const named = countriesIn(text, language);
        const union = inUnion(text, language);
        const meant = ready.map((index, place) => ({
          index,
          variants: [
            ...variantsOf(text, bases[place]?.synonyms ?? []).map((variant) => ({ text: variant })),
            ...union,
          ],
        }));
        const limit = named.length === 0 ? query.limit : Math.min(MOST_LIMIT, MORE + limitOf(query));
        const asked = {
          ...query,
          text,
          language,
          markets: marketsFor(query, named),
          ...(limit === undefined ? {} : { limit }),
        };
        const near = vectors === undefined ? null : await findByMeaning(vectors, ready, asked);
        const ranked = rankPassages(meant, asked, near);
        const passages = ranked.length === 0 ? [] : await passagesOf(workspaceId, ranked);
        const variants = meant.flatMap((one) => one.variants.map((variant) => variant.text));
        return judgeFound(passages, { query, named, text, variants, language });
      };
      const result = await inEitherLanguage(heard ?? { language: query.language ?? 'und' }, searchIn);
      const isByWords =
        vectors === undefined || !ready.some((index) => hasVectors(index, vectors.embedder.space));
      return {
        ...result,
        ...(isByWords ? inOtherLanguages(ready, result) : {}),
        ...(missing.length === 0 ? {} : { missing }),
      };
    },
    synonyms: async (workspaceId, names) =>
      pick(await basesOf(workspaceId), names).flatMap(({ synonyms }) => synonyms),
    changed: (workspaceId) => void shops.delete(workspaceId),
  };
}

/** What there is where nothing is in a language that the question may be in. */
function inOtherLanguages(
  indexes: readonly BaseIndex[],
  { language, guessed = language }: KnowledgeResult,
): Pick<KnowledgeResult, 'otherLanguages'> {
  const spoken = [...new Set(indexes.flatMap(({ shelves }) => shelves.map(languageOfShelf)))];
  const own = [language, guessed].map(baseLanguage);
  const isForeign =
    language !== 'und' && spoken.length > 0 && ![...own, 'und'].some((one) => spoken.includes(one));
  return isForeign ? { otherLanguages: spoken } : {};
}

/** What the customer is known to speak comes first; what the message may be in counts where nothing is known in that. */
async function inEitherLanguage(
  { language, guessed }: HeardLanguage,
  searchIn: (language: string) => Promise<KnowledgeResult>,
): Promise<KnowledgeResult> {
  const first = await searchIn(language);
  if (guessed === undefined) return first;
  const isSame = guessed === 'und' || baseLanguage(guessed) === baseLanguage(language);
  const second = first.verdict === 'known' || isSame ? first : await searchIn(guessed);
  return { ...(second.verdict === 'known' ? second : first), guessed };
}

/** Of those that speak of another country some may have to go. */
const MORE = 10;

interface AskedQuery extends KnowledgeQuery {
  language: string;
  /** The countries whose passages count; undefined: every one. */
  markets: readonly string[] | undefined;
}

/** A country that is asked about counts before the one that the customer buys from, and each with the unions it is in. */
function marketsFor({ market }: KnowledgeQuery, named: readonly string[]): readonly string[] | undefined {
  const countries = [...named, ...(market === undefined ? [] : [market])];
  return countries.length === 0 ? undefined : countries.flatMap(marketsOf);
}

async function loadBases(pool: Pool, workspaceId: string): Promise<BaseRow[]> {
  const { rows } = await pool.query<BaseRow>({
    name: 'knowledge-bases',
    text: `SELECT id, name, former_names AS "formerNames", synonyms, revision::text AS revision FROM knowledge_base
      WHERE workspace_id = $1 ORDER BY id DESC`,
    values: [workspaceId],
  });
  return rows;
}

/** Null: no base has vectors enough, or the question has none. */
async function findByMeaning(
  { embedder: { space }, ofQuestion, table }: Vectors,
  ready: readonly BaseIndex[],
  { text, markets }: AskedQuery,
): Promise<Ranked[] | null> {
  const comparable = ready.filter((index) => hasVectors(index, space));
  const vector = comparable.length === 0 ? null : await ofQuestion(text);
  if (vector === null) return null;
  return findNearest(table, comparable, { vector, space, markets, limit: MOST_RANKED });
}

/** One base of several that is gone takes no answer away that the others have; where none is left, that is an error. */
function pickThoseThereAre(
  all: readonly BaseRow[],
  names: readonly string[],
): { bases: BaseRow[]; missing: string[] } {
  const missing = names.filter((name) => findBase(all, name) === undefined);
  const left = names.filter((name) => !missing.includes(name));
  return { bases: pick(all, left.length === 0 ? names : left), missing };
}

const findBase = (bases: readonly BaseRow[], name: string): BaseRow | undefined =>
  bases.find((base) => base.name === name || base.id === name) ??
  bases.find(({ formerNames }) => formerNames.includes(name));

function pick(bases: readonly BaseRow[], names: readonly string[]): BaseRow[] {
  if (names.length === 0) return [...bases];
  const wanted = names.map((name) => {
    const found = findBase(bases, name);
    if (found === undefined)
      throw new CallError(
        'terminal',
        'knowledge.no-base',
        `there is no knowledge base "${name}"; make it, or name another`,
      );
    return found;
  });
  return [...new Set(wanted)];
}

/** More than are wanted, so that the two ways of searching have something to agree on. */
const MOST_RANKED = 50;

function rankPassages(meant: readonly Meant[], query: AskedQuery, near: readonly Ranked[] | null): Ranked[] {
  const { language } = query;
  const shelves = meant.flatMap(({ index }) => index.shelves);
  const most = limitOf(query);
  const order = orderByLanguage(shelves, language);
  const inOrder = (list: readonly Scored[]): Ranked[] => order?.(list) ?? rank(list);
  const isWide = near !== null || order !== undefined || meant.some(({ variants }) => variants.length > 0);
  const byWords = inOrder(findByWords(meant, query, isWide ? MOST_RANKED : most));
  if (near === null) return byWords.slice(0, most).map(rounded);
  const byVectors = inOrder(near.map(({ id, score }) => ({ id, score, place: score })));
  return fuse(byWords, byVectors, most).map(rounded);
}

const rounded = ({ id, score }: Ranked): Ranked => ({ id, score: Math.round(score * 1000) / 1000 });

interface Indexes {
  get(base: BaseRow, vectors: Vectors | undefined): Promise<BaseIndex>;
}

interface Held {
  current: BaseIndex | undefined;
  refreshing: Promise<BaseIndex> | undefined;
}

function createIndexes(pool: Pool): Indexes {
  // In the order of their last use.
  const held = new Map<string, Held>();
  const refresh = (base: BaseRow, slot: Held, vectors: Vectors | undefined): Promise<BaseIndex> => {
    const options = { pool, space: vectors?.embedder.space, hasVectorTable: vectors?.table !== undefined };
    slot.refreshing ??= refreshIndex(options, base, slot.current)
      .then((index) => {
        slot.current = index;
        letGo(held);
        return index;
      })
      .finally(() => (slot.refreshing = undefined));
    return slot.refreshing;
  };
  return {
    get: async (base, vectors) => {
      const slot = held.get(base.id) ?? { current: undefined, refreshing: undefined };
      held.delete(base.id);
      held.set(base.id, slot);
      const { current } = slot;
      if (current?.revision === base.revision && current.space === vectors?.embedder.space) return current;
      const refreshing = refresh(base, slot, vectors);
      if (current === undefined) return refreshing;
      // A small change is there in a moment; for a large one nobody waits.
      return Promise.race([refreshing, later(PATIENCE_MS, current)]);
    },
  };
}

const PATIENCE_MS = 200;

function later(ms: number, index: BaseIndex): Promise<BaseIndex> {
  return new Promise((resolve) => void setTimeout(() => resolve(index), ms).unref());
}

function letGo(held: Map<string, Held>): void {
  let size = [...held.values()].reduce((sum, { current }) => sum + (current?.size ?? 0), 0);
  for (const [id, { current, refreshing }] of held) {
    if (size <= MOST_INDEXED || held.size === 1) return;
    if (refreshing !== undefined || current === undefined) continue;
    held.delete(id);
    size -= current.size;
  }
}
