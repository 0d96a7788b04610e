/** Enough of a file to tell what it is: feeds and pages name themselves within their first lines. */
const LOOK_BYTES = 4_096;

/**
 * Tells by the first bytes what a text is.
 * @param bytes the start of a file
 * @returns 'feed' for RSS, RDF, Atom and JSON Feed; 'json lines' for JSON objects one a line; else 'page'
 */
export function looksLike(bytes: Uint8Array): 'feed' | 'json lines' | 'page' {
  // UTF-16 marks its bytes with zeros, which say nothing here: what is looked for is ASCII.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOK_BYTES)).replaceAll('\0', '');
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
  if (text.startsWith('{') && /"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(text)) return 'feed';
  // A broken first line does not make JSON Lines a page, as long as another line opens an object and none opens a tag.
  if (/^\s*\{/m.test(text) && !/^\s*</m.test(text)) return 'json lines';
  return /<(?:rss|rdf:RDF|feed)[\s>]/i.test(text) ? 'feed' : 'page';
}
