import type { Instant } from '../model/time.ts';
import { countryName } from './country-names.ts';
import { instantInWords } from './dates-in-words.ts';
import { OUTSIDE_REL } from './links.ts';
import type { LinkGate } from './site-frame.ts';

/** A moment, for people and for machines. */
export function Moment({ at }: { at: Instant | null }) {
  return at === null ? <span>time not known</span> : <time datetime={at}>{instantInWords(at)}</time>;
}

/** Says of a report that its publisher has changed it since; nothing of one that is as first read. */
export function Changed({ at }: { at: Instant | null }) {
  if (at === null) return null;
  return (
    <span class="quiet">
      {' '}
      (changed, <Moment at={at} />)
    </span>
  );
}

/** Text from outside: its own direction, which ends where it ends. */
export function Foreign({ text, lang }: { text: string; lang?: string | undefined }) {
  const tag = lang !== undefined && /^[a-z]{2,3}$/.test(lang) && lang !== 'und' ? lang : undefined;
  return <bdi lang={tag}>{text}</bdi>;
}

/** The title of a report as a link to it, or plain where there is nowhere safe to go. */
export function ReportLink(props: { frame: LinkGate; title: string; url: string | null; lang?: string }) {
  const href = props.frame.href(props.url);
  if (href === null) return <Foreign text={props.title} lang={props.lang} />;
  return (
    <a href={href} rel={OUTSIDE_REL}>
      <Foreign text={props.title} lang={props.lang} />
    </a>
  );
}

/** "Harbour Wire (Norway)" */
export function Publisher({ name, country }: { name: string; country: string | null }) {
  const where = countryName(country);
  return (
    <span class="publisher">
      <Foreign text={name} />
      {where !== null && ` (${where})`}
    </span>
  );
}

/** Links to the entries before and after this window, where there are any. */
export function Pager(props: {
  newer: string | null;
  older: string | null;
  newerLabel?: string;
  olderLabel?: string;
}) {
  if (props.newer === null && props.older === null) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {props.newer !== null && (
        <a rel="prev" href={props.newer}>
          {props.newerLabel ?? 'Newer'}
        </a>
      )}
      {props.older !== null && (
        <a rel="next" href={props.older}>
          {props.olderLabel ?? 'Older'}
        </a>
      )}
    </nav>
  );
}
