import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from './api.ts';
import { API_PROBLEMS, problemSchema } from './api-problem.ts';
import { NOUNS } from './api-schemas.ts';
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
    paths: Object.fromEntries(
      ENDPOINTS.map((endpoint) => [openPath(endpoint), { get: operation(endpoint) }]),
    ),
    components: {
      schemas: schemas(),
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

/** `/events/:id` as OpenAPI writes it: `/events/{id}`. */
export function openPath({ path }: Pick<Endpoint, 'path'>): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** The name of an answer among the schemas. */
function answerName({ name }: Endpoint): string {
  return `${name}Answer`;
}

function operation(endpoint: Endpoint): Json {
  const { name, about, path } = endpoint;
  const parts = [...path.matchAll(/:(\w+)/g)].map(([, part]) => part);
  return {
    operationId: name.charAt(0).toLowerCase() + name.slice(1),
    summary: name,
    description: about,
    parameters: [
      ...parts.map((part) => ({ name: part, in: 'path', required: true, schema: { type: 'string' } })),
      ...queryParameters(endpoint),
    ],
    responses: {
      200: {
        description: about,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${answerName(endpoint)}` } } },
      },
      304: { description: 'What was sent with If-None-Match is still so' },
      400: { $ref: '#/components/responses/bad-query' },
      ...(parts.length === 0
        ? {}
        : {
            308: { description: 'The event was merged into the one at `location`' },
            404: { $ref: '#/components/responses/not-found' },
          }),
      500: { $ref: '#/components/responses/internal' },
    },
  };
}

/** What an address may be asked: name, whether it must be there, its JSON Schema. */
export function queryParameters({ query }: Pick<Endpoint, 'query'>): readonly Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'output' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { description?: string };
    return {
      name,
      in: 'query',
      required: required.includes(name),
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
  for (const endpoint of ENDPOINTS) registry.add(endpoint.output, { id: answerName(endpoint) });
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}
