import { html, type Html } from '../pages/html.js';
import type { Page } from '../pages/page.js';
import { PERMISSIONS } from '../team/permissions.js';
import { statusOf } from './endpoint.js';
import { listEndpoints, type DocumentedEndpoint } from './openapi.js';
import { PROBLEMS } from './problem-codes.js';

/** The OpenAPI document for people: one line per route, and behind it what goes in and what comes out. */
export function docsPage(): Page {
  const endpoints = listEndpoints();
  const groups = [...new Set(endpoints.map(({ group }) => group))];
  const body = html`<main class="wide">
    <h1>Nightshift HTTP API</h1>
    <p>
      Send <code>Authorization: Bearer nst_…</code> (a token from <code>nightshift token create</code>), or
      use the session cookie of <code>POST /api/v1/auth/login</code>. For programs:
      <a href="/api/openapi.json">openapi.json</a>.
    </p>
    <nav>
      ${groups.map((group) => html`<a href="#${group}">${group}</a>`)}<a href="#problems">Problems</a>
    </nav>
    ${groups.map(
      (group) =>
        html`<h2 id="${group}">${group}</h2>
          ${endpoints.filter((each) => each.group === group).map(endpointEntry)}`,
    )}
    <h2 id="problems">Problems</h2>
    <p>
      Errors are <code>application/problem+json</code> (RFC 9457). <code>code</code> is stable,
      <code>detail</code> says what is wrong here and how to mend it.
    </p>
    <table>
      ${Object.entries(PROBLEMS).map(
        ([code, { status, title }]) =>
          html`<tr id="${code}">
            <td>${status}</td>
            <td><code>${code}</code></td>
            <td>${title.en}</td>
          </tr>`,
      )}
    </table>
  </main>`;
  return { language: 'en', title: 'Nightshift HTTP API', body };
}

function endpointEntry({ spec, path }: DocumentedEndpoint): Html {
  const roles =
    spec.allow === 'anyone' || spec.allow === 'member' ? spec.allow : PERMISSIONS[spec.allow].join(', ');
  return html`<details>
    <summary><b>${spec.method}</b><code>${path}</code><span class="quiet">${spec.summary}</span></summary>
    <p class="quiet">For: ${roles}</p>
    ${schemaOf('Query', spec.query)}${schemaOf('Body', spec.body)}${schemaOf(`Answer ${statusOf(spec)}`, spec.answer)}
    ${spec.problems === undefined ? '' : html`<p>Problems: ${spec.problems.map((code) => html`<a href="#${code}">${code}</a> `)}</p>`}
  </details>`;
}

function schemaOf(title: string, schema: object | undefined): Html {
  if (schema === undefined) return html``;
  return html`<p>${title}</p>
    <pre tabindex="0">${shapeOf(schema, '')}</pre>`;
}

interface Shape {
  type?: string;
  description?: string;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Shape[];
  items?: Shape;
  properties?: Readonly<Record<string, Shape>>;
  required?: readonly string[];
}

const MAX_DEPTH = 5;

/** A schema as one would sketch it: `{ id: string, tags: string[] }`. */
function shapeOf(schema: Shape, indent: string): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map((branch) => shapeOf(branch, indent)).join(' | ');
  if (schema.type === 'array') return `${shapeOf(schema.items ?? {}, indent)}[]`;
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0 || indent.length > MAX_DEPTH * 2) return schema.type ?? 'any';
  const inner = `${indent}  `;
  const lines = properties.map(([name, property]) => {
    const mark = schema.required?.includes(name) === true ? '' : '?';
    const note = property.description === undefined ? '' : `   // ${property.description}`;
    return `${inner}${name}${mark}: ${shapeOf(property, inner)}${note}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}
