import type { FontMetrics } from '../lib/font-metrics.ts';
import { drawable, fitLines } from './fit-text.ts';

/** What the card of an event says. Texts are as they came. */
export interface Card {
  readonly category: string;
  readonly name: string;
  /** The bottom line; '' = none. */
  readonly text: string;
  /** Below it: how many reports, and when it last changed. */
  readonly facts: string;
  readonly site: string;
  readonly sample: boolean;
  /** Colour of the category, `#rrggbb`; null = ours. */
  readonly accent: string | null;
}

export interface CardFonts {
  readonly family: string;
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
}

/** The size that programs which show cards ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 72;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
const INK = '#1c1b19';
const QUIET = '#5c5850';
const PAPER = '#fdfcf9';
const ACCENT = '#7a1f2b';
const NAME_TOP = 204;
/** The foot of the card begins here. */
const FOOT = 548;
const TEXT = { size: 32, line: 44 } as const;
/** A name is set large where it fits, else smaller and at last cut. */
const NAME_SIZES = [
  { size: 72, line: 82, most: 2 },
  { size: 58, line: 68, most: 3 },
] as const;

/**
 * The card of an event as an SVG in the site's look.
 * A text in letters that the fonts lack is left out, so that there are no boxes: the card then says less, and nothing wrong. Its category stands in for a name.
 */
export function cardPicture(card: Card, fonts: CardFonts): string {
  const name = drawable(card.name, fonts.bold);
  const { lines, size, line } = nameLines(name ?? card.category, fonts.bold);
  const nameEnd = NAME_TOP + lines.length * line;
  const text = name === null ? null : drawable(card.text, fonts.regular);
  const room = Math.floor((FOOT - 24 - nameEnd) / TEXT.line);
  const told = fitLines(text ?? '', fonts.regular, {
    size: TEXT.size,
    width: WIDTH,
    most: Math.min(4, room),
  });
  const site = drawable(card.sample ? `${card.site}: sample edition` : card.site, fonts.bold) ?? '';
  return String(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={CARD_SIZE.width}
      height={CARD_SIZE.height}
      role="img"
      aria-label={card.category}
    >
      <rect width={CARD_SIZE.width} height={CARD_SIZE.height} fill={PAPER} />
      <g font-family={fonts.family} fill={INK}>
        <text x={MARGIN} y="92" font-size="36" font-weight="700">
          {fitLines(site, fonts.bold, { size: 36, width: WIDTH, most: 1 }).join('')}
        </text>
        <path d={`M${MARGIN} 117h${WIDTH}M${MARGIN} 123h${WIDTH}`} stroke={INK} stroke-width="2" />
        <text x={MARGIN} y="176" font-size="28" font-weight="700" fill={card.accent ?? ACCENT}>
          {name === null ? '' : card.category}
        </text>
        {lines.map((each, at) => (
          <text x={MARGIN} y={NAME_TOP - 10 + size + at * line} font-size={size} font-weight="700">
            {each}
          </text>
        ))}
        {told.map((each, at) => (
          <text x={MARGIN} y={nameEnd + 42 + at * TEXT.line} font-size={TEXT.size}>
            {each}
          </text>
        ))}
        <path d={`M${MARGIN} ${FOOT}h${WIDTH}`} stroke="#d8d2c6" stroke-width="2" />
        <text x={MARGIN} y={FOOT + 42} font-size="26" fill={QUIET}>
          {fitLines(card.facts, fonts.regular, { size: 26, width: WIDTH, most: 1 }).join('')}
        </text>
      </g>
    </svg>,
  );
}

function nameLines(name: string, bold: FontMetrics) {
  const [large, small] = NAME_SIZES;
  const fits = fitLines(name, bold, { ...large, width: WIDTH, most: large.most + 1 });
  if (fits.length <= large.most) return { ...large, lines: fits };
  return { ...small, lines: fitLines(name, bold, { ...small, width: WIDTH }) };
}
