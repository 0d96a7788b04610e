import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 30;
const LABEL =
  /^[^\p{L}\p{N}]*(?:\d+\s+)?(?:(?:post|leave|add|view|show|join|read|see|write)\s+(?:a |all |the |your |more )?)?(?:comments?|conversation|repl(?:y|ies))(?:\s+\(?\d+\)?|\s*\(\+\))?[^\p{L}\p{N}]*$/iu;
const ASKS =
  /^[^\p{L}\p{N}]*(?:what do you think(?: (?:of|about) .{1,60})?\?.{0,60}|tell us what you think.{0,40}|let us know\b.{0,80}\bcomments?\b.{0,20}|have (?:a|your) (?:tip|say)\b.{0,160}|do you have (?:a story|a tip|any information)\b.{0,160}|got a (?:tip|story)\b.{0,160}|send us your\b.{0,80}|comments (?:are|have been) (?:closed|disabled).{0,60})$/iu;

/** Drops comment sections' headings and requests for tips and opinions. */
export const comments: LineCleaner = (block, place) =>
  place.words <= MOST_WORDS && (LABEL.test(block.text) || ASKS.test(block.text)) ? 'comments' : null;
