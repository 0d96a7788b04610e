import type { Source, SourceKind } from '../model/source.ts';

/** A publisher of the shipped list with its feeds; its id is made of its name where the list is taken over. */
export interface ShippedSource {
  readonly source: Omit<Source, 'id'>;
  readonly feeds: readonly string[];
  /** Whether the addresses were asked and answered with a feed when the list was written. */
  readonly checked: boolean;
}

/**
 * The public feeds that a new store starts with: world and top news in English, from publishers on every inhabited
 * continent, and a few governments and organisations for what they announce themselves. Aggregators are left out,
 * since each of their entries belongs to another publisher.
 *
 * Untested: the addresses were looked up in public lists of feeds, most of them in several, and could not be asked
 * from where this list was written. A feed that does not answer costs nothing but its line at `/sources`.
 * The country is the one a publisher works from, null for organisations of many countries.
 */
export const SHIPPED_SOURCES: readonly ShippedSource[] = [
  // Europe
  shipped('BBC News', 'https://www.bbc.com/news', 'GB', 'broadcaster', [
    'https://feeds.bbci.co.uk/news/world/rss.xml',
    'https://feeds.bbci.co.uk/news/world/africa/rss.xml',
    'https://feeds.bbci.co.uk/news/world/asia/rss.xml',
    'https://feeds.bbci.co.uk/news/world/latin_america/rss.xml',
    'https://feeds.bbci.co.uk/news/world/middle_east/rss.xml',
  ]),
  shipped('The Guardian', 'https://www.theguardian.com', 'GB', 'newspaper', [
    'https://www.theguardian.com/world/rss',
    'https://www.theguardian.com/environment/rss',
  ]),
  shipped('Sky News', 'https://news.sky.com', 'GB', 'broadcaster', [
    'https://feeds.skynews.com/feeds/rss/world.xml',
  ]),
  shipped('The Independent', 'https://www.independent.co.uk', 'GB', 'newspaper', [
    'https://www.independent.co.uk/news/world/rss',
  ]),
  shipped('RTÉ News', 'https://www.rte.ie/news/', 'IE', 'broadcaster', [
    'https://www.rte.ie/feeds/rss/?index=/news/',
  ]),
  shipped('France 24', 'https://www.france24.com/en/', 'FR', 'broadcaster', [
    'https://www.france24.com/en/rss',
    'https://www.france24.com/en/africa/rss',
    'https://www.france24.com/en/middle-east/rss',
  ]),
  shipped('RFI', 'https://www.rfi.fr/en/', 'FR', 'broadcaster', ['https://www.rfi.fr/en/rss']),
  shipped('Le Monde', 'https://www.lemonde.fr/en/', 'FR', 'newspaper', [
    'https://www.lemonde.fr/en/rss/une.xml',
  ]),
  shipped('Euronews', 'https://www.euronews.com', 'FR', 'broadcaster', [
    'https://www.euronews.com/rss?level=theme&name=news',
  ]),
  shipped('DW', 'https://www.dw.com/en/', 'DE', 'broadcaster', [
    'https://rss.dw.com/rdf/rss-en-all',
    'https://rss.dw.com/rdf/rss-en-world',
  ]),
  shipped('Der Spiegel', 'https://www.spiegel.de/international/', 'DE', 'magazine', [
    'https://www.spiegel.de/international/index.rss',
  ]),
  shipped('El País', 'https://english.elpais.com', 'ES', 'newspaper', [
    'https://feeds.elpais.com/mrss-s/pages/ep/site/english.elpais.com/portada',
  ]),
  shipped('ANSA', 'https://www.ansa.it/english/', 'IT', 'agency', [
    'https://www.ansa.it/english/news/english_nr_rss.xml',
  ]),
  shipped('DutchNews', 'https://www.dutchnews.nl', 'NL', 'website', ['https://www.dutchnews.nl/feed/']),
  shipped('The Moscow Times', 'https://www.themoscowtimes.com', 'NL', 'newspaper', [
    'https://www.themoscowtimes.com/rss/news',
  ]),
  shipped('The Brussels Times', 'https://www.brusselstimes.com', 'BE', 'newspaper', [
    'https://www.brusselstimes.com/feed',
  ]),
  shipped('Notes from Poland', 'https://notesfrompoland.com', 'PL', 'website', [
    'https://notesfrompoland.com/feed/',
  ]),
  shipped('Balkan Insight', 'https://balkaninsight.com', 'BA', 'website', [
    'https://balkaninsight.com/feed/',
  ]),
  shipped('Kathimerini', 'https://www.ekathimerini.com', 'GR', 'newspaper', [
    'https://www.ekathimerini.com/infeeds/rss/nx-rss-feed.xml',
  ]),
  shipped('Meduza', 'https://meduza.io/en', 'LV', 'website', ['https://meduza.io/rss/en/all']),
  shipped('LSM', 'https://eng.lsm.lv', 'LV', 'broadcaster', ['https://eng.lsm.lv/rss/']),
  shipped('The Kyiv Independent', 'https://kyivindependent.com', 'UA', 'website', [
    'https://kyivindependent.com/news-archive/rss/',
  ]),
  shipped('Ukrinform', 'https://www.ukrinform.net', 'UA', 'agency', [
    'https://www.ukrinform.net/rss/block-lastnews',
  ]),
  shipped('Ukrainska Pravda', 'https://www.pravda.com.ua/eng/', 'UA', 'website', [
    'https://www.pravda.com.ua/eng/rss/',
  ]),

  // Middle East and North Africa
  shipped('Al Jazeera', 'https://www.aljazeera.com', 'QA', 'broadcaster', [
    'https://www.aljazeera.com/xml/rss/all.xml',
  ]),
  shipped('Anadolu Agency', 'https://www.aa.com.tr/en', 'TR', 'agency', [
    'https://www.aa.com.tr/en/rss/default?cat=guncel',
    'https://www.aa.com.tr/en/rss/default?cat=world',
  ]),
  shipped('Hürriyet Daily News', 'https://www.hurriyetdailynews.com', 'TR', 'newspaper', [
    'https://www.hurriyetdailynews.com/rss.aspx',
  ]),
  shipped('The Times of Israel', 'https://www.timesofisrael.com', 'IL', 'newspaper', [
    'https://www.timesofisrael.com/feed/',
  ]),
  shipped('Haaretz', 'https://www.haaretz.com', 'IL', 'newspaper', [
    'https://www.haaretz.com/srv/haaretz-latest-headlines',
  ]),
  shipped('The Jerusalem Post', 'https://www.jpost.com', 'IL', 'newspaper', [
    'https://www.jpost.com/rss/rssfeedsfrontpage.aspx',
  ]),
  shipped('Arab News', 'https://www.arabnews.com', 'SA', 'newspaper', ['https://www.arabnews.com/rss.xml']),
  shipped('Iraqi News', 'https://www.iraqinews.com', 'IQ', 'website', ['https://www.iraqinews.com/feed/']),
  shipped('Enab Baladi', 'https://english.enabbaladi.net', 'SY', 'website', [
    'https://english.enabbaladi.net/feed/',
  ]),
  shipped('Daily News Egypt', 'https://www.dailynewsegypt.com', 'EG', 'newspaper', [
    'https://www.dailynewsegypt.com/feed/',
  ]),
  shipped('Hespress', 'https://en.hespress.com', 'MA', 'website', ['https://en.hespress.com/feed']),

  // Africa south of the Sahara
  shipped('Africanews', 'https://www.africanews.com', 'CG', 'broadcaster', [
    'https://www.africanews.com/feed/rss',
  ]),
  shipped('Premium Times', 'https://www.premiumtimesng.com', 'NG', 'newspaper', [
    'https://www.premiumtimesng.com/feed',
  ]),
  shipped('Vanguard', 'https://www.vanguardngr.com', 'NG', 'newspaper', [
    'https://www.vanguardngr.com/feed/',
  ]),
  shipped('MyJoyOnline', 'https://www.myjoyonline.com', 'GH', 'broadcaster', [
    'https://www.myjoyonline.com/feed/',
  ]),
  shipped('Capital FM', 'https://www.capitalfm.co.ke/news/', 'KE', 'broadcaster', [
    'https://www.capitalfm.co.ke/news/feed',
  ]),
  shipped('The Independent Uganda', 'https://www.independent.co.ug', 'UG', 'magazine', [
    'https://www.independent.co.ug/feed/',
  ]),
  shipped('Addis Standard', 'https://addisstandard.com', 'ET', 'magazine', [
    'https://addisstandard.com/feed/',
  ]),
  shipped('Dabanga', 'https://www.dabangasudan.org/en', 'SD', 'broadcaster', [
    'https://www.dabangasudan.org/en/feed',
  ]),
  shipped('Daily Maverick', 'https://www.dailymaverick.co.za', 'ZA', 'newspaper', [
    'https://www.dailymaverick.co.za/dmrss/',
  ]),
  shipped('NewZimbabwe.com', 'https://www.newzimbabwe.com', 'ZW', 'website', [
    'https://www.newzimbabwe.com/feed/',
  ]),

  // South and Central Asia
  shipped('The Hindu', 'https://www.thehindu.com', 'IN', 'newspaper', [
    'https://www.thehindu.com/news/international/feeder/default.rss',
    'https://www.thehindu.com/news/national/feeder/default.rss',
  ]),
  shipped('The Indian Express', 'https://indianexpress.com', 'IN', 'newspaper', [
    'https://indianexpress.com/feed/',
  ]),
  shipped('Dawn', 'https://www.dawn.com', 'PK', 'newspaper', ['https://www.dawn.com/feeds/home']),
  shipped('Dhaka Tribune', 'https://www.dhakatribune.com', 'BD', 'newspaper', [
    'https://www.dhakatribune.com/feed/',
  ]),
  shipped('Onlinekhabar', 'https://english.onlinekhabar.com', 'NP', 'website', [
    'https://english.onlinekhabar.com/feed',
  ]),
  shipped('Khaama Press', 'https://www.khaama.com', 'AF', 'agency', ['https://www.khaama.com/feed/']),
  shipped('The Astana Times', 'https://astanatimes.com', 'KZ', 'newspaper', [
    'https://astanatimes.com/feed/',
  ]),

  // East and South-East Asia
  shipped('The Straits Times', 'https://www.straitstimes.com', 'SG', 'newspaper', [
    'https://www.straitstimes.com/news/world/rss.xml',
  ]),
  shipped('CNA', 'https://www.channelnewsasia.com', 'SG', 'broadcaster', [
    'https://www.channelnewsasia.com/api/v1/rss-outbound-feed?_format=xml',
    'https://www.channelnewsasia.com/api/v1/rss-outbound-feed?_format=xml&category=6511',
  ]),
  shipped('South China Morning Post', 'https://www.scmp.com', 'HK', 'newspaper', [
    'https://www.scmp.com/rss/91/feed',
    'https://www.scmp.com/rss/4/feed',
  ]),
  shipped('Hong Kong Free Press', 'https://hongkongfp.com', 'HK', 'website', [
    'https://hongkongfp.com/feed/',
  ]),
  shipped('Taipei Times', 'https://www.taipeitimes.com', 'TW', 'newspaper', [
    'https://www.taipeitimes.com/xml/index.rss',
  ]),
  shipped('The Japan Times', 'https://www.japantimes.co.jp', 'JP', 'newspaper', [
    'https://www.japantimes.co.jp/feed/',
  ]),
  shipped('Japan Today', 'https://japantoday.com', 'JP', 'website', ['https://japantoday.com/feed']),
  shipped('Yonhap News Agency', 'https://en.yna.co.kr', 'KR', 'agency', [
    'https://en.yna.co.kr/RSS/news.xml',
  ]),
  shipped('Bangkok Post', 'https://www.bangkokpost.com', 'TH', 'newspaper', [
    'https://www.bangkokpost.com/rss/data/topstories.xml',
  ]),
  shipped('ANTARA', 'https://en.antaranews.com', 'ID', 'agency', ['https://en.antaranews.com/rss/news.xml']),
  shipped('Rappler', 'https://www.rappler.com', 'PH', 'website', ['https://www.rappler.com/feed/']),
  shipped('The Irrawaddy', 'https://www.irrawaddy.com', 'MM', 'website', ['https://www.irrawaddy.com/feed']),
  shipped('Free Malaysia Today', 'https://www.freemalaysiatoday.com', 'MY', 'website', [
    'https://www.freemalaysiatoday.com/feed/',
  ]),

  // Oceania
  shipped('ABC News (Australia)', 'https://www.abc.net.au/news', 'AU', 'broadcaster', [
    'https://www.abc.net.au/news/feed/51120/rss.xml',
  ]),
  shipped('The Sydney Morning Herald', 'https://www.smh.com.au', 'AU', 'newspaper', [
    'https://www.smh.com.au/rss/world.xml',
  ]),
  shipped('RNZ', 'https://www.rnz.co.nz', 'NZ', 'broadcaster', [
    'https://www.rnz.co.nz/rss/world.xml',
    'https://www.rnz.co.nz/rss/pacific.xml',
  ]),
  shipped('The Fiji Times', 'https://www.fijitimes.com.fj', 'FJ', 'newspaper', [
    'https://www.fijitimes.com.fj/feed/',
  ]),

  // North America
  shipped('NPR', 'https://www.npr.org', 'US', 'broadcaster', [
    'https://feeds.npr.org/1001/rss.xml',
    'https://feeds.npr.org/1004/rss.xml',
  ]),
  shipped('PBS News', 'https://www.pbs.org/newshour/', 'US', 'broadcaster', [
    'https://www.pbs.org/newshour/feeds/rss/headlines',
  ]),
  shipped('The New York Times', 'https://www.nytimes.com', 'US', 'newspaper', [
    'https://rss.nytimes.com/services/xml/rss/nyt/World.xml',
  ]),
  shipped('CBS News', 'https://www.cbsnews.com', 'US', 'broadcaster', [
    'https://www.cbsnews.com/latest/rss/world',
  ]),
  shipped('CBC News', 'https://www.cbc.ca/news', 'CA', 'broadcaster', [
    'https://www.cbc.ca/webfeed/rss/rss-topstories',
    'https://www.cbc.ca/webfeed/rss/rss-world',
  ]),
  shipped('Global News', 'https://globalnews.ca', 'CA', 'broadcaster', ['https://globalnews.ca/feed/']),
  shipped('Mexico News Daily', 'https://mexiconewsdaily.com', 'MX', 'website', [
    'https://mexiconewsdaily.com/feed/',
  ]),
  shipped('The Tico Times', 'https://ticotimes.net', 'CR', 'newspaper', ['https://ticotimes.net/feed']),
  shipped('Jamaica Gleaner', 'https://jamaica-gleaner.com', 'JM', 'newspaper', [
    'https://jamaica-gleaner.com/feed/rss.xml',
  ]),

  // South America
  shipped('MercoPress', 'https://en.mercopress.com', 'UY', 'agency', ['https://en.mercopress.com/rss']),
  shipped('Buenos Aires Times', 'https://www.batimes.com.ar', 'AR', 'newspaper', [
    'https://www.batimes.com.ar/feed',
  ]),
  shipped('Buenos Aires Herald', 'https://buenosairesherald.com', 'AR', 'newspaper', [
    'https://buenosairesherald.com/feed',
  ]),
  shipped('Agência Brasil', 'https://agenciabrasil.ebc.com.br/en', 'BR', 'agency', [
    'https://agenciabrasil.ebc.com.br/en/rss/ultimasnoticias/feed.xml',
  ]),
  shipped('The Rio Times', 'https://www.riotimesonline.com', 'BR', 'newspaper', [
    'https://www.riotimesonline.com/feed/',
  ]),
  shipped('Caracas Chronicles', 'https://www.caracaschronicles.com', 'VE', 'website', [
    'https://www.caracaschronicles.com/feed/',
  ]),

  // Governments and organisations
  shipped('UN News', 'https://news.un.org/en/', null, 'organisation', [
    'https://news.un.org/feed/subscribe/en/news/all/rss.xml',
  ]),
  shipped('European Commission', 'https://commission.europa.eu', null, 'organisation', [
    'https://ec.europa.eu/commission/presscorner/api/rss?language=en',
  ]),
  shipped('The White House', 'https://www.whitehouse.gov', 'US', 'government', [
    'https://www.whitehouse.gov/news/feed/',
  ]),
  shipped('UK Foreign, Commonwealth and Development Office', 'https://www.gov.uk/fcdo', 'GB', 'government', [
    'https://www.gov.uk/search/news-and-communications.atom?organisations%5B%5D=foreign-commonwealth-development-office',
  ]),
  shipped('President of Russia', 'http://en.kremlin.ru', 'RU', 'government', [
    'http://en.kremlin.ru/events/president/news/feed',
  ]),
];

function shipped(
  name: string,
  home: string,
  country: string | null,
  kind: SourceKind,
  feeds: readonly string[],
): ShippedSource {
  return { source: { name, home, country, kind }, feeds, checked: false };
}
