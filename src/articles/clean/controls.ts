import type { LineCleaner } from './cleaner.ts';

const CONTROL =
  /^[^\p{L}\p{N}]*(?:order reprints|print(?: this)?(?: article| page)?|text size|font size|loading(?: content| comments)?|play(?: video| audio)?|pause|mute|close|open|next|previous|back to top|view (?:gallery|image|comments|all)|image \d+ of \d+|\d+ of \d+|slide \d+ of \d+|show (?:more|less)|expand|collapse|menu|search|home|log ?(?:in|out)|table of contents|contents|tags?|topics?|filed under.{0,60}|recommended videos?|hide caption|toggle caption|enlarge(?: this)? image|caption|highlights|breaking news|by|review|analysis|opinion|exclusive|explainer|video|photos?|in pictures)[^\p{L}\p{N}]*$/iu;

/** Drops the words on buttons, labels of the page around the text, and lines without a word. */
export const controls: LineCleaner = (block) =>
  CONTROL.test(block.text) || !/[\p{L}\p{N}]/u.test(block.text) ? 'page furniture' : null;
