import { isJsonObject, type Json, type ModelTool, type ModelToolCall } from '@nightshift/schema';
import type { ToolSpec } from './answer-input.js';
import { fitsLimits, valueOfKind, valueSchemaOf, type ValueSpec } from '../extract/value-kinds.js';

export function toModelTool({ name, description, parameters }: ToolSpec): ModelTool {
  return {
    name,
    description,
    parameters: {
      type: 'object',
      additionalProperties: false,
      required: parameters.filter(({ required }) => required).map((parameter) => parameter.name),
      properties: Object.fromEntries(
        parameters.map((parameter) => [parameter.name, valueSchemaOf(parameter)]),
      ),
    },
  };
}

/** The arguments as they were declared, or what is wrong with them, in words for the model. */
export function checkArguments(
  tool: ToolSpec,
  call: ModelToolCall,
): { values: Record<string, Json> } | { wrong: string } {
  const given = isJsonObject(call.arguments) ? call.arguments : {};
  const foreign = Object.keys(given).filter((key) => !tool.parameters.some(({ name }) => name === key));
  if (foreign.length > 0) return { wrong: `there is no argument ${foreign.join(', ')}` };
  const values: [string, Json][] = [];
  for (const parameter of tool.parameters) {
    const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    if (value === undefined || value === null || value === '') {
      if (parameter.required)
        return { wrong: `the argument ${parameter.name} is missing; ask the customer for it` };
      continue;
    }
    const read = valueOfKind(value, parameter.type);
    if (read === undefined)
      return { wrong: `the argument ${parameter.name} must be ${KIND_WORDS[parameter.type]}` };
    if (!fitsLimits(read, parameter))
      return { wrong: `the argument ${parameter.name} must fit ${JSON.stringify(valueSchemaOf(parameter))}` };
    values.push([parameter.name, read]);
  }
  return { values: Object.fromEntries(values) };
}

const KIND_WORDS: Readonly<Record<ValueSpec['type'], string>> = {
  text: 'a text',
  number: 'a number',
  money: 'an amount of money, as a number',
  boolean: 'true or false',
  email: 'an e-mail address',
  date: 'a date such as 2027-02-06',
  'order-number': 'an order number',
};
