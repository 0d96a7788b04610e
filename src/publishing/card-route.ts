import type { Revision } from '../model/revision.ts';
import { dayOf } from '../model/time.ts';
import { type Answer, rendered } from './answers.ts';
import type { Card } from './card-picture.tsx';
import { dayInWords } from './dates-in-words.ts';
import { descriptionOf } from './event-description.ts';
import { cardPath } from './links.ts';
import { pageCache, type RenderedPage } from './page-cache.ts';
import { reportsInWords } from './plain-words.ts';
import type { CardPainter, Serving } from './serving.ts';
import type { Frame } from './site-frame.ts';

/** A few hundred cards: those of events that are being passed on. */
const CARDS_BYTES = 16 * 1024 * 1024;

const PNG = 'image/png';

/** Cards of events, drawn when they are asked for and kept by revision: what else is published changes none of them. */
export function cardRoute({ eventRoute }: Serving, paint: CardPainter): void {
  const kept = pageCache(CARDS_BYTES);
  const drawing = new Map<string, Promise<RenderedPage | null>>();

  const draw = async (key: string, card: Card, at: Revision['at']): Promise<RenderedPage | null> => {
    const body = await paint(card);
    if (body === null) return null;
    const page = rendered({ status: 200, type: PNG, body, keep: true }, at);
    kept.put(key, page);
    return page;
  };
  /** Those who ask while it is being drawn wait for the same picture. */
  const drawOnce = (key: string, frame: Frame, revision: Revision): Promise<RenderedPage | null> => {
    const begun = drawing.get(key);
    if (begun !== undefined) return begun;
    const made = draw(key, cardOf(frame, revision), revision.at).finally(() => drawing.delete(key));
    drawing.set(key, made);
    return made;
  };

  eventRoute({
    pattern: '/events/:id/card.png',
    pathOf: cardPath,
    async write({ frame }, revision) {
      const key = `${revision.event} ${revision.number} ${frame.sample}`;
      const page = kept.get(key) ?? (await drawOnce(key, frame, revision));
      return page === null ? BUSY : { status: 200, type: PNG, body: page.bytes, keep: true };
    },
  });
}

const BUSY: Answer = {
  status: 503,
  type: 'text/plain; charset=utf-8',
  body: 'The picture cannot be drawn just now; please ask again in a minute.\n',
  keep: false,
};

function cardOf(frame: Frame, { explainer, at }: Revision): Card {
  const text = descriptionOf(explainer);
  return {
    category: explainer.category,
    name: explainer.name,
    text: text === explainer.name ? '' : text,
    facts: `${reportsInWords(explainer.reports, explainer.origins)} · ${dayInWords(dayOf(at))}`,
    site: frame.site.name,
    sample: frame.sample,
    accent: frame.site.theme?.accent ?? null,
  };
}
