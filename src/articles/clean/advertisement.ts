import type { LineCleaner } from './cleaner.ts';

const LABEL =
  /^[^\p{L}\p{N}]*(?:advert(?:isement)?s?|advertising|sponsored(?: content)?|promoted(?: content)?|anzeige|werbung|publicit[ée]|publicidad|pubblicit[àa]|реклама|advertentie|reklama?|anuncios?|anúncio|patrocinad[oa]|广告|廣告|広告|광고|article continues (?:below|after) .{0,30}|(?:story|article) continues(?: below)?.{0,40}|continue reading(?: below| the main story)?|scroll (?:down )?to continue.{0,30}|loading[^\p{L}\p{N}]*|skip (?:to content|ad(?:vertisement)?)|this slideshow requires javascript|please enable javascript.{0,60}|affiliate)[^\p{L}\p{N}]*$/iu;

/** Drops the labels of adverts and what stands in their place. */
export const advertisement: LineCleaner = (block) => (LABEL.test(block.text) ? 'advertisement' : null);
