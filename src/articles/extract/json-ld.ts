import type { DomDocument } from './dom.ts';

/** A node of a page's JSON-LD (json-ld.org), as parsed: nothing is known of its values. */
export type JsonObject = { readonly [key: string]: unknown };

const TYPE = '@type';
/** Properties that name an object, best first. */
const NAMING = ['name', '@value', 'headline'];
/** Entries of a list looked at: authors, languages, addresses. */
const LONGEST_LIST = 50;
/** Types of schema.org that are reports; their many subtypes (NewsArticle, LiveBlogPosting) end alike. */
const REPORT = /(?:Article|Posting|Report|Review)$/;
/** Nesting to look through: reports stand at the top, in @graph, or as mainEntity of the page. */
const DEPTH = 6;
/** Objects looked at on one page: lists of other articles can be long. */
const OBJECTS = 500;

/**
 * The page's own report as its JSON-LD tells it (schema.org/NewsArticle and its kin).
 * @param document the page, before anything is taken out of it
 * @returns the first report, else the first WebPage, else null; blocks that are no JSON are passed over
 */
export function jsonLdReport(document: DomDocument): JsonObject | null {
  const objects: JsonObject[] = [];
  for (const script of document.getElementsByTagName('script')) {
    collect(parseLeniently(script.textContent), DEPTH, objects);
  }
  return (
    objects.find((object) => typesOf(object).some((type) => REPORT.test(type))) ??
    objects.find((object) => typesOf(object).includes('WebPage')) ??
    null
  );
}

/** @returns true where the object says that it is a report, not just a page */
export function isReport(object: JsonObject): boolean {
  return typesOf(object).some((type) => REPORT.test(type));
}

function typesOf(object: JsonObject): readonly string[] {
  const type = object[TYPE];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function collect(value: unknown, depth: number, into: JsonObject[]): void {
  if (depth === 0 || into.length >= OBJECTS) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, depth - 1, into);
  } else if (isObject(value)) {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(value[key], depth - 1, into);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Real pages wrap JSON in CDATA or comments, end it with a semicolon, and leave raw line breaks in strings. */
function parseLeniently(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, '')
    .replace(/;\s*$/, '');
  for (const candidate of [bare, bare.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate may do; a block that none fits is passed over.
    }
  }
  return null;
}

/**
 * Texts of one property of a report: a string, an object's name, or each of a list.
 * @param report the report, or null
 * @param property its name in schema.org
 * @returns trimmed texts, none empty
 */
export function fieldTexts(report: JsonObject | null, property: string): readonly string[] {
  return report === null ? [] : textsOf(report[property]);
}

/**
 * Objects of one property of a report: one, or each of a list.
 * @param report the report, or null
 * @param property its name in schema.org
 */
export function fieldObjects(report: JsonObject | null, property: string): readonly JsonObject[] {
  const value = report?.[property];
  return (Array.isArray(value) ? value.slice(0, LONGEST_LIST) : [value]).filter(isObject);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) {
    return value.slice(0, LONGEST_LIST).flatMap((item) => (Array.isArray(item) ? [] : textsOf(item)));
  }
  if (!isObject(value)) return [];
  for (const key of NAMING) {
    const name = value[key];
    if (typeof name === 'string') return textsOf(name);
  }
  return [];
}
