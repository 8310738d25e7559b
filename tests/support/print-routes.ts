import { FlowSchema, isJsonObject } from '@nightshift/schema';

const BASE = '/api/v1';
const flowKeys = Object.keys(FlowSchema.properties).join();

/** The engine's OpenAPI document as TypeScript: what each route takes and answers. Written into the editor's `src/api/routes.ts`. */
export function printRoutes(openApi: unknown): string {
  const paths = at(openApi, 'paths');
  const schemas = at(at(openApi, 'components'), 'schemas');
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(isJsonObject(methods) ? methods : {}).map(([method, operation]) =>
      printRoute(`${method.toUpperCase()} ${path.replace(BASE, '')}`, operation),
    ),
  );
  const text = routes.join('\n');
  const isUsed = ([name]: [string, unknown]): boolean => new RegExp(`\\b${name}\\b`).test(text);
  return [
    `// Written by tests/contract/editor-routes.test.ts from the engine's OpenAPI document; do not edit.`,
    `import type { Flow } from '@nightshift/schema';`,
    '',
    'export interface Routes {',
    text,
    '}',
    '',
    ...Object.entries(schemas)
      .filter(isUsed)
      .map(([name, schema]) => `type ${name} = ${typeOf(schema)};`),
    '',
  ].join('\n');
}

function printRoute(name: string, operation: unknown): string {
  const { parameters, requestBody, responses } = isJsonObject(operation) ? operation : {};
  const body = schemaIn(requestBody);
  const isOptional = isJsonObject(requestBody) && requestBody['required'] === false;
  const answer = Object.entries(isJsonObject(responses) ? responses : {}).find(([status]) =>
    status.startsWith('2'),
  );
  const answerSchema = schemaIn(answer?.[1]);
  return `  '${name}': { query: ${queryOf(parameters)}; body: ${body === undefined ? 'undefined' : typeOf(body)}${isOptional ? ' | undefined' : ''}; answer: ${answerSchema === undefined ? 'undefined' : typeOf(answerSchema)} };`;
}

function queryOf(parameters: unknown): string {
  const fields = (Array.isArray(parameters) ? parameters : []).flatMap((parameter: unknown) => {
    if (!isJsonObject(parameter) || parameter['in'] !== 'query' || typeof parameter['name'] !== 'string')
      return [];
    return [
      `${quoted(parameter['name'])}${parameter['required'] === true ? '' : '?'}: ${typeOf(parameter['schema'])} | undefined`,
    ];
  });
  return fields.length === 0 ? 'undefined' : `{ ${fields.join('; ')} }`;
}

function schemaIn(part: unknown): unknown {
  return Object.values(at(part, 'content')).map((content) =>
    isJsonObject(content) ? content['schema'] : undefined,
  )[0];
}

function typeOf(schema: unknown): string {
  if (!isJsonObject(schema)) return 'unknown';
  if (Object.keys(at(schema, 'properties')).join() === flowKeys) return 'Flow';
  if (typeof schema['$ref'] === 'string') return schema['$ref'].split('/').at(-1) ?? 'unknown';
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum']))
    return `(${schema['enum'].map((value) => JSON.stringify(value)).join(' | ')})`;
  const anyOf = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(anyOf)) return `(${anyOf.map(typeOf).join(' | ')})`;
  return plainTypeOf(schema);
}

function plainTypeOf(schema: Readonly<Record<string, unknown>>): string {
  switch (schema['type']) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return schema['type'];
    case 'integer':
      return 'number';
    case 'array':
      return Array.isArray(schema['items'])
        ? `[${schema['items'].map(typeOf).join(', ')}]`
        : `${typeOf(schema['items'])}[]`;
    case 'object':
      return objectTypeOf(schema);
    default:
      return 'unknown';
  }
}

function objectTypeOf(schema: Readonly<Record<string, unknown>>): string {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields = Object.entries(at(schema, 'properties')).map(
    ([name, field]) => `${quoted(name)}${required.includes(name) ? '' : '?'}: ${typeOf(field)}`,
  );
  const [pattern] = Object.values(at(schema, 'patternProperties'));
  if (fields.length > 0) return `{ ${fields.join('; ')} }`;
  return pattern === undefined ? 'Record<string, unknown>' : `Record<string, ${typeOf(pattern)}>`;
}

function at(value: unknown, key: string): Record<string, unknown> {
  const found = isJsonObject(value) ? value[key] : undefined;
  return isJsonObject(found) ? found : {};
}

const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
