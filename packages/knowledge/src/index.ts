export {
  askedAlike,
  foldSaid,
  isLanguageOf,
  mayGoOn,
  waysToAsk,
  type AskedAlike,
  type AskedEntry,
} from './asked-alike.js';
export type { Block } from './blocks.js';
export { chunkBlocks, type Chunk } from './chunk.js';
export { fillEntries, type FilledEntry } from './fill-entries.js';
export { fuse, scoreOfCosine, type Ranked } from './fuse.js';
export {
  compareCases,
  expectsPassage,
  judgeCase,
  missedLimits,
  saysSame,
  summariseCases,
  type Attempt,
  type Comparison,
  type GateMiss,
} from './judge-case.js';
export { anotherLast } from './of-another.js';
export { readPlainText } from './plain-text.js';
export { doubtOf, featuresOf, rank, scoreHits, scoreOf, verdictOf, type Scored } from './score.js';
export { keepInField } from './shops-field.js';
export { search, type Found, type Hit, type Shelf } from './search.js';
export {
  startSegment,
  createSegment,
  type IndexedPassage,
  type Segment,
  type SegmentBuilder,
} from './segment.js';
export { variantsOf, type SynonymGroup } from './synonyms.js';
export { STREET_ADDRESS } from './told.js';
export { createVectorShelf, searchVectors, toBytes, type VectorShelf } from './vectors.js';
export { asksFigure, likeTelling, mayAskSame, wordingOf, type Wording } from './wording.js';
export { explainMatch, type MatchedWord, type Span, type Why } from './why.js';
