// The order in which Jest takes files of tests: those that are known to take longest first, so that no worker is left
// alone with one of them at the end; and `silence`, which mostly waits, beside the one that needs both cores.
import Sequencer from '@jest/test-sequencer';

/** From several minutes down to one. */
const LONGEST = [
  ...['crash', 'silence', 'overlaps', 'cli', 'crash-others', 'crash-poison', 'knowledge-files'],
  ...['editor-forms', 'editor-canvas', 'editor-two-people', 'editor-overlaps', 'editor-templates'],
].map((name) => `/${name}.test.ts`);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.endsWith(name));
      return place < 0 ? LONGEST.length : place;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
