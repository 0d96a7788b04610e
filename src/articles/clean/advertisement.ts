import type { LineCleaner } from './cleaner.ts';

const LABEL =
  /^\W*(?:advert(?:isement)?s?|advertising|sponsored(?: content)?|promoted(?: content)?|anzeige|werbung|publicit[ée]|publicidad|pubblicit[àa]|реклама|article continues (?:below|after) .{0,30}|(?:story|article) continues(?: below)?.{0,40}|continue reading(?: below| the main story)?|scroll (?:down )?to continue.{0,30}|loading\W*|skip (?:to content|ad(?:vertisement)?)|this slideshow requires javascript|please enable javascript.{0,60}|affiliate)\W*$/i;

/** Drops the labels of adverts and what stands in their place. */
export const advertisement: LineCleaner = (block) => (LABEL.test(block.text) ? 'advertisement' : null);
