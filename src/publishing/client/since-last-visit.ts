/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Memory } from './memory.ts';

/** Revisions by event, as numbers. */
type Seen = Readonly<Record<string, number>>;

/**
 * What changed since the reader was here. The front page compares its events with those of the visit before, an event's page its
 * revision with the one read last. Everything it compares is on the page or in the browser: nothing is asked for or sent.
 */
export function sinceLastVisit(memory: Memory): void {
  const VISIT_ENDS_AFTER_MS = 30 * 60_000;
  const MOST_KEPT = 1_000;

  const note = document.getElementById('since');
  if (note === null) return;
  const show = (...content: readonly (string | Node)[]) => {
    note.append(...content);
    note.hidden = false;
  };
  const link = (text: string, href: string) => {
    const a = document.createElement('a');
    a.href = href;
    a.textContent = text;
    return a;
  };
  const revisionOf = (element: HTMLElement) => Number(element.dataset['revision']);
  const newestKept = (seen: Seen): Seen => Object.fromEntries(Object.entries(seen).slice(-MOST_KEPT));

  const article = document.querySelector<HTMLElement>('article.event[data-event]');
  if (article !== null) {
    const read: Seen = memory.read('read', {});
    const event = article.dataset['event'] ?? '';
    const before = read[event];
    const now = revisionOf(article);
    if (before !== undefined && before < now) {
      const from = `${article.dataset['changes']}?from=${before}&to=${now}`;
      show('This page has changed since you read it last. ', link('See what changed', from));
    }
    const { [event]: _, ...others } = read;
    memory.write('read', newestKept({ ...others, [event]: now }));
    return;
  }

  const cards = [...document.querySelectorAll<HTMLElement>('[data-event][data-revision]')];
  const shown: Record<string, number> = {};
  for (const card of cards) shown[card.dataset['event'] ?? ''] = revisionOf(card);
  const visit = memory.read<{ at: number; before: Seen | null; last: Seen | null }>('visit', {
    at: 0,
    before: null,
    last: null,
  });
  const now = Date.now();
  const anew = now - visit.at > VISIT_ENDS_AFTER_MS;
  const before = anew ? visit.last : visit.before;
  memory.write('visit', { at: now, before, last: newestKept({ ...visit.last, ...shown }) });
  if (before === null) return;

  const list = document.createElement('ul');
  for (const card of cards) {
    const event = card.dataset['event'] ?? '';
    const held = before[event];
    const revision = revisionOf(card);
    if (held !== undefined && held >= revision) continue;
    const name = card.querySelector('h2 a, h3 a');
    if (!(name instanceof HTMLAnchorElement)) continue;
    const label = document.createElement('span');
    label.className = 'change';
    label.textContent = held === undefined ? 'New' : 'Changed';
    const item = document.createElement('li');
    item.append(label, ' ', link(name.textContent ?? '', name.getAttribute('href') ?? ''));
    if (held !== undefined)
      item.append(' (', link('what changed', `${card.dataset['changes']}?from=${held}&to=${revision}`), ')');
    if (card.dataset['topic'] !== undefined) item.dataset['topic'] = card.dataset['topic'];
    list.append(item);
    card.querySelector('h2, h3')?.append(' ', label.cloneNode(true));
  }
  const heading = document.createElement('h2');
  heading.textContent = 'Since your last visit';
  if (list.children.length > 0) show(heading, list);
  else show(heading, 'Nothing on this page has changed.');
}
