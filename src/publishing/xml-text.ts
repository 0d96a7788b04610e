// Everything XML 1.0 allows (section 2.2); with the `u` flag a lone surrogate counts as not allowed too.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** @returns the text without the characters that no XML document may hold, escaped or not */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

/** @returns the text for XML content and attributes, escaped */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
