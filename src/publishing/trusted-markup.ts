import { raw } from 'hono/html';
import MarkdownIt from 'markdown-it';

/**
 * The only place where text reaches a page without being escaped: our own style sheet, the publisher's own pages, and JSON made safe for a script element.
 * Nothing that came from outside may pass through `raw` anywhere else; a test looks for it.
 */

/** @returns a style sheet of ours for a `<style>` element */
export function trustedStyle(css: string) {
  return raw(css);
}

// Markup within the text is shown as it stands, and links that could run something are left out.
const markdown = new MarkdownIt({ html: false, linkify: true });

/** @returns a publisher's own Markdown as HTML */
export function trustedMarkdown(text: string) {
  return raw(markdown.render(text));
}

const UNSAFE_IN_SCRIPT = /[<>&\u2028\u2029]/g;

/**
 * @param value any JSON value; its texts may be hostile
 * @returns JSON for a `<script type="application/ld+json">` element: no `<`, `>` or `&` is left that could end it
 */
export function jsonForScript(value: unknown) {
  return raw(
    JSON.stringify(value).replace(
      UNSAFE_IN_SCRIPT,
      (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
