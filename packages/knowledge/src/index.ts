export { readPlainText, type Block } from './blocks.js';
export { chunkBlocks, type Chunk } from './chunk.js';
export { fuse, scoreOfCosine, type Ranked } from './fuse.js';
export { featuresOf, scoreOf, verdictOf } from './score.js';
export { search, type Found, type Hit, type Shelf } from './search.js';
export {
  startSegment,
  createSegment,
  type IndexedPassage,
  type Segment,
  type SegmentBuilder,
} from './segment.js';
export { explainMatch, type MatchedWord, type Span, type Why } from './why.js';
