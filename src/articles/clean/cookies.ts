import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 90;
const NOTICE =
  /\b(?:this (?:website|site) uses cookies|we(?: and our partners)? use cookies|use of cookies|uses? cookies to|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|(?:verwendet|verwenden|nutzt|nutzen) cookies|utilis(?:e|ons) des cookies|(?:utiliza|utilizamos|usa|usamos) cookies|utilizz(?:a|iamo) (?:i )?cookie|gebruik(?:t|en) cookies|cookie-(?:richtlinie|einstellungen)|używamy plików cookie)\b|использу(?:ет|ем) (?:файлы )?cookie|використову(?:є|ємо) (?:файли )?cookie|(?:クッキー|cookie)を使用|使用\s?cookie|쿠키를 사용/i;

/** Drops cookie and consent notices; a report about cookies speaks of them in longer lines or other words. */
export const cookies: LineCleaner = (block, place) =>
  place.words <= MOST_WORDS && NOTICE.test(block.text) ? 'cookie notice' : null;
