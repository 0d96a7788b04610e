import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from './api.ts';
import { API_PROBLEMS, type ApiProblemCode, problemSchema } from './api-problem.ts';
import { NOUNS } from './api-schemas.ts';
import { GROUPING_ENDPOINTS, type GroupingEndpoint } from './grouping-endpoints.ts';
import type { SiteSettings } from './site-frame.ts';

type Json = Readonly<Record<string, unknown>>;

/** The version of the API's description; the first number is that of the addresses. */
const API_VERSION = '1.0.0';

/**
 * The API for programs, as OpenAPI 3.1, made of the schemas that its answers are checked with.
 * @returns a JSON value
 */
export function openApi(site: Pick<SiteSettings, 'name' | 'baseUrl' | 'dataLicence'>): Json {
  return {
    openapi: '3.1.0',
    info: { title: `${site.name}: API`, version: API_VERSION, description: site.dataLicence },
    servers: [{ url: `${site.baseUrl}/api/v1` }],
    paths: paths(),
    components: {
      schemas: schemas(),
      securitySchemes: { [TOKEN]: { type: 'http', scheme: 'bearer' } },
      responses: Object.fromEntries(
        Object.entries(API_PROBLEMS).map(([code, { title }]) => [
          code,
          {
            description: title,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

/** Every address with its operations. */
function paths(): Json {
  const all: Record<string, Json> = {};
  for (const endpoint of ENDPOINTS) all[openPath(endpoint)] = { get: operation(endpoint) };
  for (const endpoint of GROUPING_ENDPOINTS) {
    const path = openPath(endpoint);
    all[path] = { ...all[path], [endpoint.method.toLowerCase()]: groupingOperation(endpoint) };
  }
  return all;
}

/** `/events/:id` as OpenAPI writes it: `/events/{id}`. */
export function openPath({ path }: { readonly path: string }): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** The name of an answer among the schemas. */
function answerName({ name }: Pick<Endpoint, 'name'>): string {
  return `${name}Answer`;
}

function operation(endpoint: Endpoint): Json {
  const hasParts = endpoint.path.includes(':');
  return {
    ...asked(endpoint),
    responses: {
      200: answered(endpoint),
      304: { description: 'What was sent with If-None-Match is still so' },
      ...(hasParts ? { 308: { description: 'The event was merged into the one at `location`' } } : {}),
      ...failing('bad-query', ...(hasParts ? (['not-found'] as const) : []), 'internal'),
    },
  };
}

function groupingOperation(endpoint: GroupingEndpoint): Json {
  const merged = { description: 'The event was merged into the one at `location`' };
  if (endpoint.body === null) {
    return {
      ...asked(endpoint),
      responses: {
        200: answered(endpoint),
        ...(endpoint.path.startsWith('/events/') ? { 308: merged } : {}),
        ...failing('bad-query', 'not-found', 'internal'),
      },
    };
  }
  const { $schema: _schema, ...schema } = z.toJSONSchema(endpoint.body, { io: 'input' });
  return {
    ...asked(endpoint),
    security: [{ [TOKEN]: [] }],
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      201: answered(endpoint),
      202: answered(endpoint),
      ...failing('bad-body', 'no-token', 'closed', 'unknown-event', 'not-possible', 'too-large', 'internal'),
    },
  };
}

/** What both kinds of addresses have: name, words, parts of the path and parameters. */
function asked({ name, about, path, query }: Pick<Endpoint, 'name' | 'about' | 'path' | 'query'>): Json {
  const parts = [...path.matchAll(/:(\w+)/g)].map(([, part]) => part);
  return {
    operationId: name.charAt(0).toLowerCase() + name.slice(1),
    summary: name,
    description: about,
    parameters: [
      ...parts.map((part) => ({ name: part, in: 'path', required: true, schema: { type: 'string' } })),
      ...queryParameters({ query }),
    ],
  };
}

function answered(endpoint: Pick<Endpoint, 'name' | 'about'>): Json {
  return {
    description: endpoint.about,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${answerName(endpoint)}` } } },
  };
}

/** By status; of several codes with one status the first stands for all, whose document is the same. */
function failing(...codes: readonly ApiProblemCode[]): Json {
  return Object.fromEntries(
    codes.map((code) => [API_PROBLEMS[code].status, { $ref: `#/components/responses/${code}` }]),
  );
}

/** The token for decisions, among the ways to say who one is. */
const TOKEN = 'deskToken';

/** What an address may be asked: name, whether it must be there, its JSON Schema. */
export function queryParameters({ query }: Pick<Endpoint, 'query'>): readonly Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'output' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { description?: string };
    return {
      name,
      in: 'query',
      // What has a value of its own may be left out.
      required: required.includes(name) && !('default' in schema),
      ...(description === undefined ? {} : { description }),
      schema,
    };
  });
}

/** Nouns once, under their names; everything else refers to them. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, noun] of Object.entries(NOUNS)) registry.add(noun, { id });
  registry.add(problemSchema, { id: 'Problem' });
  for (const endpoint of [...ENDPOINTS, ...GROUPING_ENDPOINTS]) {
    registry.add(endpoint.output, { id: answerName(endpoint) });
  }
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}
