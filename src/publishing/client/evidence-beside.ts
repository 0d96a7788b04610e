/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Evidence opens by itself; this makes it better: one at a time, closed by Escape or a click elsewhere, and opened where a link
 * leads to its statement. On wide pages the style sheet puts it beside the text.
 */
export function evidenceBeside(): void {
  const opened = () => document.querySelectorAll<HTMLDetailsElement>('details.evidence[open]');
  const closeOthers = (but: Element | null) => {
    for (const one of opened()) if (one !== but) one.open = false;
  };
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element) closeOthers(target.closest('details.evidence'));
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    const [last] = opened();
    closeOthers(null);
    last?.querySelector('summary')?.focus();
  });
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const evidence = target?.querySelector<HTMLDetailsElement>('details.evidence');
    if (!target?.matches('.statement') || !evidence) return;
    closeOthers(evidence);
    evidence.open = true;
  };
  addEventListener('hashchange', openTarget);
  if (location.hash !== '') openTarget();
}
