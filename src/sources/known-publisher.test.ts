import { describe, expect, it } from 'vitest';
import type { SourceId } from '../model/id.ts';
import type { Source } from '../model/source.ts';
import { knownPublishers } from './known-publisher.ts';

const source = (name: string, home: string | null): Source => ({
  id: name as SourceId,
  name,
  home,
  country: null,
  kind: 'newspaper',
});

describe('knownPublishers', () => {
  const known = knownPublishers([
    source('Harbour Wire', 'https://www.harbour-wire.example/en/'),
    source('Coast News', 'https://coast.example/news'),
    source('Coast Sport', 'https://coast.example/sport'),
    source('A Video Channel', 'https://www.youtube.com/@channel'),
    source('The Gazette', null),
  ]);

  it.each([
    ['Another label', 'https://harbour-wire.example', 'Harbour Wire'],
    ['Another label', 'https://www.harbour-wire.example/world', 'Harbour Wire'],
    [' HARBOUR  wire', null, 'Harbour Wire'],
    ['Harbour Wire', 'https://elsewhere.example/', 'Harbour Wire'],
    ['Coast Sport', 'https://coast.example/', 'Coast Sport'],
    ['Coast', 'https://coast.example/', null],
    ['Another Channel', 'https://www.youtube.com/', null],
    ['The Gazette', 'https://gazette.example/', 'The Gazette'],
    ['', 'no address', null],
    ['Unknown', 'https://unknown.example/', null],
  ])('finds %j at %j as %j', (name, url, expected) => {
    expect(known({ name, url })?.name ?? null).toBe(expected);
  });
});
