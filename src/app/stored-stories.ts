import type { Store } from '../adapters/store/open-store.ts';
import { recentStories } from '../adapters/store/storylines.ts';
import type { StoryState } from '../events/story-state.ts';
import { STORYLINE_SETTINGS, type StoredStories } from '../events/storylines.ts';

/** What is stored of the storylines, as their fold goes on from it. */
export async function storedStories(store: Store): Promise<StoredStories> {
  const stored = await recentStories(store, STORYLINE_SETTINGS.window);
  return { ...stored, stories: stored.stories as readonly StoryState[] };
}
