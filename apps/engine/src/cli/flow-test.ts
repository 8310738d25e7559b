import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  checkFlowText,
  ConversationTestSchema,
  validate,
  type ConversationTest,
  type Flow,
} from '@nightshift/schema';
import { checkScript, runConversationTest } from '@nightshift/simulator';
import { checkContext } from '../flows/check-context.js';
import { hasErrors } from '../flows/flow-result.js';
import { templatesFolder } from '../flows/templates-folder.js';
import { readJson, readText } from './files.js';
import { findTests } from './find-tests.js';
import { knowledgeAround, readSurroundings } from './flow-surroundings.js';
import { problemLine } from './print-problems.js';
import { CommandError, type Terminal } from './terminal.js';

interface TestReport {
  file: string;
  name: string;
  passed: boolean;
  /** One line each. */
  failures: string[];
}

/** `flow test [PATH…]`: plays every conversation test it finds. Exit code 1 when one fails, or a named path has none. */
export async function flowTest(
  terminal: Terminal,
  paths: readonly string[],
  { json = false }: { json?: boolean },
): Promise<number> {
  const places =
    paths.length > 0 ? paths : [templatesFolder, process.cwd()].filter((place) => existsSync(place));
  const files = await findTests(places);
  if (files.length === 0 && paths.length > 0)
    throw new CommandError(`There is no *.test.json under ${paths.join(', ')}.`);
  const reports: TestReport[] = [];
  for (const file of files) {
    const report = await runTest(file);
    reports.push(report);
    if (!json) terminal.print(reportLines(report).join('\n'));
  }
  const failed = reports.filter(({ passed }) => !passed).length;
  const totals = { passed: reports.length - failed, failed };
  if (json) terminal.printJson({ tests: reports, ...totals });
  else terminal.print(`${totals.passed} passed, ${totals.failed} failed`);
  return failed === 0 ? 0 : 1;
}

function reportLines({ file, name, passed, failures }: TestReport): string[] {
  return [
    `${passed ? 'ok    ' : 'FAILED'} ${file}: ${name}`,
    ...failures.map((failure) => `         ${failure}`),
  ];
}

async function runTest(file: string): Promise<TestReport> {
  const shown = path.relative(process.cwd(), file);
  try {
    const value = await readJson(file);
    const issues = checkScript(ConversationTestSchema, value, validate);
    if (issues.length > 0)
      return failure(
        shown,
        nameOf(value),
        issues.map(({ message }) => message),
      );
    // The check has just found that it has this shape.
    const test = value as ConversationTest;
    const flows: Flow[] = [];
    for (const name of [test.flow ?? 'flow.json', ...(test.flows ?? [])]) {
      const place = path.resolve(path.dirname(file), name);
      const { flow, problems } = checkFlowText(await readText(place), checkContext());
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (flow === null || hasErrors(problems))
        return failure(
          shown,
          test.name,
          errors.map((error) => `${name}: ${problemLine(error)}`),
        );
      flows.push(flow);
    }
    const around = await readSurroundings(path.resolve(path.dirname(file), test.flow ?? 'flow.json'));
    const knowledge = { ...knowledgeAround(around, test.values), ...test.knowledge };
    const { passed, failures } = runConversationTest({ ...test, knowledge }, flows, checkContext().registry);
    return { file: shown, name: test.name, passed, failures: failures.map(({ message }) => message) };
  } catch (error) {
    // A test that cannot be played has failed; the others still run.
    return failure(shown, '', [error instanceof Error ? error.message : String(error)]);
  }
}

function failure(file: string, name: string, failures: string[]): TestReport {
  return { file, name, passed: false, failures };
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : '';
}
