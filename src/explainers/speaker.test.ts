import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import { BRIDGE_REPORTS } from './reports.test-support.ts';
import { speakerOf } from './speaker.ts';

function speakerIn(line: string): string | null {
  const [report] = BRIDGE_REPORTS;
  if (report === undefined) throw new Error('no report to take as a form');
  const body = analyseArticle({ ...report, paragraphs: [line] }).sentences.find(
    ({ part }) => part === 'body',
  );
  if (body === undefined) throw new Error('no sentence');
  return speakerOf(body);
}

describe('speakerOf', () => {
  it.each([
    ['The bridge was safe, engineers said.', 'engineers'],
    ['The toll will rise in May, a spokesman for the port said.', 'a spokesman for the port'],
    ['About 300 people are missing, according to the health ministry.', 'the health ministry'],
  ])('finds people, offices and bodies: %s', (line, speaker) => {
    expect(speakerIn(line)).toBe(speaker);
  });

  it.each([
    'The runoff is between the two senators, preliminary results showed.',
    'The leader called the meeting useful, and his guest agreed that it had been.',
    'The rents rose by a tenth, according to preliminary results.',
    'Tea-time with a Norlandish king shows the islanders that the isolation has limits.',
    'The sanctions with which Norland had threatened the buyers were put off.',
  ])('is nobody where no one speaks: %s', (line) => {
    expect(speakerIn(line)).toBeNull();
  });
});
