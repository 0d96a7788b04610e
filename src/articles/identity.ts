import { contentHash } from '../lib/hash.ts';
import { oneLine } from '../lib/plain-text.ts';
import type { ArticleId } from '../model/id.ts';

/** Query parameters that tell where a reader came from, not what is read; names and prefixes in lower case. */
const TRACKING_NAMES = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid igshid igsh mc_cid mc_eid mkt_tok cmpid cmp ocid icid ito ' +
    'ns_mchannel ns_source ns_campaign ns_linkname ns_fee at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 ' +
    'at_link_id at_link_type at_link_origin at_format at_ptr_name at_bbc_team xtor ref_src ref_url referrer smid smtyp ' +
    'smprod partner_id ftag taid srnd sref soc_src soc_trk guccounter guce_referrer guce_referrer_sig traffic_source ' +
    '_ga _gl _hsenc _hsmi vero_id wickedid oly_anon_id oly_enc_id cx_testid cx_testvariant cx_artpos rss srcref feedname ' +
    'feedtype wt.mc_id wt_mc wtmcid maca s_cid amp output_amp'
  ).split(' '),
);
const TRACKING_PREFIXES = ['utm_', 'pk_', 'mtm_', 'hsa_', 'guce_', 'at_bbc'];
/** "index.html" and its kin name the folder itself. */
const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?)$/i;

/**
 * One spelling for the many addresses of a report: tracking parameters, fragment, default port, index file and
 * closing slash out, host in lower case, remaining parameters in order of name.
 * @param url an address; text that is none comes back trimmed
 */
export function canonicalUrl(url: string): string {
  const parsed = parse(url.trim());
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return url.trim();
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  // WHATWG URL has lower-cased the host and dropped the default port already; a closing dot of the host says the same.
  const host = parsed.host.replace(/\.(?=$|:)/, '');
  const path = parsed.pathname.replace(INDEX_FILE, '/').replace(/\/+$/, '');
  const query = [...parsed.searchParams]
    .filter(([name]) => !isTracking(name.toLowerCase()))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
  return `${parsed.protocol}//${host}${path === '' ? '/' : path}${search}`;
}

function isTracking(name: string): boolean {
  return TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/**
 * An article's id: its address where it has one, so that a changed text keeps its id; otherwise publisher and words.
 * The scheme does not count: http and https lead to the same report.
 * @param of.url canonical or raw address, or null
 * @param of.source the publisher's name; this and the rest count only where there is no address
 * @param of.title the headline, may be empty
 * @param of.text the whole text, may be empty
 */
export function articleId(of: {
  readonly url: string | null;
  readonly source?: string;
  readonly title?: string;
  readonly text?: string;
}): ArticleId {
  const key =
    of.url === null
      ? `text\n${oneLine(of.source ?? '').toLowerCase()}\n${oneLine(of.title ?? '')}\n${oneLine(of.text ?? '')}`
      : `url\n${canonicalUrl(of.url).replace(/^https?:\/\/(?:www\.)?/, '')}`;
  return contentHash(key) as ArticleId;
}
