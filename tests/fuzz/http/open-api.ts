import { isJsonObject } from '@nightshift/schema';

/** One operation of the document that `/api/openapi.json` gives out. */
export interface Operation {
  method: string;
  /** `/api/v1/flows/{id}` */
  path: string;
  query: readonly { name: string; schema: unknown }[];
  /** Undefined when it takes no body. */
  body: unknown;
  /** The schema of what it answers when all is well, if it answers anything. */
  answers: ReadonlyMap<number, object>;
}

export function operationsOf(published: unknown): Operation[] {
  // What routes share stands apart; each schema takes it along, so that it can be read alone.
  const document: unknown = JSON.parse(
    JSON.stringify(published).replaceAll('#/components/schemas/', '#/$defs/'),
  );
  const shared = at(document, 'components', 'schemas');
  return entriesIn(document, 'paths').flatMap(([path, methods]) =>
    entriesIn(methods).map(([method, operation]): Operation => {
      const parameters: unknown = isJsonObject(operation) ? operation['parameters'] : undefined;
      const answers = entriesIn(operation, 'responses').flatMap(([status, answer]): [number, object][] => {
        const schema = at(answer, 'content', 'application/json', 'schema');
        return typeof schema === 'object' && schema !== null
          ? [[Number(status), { ...schema, $defs: shared }]]
          : [];
      });
      return {
        method: method.toUpperCase(),
        path,
        query: (Array.isArray(parameters) ? parameters : []).flatMap((parameter) => queryOf(parameter)),
        body: at(operation, 'requestBody', 'content', 'application/json', 'schema'),
        answers: new Map(answers),
      };
    }),
  );
}

function queryOf(parameter: unknown): { name: string; schema: unknown }[] {
  if (!isJsonObject(parameter) || parameter['in'] !== 'query' || typeof parameter['name'] !== 'string')
    return [];
  return [{ name: parameter['name'], schema: parameter['schema'] }];
}

function entriesIn(value: unknown, ...path: string[]): [string, unknown][] {
  const found = at(value, ...path);
  return isJsonObject(found) ? Object.entries(found) : [];
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isJsonObject(inner) ? inner[key] : undefined), value);
}
