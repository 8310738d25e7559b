import {
  chunkBlocks,
  createSegment,
  keepInField,
  readPlainText,
  rank,
  scoreHits,
  search,
  verdictOf,
  type Block,
  type Shelf,
} from '@nightshift/knowledge';
import { detectLanguage, heardLanguage } from '@nightshift/language';
import type { KnowledgeQuery, KnowledgeResult, Passage, ScriptKnowledge } from '@nightshift/schema';

type Piece = Omit<Passage, 'score'> & { market?: string };

const DEFAULT_LIMIT = 5;

/**
 * Finds passages in the bases of a script as the engine finds them in stored ones, by words. They are made when the
 * first question is asked. Null: none of the bases that are asked is in the script.
 */
export function searchIn(knowledge: ScriptKnowledge): (query: KnowledgeQuery) => KnowledgeResult | null {
  const shelves = new Map<string, { shelf: Shelf; pieces: Map<string, Piece> }>();
  const open = (base: string) => {
    const known = shelves.get(base);
    if (known !== undefined) return known;
    const pieces = piecesOf(base, knowledge[base] ?? []);
    const opened = {
      shelf: { segment: createSegment(pieces), removed: new Set<number>() },
      pieces: new Map(pieces.map((piece) => [piece.id, piece])),
    };
    shelves.set(base, opened);
    return opened;
  };
  return ({ bases, text, language, known, market, limit = DEFAULT_LIMIT }) => {
    const names =
      bases.length === 0 ? Object.keys(knowledge) : bases.filter((name) => Object.hasOwn(knowledge, name));
    if (names.length === 0) return null;
    const opened = names.map(open);
    const pieces = new Map(opened.flatMap((base) => [...base.pieces]));
    const isFor = (id: string): boolean => {
      const only = pieces.get(id)?.market;
      return market === undefined || only === undefined || only === market;
    };
    const found = search(
      opened.map(({ shelf }) => shelf),
      text,
      { limit, accepts: isFor },
    );
    const passages = rank(scoreHits(found)).flatMap(({ id, score }) =>
      passageOf(pieces.get(id), Math.round(score * 1000) / 1000),
    );
    const confidence = passages[0]?.score ?? 0;
    return keepInField(text, {
      passages,
      verdict: verdictOf(confidence),
      confidence,
      ...(language === undefined ? heardLanguage(text, known) : { language }),
    });
  };
}

function passageOf(piece: Piece | undefined, score: number): Passage[] {
  if (piece === undefined) return [];
  const { market: _market, ...passage } = piece;
  return [{ ...passage, score }];
}

function piecesOf(base: string, content: ScriptKnowledge[string]): Piece[] {
  const source = { id: `src_${base}`, name: base };
  const entries =
    typeof content === 'string'
      ? chunkBlocks(blocksOf(content))
      : content.map(({ question, answer, ...audience }) => ({ title: question, text: answer, ...audience }));
  return entries.map((entry, index) => ({
    ...{ id: `psg_${base}_${index + 1}`, base, source },
    language: detectLanguage(`${entry.title}\n${entry.text}`).language,
    ...entry,
  }));
}

/** A heading stands on a line of its own, a paragraph between blank lines. */
function blocksOf(text: string): Block[] {
  return readPlainText(text.replaceAll(/^#{1,6} .+$/gm, '\n\n$&\n\n')).map((block) => {
    const [, marks, heading] = block.type === 'paragraph' ? (/^(#{1,6}) +(.+)$/.exec(block.text) ?? []) : [];
    return marks === undefined || heading === undefined
      ? block
      : { type: 'heading', level: marks.length, text: heading };
  });
}
