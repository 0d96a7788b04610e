import type { LineCleaner } from './cleaner.ts';

/** Captions are one or two sentences. */
const MOST_WORDS = 70;
/** A line that begins with "Video:" and goes on longer has the report's text in it. */
const LABELLED_WORDS = 40;

const CREDIT_HOUSE =
  '(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|Shutterstock|Bloomberg|PA|dpa|Xinhua|TASS|iStock|Alamy|Unsplash|Pixabay)';
/** "(Photo: Ann Lee)", "Credit: Getty", "photo by Ann Lee" at the end of the line. */
const ENDS_IN_LABEL =
  /(?:\((?:file |handout )?(?:photo|image|picture|foto|credit|ap photo)\b[^()]{0,80}\)|\b(?:credit|photograph|image credit|photo credit|photo by|picture by|foto|bild|bildquelle|crédit photo|imagen|фото)\s*:\s*[^.!?]{1,70})\.?$/i;
/**
 * "(Ann Lee/AP)", "(via Reuters)", "(AP Photo)", "| Getty Images" at the end; agencies write their names in capitals, which keeps
 * "(epa)" out. A bare "(AP)" may end the report itself, so it counts only with words that point at a picture.
 */
const ENDS_IN_HOUSE = new RegExp(
  `(?:\\([^()]{0,60}(?:/|via )\\s*${CREDIT_HOUSE}\\b[^()]{0,40}\\)|\\(${CREDIT_HOUSE}(?: file)? [Pp]hoto\\b[^()]{0,40}\\)|\\(Getty(?: Images)?\\)|[/|]\\s*(?:Getty(?: Images)?|AFP|Reuters|AP|EPA|Shutterstock))\\.?$`,
  'u',
);
const ENDS_IN_BARE_HOUSE = new RegExp(`\\(${CREDIT_HOUSE}\\)\\.?$`, 'u');
const POINTS_AT_PICTURE =
  /\b(?:in this (?:\w+ )?(?:photo|image|picture|frame)|file (?:photo|picture)|pictured|is seen|are seen|(?:\(|, )(?:left|right|cent(?:er|re))\b)/i;
const STARTS_AS_CAPTION =
  /^[^\p{L}\p{N}]{0,2}(?:image|photo|picture|photograph|video|file photo|foto|bild|bildquelle|imagen|imagem|immagine|crédits?(?: photos?)?|zdjęcie|фото|写真|图片|圖片|사진|image copyright|image caption|image source|photo by|photo credit|media caption)\s*(?::|：|copyright|caption|source|credit|©|by\b)/iu;
const COPYRIGHT_ONLY = /^[^\p{L}\p{N}]*(?:©|\(c\)\s*(?:\d{4}|copyright)|copyright\s+(?:©|\(c\)|\d{4}))/iu;
/** Nothing but a picture agency, with or without a photographer: "Natalie Naccache | Bloomberg | Getty Images". */
const HOUSE_ONLY =
  /^[^.!?]{0,60}(?:Getty Images|Shutterstock|iStock(?:photo)?|AFP|AP Photo|Associated Press)$/i;

/** Drops captions and picture credits that stand as lines of their own. */
export const caption: LineCleaner = (block, place) => {
  const text = block.text;
  const count = place.words;
  if (count > MOST_WORDS) return null;
  if (STARTS_AS_CAPTION.test(text) && count <= LABELLED_WORDS) return 'caption or credit';
  if (ENDS_IN_LABEL.test(text) || ENDS_IN_HOUSE.test(text)) return 'caption or credit';
  if (ENDS_IN_BARE_HOUSE.test(text) && POINTS_AT_PICTURE.test(text)) return 'caption or credit';
  if (COPYRIGHT_ONLY.test(text) && count <= 25) return 'caption or credit';
  return count <= 10 && HOUSE_ONLY.test(text) && /[|/]|Getty|Shutterstock|iStock|Photo/.test(text)
    ? 'caption or credit'
    : null;
};
