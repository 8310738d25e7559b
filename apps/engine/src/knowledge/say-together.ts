import {
  EUROPE,
  EUROPEAN,
  isOfEurope,
  isOnlyOutsideEurope,
  regionsIn,
  regionsNamed,
  WORLDWIDE,
} from '@nightshift/ai';
import { verdictOf } from '@nightshift/knowledge';
import type { KnowledgeResult, Passage } from '@nightshift/schema';

/** What is nearly as likely as the best answers the question as well. */
const NEAR_BEST = 0.8;
/** More are no answer in a chat. */
const MOST = 3;
const ABROAD =
  /overseas|abroad|outside|domestic|ausland|inland|extranjero|nacional|étranger|estrangeiro|estero|境外|国外|國外|国内|國內|本地|海外/iu;

/**
 * "What does shipping cost?" of a shop that answers it of Europe and of elsewhere: who names no place is told what holds
 * in each, and not the one that happens to be found first. Whoever is known to buy from one country is told of that.
 */
export function sayTogether(question: string, found: KnowledgeResult, market?: string): KnowledgeResult {
  const [best] = found.passages;
  if (found.verdict !== 'known' || best === undefined) return found;
  if (namesPlace(question, found.language)) return found;
  const near = found.passages.filter(
    (passage) => passage.score >= best.score * NEAR_BEST && passage.language === best.language,
  );
  const placed = near.filter(({ title, language }) => namesPlace(title, language));
  const places = new Set(placed.map(placeOf));
  if (!placed.includes(best) || places.size < 2) return found;
  if (market !== undefined) return ofMarket(found, market);
  if (placed.length > MOST) return { ...found, verdict: 'unsure' };
  return { ...found, together: placed.map(({ id }) => id) };
}

/** What holds elsewhere only comes after what may hold there. */
function ofMarket(found: KnowledgeResult, market: string): KnowledgeResult {
  const isElsewhere = ({ title }: Passage): boolean =>
    EUROPEAN.has(market) ? isOnlyOutsideEurope(title) : isOfEurope(title) && !WORLDWIDE.test(title);
  const theirs = found.passages.filter((passage) => !isElsewhere(passage));
  const confidence = theirs[0]?.score ?? 0;
  const passages = [...theirs, ...found.passages.filter(isElsewhere)];
  return { ...found, passages, confidence, verdict: confidence === 0 ? 'unsure' : verdictOf(confidence) };
}

const namesPlace = (text: string, language: string): boolean =>
  EUROPE.test(text) || WORLDWIDE.test(text) || ABROAD.test(text) || regionsNamed(text, language).size > 0;

/** Of what a title speaks, as it is told from others. */
function placeOf({ title, language }: Passage): string {
  if (isOnlyOutsideEurope(title)) return 'outside';
  if (EUROPE.test(title)) return 'EU';
  const named = [...regionsIn(title, language)].sort().join();
  return named === '' ? (ABROAD.exec(title)?.[0] ?? WORLDWIDE.exec(title)?.[0] ?? '').toLowerCase() : named;
}
