import type { SourceKind } from '../src/model/source.ts';

/** The page designs, each with its own way of telling machines what it holds (see `templates/`). */
export type Template = 'wire' | 'broadsheet' | 'broadcast' | 'journal' | 'plain';

/** An invented publisher: no real one bears the name, and `.example` can never be a real host (RFC 2606). */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: SourceKind;
  readonly feed: 'rss' | 'atom';
  /** Whether the feed carries the whole text beside the summary. */
  readonly fullText: boolean;
  readonly template: Template;
  readonly motto: string;
}

export const PUBLISHERS: readonly Publisher[] = [
  {
    id: 'harbour-wire',
    name: 'Harbour Wire',
    host: 'harbour-wire.example',
    country: 'GB',
    kind: 'agency',
    feed: 'rss',
    fullText: true,
    template: 'wire',
    motto: 'News copy for newsrooms, day and night',
  },
  {
    id: 'kestrel-press',
    name: 'Kestrel Press Agency',
    host: 'kestrel-press.example',
    country: 'IN',
    kind: 'agency',
    feed: 'atom',
    fullText: true,
    template: 'wire',
    motto: 'South Asia and the world, by wire',
  },
  {
    id: 'tidewater-lantern',
    name: 'The Tidewater Lantern',
    host: 'tidewater-lantern.example',
    country: 'US',
    kind: 'newspaper',
    feed: 'rss',
    fullText: false,
    template: 'broadsheet',
    motto: 'The morning paper of the sounds and banks',
  },
  {
    id: 'maple-quay',
    name: 'Maple Quay Courier',
    host: 'maple-quay.example',
    country: 'CA',
    kind: 'newspaper',
    feed: 'rss',
    fullText: false,
    template: 'broadsheet',
    motto: 'Coast to coast, every day',
  },
  {
    id: 'podil-evening',
    name: 'Podil Evening Post',
    host: 'podil-evening.example',
    country: 'UA',
    kind: 'newspaper',
    feed: 'atom',
    fullText: false,
    template: 'plain',
    motto: 'Kyiv in the evening, in English',
  },
  {
    id: 'indus-lamp',
    name: 'The Indus Lamp',
    host: 'indus-lamp.example',
    country: 'PK',
    kind: 'newspaper',
    feed: 'rss',
    fullText: false,
    template: 'plain',
    motto: 'From the mountains to the sea',
  },
  {
    id: 'himal-beacon',
    name: 'Himal Beacon',
    host: 'himal-beacon.example',
    country: 'IN',
    kind: 'newspaper',
    feed: 'rss',
    fullText: true,
    template: 'broadsheet',
    motto: 'The paper of the hills',
  },
  {
    id: 'illampu-mirror',
    name: 'Illampu Mirror',
    host: 'illampu-mirror.example',
    country: 'BO',
    kind: 'newspaper',
    feed: 'atom',
    fullText: false,
    template: 'journal',
    motto: 'Bolivia for readers abroad',
  },
  {
    id: 'hamakaze-times',
    name: 'Hamakaze Times',
    host: 'hamakaze-times.example',
    country: 'JP',
    kind: 'newspaper',
    feed: 'rss',
    fullText: false,
    template: 'broadsheet',
    motto: 'The world, read from the bay',
  },
  {
    id: 'quartz-channel',
    name: 'Quartz Channel Eleven',
    host: 'quartz-channel.example',
    country: 'AU',
    kind: 'broadcaster',
    feed: 'rss',
    fullText: false,
    template: 'broadcast',
    motto: 'First at eleven',
  },
  {
    id: 'radio-lindwurm',
    name: 'Radio Lindwurm',
    host: 'radio-lindwurm.example',
    country: 'DE',
    kind: 'broadcaster',
    feed: 'atom',
    fullText: true,
    template: 'broadcast',
    motto: 'Europe by ear, in English',
  },
  {
    id: 'acacia-ridge',
    name: 'Acacia Ridge Radio',
    host: 'acacia-ridge.example',
    country: 'KE',
    kind: 'broadcaster',
    feed: 'rss',
    fullText: false,
    template: 'broadcast',
    motto: 'The world at breakfast',
  },
  {
    id: 'north-sound',
    name: 'North Sound Television',
    host: 'north-sound.example',
    country: 'US',
    kind: 'broadcaster',
    feed: 'atom',
    fullText: false,
    template: 'broadcast',
    motto: 'Live from the inlet',
  },
  {
    id: 'the-cantilever',
    name: 'The Cantilever',
    host: 'the-cantilever.example',
    country: 'GB',
    kind: 'magazine',
    feed: 'atom',
    fullText: false,
    template: 'journal',
    motto: 'A weekly of politics and structures',
  },
  {
    id: 'open-shoreline',
    name: 'Open Shoreline Network',
    host: 'open-shoreline.example',
    country: 'CH',
    kind: 'organisation',
    feed: 'rss',
    fullText: true,
    template: 'journal',
    motto: 'Following the talks that touch the sea',
  },
  {
    id: 'ledgerline',
    name: 'Ledgerline',
    host: 'ledgerline.example',
    country: 'SG',
    kind: 'website',
    feed: 'rss',
    fullText: false,
    template: 'plain',
    motto: 'Prices and what moves them',
  },
];

/**
 * @param id a publisher's id
 * @returns the publisher; throws for an id that is not in the list, which is a slip in the edition's own texts
 */
export function publisherOf(id: string): Publisher {
  const publisher = PUBLISHERS.find((candidate) => candidate.id === id);
  if (publisher === undefined) throw new Error(`no sample publisher ${id}`);
  return publisher;
}
