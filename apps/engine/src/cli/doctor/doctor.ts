import { ConfigError, readConfig, type Config } from '../../config.js';
import type { InstallationOptions } from '../installation.js';
import type { Terminal } from '../terminal.js';
import { examineContents } from './contents.js';
import { examineDatabase } from './database.js';
import { problem, type Finding } from './finding.js';
import { examineDataFolder, examineNode, examinePort, examineSecret } from './machine.js';
import { examineOpenAi } from './open-ai.js';
import { examineRedis } from './redis.js';
import { examineKnowledge } from './knowledge.js';
import { examineSettings } from './settings.js';

/**
 * `doctor`: looks at everything and changes nothing, save that the database in the data folder is started for the
 * moment when nobody else has. Exit code 1 when there is a problem; warnings pass.
 */
export async function doctor(
  terminal: Terminal,
  { json = false, data }: InstallationOptions & { json?: boolean },
): Promise<number> {
  const findings = await examine(data === undefined ? {} : { data });
  const problems = findings.filter(({ state }) => state === 'problem').length;
  if (json) terminal.printJson({ findings, isHealthy: problems === 0 });
  else terminal.print([...findings.flatMap(findingLines), summaryOf(findings)].join('\n'));
  return problems === 0 ? 0 : 1;
}

async function examine(flags: { data?: string }): Promise<Finding[]> {
  const findings = [examineNode()];
  const config = settingsOrProblem(flags);
  if (!('dataDir' in config)) return [...findings, config];
  findings.push(...examineSettings(config), ...(await examineDataFolder(config)), examineSecret(config));
  const { findings: ofDatabase, state } = await examineDatabase(config);
  findings.push(...ofDatabase);
  if (state?.contents != null) {
    findings.push(...examineContents(state.contents, Date.now()));
    if (state.contents.knowledge !== null)
      findings.push(...examineKnowledge(state.contents.knowledge, config, Date.now()));
  }
  const entered = state?.contents?.knowledge?.providers ?? null;
  findings.push(
    ...(await examineRedis(config)),
    await examineOpenAi(config, entered),
    await examinePort(config),
  );
  return findings;
}

function settingsOrProblem(flags: { data?: string }): Config | Finding {
  try {
    return readConfig(flags);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return problem('settings', error.message, `Correct ${error.setting}; until then nothing starts.`);
  }
}

const SIGNS = { ok: 'ok     ', warning: 'WARNING', problem: 'PROBLEM' } as const;

function findingLines({ about, state, message, fix }: Finding): string[] {
  const line = `${SIGNS[state]}  ${about}: ${message}`;
  return fix === undefined ? [line] : [line, `         ${fix}`];
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (state: Finding['state']): number => findings.filter((each) => each.state === state).length;
  return `${count('ok')} ok, ${count('warning')} to watch, ${count('problem')} to mend`;
}
