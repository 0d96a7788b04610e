import { describe, expect, it } from 'vitest';
import { SHIPPED_SOURCES } from './shipped-feeds.ts';

const CONTINENTS = {
  africa: 'EG MA CG NG GH KE UG ET SD ZA ZW',
  asia: 'QA TR IL SA IQ SY IN PK BD NP AF KZ SG HK TW JP KR TH ID PH MM MY',
  europe: 'GB IE FR DE ES IT NL BE PL BA GR LV UA RU',
  'north america': 'US CA MX CR JM',
  oceania: 'AU NZ FJ',
  'south america': 'UY AR BR VE',
};

describe('the shipped list', () => {
  const feeds = SHIPPED_SOURCES.flatMap((entry) => entry.feeds);
  const countries = new Set(
    SHIPPED_SOURCES.map(({ source }) => source.country).filter((code) => code !== null),
  );

  it('has at least 55 feeds of 35 publishers in 24 countries', () => {
    expect(feeds.length).toBeGreaterThanOrEqual(55);
    expect(SHIPPED_SOURCES.length).toBeGreaterThanOrEqual(35);
    expect(countries.size).toBeGreaterThanOrEqual(24);
  });

  it('has publishers on every inhabited continent, and knows where each country lies', () => {
    const known = Object.values(CONTINENTS).flatMap((codes) => codes.split(' '));
    for (const country of countries) expect(known).toContain(country);
    for (const codes of Object.values(CONTINENTS)) {
      expect(codes.split(' ').some((code) => countries.has(code))).toBe(true);
    }
  });

  it('names every publisher and every feed once', () => {
    expect(new Set(feeds).size).toBe(feeds.length);
    expect(new Set(SHIPPED_SOURCES.map(({ source }) => source.name)).size).toBe(SHIPPED_SOURCES.length);
    expect(SHIPPED_SOURCES.every((entry) => entry.feeds.length > 0)).toBe(true);
  });

  it('has well-formed addresses in normal form', () => {
    for (const url of [...feeds, ...SHIPPED_SOURCES.map(({ source }) => source.home ?? '')]) {
      expect(url).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:\/|$)/);
      expect(new URL(url).href.replace(/\/$/, '')).toBe(url.replace(/\/$/, ''));
    }
  });
});
