import { describe, expect, it } from 'vitest';
import { isNoEvent } from './no-event.ts';

describe('columns that tell of no event', () => {
  it.each([
    'Horoscope for 12 August: what the stars hold',
    'Recipe of the week: lentil soup with lemon',
    'The Friday quiz: how well did you follow the week?',
    'World briefs for Tuesday',
    'Morning briefing: what you need',
    'In pictures: carnival on the lake',
    'Wordle hints for today',
  ])('knows "%s"', (title) => expect(isNoEvent({ title })).toBe(true));

  it.each([
    'Senators quiz bank chiefs on missing millions',
    'Delay is a recipe for disaster, flood engineers warn',
    'Lottery law passes parliament in Malta',
    'Minister briefs allies on the talks',
  ])('lets "%s" pass', (title) => expect(isNoEvent({ title })).toBe(false));
});
