import { z } from 'zod';
import { ENDPOINTS } from './api.ts';
import { API_PROBLEMS } from './api-problem.ts';
import { Document } from './document.tsx';
import { GROUPING_ENDPOINTS } from './grouping-endpoints.ts';
import { openPath, queryParameters } from './openapi.ts';
import type { Frame } from './site-frame.ts';

/** Every address of the API, in the order of the reference. */
export const API_ADDRESSES = [
  ...ENDPOINTS.map((endpoint) => ({ ...endpoint, method: 'GET' as const, body: null })),
  ...GROUPING_ENDPOINTS,
];

/** The API as people read it: each address with its parameters, and each kind of problem. */
export function ApiPage({ frame }: { frame: Frame }) {
  return (
    <Document
      frame={frame}
      title={`API - ${frame.site.name}`}
      description="How programs read the explainers of this site: addresses, parameters, problems."
      path="/api"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>API</h1>
        <p>
          Everything on this site as JSON, to be read without a key; decisions on events need one. The schemas
          of all answers stand in the <a href="/api/v1/openapi.json">description in OpenAPI 3.1</a>. Answers
          carry ETag and Last-Modified: send them back, and what has not changed is answered with 304.
        </p>
        <p>{frame.site.dataLicence}</p>
        {API_ADDRESSES.map((endpoint) => (
          <section>
            <h2 id={endpoint.name.toLowerCase()}>{endpoint.name}</h2>
            <p>
              <code>
                {endpoint.method} /api/v1{openPath(endpoint)}
              </code>
            </p>
            <p>{endpoint.about}</p>
            <Parameters parameters={queryParameters(endpoint)} />
            {endpoint.body !== null && <Bodies body={endpoint.body} />}
          </section>
        ))}
        <h2>Problems</h2>
        <p>
          What fails is answered with a problem document (RFC 9457) whose <code>code</code> is one of these.
        </p>
        <dl>
          {Object.entries(API_PROBLEMS).map(([code, { status, title }]) => (
            <>
              <dt id={code}>
                <code>{code}</code> ({status})
              </dt>
              <dd>{title}.</dd>
            </>
          ))}
        </dl>
      </section>
    </Document>
  );
}

function Parameters({ parameters }: { parameters: ReturnType<typeof queryParameters> }) {
  if (parameters.length === 0) return null;
  return (
    <dl>
      {parameters.map((parameter) => (
        <>
          <dt>
            <code>{String(parameter['name'])}</code>
            {parameter['required'] === true && ' (needed)'}
          </dt>
          <dd>
            {parameter['description'] !== undefined && `${String(parameter['description'])}. `}
            {valuesInWords(parameter['schema'] as ValueSchema)}
          </dd>
        </>
      ))}
    </dl>
  );
}

/** What may be sent, as examples in JSON. */
function Bodies({ body }: { body: z.ZodType }) {
  return (
    <>
      <p>Sent is one of:</p>
      <ul>
        {bodiesInWords(body).map((each) => (
          <li>
            <code>{each}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

/** @returns what may be sent, one line of JSON for each form, with words in place of values; what may be left out ends in a question mark */
export function bodiesInWords(body: z.ZodType): readonly string[] {
  const { oneOf = [] } = z.toJSONSchema(body, { io: 'input' }) as { oneOf?: readonly BodySchema[] };
  return oneOf.map(({ properties, required = [] }) => {
    const fields = Object.entries(properties).map(
      ([name, schema]) => `"${name}"${required.includes(name) ? '' : '?'}: ${valueInJson(name, schema)}`,
    );
    return `{ ${fields.join(', ')} }`;
  });
}

interface BodySchema {
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

interface FieldSchema {
  readonly const?: string;
  readonly type?: string;
  readonly prefixItems?: readonly unknown[];
}

function valueInJson(name: string, schema: FieldSchema): string {
  if (schema.const !== undefined) return `"${schema.const}"`;
  const one = name.replace(/s$/, '').toUpperCase();
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(() => `"${one}"`).join(', ')}]`;
  return schema.type === 'array' ? `["${one}", ...]` : `"${one}"`;
}

/** The part of a JSON Schema that says which values there are. */
interface ValueSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** @returns which values a parameter takes, in a sentence */
export function valuesInWords(schema: ValueSchema): string {
  if (schema.enum !== undefined) return `One of: ${schema.enum.join(', ')}.`;
  if (schema.type === 'integer') return `A whole number from ${schema.minimum} to ${schema.maximum}.`;
  return schema.format === 'date' ? 'A day, as 2025-08-15.' : 'A text.';
}
