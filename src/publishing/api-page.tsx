import { ENDPOINTS } from './api.ts';
import { API_PROBLEMS } from './api-problem.ts';
import { Document } from './document.tsx';
import { openPath, queryParameters } from './openapi.ts';
import type { Frame } from './site-frame.ts';

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
          Everything on this site as JSON, to be read without a key. The schemas of all answers stand in the{' '}
          <a href="/api/v1/openapi.json">description in OpenAPI 3.1</a>. Answers carry ETag and Last-Modified:
          send them back, and what has not changed is answered with 304.
        </p>
        <p>{frame.site.dataLicence}</p>
        {ENDPOINTS.map((endpoint) => (
          <section>
            <h2 id={endpoint.name.toLowerCase()}>{endpoint.name}</h2>
            <p>
              <code>GET /api/v1{openPath(endpoint)}</code>
            </p>
            <p>{endpoint.about}</p>
            <Parameters parameters={queryParameters(endpoint)} />
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
