// A child of the benchmark: a language model that takes two seconds a question and says what its one passage says.
import { startModelServer } from '../support/model-server.js';

const TEXT = 'STATUS: answered\nYes, within 30 days of delivery [1].';
const PIECES = Math.ceil(TEXT.length / 12);

const models = await startModelServer();
models.answer({ type: 'says', text: TEXT, pauseMs: 2000 / PIECES });
console.log(`listens on ${models.url}`);
process.on('SIGTERM', () => process.exit(0));
