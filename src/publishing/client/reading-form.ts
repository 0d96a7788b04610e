/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Memory } from './memory.ts';
import type { Preferences } from './reading-preferences.ts';

/** The page of reading preferences: shows what is kept, and keeps what is chosen. */
export function readingForm(memory: Memory): void {
  const form = document.getElementById('reading');
  if (!(form instanceof HTMLFormElement)) return;
  const kept = memory.read<Preferences>('reading', { size: '', sources: [], topics: [] });
  for (const input of form.querySelectorAll('input')) {
    if (input.name === 'size') input.checked = input.value === kept.size;
    if (input.name === 'source') input.checked = kept.sources.includes(input.value);
    if (input.name === 'topic') input.checked = kept.topics.includes(input.value);
  }
  for (const part of form.querySelectorAll('fieldset')) part.disabled = false;
  const said = form.querySelector('[role=status]');
  if (said !== null) said.textContent = 'What you choose is kept at once.';
  form.addEventListener('change', () => {
    const chosen = new FormData(form);
    const all = (name: string) => chosen.getAll(name).map(String);
    const size = String(chosen.get('size') ?? '');
    memory.write('reading', { size, sources: all('source'), topics: all('topic') });
    document.documentElement.dataset['size'] = size;
    if (said !== null) said.textContent = 'Kept in this browser.';
  });
}
