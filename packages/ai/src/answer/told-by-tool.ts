import { isJsonObject, type Json } from '@nightshift/schema';
import { beforeOrders } from '../text/asks-nothing.js';

const MAX_TEXT = 8000;

/** What a model is told of what a tool has answered, as JSON: without the orders to machines that somebody wrote into it. */
export const toldByTool = (result: Json): string => JSON.stringify(withoutOrders(result)).slice(0, MAX_TEXT);

function withoutOrders(value: Json): Json {
  if (typeof value === 'string') return beforeOrders(value);
  if (Array.isArray(value)) return value.map(withoutOrders);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutOrders(each)]));
}
