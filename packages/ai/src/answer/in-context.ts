import type { KnowledgeQuery, KnowledgeResult, Passage, Said } from '@nightshift/schema';
import type { AiIo } from '../model/io.js';
import { isFiller } from '../text/concepts.js';
import { contentWordsOf } from '../text/content-words.js';
import { foldText } from '../text/fold.js';
import type { AnswerInput } from './answer-input.js';
import { lookUp, type LookedUp } from './look-up.js';

const PASSAGES = 6;
const SHORT_QUESTION = 24;
/** Where both readings are plausible, a model sees the first passages of either. */
const OWN = 4;
/** As near as what is found without what was said before. */
const AS_NEAR = 0.9;

/**
 * Looks a question up with what was asked before, where it needs that.
 * 1. "And to Germany?" means nothing alone: when it finds nothing, it is asked together with the question before it.
 * 2. "And how long does it take?" finds something, of whatever: where both together find what was found before, that is
 *    meant.
 * 3. "Can I cancel it?" finds something, too, but says of one thing only that it is meant: where both together find
 *    another passage that is as near to the question as its own, that one answers; where they find what is not near to it,
 *    nobody is sure. Where they only find what was found before, the question stands for itself. A model reads both.
 */
export async function searchInContext(
  input: AnswerInput,
  io: Pick<AiIo, 'search'>,
  said: readonly Said[],
): Promise<LookedUp> {
  const { question } = input;
  const query = queryOf(input);
  const looked = await lookUpInTime(input, io);
  const { found } = looked;
  const isOpen = found.namesNothing === true;
  const isOfOneThing = !isOpen && pointsBack(question);
  if (!isOpen && !isOfOneThing && (found.verdict === 'known' || question.length > SHORT_QUESTION))
    return looked;
  const before = said.filter(({ by, text }) => by === 'customer' && text !== question).at(-1);
  if (before === undefined) return looked;
  const asked = before.text.slice(0, 300);
  const together = {
    ...(await io.search({ ...query, text: `${asked} ${question}` })),
    language: found.language,
  };
  const [best] = together.passages;
  const isBest = ({ passages: [first] }: KnowledgeResult): boolean => first?.id === best?.id;
  if ((isOpen || (isOfOneThing && found.verdict === 'known')) && together.verdict === 'known') {
    if (isBest(found)) return looked;
    const isBefore = isBest(await io.search({ ...query, text: asked }));
    if (isOpen && isBefore) return asOne(together);
    if (isOfOneThing && isBefore) return { ...looked, found: ofBoth(found, together) };
    if (isOfOneThing && isNear(best, found)) return asOne(ofBoth(together, found));
  } else if (isOfOneThing && found.verdict === 'known') return looked;
  // Of a question that was completed by guess nobody can be sure without a model that reads both.
  return together.confidence > found.confidence || isOpen || isOfOneThing
    ? asOne({
        ...(isOfOneThing && found.verdict === 'known' ? ofBoth(found, together) : together),
        verdict: together.verdict === 'known' ? 'unsure' : together.verdict,
      })
    : looked;
}

function isNear(best: Passage | undefined, { passages }: KnowledgeResult): boolean {
  const own = passages.find(({ id }) => id === best?.id);
  return own !== undefined && own.score >= (passages[0]?.score ?? 0) * AS_NEAR;
}

/** The first with some of the other's passages, for a model to read both. */
function ofBoth(first: KnowledgeResult, other: KnowledgeResult): KnowledgeResult {
  const own = first.passages.slice(0, OWN);
  const more = other.passages.filter(({ id }) => !own.some((passage) => passage.id === id));
  return { ...first, passages: [...own, ...more].slice(0, PASSAGES) };
}

/** Says "it" of something, and next to nothing of what it is. */
export function pointsBack(question: string): boolean {
  const folded = foldText(question);
  if (!POINTS_BACK.test(folded)) return false;
  const telling = [...contentWordsOf(folded.replaceAll(HELPING, ' '))].filter(
    ([word, weight]) => weight >= LEAST_WEIGHT && !isFiller(word),
  );
  return telling.length <= 1;
}

const LEAST_WEIGHT = 0.6;
/** What is an article as often as not counts before a verb and at the end only: "kann ich das stornieren". */
const POINTS_BACK =
  /(?<!\p{L})(?:it|its|that|this|they|them|those|these|es|sie|ihn|davon|dafür|damit|(?:das|die)(?=\s*[?.!,]|\s*$|\s+(?:\p{L}+en|auch|noch|eigentlich|denn|möglich)(?!\p{L}))|ça|cela|il|elle|ils|elles|eso|esto|ello|isso|isto|ele|ela|eles|elas|ciò|questo|quello|его|её|ее|их|это|оно|itu|nó|cái đó|هذا|هذه|ذلك)(?!\p{L})|它|这个|這個|那个|那個|这款|這款|那款|それ|これ|あれ|그거|그것|이거|이것|อันนี้|อันนั้น|มัน/u;
/** Verbs that only help to ask. */
const HELPING =
  /(?<!\p{L})(?:does|do|did|is|are|was|were|will|would|can|could|may|have|has|possible|kann|können|ist|sind|wird|werden|gibt|est-ce|peut-on|puedo|puede|posso|pode|можно)(?!\p{L})/gu;

export const asOne = (found: KnowledgeResult): LookedUp => ({ found, parts: [{ text: '', found }] });

export async function lookUpInTime(
  input: AnswerInput,
  io: Pick<AiIo, 'search'>,
  language?: string,
): Promise<LookedUp> {
  const looking = lookUp(input.question);
  const query = { ...queryOf(input), ...(language === undefined ? {} : { language }) };
  let step = looking.next();
  while (step.done !== true) step = looking.next(await io.search({ ...query, ...step.value }));
  return step.value;
}

export function queryOf({ question, language, isAssumed, bases, market }: AnswerInput): KnowledgeQuery {
  return {
    ...{ bases, text: question, limit: PASSAGES },
    ...(isAssumed === true ? {} : { known: language }),
    ...(market === undefined ? {} : { market }),
  };
}
