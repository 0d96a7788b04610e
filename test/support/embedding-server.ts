import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentHash } from '../../src/lib/hash.ts';

const SIZE = 96;

/** Numbers between -1 and 1 that a text always gives. */
function numbersOf(text: string): readonly number[] {
  return Array.from(
    { length: SIZE },
    (_, at) => Number.parseInt(contentHash(`${text} ${at}`, 6), 16) / 0x7fffff - 1,
  );
}

/**
 * Stands for a model of many languages behind an OpenAI-compatible API on loopback: texts with one keyword in common
 * are near each other in whatever language, and any two texts a little, as with real models.
 */
export async function serveEmbeddings(keywords: readonly string[]) {
  const requests: { readonly authorization: string | undefined; readonly input: readonly string[] }[] = [];
  let answer: (texts: readonly string[]) => { readonly status: number; readonly body: string } = vectors;

  function vectors(texts: readonly string[]) {
    const data = texts.map((text, index) => {
      const matter = keywords.find((word) => text.includes(word)) ?? text;
      const [all, topic, own] = [numbersOf('any text'), numbersOf(matter), numbersOf(text)];
      return {
        object: 'embedding',
        index,
        embedding: topic.map((each, at) => each + 0.8 * (all[at] ?? 0) + 0.4 * (own[at] ?? 0)),
      };
    });
    // An API may answer in any order.
    return { status: 200, body: JSON.stringify({ object: 'list', data: data.reverse() }) };
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(parts).toString()) as { input: readonly string[] };
      requests.push({ authorization: request.headers.authorization, input });
      const { status, body } =
        request.url === '/v1/embeddings' ? answer(input) : { status: 404, body: 'nothing here' };
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    /** Answers so from now on; null = as a model would. */
    answerWith(other: typeof answer | null) {
      answer = other ?? vectors;
    },
    close: () => server.close(),
  };
}
