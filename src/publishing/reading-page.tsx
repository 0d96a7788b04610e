import { CATEGORIES } from '../model/event.ts';
import { Document } from './document.tsx';
import { sourceMark } from './links.ts';
import type { Frame } from './site-frame.ts';

const SIZES: readonly (readonly [value: string, label: string])[] = [
  ['small', 'Small'],
  ['', 'As my browser has it'],
  ['large', 'Large'],
  ['largest', 'Largest'],
];

/** Text size, publishers and topics not to be shown; kept in the reader's browser and nowhere else. */
export function ReadingPage({ frame, publishers }: { frame: Frame; publishers: readonly string[] }) {
  return (
    <Document
      frame={frame}
      title={`Reading preferences - ${frame.site.name}`}
      description="Text size, and publishers and topics that you do not want to see. Kept in your browser only."
      path="/reading"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>Reading preferences</h1>
        <p class="standfirst">
          Kept in this browser and nowhere else: there is no account, and nothing of it is sent.
        </p>
        <form class="reading-form" id="reading" action="/reading" method="get">
          <p class="quiet" role="status">
            This page needs JavaScript, because only your browser keeps what you choose. Everything else on
            this site works without.
          </p>
          <fieldset disabled>
            <legend>Text size</legend>
            <ul class="choices">
              {SIZES.map(([value, label]) => (
                <li>
                  <label>
                    <input type="radio" name="size" value={value} /> {label}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <Choices
            legend="Topics not to show"
            name="topic"
            choices={CATEGORIES.map((category) => ({ value: category, label: category }))}
          />
          <Choices
            legend="Publishers not to show"
            name="source"
            choices={publishers.map((name) => ({ value: sourceMark(name), label: name }))}
          />
        </form>
        <p class="small">
          A sentence of a publisher that you hide is left out wherever it stands, also where others report the
          same. Light or dark follows your system, and so does reduced motion.
        </p>
      </section>
    </Document>
  );
}

function Choices(props: {
  legend: string;
  name: string;
  choices: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <fieldset disabled>
      <legend>{props.legend}</legend>
      <ul class="choices">
        {props.choices.map(({ value, label }) => (
          <li>
            <label>
              <input type="checkbox" name={props.name} value={value} /> <bdi>{label}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
