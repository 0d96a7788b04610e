import { Document } from './document.tsx';
import type { Frame } from './site-frame.ts';

/** What a reader sees at an address that leads nowhere, or when the site itself failed. */
export function NoticePage(props: { frame: Frame; title: string; text: string }) {
  return (
    <Document
      frame={props.frame}
      title={`${props.title} - ${props.frame.site.name}`}
      description={props.text}
      path="/"
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        <p class="apart">
          <a href="/">To the front page</a>
        </p>
      </section>
    </Document>
  );
}
