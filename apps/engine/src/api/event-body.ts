import { CountryInputSchema, LanguageInputSchema, validate, type Json } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import type { EventBody } from '../store/arrival.js';
import { ApiProblem, invalidRequest } from './api-problem.js';
import { checkZone, readLocale } from './read-locale.js';
import { EmailSchema, FieldsSchema, ZoneSchema } from './schemas.js';

const UrlSchema = Type.String({ maxLength: 4000 });
const DwellSchema = Type.Number({ minimum: 0, maximum: 86_400_000 });

/** Data of `page.visited`. Whatever else a page reports is left out. */
const PageVisitedSchema = Type.Object({
  url: Type.String({ minLength: 1, maxLength: 4000 }),
  title: Type.Optional(Type.String({ maxLength: 1000 })),
  referrer: Type.Optional(UrlSchema),
  visitId: Type.Optional(Type.String({ maxLength: 100 })),
  dwellMs: Type.Optional(DwellSchema),
  previousDwellMs: Type.Optional(DwellSchema),
});

/** Data of `identify`. */
const IdentifySchema = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  email: Type.Optional(EmailSchema),
  phone: Type.Optional(Type.String({ maxLength: 50 })),
  language: Type.Optional(LanguageInputSchema),
  country: Type.Optional(CountryInputSchema),
  zone: Type.Optional(ZoneSchema),
  fields: Type.Optional(FieldsSchema),
  externalId: Type.Optional(
    Type.String({
      maxLength: 200,
      description: "The customer's id in your system; kept in fields.externalId",
    }),
  ),
});

/** What a page or a system reports, as the engine takes it. `path` is where `data` stands in the body. */
export function eventBodyOf(type: string, data: Readonly<Record<string, unknown>>, path: string): EventBody {
  switch (type) {
    case 'page.visited':
      return pageVisited(fit(PageVisitedSchema, data, path), path);
    case 'chat.opened':
      return { type: 'chat.opened' };
    case 'identify':
    case 'contact.identified':
      return identified(fit(IdentifySchema, data, path), path);
    case 'message.received':
      throw new ApiProblem('request.invalid', 'Messages have a route of their own: POST …/messages.');
    default:
      return { type: 'event.received', name: type, data: data as Record<string, Json> };
  }
}

function pageVisited(
  { url, title, referrer, visitId, dwellMs = 0, previousDwellMs }: Static<typeof PageVisitedSchema>,
  path: string,
): EventBody {
  if (!isWebAddress(url)) {
    const at = `${path}/url`;
    const expected = 'must be the address of a page, such as https://shop.example/lamps';
    throw invalidRequest('body', [{ path: at, expected, message: `${at} ${expected}` }]);
  }
  return {
    type: 'page.visited',
    url,
    dwellMs,
    ...(title === undefined ? {} : { title }),
    // Browsers name apps here too ("android-app://…"): no fault of the page, and nothing that people should click.
    ...(referrer === undefined || !isWebAddress(referrer) ? {} : { referrer }),
    ...(visitId === undefined ? {} : { visitId }),
    ...(previousDwellMs === undefined ? {} : { previousDwellMs }),
  };
}

/** People click on it, so nothing else may be behind it. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function identified(
  { externalId, fields, zone, ...properties }: Static<typeof IdentifySchema>,
  path: string,
): EventBody {
  checkZone(zone, `${path}/zone`);
  const all = { ...fields, ...(externalId === undefined ? {} : { externalId }) };
  return {
    type: 'contact.identified',
    ...readLocale(properties),
    ...(zone === undefined ? {} : { zone }),
    ...(Object.keys(all).length === 0 ? {} : { fields: asJson(all) }),
  };
}

/** What comes out of JSON is JSON. */
function asJson(fields: Readonly<Record<string, unknown>>): Record<string, Json> {
  return fields as Record<string, Json>;
}

function fit<S extends typeof PageVisitedSchema | typeof IdentifySchema>(
  schema: S,
  data: Readonly<Record<string, unknown>>,
  path: string,
): Static<S> {
  const issues = validate(schema, data);
  if (issues.length > 0) {
    throw invalidRequest(
      'body',
      issues.map((issue) => ({ ...issue, path: path + issue.path, message: `${path}${issue.message}` })),
    );
  }
  // The validator has just found that it has this shape.
  return data as Static<S>;
}
