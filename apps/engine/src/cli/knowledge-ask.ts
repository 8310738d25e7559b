import { readConfig } from '../config.js';
import { ask } from '../knowledge/ask.js';
import { findBase, listBases } from '../knowledge/bases.js';
import { createEmbedder } from '../knowledge/embedder.js';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.js';
import type { Database } from '../store/database.js';
import { withInstallation, type InstallationOptions } from './installation.js';
import { CommandError, type Terminal } from './terminal.js';

export interface KnowledgeAskOptions extends InstallationOptions {
  language?: string;
  market?: string;
  json?: boolean;
}

/** `knowledge ask BASE QUESTION`: what a customer would get, and where it stands. */
export async function knowledgeAsk(
  terminal: Terminal,
  name: string,
  text: string,
  { language, market, json = false, ...options }: KnowledgeAskOptions,
): Promise<number> {
  if (text.trim() === '') throw new CommandError('The question is empty; write what a customer asks.', 2);
  const asked = await withInstallation(options, async ({ database, workspaceId }) => {
    const base = await requireBase(database, workspaceId, name);
    const knowledge = openKnowledge(database);
    return ask(knowledge, workspaceId, {
      ...{ bases: [base], text },
      ...(language === undefined ? {} : { language }),
      ...(market === undefined ? {} : { market: market.toUpperCase() }),
    });
  });
  if (json) {
    terminal.printJson(asked);
    return 0;
  }
  const { answer, verdict, confidence, passages } = asked;
  terminal.print(answer ?? `Not sure (${verdict}).`);
  terminal.print(`\n${verdict}, confidence ${confidence}`);
  for (const { title, score, source, why } of passages) {
    const words = why.words.map(({ word }) => word).join(', ');
    terminal.print(
      `  ${score.toFixed(3)}  ${title === '' ? source.name : title}  (${source.name})  ${words}`,
    );
  }
  return 0;
}

/** With vectors too, where the environment names an embedding endpoint. */
export function openKnowledge({ pool }: Database): Knowledge {
  const { embedding } = readConfig();
  return createKnowledge({
    pool,
    ...(embedding === undefined ? {} : { embedder: createEmbedder(embedding) }),
  });
}

/** Its id. */
export async function requireBase(database: Database, workspaceId: string, name: string): Promise<string> {
  const base = await findBase(database, workspaceId, name);
  if (base === null)
    throw new CommandError(
      `There is no knowledge base "${name}"; "knowledge list" names those there are, "knowledge import" makes one.`,
    );
  return base.id;
}

/** `knowledge list` */
export async function knowledgeList(
  terminal: Terminal,
  { json = false, ...options }: InstallationOptions & { json?: boolean },
): Promise<number> {
  const { items } = await withInstallation(options, ({ database, workspaceId }) =>
    listBases(database, workspaceId, { limit: 200 }),
  );
  if (json) terminal.printJson({ bases: items });
  else if (items.length === 0)
    terminal.print('There is no knowledge base yet; "knowledge import NAME FILE" makes one.');
  else
    for (const { name, sources, passages, pending, failed } of items)
      terminal.print(
        `${name}: ${passages} passages from ${sources} sources${pending > 0 ? `, ${pending} being read` : ''}${failed > 0 ? `, ${failed} failed` : ''}`,
      );
  return 0;
}
