import type { Json, ModelAnswer, ModelMessage, ModelToolCall, Said } from '@nightshift/schema';
import type { AnswerInput, ToolSpec } from './answer-input.js';
import { foundByTools, inventedArgument } from './identifiers.js';
import type { AiIo, RunTool } from '../model/io.js';
import { toldByTool } from './told-by-tool.js';
import { checkArguments } from './tools.js';

interface Asked {
  input: AnswerInput;
  io: Pick<AiIo, 'history'>;
  runTool: RunTool;
  /** The latest of the conversation. */
  said: readonly Said[];
  language: string;
}

/** Performs what can be performed here; a call that is a branch of the flow comes back, the rest having waited. */
export async function useTools(
  talk: Asked,
  steps: ModelMessage[],
  { text, toolCalls }: ModelAnswer,
): Promise<ModelToolCall | undefined> {
  const { input, runTool } = talk;
  // One at a time: the branch of a second call could not be told apart.
  const [call] = toolCalls;
  if (call === undefined) return undefined;
  steps.push({ role: 'assistant', text, toolCalls: [call] });
  const tool = input.tools.find(({ name }) => name === call.name);
  const tell = (result: Json): void => {
    steps.push({ role: 'tool', callId: call.id, text: toldByTool(result) });
  };
  if (tool === undefined) {
    tell({ error: `there is no tool ${call.name}` });
    return undefined;
  }
  const checked = checkArguments(tool, call);
  if ('wrong' in checked) {
    tell({ error: checked.wrong });
    return undefined;
  }
  const good = { ...call, arguments: checked.values };
  const invented = await inventedIn(talk, steps, tool, checked.values);
  if (invented !== undefined) {
    tell({
      error: `the argument ${invented} is nothing that the customer has said or that is known of them; do not guess it: ask the customer for it`,
    });
    return undefined;
  }
  if (tool.isBranch) return good;
  tell(await runTool(good));
  return undefined;
}

/** An order number was perhaps given long ago. */
const FAR_BACK = 100;

async function inventedIn(
  { input, io, said, language }: Asked,
  steps: readonly ModelMessage[],
  tool: ToolSpec,
  values: Readonly<Record<string, Json>>,
): Promise<string | undefined> {
  const heard = [
    ...[input.question, ...Object.values(input.known)],
    ...foundByTools(steps),
    ...said.map(({ text }) => text),
  ];
  if (inventedArgument(tool, values, heard, language) === undefined) return undefined;
  const before = (await io.history(FAR_BACK)).map(({ text }) => text);
  return inventedArgument(tool, values, [...heard, ...before], language);
}
