import { Document } from './document.tsx';
import { policyPath } from './links.ts';
import type { Frame, PolicyText } from './site-frame.ts';
import { trustedMarkdown } from './trusted-markup.ts';

/** A page of the publisher's own. */
export function PolicyPage({ frame, policy }: { frame: Frame; policy: PolicyText }) {
  return (
    <Document
      frame={frame}
      title={`${policy.title} - ${frame.site.name}`}
      description={`${policy.title}: ${frame.site.name}.`}
      path={policyPath(policy)}
      section={null}
      kind="website"
    >
      <section class="prose">
        <h1>{policy.title}</h1>
        {trustedMarkdown(policy.markdown)}
      </section>
    </Document>
  );
}
