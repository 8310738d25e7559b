import { InvalidArgumentError, Option, type Command } from 'commander';
import { addInstallationOptions, wholeNumber } from './options.js';
import type { KnowledgeEvalOptions } from './knowledge-eval.js';
import type { KnowledgeGapsOptions } from './knowledge-gaps.js';
import type { KnowledgeImportOptions } from './knowledge-import.js';
import type { Finish, Terminal } from './terminal.js';

export function addKnowledgeCommands(knowledge: Command, terminal: Terminal, finish: Finish): void {
  addInstallationOptions(knowledge.command('list'))
    .description('the knowledge bases, and how much is in them')
    .option('--json', 'print one JSON document')
    .action(async (options: { json?: boolean; data?: string }) => {
      const { knowledgeList } = await import('./knowledge-ask.js');
      finish(await knowledgeList(terminal, options));
    });
  addInstallationOptions(knowledge.command('import'))
    .description('read files, folders or pages into a base; it is made when there is none of that name')
    .argument('<base>', 'the name of the base')
    .argument('<place...>', 'files, folders or addresses')
    .option('--language <tag>', 'of what is read, such as de or zh-Hans; found out when absent')
    .option('--market <country>', 'only for customers of this country, such as US; EU for the European Union')
    .option('--crawl', 'follow the links of an address on its own site')
    .option('--depth <number>', 'how many links away from the first page; 2 when absent', wholeNumber)
    .option('--pages <number>', 'at most that many pages; 50 when absent', wholeNumber)
    .option(
      '--every <hours>',
      'look at an address again that often, by itself: 24 for every day',
      wholeNumber,
    )
    .option('--json', 'print one JSON document')
    .action(async (base: string, places: string[], options: KnowledgeImportOptions) => {
      const { knowledgeImport } = await import('./knowledge-import.js');
      finish(await knowledgeImport(terminal, base, places, options));
    });
  addInstallationOptions(knowledge.command('ask'))
    .description('ask a base as a customer would: the answer, the passages it comes from, and why')
    .argument('<base>', 'the name of the base')
    .argument('<question>', 'what a customer asks')
    .option('--language <tag>', 'of the question; found out when absent')
    .option('--market <country>', 'where the customer buys from')
    .option('--provider <name>', PROVIDER)
    .option('--json', 'print one JSON document')
    .action(async (base: string, question: string, options: { json?: boolean; data?: string }) => {
      const { knowledgeAsk } = await import('./knowledge-ask.js');
      finish(await knowledgeAsk(terminal, base, question, options));
    });
  addEval(knowledge, terminal, finish);
  addInstallationOptions(knowledge.command('gaps'))
    .description('what customers asked and no base could answer, those that ask the same together')
    .option('--now', 'gather what has been asked since the night first')
    .addOption(
      new Option('--state <state>', 'which of them').choices(['open', 'added', 'dismissed']).default('open'),
    )
    .option('--json', 'print one JSON document')
    .action(async (options: KnowledgeGapsOptions) => {
      const { knowledgeGaps } = await import('./knowledge-gaps.js');
      finish(await knowledgeGaps(terminal, options));
    });
}

const PROVIDER =
  'who answers: the name of a provider, or "retrieval" for no model; when absent, whoever answers customers';

const EVAL_FORMAT = `
The file:
  {
    "questions": [
      { "question": "Can I send it back?", "expect": { "facts": ["30 days"] } },
      { "question": "Wie lange ist Garantie?", "language": "de", "market": "DE", "expect": { "answer": "Zwei Jahre." } },
      { "question": "Do you sell cars?", "expect": "none" }
    ]
  }
"language" and "market" may be left out. What is expected, of which all that is named must hold:
  "facts": ["…"]   each stands in the answer: a number, a name, a phrase
  "answer": "…"    the answer says this, in any words, with its numbers
  "not": "…"       the answer is any but this
  "title": "…"     it comes from a passage with this in its title
  "source": "…"    it comes from the source of this name
  "fact": "…"      it comes from a passage with this in its text
  "passage": "…"   it comes from the passage with this id
  "none"           instead of all that: it must not be answered
A table (.csv, .tsv) has a question a row, and these in columns of the same names, beside "question", "language" and
"market": facts with semicolons between them, and "none" in the column "answer".
`;

function addEval(knowledge: Command, terminal: Terminal, finish: Finish): void {
  addInstallationOptions(knowledge.command('eval'))
    .description(
      'ask a base questions and count what it answers rightly; exit code 1 below a threshold, that of the base when none is named',
    )
    .argument('<base>', 'the name of the base')
    .argument(
      '[set]',
      'a JSON, CSV or TSV file, its format is below; the questions stored with the base when absent',
    )
    .option('--provider <name>', PROVIDER)
    .option('--min-top3 <share>', 'at least this share finds its passage among three, 0 to 1', share)
    .option('--max-wrong <share>', 'at most this share is answered wrongly, 0 to 1', share)
    .option(
      '--min-answered <share>',
      'at least this share is answered of those that should be, 0 to 1',
      share,
    )
    .option('--before <file>', 'what --json printed earlier: say what has changed since')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EVAL_FORMAT)
    .action(async (base: string, set: string | undefined, options: KnowledgeEvalOptions) => {
      const { knowledgeEval } = await import('./knowledge-eval.js');
      finish(await knowledgeEval(terminal, base, set, options));
    });
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return value;
}
