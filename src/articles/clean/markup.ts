import { lengthOf } from '../extract/blocks.ts';
import type { DomElement } from '../extract/dom.ts';
import { isHidden } from '../extract/element-marks.ts';
import { wordCount } from './words.ts';

/** An element that holds more of the body than this is the body, whatever its class says. */
const PART = 0.4;
/** Captions can outweigh a short report, so for them the line is drawn higher. */
const CAPTION_PART = 0.7;

/** Words of class names and ids, with the reason they give; a class counts by its whole words ("share-bar", not "shareholder"). */
const MARKED: readonly (readonly [reason: string, words: ReadonlySet<string>])[] = [
  [
    'caption or credit',
    words('caption captions credit credits figcaption imagecredit photocredit wp-caption-text copyright'),
  ],
  ['navigation', words('nav navigation navbar menu breadcrumb breadcrumbs skip pagination pager toc')],
  [
    'related reports',
    words(
      'related recommended recommendation recommendations trending mostread readmore morefrom more-from outbrain taboola ' +
        'recirc recirculation readnext upnext furtherreading alsoread',
    ),
  ],
  ['newsletter', words('newsletter newsletters signup subscribe subscription emailsignup mailinglist')],
  ['share prompt', words('share sharing sharebar social socials sharethis addthis addtoany follow')],
  [
    'advertisement',
    words(
      'ad ads advert adverts advertisement advertising adslot dfp sponsored sponsor promo promos promotion affiliate',
    ),
  ],
  ['cookie notice', words('cookie cookies consent gdpr cmp')],
  ['comments', words('comment comments disqus respond replies vuukle commentform')],
  [
    'about the author',
    words('bio authorbio author-bio about-author aboutauthor authorbox author-box contributor'),
  ],
  [
    'byline or time',
    words('byline timestamp dateline__published storydate pubdate datetime byline-date publishdate'),
  ],
  [
    'hidden until asked for',
    words(
      'tooltip popover popup modal rollover dropdown screenreader sr-only visuallyhidden visually-hidden hidden is-hidden d-none',
    ),
  ],
  ['page furniture', words('toolbar footer tags taglist sidebar print-header topics controls')],
];
/** A class says what the element lacks or stands beside, not what it is: "no-caption", "content-with-sidebar". */
const MODIFIERS = words('no has with without is hide non not');
/** Classes of boxes that hold ways to other reports as often as the report itself: only with many links are they furniture. */
const LINK_BOXES = words('teaser teasers rail carousel popular card cards promo story-card list-item');
/** Share of link text from which such a box leads elsewhere. */
const LINKED_PART = 0.25;

const isQuoted = named('blockquote table pre');
const isPicture = named('img picture video');
const isHeading = named('h2 h3 h4 h5');

function named(names: string): (element: DomElement) => boolean {
  const known = words(names);
  return (element) => known.has(element.localName);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Leaves out what HTML itself says is not the text: forms, asides, figures' captions, hidden parts. */
export function byTag(element: DomElement, total: number): string | null {
  const tag = element.localName;
  if (tag === 'figcaption') return 'caption or credit';
  if ((tag === 'form' || tag === 'footer' || tag === 'aside') && isPart(element, total, PART))
    return 'page furniture';
  if (tag === 'figure' && element.find(isQuoted) === null) {
    return isPart(element, total, CAPTION_PART) ? 'caption or credit' : null;
  }
  if (isHidden(element)) {
    return isPart(element, total, PART) ? 'hidden until asked for' : null;
  }
  return null;
}

/** Leaves out what its class or id names as furniture. */
export function byClass(element: DomElement, total: number): string | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  if (names === '') return null;
  const marks = wordsOfNames(names);
  for (const [reason, known] of MARKED) {
    if (!marks.some((mark) => known.has(mark))) continue;
    const limit = reason === 'caption or credit' ? CAPTION_PART : PART;
    return isPart(element, total, limit) ? reason : null;
  }
  const leadsElsewhere = marks.some((mark) => LINK_BOXES.has(mark)) && linkedPart(element) > LINKED_PART;
  return leadsElsewhere && isPart(element, total, PART) ? 'related reports' : null;
}

/** Share of an element's text that stands in links, its own surrounding link included. */
function linkedPart(element: DomElement): number {
  for (let around: DomElement | null = element; around !== null; around = around.parentElement) {
    if (around.localName === 'a') return 1;
  }
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += lengthOf(link);
  return linked / Math.max(1, lengthOf(element));
}

const IMAGE_WORDS = words(
  'image img photo picture media video gallery slideshow lightbox figure thumbnail embed',
);
/** A caption beside a picture: one or two sentences. Longer text is the report, laid out around its picture. */
const CAPTION_WORDS = 80;

/** Leaves out short text in a box whose class says picture and which holds one. */
export function pictureBox(element: DomElement, total: number): string | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  if (names === '' || !wordsOfNames(names).some((mark) => IMAGE_WORDS.has(mark))) return null;
  if (element.find(isPicture) === null) return null;
  const text = element.textContent;
  return wordCount(text) <= CAPTION_WORDS && isPart(element, total, CAPTION_PART)
    ? 'caption or credit'
    : null;
}

/** Leaves out a list whose every entry is a link with hardly a word beside it. */
export function linkList(element: DomElement, total: number): string | null {
  const tag = element.localName;
  if (tag !== 'ul' && tag !== 'ol') return null;
  return linkedPart(element) > 0.85 && isPart(element, total, PART) ? 'related reports' : null;
}

/** A summary of another report: a heading that is one link, and a line or two. */
const CARD_WORDS = 90;

/** Leaves out boxes headed by a link: reports do not link their own headings. */
export function teaserCard(element: DomElement, total: number): string | null {
  const tag = element.localName;
  if (tag !== 'article' && tag !== 'section' && tag !== 'div' && tag !== 'li') return null;
  const heading = element.find(isHeading);
  if (heading === null || lengthOf(heading) < 15 || linkedPart(heading) < 0.9) return null;
  const brief = wordCount(element.textContent) <= CARD_WORDS;
  return brief && isPart(element, total, PART) ? 'related reports' : null;
}

function isPart(element: DomElement, total: number, limit: number): boolean {
  return lengthOf(element) / total < limit;
}

/** "articleBody__relatedLinks has-caption" -> article, body, related, links: words, modified ones left out. */
function wordsOfNames(names: string): readonly string[] {
  const marks: string[] = [];
  for (const name of names.slice(0, 500).split(/\s+/)) {
    const lower = name.toLowerCase();
    marks.push(lower);
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((part) => part !== '');
    parts.forEach((part, index) => {
      const before = parts[index - 1];
      if (before === undefined || !MODIFIERS.has(before)) marks.push(part);
    });
  }
  return marks;
}
