import { countryName } from './country-names.ts';
import { Document } from './document.tsx';
import { countryPath } from './links.ts';
import { counted } from './plain-words.ts';
import type { Frame } from './site-frame.ts';

/** Countries in which explained events are, by name. */
export function CountriesPage(props: {
  frame: Frame;
  countries: readonly { readonly country: string; readonly events: number }[];
}) {
  const { frame } = props;
  const countries = props.countries
    .map(({ country, events }) => ({ country, events, name: countryName(country) ?? country }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <Document
      frame={frame}
      title={`Countries - ${frame.site.name}`}
      description="Explained events by the country they are in."
      path="/countries"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>Countries</h1>
        <p class="standfirst">Explained events by the country they are in.</p>
        {countries.length === 0 && <p class="quiet">No explained event has a known place yet.</p>}
        <ul class="columns">
          {countries.map(({ country, events, name }) => (
            <li>
              <a href={countryPath(country)}>{name}</a>{' '}
              <span class="quiet">{counted(events, 'event', 'events')}</span>
            </li>
          ))}
        </ul>
      </section>
    </Document>
  );
}
