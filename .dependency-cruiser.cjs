// Who may import whom. The picture is in docs/architecture.md; these rules keep it true.
const test = '\\.test\\.tsx?$';

function only(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: test },
    to: { path: '^(packages|apps|tests|templates|scripts)/', pathNot: [from, ...allowed] },
  };
}

/** Of one package: a folder imports from those of its folders only that are named. */
function within(name, from, folders, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: test },
    to: {
      path: from.replace(/[^/]+\/$/, ''),
      pathNot: [from, ...folders.map((folder) => from.replace(/[^/]+\/$/, `${folder}/`))],
    },
  };
}

function onlyIn(name, folder, modules) {
  return {
    name,
    comment: `Only ${folder} knows this library, so that it can be replaced there.`,
    severity: 'error',
    from: { path: '^(packages|apps)/', pathNot: [`^${folder}/`] },
    to: { path: `node_modules/(${modules})/` },
  };
}

const schema = '^packages/schema/';
const calendar = '^packages/calendar/';
const ai = '^packages/ai/';
const language = '^packages/language/';
const assignment = '^packages/assignment/';
const knowledge = '^packages/knowledge/';
const interpreter = '^packages/interpreter/';
const channels = '^packages/channels/';
const nodes = '^packages/nodes/';
const sdk = '^packages/nodes/src/sdk/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What imports in a circle can neither be read nor tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'What runs never imports what only tests need.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: test },
      to: { path: ['^tests/', test] },
    },
    only('schema-imports-nothing', schema, [], 'Every other part depends on it.'),
    only('calendar-imports-nothing', calendar, [schema], 'It knows dates, and nothing of conversations.'),
    only(
      'ai',
      ai,
      [schema, language],
      'Asks and judges; where the models and passages come from is not its business.',
    ),
    within('ai-text', `${ai}src/text/`, [], 'What words mean depends on no model and no answer.'),
    within('ai-model', `${ai}src/model/`, ['text'], 'Asks a model and reads what it wrote.'),
    within('ai-evidence', `${ai}src/evidence/`, ['text', 'model'], 'Holds what is said against passages.'),
    within(
      'ai-guards',
      `${ai}src/guards/`,
      ['text', 'model'],
      'What nobody may be told, whoever asks for it.',
    ),
    only('language-imports-nothing', language, [], 'It knows words, and nothing of conversations.'),
    only('assignment', assignment, [schema, calendar], 'Pure rules over agents and hours.'),
    only('sdk', sdk, [schema, calendar], 'A node is written against shapes and calendars alone.'),
    only(
      'nodes',
      nodes,
      [schema, calendar, assignment, ai, language],
      'Nodes know neither the interpreter nor the engine.',
    ),
    only('channels', channels, [schema], 'A channel translates; it decides nothing.'),
    only(
      'interpreter',
      interpreter,
      [schema, calendar, language, sdk, '^packages/nodes/src/index\\.ts$'],
      'Names no node.',
    ),
    only(
      'simulator',
      '^packages/simulator/',
      [schema, calendar, assignment, ai, language, knowledge, interpreter, nodes],
      'Plays conversations without a server.',
    ),
    only(
      'knowledge',
      '^packages/knowledge/',
      [schema, language, '^packages/interpreter/src/index\\.ts$'],
      'Finds passages; compares characters as keywords are compared.',
    ),
    {
      name: 'packages-stay-pure',
      comment: 'They run in the engine, in the browser and in tests, so they know none of them.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lanes-meet-in-rows',
      comment: 'ingress, turn and outbox never import one another: they meet in the database.',
      severity: 'error',
      from: { path: '^apps/engine/src/(ingress|turn|outbox)/', pathNot: test },
      to: { path: '^apps/engine/src/(ingress|turn|outbox)/', pathNot: '^apps/engine/src/$1/' },
    },
    onlyIn('typeorm-in-store', 'apps/engine/src/store', 'typeorm|@nestjs/typeorm'),
    onlyIn('bullmq-in-queue', 'apps/engine/src/queue', 'bullmq|@nestjs/bullmq'),
    onlyIn('isolated-vm-in-sandbox', 'apps/engine/src/sandbox', 'isolated-vm'),
    {
      name: 'document-knows-no-screen',
      comment: 'The open flow is tested without a browser, and outlives every library that draws it.',
      severity: 'error',
      from: { path: '^apps/editor/src/document/', pathNot: test },
      to: { path: ['^apps/editor/src/(?!document/)', 'node_modules/(react|react-dom|@xyflow)/'] },
    },
    {
      name: 'parts-know-no-screen',
      comment: 'A button is drawn the same on every screen.',
      severity: 'error',
      from: { path: '^apps/editor/src/ui/', pathNot: test },
      to: { path: '^apps/editor/src/(app|screens|canvas|form|document|open-flow)/' },
    },
    {
      name: 'screens-stand-apart',
      comment: 'Each is a chunk and a piece of work of its own; what two of them need lies outside of both.',
      severity: 'error',
      from: { path: '^apps/editor/src/screens/([^/]+)/' },
      to: { path: '^apps/editor/src/screens/', pathNot: '^apps/editor/src/screens/$1/' },
    },
    {
      name: 'no-open-flow-no-hooks-of-it',
      comment:
        'Where no flow is open its hooks throw, and all that was filled in is gone: not even a dialog that opens late may need one.',
      severity: 'error',
      from: {
        path: '^apps/editor/src/screens/',
        pathNot: [test, '^apps/editor/src/screens/flow/'],
      },
      to: { path: '^apps/editor/src/open-flow/open-flow\\.ts$', reachable: true },
    },
    {
      name: 'pages-never-import-the-engine',
      comment: 'Pages speak to the engine by HTTP.',
      severity: 'error',
      from: { path: '^apps/(?!engine/)' },
      to: { path: '^apps/engine/' },
    },
    {
      name: 'engine-never-imports-pages',
      severity: 'error',
      from: { path: '^apps/engine/' },
      to: { path: '^apps/(?!engine/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
