import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inHostLanes } from './host-lanes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<'go on'>(() => {});
const soon = (ms: number) => new Promise<'go on'>((resolve) => setTimeout(() => resolve('go on'), ms));

describe('inHostLanes', () => {
  it('does one task of a host at a time, in order, and hosts beside each other', async () => {
    const began: string[] = [];
    const done = inHostLanes(
      ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://a.example/3'],
      (url) => url,
      (url) => {
        began.push(url.slice(8));
        return soon(100);
      },
    );
    await vi.advanceTimersByTimeAsync(50);
    expect(began).toEqual(['a.example/1', 'b.example/1']);
    await vi.advanceTimersByTimeAsync(100);
    expect(began).toEqual(['a.example/1', 'b.example/1', 'a.example/2']);
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(began).toHaveLength(4);
  });

  it('lets a hundred hosts that hang hold up nobody for longer than a few turns', async () => {
    const hanging = Array.from({ length: 100 }, (_, index) => `https://hung${index}.example/`);
    let isDone = false;
    void inHostLanes(
      [...hanging, 'https://good.example/'],
      (url) => url,
      async (url) => {
        if (!url.includes('good')) return never;
        isDone = true;
        return 'go on';
      },
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(isDone).toBe(true);
  });

  it('leaves a host where the work says so, and no other', async () => {
    const began: string[] = [];
    await inHostLanes(
      [
        'https://a.example/1',
        'https://a.example/2',
        'https://b.example/1',
        'https://b.example/2',
        'no address',
      ],
      (url) => url,
      async (url) => {
        began.push(url);
        return url.includes('a.example') ? 'leave host' : 'go on';
      },
    );
    expect(began.toSorted()).toEqual([
      'https://a.example/1',
      'https://b.example/1',
      'https://b.example/2',
      'no address',
    ]);
  });
});
